//! The reader's languages, and the document's.

use crate::text::Words;
use crate::text::language::Language;

/// The page's language for the languages that the browser is set to.
#[must_use]
pub fn preferred() -> Language {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    let tags = languages.iter().flat_map(js_sys::Array::iter);
    Language::choose(tags.filter_map(|tag| tag.as_string()))
}

/// Tells the browser, and with it screen readers, that the document is in `language`, and titles it.
pub fn apply(language: Language) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    document.set_title(Words::of(language).title);
    if let Some(root) = document.document_element() {
        // Setting an attribute of this name cannot fail.
        let _ = root.set_attribute("lang", language.tag());
    }
}
