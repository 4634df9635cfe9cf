//! A button for each issue, and how far the number of users is from the maximum.

use std::sync::Arc;

use leptos::prelude::*;

use crate::element_ids::USERS_HEADING;
use crate::features::language::context::LanguageContext;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::model::export::Completeness;
use crate::model::users::issues::{Headroom, Issue, IssueFilter, Issues};
use crate::model::users::list::{List, LoadedData};
use crate::platform::focus;
use crate::ui::icon::{Icon, IconName};

/// ID of what says which rows are counted.
const LABEL_ID: &str = "issues-label";

/// For each issue a button that shows its rows alone and all again, and how far the number of users is from the documented
/// maximum; only where there is something to tell.
#[component]
pub fn IssueButtons() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.lazy_view_messages().issues;
    let issues = Memo::new(move |before: Option<&Issues>| {
        users.list.with(|list| {
            let loaded = list.shown().map(|shown| &shown.users);
            // They would be looked for in all users again with each page.
            let held = before.zip(loaded).filter(|(before, loaded)| {
                list.is_gathering() && loaded.adds_little_to(before.users())
            });
            held.map(|(before, _)| before.clone())
                .or_else(|| loaded.map(Issues::of))
                .unwrap_or_default()
        })
    });
    let is_whole = Memo::new(move |_| users.list.with(|list| list.shown().is_some_and(is_whole)));
    let label = move || {
        if is_whole.get() {
            messages.whole
        } else {
            messages.part
        }
    };
    let is_empty = Memo::new(move |_| {
        let is_hidden = |issue| !is_shown(issue, issues, users);
        Issue::ALL.into_iter().all(is_hidden)
    });
    let buttons = Issue::ALL.map(|issue| view! { <IssueButton issue issues /> }.into_any());
    let headroom = move || {
        let headroom = users.list.with(headroom)?;
        let text = (messages.headroom)(headroom, &|number| language.number(number));
        Some(view! { <p>{text}</p> })
    };
    view! {
        <div role="group" aria-labelledby=LABEL_ID hidden=is_empty>
            <span id=LABEL_ID class:visually-hidden=is_whole>{label}</span>
            {Vec::from(buttons)}
        </div>
        {headroom}
    }
}

/// Whether they are all that the configuration has.
fn is_whole(shown: &LoadedData) -> bool {
    Completeness::of(shown) == Completeness::Whole && shown.query.user_name.is_none()
}

/// Where the number of users is known. The number of those who were found for a name is another.
fn headroom(list: &List) -> Option<Headroom> {
    let shown = list
        .shown()
        .filter(|shown| shown.query.user_name.is_none())?;
    Headroom::of(shown.count()?)
}

/// Whether any row has the issue, or only such rows are shown; tracked.
fn is_shown(issue: Issue, issues: Memo<Issues>, users: UsersContext) -> bool {
    is_chosen(issue, users) || issues.with(|issues| issues.count(issue)) > 0
}

/// Whether only rows with the issue are shown, tracked.
fn is_chosen(issue: Issue, users: UsersContext) -> bool {
    users
        .issue
        .with(|filter| filter.as_ref().is_some_and(|filter| filter.issue == issue))
}

#[component]
fn IssueButton(issue: Issue, issues: Memo<Issues>) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.lazy_view_messages().issues;
    let label = move || {
        let count = issues.with(|issues| issues.count(issue));
        (messages.counted)(issue, &language.number(count))
    };
    let is_pressed = Memo::new(move |_| is_chosen(issue, users));
    let is_hidden = Memo::new(move |_| !is_shown(issue, issues, users));
    let id = issue.name();
    let hide = move || {
        let is_hidden = is_hidden.get();
        if is_hidden && focus::has_focus(id) {
            // The focus must not go with the button.
            focus::focus(USERS_HEADING);
        }
        is_hidden
    };
    let toggle = move |_| {
        status.clear();
        let filter = IssueFilter {
            issue,
            places: Arc::new(move |users| Issues::of(users).places(issue).to_vec()),
        };
        users.filter_by_issue((!is_pressed.get_untracked()).then_some(filter));
    };
    view! {
        <button
            type="button"
            id=id
            aria-pressed=move || is_pressed.get().to_string()
            hidden=hide
            on:click=toggle
        >
            {label}
            {move || is_pressed.get().then(|| view! { <Icon name=IconName::X /> })}
        </button>
    }
}
