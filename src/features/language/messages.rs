//! The page's messages, which are loaded for every language but English.

use crate::i18n::Messages;
use crate::i18n::language::Language;
use crate::platform::split::NotLoaded;

/// The messages of a language. English is always here; the others are loaded when they are first wanted.
///
/// # Errors
///
/// Where they could not be loaded.
pub async fn load(language: Language) -> Result<&'static Messages, NotLoaded> {
    match language {
        Language::English => Ok(english()),
        Language::SimplifiedChinese => chinese().await,
    }
}

/// The messages of the language that needs no loading.
#[must_use]
pub const fn english() -> &'static Messages {
    Messages::of(Language::English)
}

#[cfg(feature = "split")]
#[allow(
    clippy::unnecessary_wraps,
    reason = "what fails is in the code that the attribute puts before this"
)]
#[wasm_split_helpers::wasm_split(chinese, fallible)]
fn chinese() -> Result<&'static Messages, NotLoaded> {
    Ok(Messages::of(Language::SimplifiedChinese))
}

#[cfg(not(feature = "split"))]
fn chinese() -> impl Future<Output = Result<&'static Messages, NotLoaded>> {
    std::future::ready(Ok(Messages::of(Language::SimplifiedChinese)))
}
