//! What stands above the rows on paper.

use leptos::prelude::*;

use crate::api::ids::UserName;
use crate::api::paging::Total;
use crate::features::language::context::LanguageContext;
use crate::features::users::cautions::age;
use crate::features::users::context::UsersContext;
use crate::model::connection::Field;
use crate::model::export::Completeness;
use crate::model::users::filter::RowFilter;
use crate::model::users::list::LoadedData;
use crate::ui::name::name;

/// Rows that are printed at most.
pub const MOST_ROWS: u32 = 1000;

/// What the page is, where its rows are from, how complete and how fresh they are, and how many are not printed.
#[component]
pub fn PrintSummary() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    let messages = language.messages();
    let facts = users
        .list
        .with_untracked(|list| list.shown().map(|shown| facts(shown, language)))
        .unwrap_or_default();
    let filter = users.filter.get_untracked();
    let is_filtered = !RowFilter::new(&filter).is_empty();
    let filter = is_filtered.then(|| (messages.users.filter.to_owned(), filter));
    let facts: Vec<AnyView> = facts
        .into_iter()
        .chain(filter)
        .map(|(label, value)| {
            view! { <div><dt>{label}</dt><dd>{name(&value)}</dd></div> }.into_any()
        })
        .collect();
    let rows = users.rows.with_untracked(|rows| (rows.len(), rows.of()));
    let (matching, of) = rows;
    let matches = (matching < of)
        .then(|| (messages.users.matches)(language.count(matching), language.count(of)));
    let missing = matching.saturating_sub(MOST_ROWS);
    let missing =
        (missing > 0).then(|| (messages.users.rows_not_printed)(&language.number(missing)));
    // The banner, which says it on the screen, is not on paper.
    let age = users.list.with_untracked(|list| {
        list.failure()?;
        age(list.shown()?, language)
    });
    let lines: Vec<AnyView> = [age, matches, missing]
        .into_iter()
        .flatten()
        .map(|line| view! { <p>{line}</p> }.into_any())
        .collect();
    view! {
        <div class="print-summary">
            <p class="print-title">{messages.title}</p>
            <dl>{facts}</dl>
            {lines}
        </div>
    }
}

fn facts(shown: &LoadedData, language: LanguageContext) -> Vec<(String, String)> {
    let messages = language.messages();
    let label = |field| (messages.connection.label)(field).to_owned();
    let query = &shown.query;
    let loaded = language.number(shown.users.len());
    let count = match shown.total {
        Total::Known(total) if total != shown.users.len() => {
            (messages.users.of_total)(&loaded, &language.number(total))
        }
        Total::Known(_) | Total::Unknown => loaded,
    };
    let time = language.time(shown.loaded_at);
    let updated =
        (messages.users.updated)(Completeness::of(shown), query.user_name.as_ref(), &time);
    let user_name = query.user_name.as_ref().map(UserName::as_str);
    let mut facts = vec![
        (label(Field::Endpoint), query.endpoint.name().to_owned()),
        (
            label(Field::ProjectId),
            query.project_id.as_str().to_owned(),
        ),
        (label(Field::ConfigId), query.config_id.as_str().to_owned()),
    ];
    facts.extend(user_name.map(|name| (label(Field::UserName), name.to_owned())));
    facts.push((updated, count));
    facts
}
