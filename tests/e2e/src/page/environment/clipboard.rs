//! The clipboard.

use crate::page::Page;

impl Page {
    /// Waits until something is in the clipboard that `is_it` takes, and returns it.
    pub async fn pastes(&self, wanted: &str, is_it: impl Fn(&str) -> bool) -> String {
        self.until(&format!("{wanted} in the clipboard"), async || {
            let text = self.browser.clipboard().await;
            let text = text.expect("the clipboard can be read");
            text.as_str().filter(|text| is_it(text)).map(str::to_owned)
        })
        .await
    }
}
