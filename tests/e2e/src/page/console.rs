//! The browser's console.

use fantoccini::error::CmdError;
use serde_json::Value as Json;

use super::Page;

impl Page {
    /// Every entry since the page was opened.
    pub(crate) async fn console(&self) -> Result<Vec<Json>, CmdError> {
        let new = self.browser.take_log("browser").await?;
        let mut entries = self.console.borrow_mut();
        entries.extend(new);
        Ok(entries.clone())
    }

    /// Nothing was logged by the page, and no error by the browser, except that requests to an endpoint failed, or for a
    /// file that the site is told not to have.
    pub(crate) async fn assert_nothing_logged(&self) {
        let entries = self.console().await.expect("the browser keeps a log");
        let of_ours: Vec<_> = entries.iter().filter(|entry| is_of_ours(entry)).collect();
        assert!(of_ours.is_empty(), "in the console: {of_ours:#?}");
    }
}

fn is_of_ours(entry: &Json) -> bool {
    let text = entry["message"].as_str().unwrap_or_default();
    let may_fail = text.contains("/v1/") || text.contains("503 (Service Unavailable)");
    let is_refusal =
        text.contains("Failed to load resource") || text.contains("blocked by CORS policy");
    match entry["source"].as_str() {
        Some("console-api") => true,
        _ => entry["level"] == "SEVERE" && !(may_fail && is_refusal),
    }
}
