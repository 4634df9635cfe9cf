//! The page's one polite live region.

use leptos::prelude::*;

use crate::api::paging::{Places, Total};
use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::model::connection::FieldError;
use crate::model::users::list::{Activity, Content, Freshness, ListExtent, LoadedData, Scope};
use crate::model::users::paging::memory_paging::MemoryPage;
use crate::model::users::rows::Rows;

/// What is on screen, in a line: "21–40 of 237", how many rows match, that something loads, that something was copied.
#[component]
pub fn StatusLine() -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let users = expect_context::<UsersContext>();
    let dropped = move || connection.draft.with(|draft| draft.token_dropped);
    // Where there are no rows a heading on screen says the same; a screen reader still gets it as a status.
    let is_said_elsewhere = move || {
        let heading = users
            .list
            .with(|list| match (list.activity(), list.shown()) {
                (Activity::AtRest, Some(shown)) => shown.content() != Content::Rows,
                (Activity::AtRest, None) => users.waits_for_token(),
                (Activity::Loading | Activity::LoadingAll { .. }, _) => false,
            });
        heading && status.get().is_empty() && dropped().is_none()
    };
    let text = move || {
        let mut parts = vec![status.get()];
        parts.extend(dropped().map(|reason| {
            let error = FieldError::TokenDropped(reason);
            (language.messages().connection.error)(error)
        }));
        if users.waits_for_token() {
            parts.push(language.messages().remembered.waiting.title.to_owned());
        }
        parts.extend(of_list(users, language));
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    };
    view! {
        <p
            class=move || if is_said_elsewhere() { "status-line visually-hidden" } else { "status-line" }
            role="status"
        >
            <span class="visually-hidden">{move || status.announcement()}</span>
            {text}
        </p>
    }
}

fn of_list(users: UsersContext, language: LanguageContext) -> Vec<String> {
    let matching = users
        .is_filtered()
        .then(|| users.rows.with(|rows| matches(rows, language)));
    let rows_on_page = users
        .memory_page
        .get()
        .and_then(|page| places(page, language));
    users
        .list
        .with(|list| match (list.activity(), list.shown()) {
            (Activity::Loading, _) | (Activity::LoadingAll { .. }, None) => {
                vec![language.messages().users.loading.to_owned()]
            }
            (Activity::LoadingAll { .. }, Some(_)) => {
                let mut parts = vec![language.messages().users.loading.to_owned()];
                // The count of what has arrived moves with every page, so here it stands in the progress bar only.
                parts.extend(matching);
                parts
            }
            (Activity::AtRest, None) => Vec::new(),
            (Activity::AtRest, Some(shown)) => of_shown(shown, matching, rows_on_page, language),
        })
}

fn of_shown(
    shown: &LoadedData,
    matching: Option<String>,
    rows_on_page: Option<String>,
    language: LanguageContext,
) -> Vec<String> {
    let messages = &language.messages().users;
    if let Some(messages) = messages.absence(shown.content()) {
        return vec![messages.title.to_owned()];
    }
    let total = match shown.total {
        Total::Known(total) => Some(language.number(total)),
        Total::Unknown => None,
    };
    let mut parts = Vec::new();
    match shown.freshness {
        Freshness::LastPage if shown.contradiction().is_none() => {
            parts.push(messages.last_page.to_owned());
        }
        Freshness::LastPage
        | Freshness::Current
        | Freshness::Repeats
        | Freshness::Misplaced
        | Freshness::RefreshFailed
        | Freshness::Stale
        | Freshness::Unsettled
        | Freshness::Contradicted(_) => {}
    }
    match shown.scope {
        Scope::Page(page) => parts.extend(page.places(shown.users.len()).map(
            |Places { first, last }| {
                let (first, last) = (language.number(first), language.number(last));
                match &total {
                    Some(total) if !shown.is_total_confirmed() => {
                        (messages.counter_at_total)(&first, &last, total)
                    }
                    total => (messages.counter)(&first, &last, total.as_deref()),
                }
            },
        )),
        Scope::All(ListExtent::Whole) if shown.query.user_name.is_none() => {
            parts.push((messages.all)(language.count(shown.users.len())));
        }
        Scope::All(ListExtent::Whole) if shown.unasked() == 0 => {
            parts.push((messages.all_by_name)(language.count(shown.users.len())));
        }
        // How many are missing is said by the banner, and without one by a caution.
        Scope::All(
            ListExtent::Whole
            | ListExtent::Partial
            | ListExtent::Changed
            | ListExtent::Contradicted(_),
        ) => parts.push((messages.loaded)(&language.number(shown.users.len()))),
    }
    parts.extend(matching);
    parts.extend(rows_on_page);
    parts
}

fn places(page: MemoryPage, language: LanguageContext) -> Option<String> {
    let Places { first, last } = page.places()?;
    let [first, last, total] = [first, last, page.total()].map(|number| language.number(number));
    Some((language.messages().users.rows)(&first, &last, &total))
}

fn matches(rows: &Rows, language: LanguageContext) -> String {
    (language.messages().users.matches)(language.count(rows.len()), language.count(rows.of()))
}
