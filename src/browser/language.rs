//! The reader's languages, and the document's.

use super::storage::{self, Key};
use crate::text::Words;
use crate::text::language::Language;

/// The language that was chosen on this device, or else the page's language for those that the browser is set to.
#[must_use]
pub fn preferred() -> Language {
    if let Some(chosen) = storage::read(Key::Language).and_then(|tag| Language::parse(&tag)) {
        return chosen;
    }
    let languages = web_sys::window().map(|window| window.navigator().languages());
    let tags = languages.iter().flat_map(js_sys::Array::iter);
    Language::choose(tags.filter_map(|tag| tag.as_string()))
}

/// Remembers the choice of a language on this device.
pub fn remember(language: Language) {
    storage::write(Key::Language, language.tag());
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
