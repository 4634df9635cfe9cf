//! Which language the page begins in.

use crate::i18n::language::Language;
use crate::platform::document::language;
use crate::platform::storage::{self, StorageKey};

/// The language that was chosen on this device, or else the page's language for those that the browser is set to.
#[must_use]
pub fn preferred() -> Language {
    storage::read(StorageKey::Language)
        .and_then(|tag| Language::parse(&tag))
        .unwrap_or_else(|| Language::choose(language::preferred()))
}
