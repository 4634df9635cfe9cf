//! The colours of the document, which the style sheets choose by an attribute of its root. `crash_screen.js` sets it from what this
//! device remembers before anything is painted.

use crate::platform::document::document;

const ATTRIBUTE: &str = "data-theme";

/// The name of the document's theme; empty where it has none of its own.
#[must_use]
pub fn current() -> String {
    document()
        .and_then(|document| document.document_element()?.get_attribute(ATTRIBUTE))
        .unwrap_or_default()
}

/// Shows the document in the theme of this name.
pub fn apply(name: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Setting an attribute of this name cannot fail.
        let _ = root.set_attribute(ATTRIBUTE, name);
    }
}
