//! Timers that a test cannot wait for.

use serde_json::json;

use crate::browser::engine::Lack;
use crate::page::Page;

impl Page {
    /// Makes the long timers, of ten seconds and more, of every page opened from now on thirty times as fast.
    pub async fn hurry(&self) {
        const SCRIPT: &str = "
            const wait = window.setTimeout;
            window.setTimeout = (run, delay, ...rest) => wait(run, delay < 10000 ? delay : delay / 30, ...rest);";
        self.before_the_page(SCRIPT).await;
    }

    /// Runs a script in every page opened from now on, before the page's own.
    pub async fn before_the_page(&self, script: &str) {
        if self.browser.engine().lacks(Lack::ScriptsFirst) {
            self.site.run_first(script);
            return;
        }
        let source = json!({ "source": format!("(() => {{{script}}})();") });
        self.browser
            .devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await;
    }
}
