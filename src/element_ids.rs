//! IDs of elements that get the focus from elsewhere on the page.

/// What the page can be set to.
pub const SETTINGS: &str = "settings";
/// The choice of a language.
pub const LANGUAGE: &str = "language";
/// The field `Endpoint`.
pub const ENDPOINT: &str = "endpoint";
/// The field `Project ID`.
pub const PROJECT_ID: &str = "project-id";
/// The field `Configuration ID`.
pub const CONFIG_ID: &str = "config-id";
/// The field `Token`.
pub const TOKEN: &str = "token";
/// The field `Username`.
pub const USER_NAME: &str = "user-name";
/// The button `Change`, which opens the form again.
pub const CHANGE_CONNECTION: &str = "change-connection";
/// The banner of a request that has failed.
pub const BANNER: &str = "banner";
/// The heading of the list.
pub const USERS_HEADING: &str = "users-heading";
/// The button `Load users`.
pub const LOAD_USERS: &str = "load-users";
/// The button that cancels what is under way.
pub const CANCEL: &str = "cancel";
/// The field `Configuration ID` with its button and the list that opens below.
pub const CONFIGURATION_PICKER: &str = "configuration-picker";
/// The configuration's name in the line that the form folds into, with the list that opens below.
pub const CONFIGURATION_SWITCH: &str = "configuration-switch";
/// The button on the name.
pub const SWITCH_CONFIGURATION: &str = "switch-configuration";
/// The list of configurations.
pub const CONFIGURATIONS: &str = "configurations";
/// The box `Filter rows`.
pub const FILTER_ROWS: &str = "filter-rows";
/// The choice `Auto refresh`.
pub const AUTO_REFRESH: &str = "auto-refresh";
/// The button that closes the notice of what a refresh found.
pub const GOT_IT: &str = "got-it";
/// The button that opens the menu `Export`.
pub const OPEN_EXPORT: &str = "open-export";
/// The menu.
pub const EXPORT_MENU: &str = "export";
/// The button that opens the banner's menu `Copy as cURL`.
pub const COPY_AS_CURL: &str = "copy-as-curl";
/// The menu.
pub const CURL_MENU: &str = "curl";
/// All of the tool that checks a roster.
pub const ROSTER: &str = "roster";
/// The choice of the column that holds the people of a roster.
pub const ROSTER_COLUMN: &str = "roster-column";
/// The field for the entries of a roster.
pub const ROSTER_ENTRIES: &str = "roster-entries";
/// The button that closes the list of keys.
pub const CLOSE_KEYS: &str = "close-keys";
