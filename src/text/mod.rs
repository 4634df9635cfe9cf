//! Every word that the page shows, keyed by meaning, in every language. Nothing else in the page holds text for the
//! reader, but `apology.js`, which speaks when the page cannot.
//!
//! [`Words`] has a field for each text and each language fills in a whole one, so a missing translation does not
//! compile.

pub mod banner;
pub mod compare;
pub mod direction;
mod en;
pub mod export;
pub mod file;
pub mod form;
pub mod help;
pub mod keys;
pub mod language;
pub mod list;
pub mod picker;
pub mod recall;
pub mod refresh;
pub mod roster;
pub mod setup;
pub mod tools;
pub mod unseen;
pub mod watch;
mod zh;

use self::banner::BannerWords;
use self::compare::CompareWords;
use self::export::ExportWords;
use self::file::FileWords;
use self::form::FormWords;
use self::help::HelpWords;
use self::keys::KeysWords;
use self::language::Language;
use self::list::ListWords;
use self::picker::PickerWords;
use self::recall::RecallWords;
use self::refresh::RefreshWords;
use self::roster::RosterWords;
use self::setup::SetupWords;
use self::tools::ToolTitles;
use self::watch::WatchWords;

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
    pub form: FormWords,
    /// Of the list of users.
    pub list: ListWords,
    /// Of the banner.
    pub banner: BannerWords,
    /// For links, and for what this device remembers.
    pub recall: RecallWords,
    /// Of the choice of auto refresh.
    pub refresh: RefreshWords,
    /// Of the choice of a configuration.
    pub picker: PickerWords,
    /// Of auto refresh once it is on.
    pub watch: WatchWords,
    /// What opens the tools.
    pub tools: ToolTitles,
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
    pub compare: CompareWords,
    /// Of files that are taken in or handed out.
    pub file: FileWords,
    /// Of the help.
    pub help: HelpWords,
    /// Of the list of keys.
    pub keys: KeysWords,
    /// For a deployment block that cannot be used.
    pub setup: SetupWords,
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
