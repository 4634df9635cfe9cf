//! What the live region tells a screen reader.

use crate::page::Page;

impl Page {
    /// Listens to the live region from now on.
    pub async fn listen(&self) {
        const SCRIPT: &str = "
            const region = document.querySelector('[role=status]');
            window.heard = [];
            new MutationObserver(() => window.heard.push(region.textContent.replace(/\\s+/g, ' ').trim()))
                .observe(region, { characterData: true, childList: true, subtree: true });";
        self.run::<()>(SCRIPT, vec![]).await;
    }

    /// What was announced since [`listen`](Self::listen), silences left out.
    pub async fn heard(&self) -> Vec<String> {
        self.run("return window.heard.filter(text => text)", vec![])
            .await
    }

    /// Waits until the live region says `text`.
    pub async fn hears(&self, text: &str) {
        let said = async || {
            self.each::<String>("[role=status]", "element.textContent.replace(/\\s+/g, ' ')")
                .await
        };
        self.until(&format!("“{text}” to be announced"), async || {
            said()
                .await
                .iter()
                .any(|said| said.contains(text))
                .then_some(())
        })
        .await;
    }
}
