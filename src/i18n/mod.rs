//! Every word that the page shows, keyed by meaning, in every language. Nothing else in the page holds text for the
//! reader, but `apology.js`, which speaks when the page cannot.
//!
//! [`Words`] has a field for each text and each language fills in a whole one, so a missing translation does not
//! compile.

mod en;
pub mod language;
pub mod messages;
mod zh;

use crate::i18n::language::Language;
use crate::i18n::messages::auto_refresh::RefreshWords;
use crate::i18n::messages::auto_refresh::WatchWords;
use crate::i18n::messages::comparison::CompareWords;
use crate::i18n::messages::configuration_picker::PickerWords;
use crate::i18n::messages::connection::FormWords;
use crate::i18n::messages::connection::RecallWords;
use crate::i18n::messages::deployment_error::SetupWords;
use crate::i18n::messages::error_banner::BannerWords;
use crate::i18n::messages::export::ExportWords;
use crate::i18n::messages::help::HelpWords;
use crate::i18n::messages::help::KeysWords;
use crate::i18n::messages::roster::RosterWords;
use crate::i18n::messages::ui::FileWords;
use crate::i18n::messages::ui::ToolTitles;
use crate::i18n::messages::users::ListWords;

/// All texts of one language. A text with parameters, or one for each case of an enum, is a function.
#[derive(Debug)]
pub struct Words {
    /// Title of the page and its first heading.
    pub title: &'static str,
    /// What the page is for, under its heading.
    pub lead: &'static str,
    /// Label of the choice of a language.
    pub language: &'static str,
    /// Of the form.
    pub connection: FormWords,
    /// Of the list of users.
    pub users: ListWords,
    /// Of the banner.
    pub error_banner: BannerWords,
    /// For links, and for what this device remembers.
    pub remembered: RecallWords,
    /// Of the choice of auto refresh.
    pub auto_refresh_interval: RefreshWords,
    /// Of the choice of a configuration.
    pub configuration_picker: PickerWords,
    /// Of auto refresh once it is on.
    pub auto_refresh: WatchWords,
    /// What opens the tools.
    pub ui: ToolTitles,
}

impl Words {
    /// The texts in `language`.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &en::WORDS,
            Language::SimplifiedChinese => &zh::WORDS,
        }
    }
}

/// The texts of one language that only lazy views have, which are loaded with them.
#[derive(Debug)]
pub struct ToolWords {
    /// Of the export of what is loaded.
    pub export: ExportWords,
    /// Of the roster that is held against the list.
    pub roster: RosterWords,
    /// Of the comparison with an earlier export.
    pub comparison: CompareWords,
    /// Of files that are taken in or handed out.
    pub file: FileWords,
    /// Of the help.
    pub help: HelpWords,
    /// Of the list of keys.
    pub shortcuts: KeysWords,
    /// For a deployment block that cannot be used.
    pub deployment_error: SetupWords,
}

impl ToolWords {
    /// The texts in `language`.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &en::TOOL_WORDS,
            Language::SimplifiedChinese => &zh::TOOL_WORDS,
        }
    }
}
