//! The browser's console.

use fantoccini::error::CmdError;
use serde_json::Value as Json;

use crate::browser::engine::Lack;
use crate::browser::recorder::{self, Recorded};
use crate::page::Page;

impl Page {
    /// Every entry since the page was opened.
    pub(crate) async fn console(&self) -> Result<Vec<Json>, CmdError> {
        if self.browser.engine().lacks(Lack::Logs) {
            let recorded = self.recorded().await?;
            return Ok(recorded
                .into_iter()
                .flat_map(|recorded| recorded.console)
                .collect());
        }
        let new = self.browser.take_log("browser").await?;
        let mut entries = self.console.borrow_mut();
        entries.extend(new);
        Ok(entries.clone())
    }

    /// From now on entries with this text in them are expected.
    pub fn expects_in_console(&self, text: &str) {
        self.expected.borrow_mut().push(text.to_owned());
    }

    /// What was recorded in each document that was opened; nothing where the driver tells of it itself.
    pub(crate) async fn recorded(&self) -> Result<Vec<Recorded>, CmdError> {
        if !self.browser.engine().lacks(Lack::Logs) {
            return Ok(Vec::new());
        }
        let new = self.browser.run(recorder::READ, vec![]).await?;
        let new: Option<Recorded> = serde_json::from_value(new)?;
        let mut recorded = self.recorded.borrow_mut();
        if let Some(new) = new {
            recorded.retain(|old| old.document.to_bits() != new.document.to_bits());
            recorded.push(new);
        }
        Ok(recorded.clone())
    }

    /// Nothing was logged by the page, and no error by the browser, except that requests to an endpoint failed, or for a
    /// file that the site is told not to have, and what is expected.
    pub(crate) async fn assert_nothing_logged(&self) {
        let entries = self.console().await.expect("the browser keeps a log");
        let expected = self.expected.borrow();
        let is_expected = |entry: &Json| {
            let message = entry["message"].as_str().unwrap_or_default();
            expected.iter().any(|text| message.contains(text))
        };
        let of_ours: Vec<_> = entries
            .iter()
            .filter(|entry| is_of_ours(entry) && !is_expected(entry))
            .collect();
        assert!(of_ours.is_empty(), "in the console: {of_ours:#?}");
    }
}

/// The SHA-256 of no bytes at all: what the site sends in the place of a file that it is told not to have.
const OF_NOTHING: &str = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

/// What is said once more after the message that names the digest.
const NOT_INTACT: &str = "SRI's integrity checks failed";

fn is_of_ours(entry: &Json) -> bool {
    let text = entry["message"].as_str().unwrap_or_default();
    let is_withheld = text.contains(OF_NOTHING) || text.contains(NOT_INTACT);
    let may_fail = text.contains("/v1/") || text.contains("503 (Service Unavailable)");
    let is_refusal =
        text.contains("Failed to load resource") || text.contains("blocked by CORS policy");
    match entry["source"].as_str() {
        Some("console-api") => true,
        _ => entry["level"] == "SEVERE" && !(may_fail && is_refusal) && !is_withheld,
    }
}
