//! What reports of any kind have in common.

pub mod list;

use crate::api::ids::UserName;
use crate::api::query::UsersQuery;
use crate::api::users::User;
use crate::features::language::context::LanguageContext;
use crate::model::connection::Field;
use crate::model::export::Completeness;
use crate::model::report::{Fact, Report, Section, Text};
use crate::platform::intl;
use crate::time::Instant;

/// A report of what the page calls `of`, made now.
pub fn report(
    of: &str,
    mut facts: Vec<Fact>,
    cautions: Vec<String>,
    sections: Vec<Section>,
    language: LanguageContext,
) -> Report {
    let messages = &language.lazy_view_messages().report;
    facts.push(Fact::words(messages.created, moment(intl::now(), language)));
    Report {
        language: language.get_untracked().tag(),
        page_title: language.messages().title,
        title: (messages.title)(of),
        facts,
        cautions,
        sections,
    }
}

/// Which list a report is about.
pub struct ReportedList<'a> {
    /// The query that it answers.
    pub query: &'a UsersQuery,
    pub loaded_at: Instant,
    /// How many users of it are loaded.
    pub users: String,
    /// How much of it they are.
    pub completeness: Completeness,
}

/// Where a list is from, when it was loaded, and how much of it.
pub fn list_facts(list: &ReportedList, language: LanguageContext) -> Vec<Fact> {
    let (messages, report_messages) = (language.messages(), &language.lazy_view_messages().report);
    let label = messages.connection.label;
    let query = list.query;
    let mut facts = vec![
        Fact::value(label(Field::Endpoint), query.endpoint.name()),
        Fact::value(label(Field::ProjectId), query.project_id.as_str()),
        Fact::value(label(Field::ConfigId), query.config_id.as_str()),
    ];
    let user_name = query.user_name.as_ref().map(UserName::as_str);
    facts.extend(user_name.map(|name| Fact::value(label(Field::UserName), name)));
    let extent = (messages.users.extent)(list.completeness, list.query.user_name.as_ref());
    facts.extend([
        Fact::words(report_messages.loaded, moment(list.loaded_at, language)),
        Fact::words(report_messages.users, list.users.clone()),
        Fact::words(report_messages.completeness, extent.to_owned()),
    ]);
    facts
}

/// A time in UTC, and as it is for the operator.
pub fn moment(instant: Instant, language: LanguageContext) -> String {
    let time = language.lazy_view_messages().report.time;
    time(intl::utc(instant).as_str(), &language.time(instant))
}

/// Whether a choice is made.
pub fn yes_or_no(is_yes: bool, language: LanguageContext) -> String {
    let messages = &language.lazy_view_messages().report;
    let word = if is_yes { messages.yes } else { messages.no };
    word.to_owned()
}

/// Name and ID of a user, a cell for each.
pub fn user_cells(user: &User, language: LanguageContext) -> [Text; 2] {
    let not_given = language.messages().users.not_given;
    [&user.name, &user.id].map(|text| Text::given(text.as_deref(), not_given))
}
