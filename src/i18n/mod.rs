//! Every word that the page shows, keyed by meaning, in every language. Nothing else in the page holds text for the
//! reader, but what speaks before it starts and when it cannot: `index.html`, `start.js` and `crash_screen.js`.
//!
//! [`Messages`] has a field for each text and each language fills in a whole one, so a missing translation does not
//! compile.

pub mod count;
mod en;
pub mod language;
pub mod messages;
pub(crate) mod plural;
mod zh;

use crate::i18n::language::Language;
use crate::i18n::messages::auto_refresh::RefreshMessages;
use crate::i18n::messages::auto_refresh::WatchMessages;
use crate::i18n::messages::configuration_picker::PickerMessages;
use crate::i18n::messages::connection::FormMessages;
use crate::i18n::messages::connection::RememberedMessages;
use crate::i18n::messages::deployment_error::SetupMessages;
use crate::i18n::messages::error_banner::BannerMessages;
use crate::i18n::messages::issues::IssueMessages;
use crate::i18n::messages::tools::comparison::CompareMessages;
use crate::i18n::messages::tools::export::ExportMessages;
use crate::i18n::messages::tools::file::FileMessages;
use crate::i18n::messages::tools::help::HelpMessages;
use crate::i18n::messages::tools::help::KeysMessages;
use crate::i18n::messages::tools::report::ReportMessages;
use crate::i18n::messages::tools::roster::RosterMessages;
use crate::i18n::messages::tools::selection::SelectionMessages;
use crate::i18n::messages::tools::user_search::UserSearchMessages;
use crate::i18n::messages::ui::CurlMessages;
use crate::i18n::messages::ui::ToolTitles;
use crate::i18n::messages::users::ListMessages;

/// All texts of one language. A text with parameters, or one for each case of an enum, is a function.
#[derive(Debug)]
pub struct Messages {
    /// Title of the page and its first heading.
    pub title: &'static str,
    /// Label of the choice of a language.
    pub language: &'static str,
    /// Of the form.
    pub connection: FormMessages,
    /// Of the list of users.
    pub users: ListMessages,
    /// Of the banner.
    pub error_banner: BannerMessages,
    /// For links, and for what this device remembers.
    pub remembered: RememberedMessages,
    /// Of the choice of auto refresh.
    pub auto_refresh_interval: RefreshMessages,
    /// Of auto refresh once it is on.
    pub auto_refresh: WatchMessages,
    /// What opens the tools.
    pub ui: ToolTitles,
}

impl Messages {
    /// The texts in `language`.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &en::MESSAGES,
            Language::SimplifiedChinese => &zh::MESSAGES,
        }
    }
}

/// The texts of one language that only lazy views have, which are loaded with them.
#[derive(Debug)]
pub struct LazyViewMessages {
    /// Of the choice of a configuration.
    pub configuration_picker: PickerMessages,
    /// Of the export of what is loaded.
    pub export: ExportMessages,
    /// Of reports.
    pub report: ReportMessages,
    /// Of the roster that is held against the list.
    pub roster: RosterMessages,
    /// Of selected rows.
    pub selection: SelectionMessages,
    /// Of the comparison with an earlier export.
    pub comparison: CompareMessages,
    /// Of what copies requests as commands.
    pub curl: CurlMessages,
    /// Of the search for people in all configurations.
    pub user_search: UserSearchMessages,
    /// Of files that are taken in or handed out.
    pub file: FileMessages,
    /// Of the help.
    pub help: HelpMessages,
    /// Of what deserves a look in the list.
    pub issues: IssueMessages,
    /// Of the list of keys.
    pub shortcuts: KeysMessages,
    /// For a deployment block that cannot be used.
    pub deployment_error: SetupMessages,
}

impl LazyViewMessages {
    /// The texts in `language`.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &en::LAZY_VIEW_MESSAGES,
            Language::SimplifiedChinese => &zh::LAZY_VIEW_MESSAGES,
        }
    }
}
