//! The reader's languages, and the document's.

use crate::i18n::Words;
use crate::i18n::language::Language;
use crate::platform::document::document;
use crate::platform::split::NotLoaded;
use crate::platform::storage::{self, Key};

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

/// Tells the browser, and with it screen readers, that the document is in `language`, and titles it. What it says already
/// it is not told again: a browser would style the whole page anew.
pub fn apply(language: Language, title: &str) {
    let Some(document) = document() else {
        return;
    };
    if document.title() != title {
        document.set_title(title);
    }
    if let Some(root) = document.document_element()
        && root.get_attribute("lang").as_deref() != Some(language.tag())
    {
        // Setting an attribute of this name cannot fail.
        let _ = root.set_attribute("lang", language.tag());
    }
}

/// The words of a language. English is always here; the others are loaded when they are first wanted.
///
/// # Errors
///
/// Where they could not be loaded.
pub async fn words(language: Language) -> Result<&'static Words, NotLoaded> {
    match language {
        Language::English => Ok(english()),
        Language::SimplifiedChinese => chinese().await,
    }
}

/// The words of the language that needs no loading.
#[must_use]
pub const fn english() -> &'static Words {
    Words::of(Language::English)
}

#[cfg(feature = "split")]
#[allow(
    clippy::unnecessary_wraps,
    reason = "what fails is in the code that the attribute puts before this"
)]
#[wasm_split_helpers::wasm_split(chinese, fallible)]
fn chinese() -> Result<&'static Words, NotLoaded> {
    Ok(Words::of(Language::SimplifiedChinese))
}

#[cfg(not(feature = "split"))]
fn chinese() -> impl Future<Output = Result<&'static Words, NotLoaded>> {
    std::future::ready(Ok(Words::of(Language::SimplifiedChinese)))
}
