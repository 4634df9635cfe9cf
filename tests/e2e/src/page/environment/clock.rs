//! The passing of time, and the page's being out of sight, as the page is told of them.

use crate::page::Page;

impl Page {
    /// Sets the clock forward, as if the computer had slept meanwhile: timers go on from where they were.
    pub async fn let_pass(&self, seconds: u32) {
        // The page's own `Date`: a script of Firefox's driver has another one.
        const SCRIPT: &str = "
            window.slept ??= { seconds: 0, now: window.Date.now };
            window.slept.seconds += arguments[0];
            window.Date.now = () => window.slept.now.call(Date) + window.slept.seconds * 1000;";
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
}
