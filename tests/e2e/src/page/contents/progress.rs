//! The bar that shows how far all users have come.

use serde::Deserialize;

use crate::page::Page;

/// What the bar showed at a time.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Progress {
    /// How many have arrived; `None` where there is no telling how many there are.
    pub value: Option<u32>,
    /// How many there are, likewise.
    pub max: Option<u32>,
    /// What stands beside the bar.
    pub text: String,
}

impl Page {
    /// Watches the bar from now on.
    pub async fn watch_progress(&self) {
        const SCRIPT: &str = "
            window.progressed = [];
            new MutationObserver(() => {
                const bar = document.querySelector('progress');
                if (!bar) return;
                const number = name => bar.hasAttribute(name) ? bar[name] : null;
                const now = { value: number('value'), max: number('max'), text: bar.parentElement.innerText.trim() };
                if (JSON.stringify(window.progressed.at(-1)) !== JSON.stringify(now)) window.progressed.push(now);
            }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });";
        self.run::<()>(SCRIPT, vec![]).await;
    }

    /// Everything that the bar has shown since [`watch_progress`](Self::watch_progress), in order.
    pub async fn progressed(&self) -> Vec<Progress> {
        self.run("return window.progressed", vec![]).await
    }

    /// Keeps the responses from the page at `offset` on from the page, for ever.
    pub async fn hold_back_from(&self, offset: u32) {
        const SCRIPT: &str = "
            const real = window.fetch;
            window.fetch = (request, ...options) => {
                if (!(request instanceof Request)) return real(request, ...options);
                const offset = Number(new URL(request.url).searchParams.get('offset'));
                return offset < arguments[0] ? real(request) : new Promise(() => {});
            };";
        self.run::<()>(SCRIPT, vec![offset.into()]).await;
    }
}
