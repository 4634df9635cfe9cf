//! The clipboard.

use super::Page;

impl Page {
    /// Waits until something is in the clipboard that `is_it` takes, and returns it.
    pub async fn pastes(&self, wanted: &str, is_it: impl Fn(&str) -> bool) -> String {
        self.browser.grant("clipboard-read").await;
        self.until(&format!("{wanted} in the clipboard"), async || {
            let text: String = self
                .run("return navigator.clipboard.readText()", vec![])
                .await;
            is_it(&text).then_some(text)
        })
        .await
    }
}
