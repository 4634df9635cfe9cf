//! The language that the page speaks.

use leptos::prelude::*;

use crate::features::language::messages;
use crate::i18n::count::Count;
use crate::i18n::language::Language;
use crate::i18n::{LazyViewMessages, Messages};
use crate::platform::intl;
use crate::platform::split::NotLoaded;
use crate::time::Instant;

/// The language, and texts in it. The page is rendered again in another language, so what is not said to be tracked is not.
#[derive(Clone, Copy)]
pub struct LanguageContext {
    language: RwSignal<Language>,
    messages: RwSignal<&'static Messages>,
}

impl LanguageContext {
    /// English, which needs no loading.
    #[must_use]
    pub fn new() -> Self {
        Self {
            language: RwSignal::default(),
            messages: RwSignal::new(messages::english()),
        }
    }

    /// The language, tracked.
    #[must_use]
    pub fn get(self) -> Language {
        self.language.get()
    }

    /// Makes what runs now run again in another language.
    pub fn track(self) {
        self.language.track();
    }

    /// The language.
    #[must_use]
    pub fn get_untracked(self) -> Language {
        self.language.get_untracked()
    }

    #[must_use]
    pub fn messages(self) -> &'static Messages {
        self.messages.get_untracked()
    }

    /// Its messages of lazy views; for those alone, whose file they are in.
    #[must_use]
    pub fn lazy_view_messages(self) -> &'static LazyViewMessages {
        LazyViewMessages::of(self.get_untracked())
    }

    #[must_use]
    pub fn number(self, number: u32) -> String {
        intl::number(number, self.get_untracked().tag())
    }

    /// A number for a message that chooses its words by it.
    #[must_use]
    pub fn count(self, number: u32) -> Count {
        Count {
            number,
            text: self.number(number),
        }
    }

    #[must_use]
    pub fn time(self, instant: Instant) -> String {
        intl::time(instant, self.get_untracked().tag())
    }

    /// Goes over to another language, once its messages are here.
    ///
    /// # Errors
    ///
    /// Where the messages could not be loaded; the language stays what it was.
    pub async fn load(self, language: Language) -> Result<(), NotLoaded> {
        self.set(language, messages::load(language).await?);
        Ok(())
    }

    /// Goes over to another language, with its messages.
    pub fn set(self, language: Language, messages: &'static Messages) {
        self.messages.set(messages);
        self.language.set(language);
    }
}

impl Default for LanguageContext {
    fn default() -> Self {
        Self::new()
    }
}
