//! What SECURITY.md promises is held by tests that are there.

#![allow(
    clippy::expect_used,
    reason = "a file that is not there fails the test"
)]

use std::fs;
use std::path::Path;

/// What every Rust file below `folder` says.
fn sources(folder: &Path) -> String {
    let entries = fs::read_dir(folder).expect("a folder of the tests");
    let mut all = String::new();
    for entry in entries {
        let path = entry.expect("an entry of the folder").path();
        if path.is_dir() {
            all += &sources(&path);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            all += &fs::read_to_string(path).expect("a source file");
        }
    }
    all
}

#[test]
fn every_test_that_security_md_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let promises = fs::read_to_string(root.join("SECURITY.md")).expect("SECURITY.md");
    let tests = sources(&root.join("tests"));
    // Between backquotes, with several underscores: no header, file or setting is written like that.
    let named: Vec<_> = promises
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|name| name.matches('_').count() > 2 && !name.contains(['/', ' ']))
        .collect();
    assert!(named.len() > 10, "the table names tests: {named:?}");
    for name in named {
        assert!(
            tests.contains(&format!("fn {name}(")),
            "no test is called {name}"
        );
    }
}
