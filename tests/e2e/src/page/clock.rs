//! Time that passes faster than the test's own.

use serde_json::json;

use super::Page;

impl Page {
    /// Makes the clock of every page opened from now on one that [`pass`](Self::pass) can set, and its long timers, of
    /// ten seconds and more, thirty times as fast.
    pub async fn hurry(&self) {
        const SCRIPT: &str = "
            const [now, wait] = [Date.now, window.setTimeout];
            window.ahead = 0;
            Date.now = () => now() + window.ahead;
            window.setTimeout = (run, delay, ...rest) => wait(run, delay < 10000 ? delay : delay / 30, ...rest);";
        self.before_the_page(SCRIPT).await;
    }

    /// Lets minutes pass as a sleeping computer does: no timer runs meanwhile.
    pub async fn pass(&self, minutes: u32) {
        self.run::<()>("window.ahead += arguments[0] * 60000", vec![minutes.into()])
            .await;
    }

    /// Brings the page into view, as after a sleep.
    pub async fn wake(&self) {
        self.run::<()>(
            "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))",
            vec![],
        )
        .await;
    }

    /// Runs a script in every page opened from now on, before the page's own.
    pub async fn before_the_page(&self, script: &str) {
        let source = json!({ "source": script });
        self.browser
            .devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await;
    }
}
