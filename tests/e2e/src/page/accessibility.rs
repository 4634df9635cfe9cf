//! The rules of axe-core.

use std::path::PathBuf;
use std::sync::OnceLock;

use serde::Deserialize;

use super::Page;

/// What a rule finds wrong.
#[derive(Debug, Deserialize)]
struct Violation {
    rule: String,
    target: String,
    summary: String,
}

impl Page {
    /// axe-core finds nothing wrong with what is on screen.
    pub async fn assert_accessible(&self) {
        // Colours are judged once they have come to rest.
        const SCRIPT: &str = "
            return (async () => {
                const running = document.getAnimations()
                    .filter(animation => Number.isFinite(animation.effect.getComputedTiming().endTime));
                await Promise.allSettled(running.map(animation => animation.finished));
                const { violations } = await axe.run(document, { resultTypes: ['violations'] });
                return violations.flatMap(({ id, nodes }) => nodes.map(node =>
                    ({ rule: id, target: node.target.join(' '), summary: node.failureSummary })));
            })();";
        if self.run("return typeof axe === 'undefined'", vec![]).await {
            self.run::<()>(axe(), vec![]).await;
        }
        let violations: Vec<Violation> = self.run(SCRIPT, vec![]).await;
        let lines: Vec<_> = violations
            .iter()
            .map(
                |Violation {
                     rule,
                     target,
                     summary,
                 }| format!("{rule} at {target}: {summary}"),
            )
            .collect();
        assert!(lines.is_empty(), "axe-core finds:\n{}", lines.join("\n"));
    }
}

/// The source of axe-core.
fn axe() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let path = tools().join("npm/node_modules/axe-core/axe.min.js");
        std::fs::read_to_string(&path).unwrap_or_else(|error| {
            panic!(
                "no axe-core in {} ({error}): scripts/setup.sh installs it",
                path.display()
            )
        })
    })
}

/// The folder that `scripts/setup.sh` fills.
fn tools() -> PathBuf {
    let from = |name| std::env::var_os(name).map(PathBuf::from);
    from("TOOLS_DIR").unwrap_or_else(|| {
        let cache = from("XDG_CACHE_HOME").or_else(|| from("HOME").map(|home| home.join(".cache")));
        cache
            .expect("HOME is set")
            .join("non-migration-users/tools")
    })
}
