//! What this device remembers of the page from one visit to the next, in the browser's local storage. Where the browser
//! keeps none, nothing is remembered and nothing else is different.

use web_sys::Storage;

/// What can be remembered. There is none for the token, for a username (personal data), nor for a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageKey {
    /// Endpoint, project and configuration, as a link names them.
    Configuration,
    /// The language that was chosen, by its tag.
    Language,
    /// The theme that was chosen, by its name.
    Theme,
    /// How many rows a page has.
    RowsPerPage,
}

impl StorageKey {
    const ALL: [Self; 4] = [
        Self::Configuration,
        Self::Language,
        Self::Theme,
        Self::RowsPerPage,
    ];

    /// Other pages of the same origin share the storage, so each name says whose it is.
    const fn name(self) -> &'static str {
        match self {
            Self::Configuration => "non-migration-users.configuration",
            Self::Language => "non-migration-users.language",
            Self::Theme => "non-migration-users.theme",
            Self::RowsPerPage => "non-migration-users.rows-per-page",
        }
    }
}

/// Whether this device remembers anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Memory {
    Empty,
    Filled,
}

/// What is remembered.
#[must_use]
pub fn read(key: StorageKey) -> Option<String> {
    storage()?.get_item(key.name()).ok().flatten()
}

/// Remembers `value`, if the browser lets the page.
pub fn write(key: StorageKey, value: &str) {
    if let Some(storage) = storage() {
        // Full, or forbidden: then it is not remembered.
        let _ = storage.set_item(key.name(), value);
    }
}

/// Removes all that is remembered.
pub fn forget() {
    if let Some(storage) = storage() {
        for key in StorageKey::ALL {
            // Where removing is forbidden, so was remembering.
            let _ = storage.remove_item(key.name());
        }
    }
}

/// Whether there is anything to forget.
#[must_use]
pub fn memory() -> Memory {
    if StorageKey::ALL.into_iter().any(|key| read(key).is_some()) {
        Memory::Filled
    } else {
        Memory::Empty
    }
}

/// Merely asking for the storage throws where the operator has blocked it.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
