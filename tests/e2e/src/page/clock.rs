//! The passing of time, faster than the test's own, and the page's being out of sight, as the page is told of them.

use serde_json::json;

use super::Page;

impl Page {
    /// Sets the clock forward, as if the computer had slept meanwhile: timers go on from where they were.
    pub async fn let_pass(&self, seconds: u32) {
        const SCRIPT: &str = "
            window.slept ??= { seconds: 0, now: Date.now };
            window.slept.seconds += arguments[0];
            Date.now = () => window.slept.now.call(Date) + window.slept.seconds * 1000;";
        self.run::<()>(SCRIPT, vec![seconds.into()]).await;
    }

    /// Puts another tab before the page.
    pub async fn hide(&self) {
        self.set_hidden(true).await;
    }

    /// Brings the page back into sight.
    pub async fn bring_back(&self) {
        self.set_hidden(false).await;
    }

    async fn set_hidden(&self, hidden: bool) {
        const SCRIPT: &str = "
            const [hidden] = arguments;
            const state = hidden ? 'hidden' : 'visible';
            Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
            Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
            document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));";
        self.run::<()>(SCRIPT, vec![hidden.into()]).await;
    }

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
