//! The operator's languages, and the document's, as BCP 47 tags.

use crate::platform::document::document;

/// The languages that the browser is set to, the preferred one first.
#[must_use]
pub fn preferred() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    let tags = languages.iter().flat_map(js_sys::Array::iter);
    tags.filter_map(|tag| tag.as_string()).collect()
}

/// Tells the browser, and with it screen readers, that the document is in the language `tag`, and titles it. What it says
/// already it is not told again: a browser would style the whole page again.
pub fn apply(tag: &str, title: &str) {
    let Some(document) = document() else {
        return;
    };
    if document.title() != title {
        document.set_title(title);
    }
    if let Some(root) = document.document_element()
        && root.get_attribute("lang").as_deref() != Some(tag)
    {
        // Setting an attribute of this name cannot fail.
        let _ = root.set_attribute("lang", tag);
    }
}
