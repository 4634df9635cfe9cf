//! Who came and who went.

use leptos::prelude::*;

use super::store::Store;
use super::watch_field;
use crate::api::users::User;
use crate::browser::focus;
use crate::state::list::{Event, List, Scope, Shown};
use crate::state::marks::Marks;
use crate::text::watch::{Count, Found};

/// ID of the button that closes the notice.
pub const GOT_IT_ID: &str = "got-it";

/// Users named on either side; of others only the number is given.
const MOST_NAMES: usize = 10;

/// What the last refresh found that found a difference, until the reader has acknowledged it.
#[component]
pub fn FoundNotice(
    /// Where the marks stand.
    store: Store,
) -> impl IntoView {
    let words = &store.words().watch;
    let marks = Memo::new(move |_| store.list.with(|list| marks(list).cloned()));
    let acknowledge = move |_| {
        store.dispatch(Event::Acknowledged);
        // The button goes with its notice, and the focus must not go with it.
        focus::focus(watch_field::ID);
    };
    move || {
        let marks = marks.get()?;
        let names = store.list.with_untracked(|list| {
            let shown = list.shown()?;
            let came = marks.came().iter();
            let came = came.filter_map(|&place| shown.users.get(place));
            let page_only = match (shown.scope, marks.went()) {
                (Scope::Page(_), [_, ..]) => Some(view! { <p>{words.page_only}</p> }),
                (Scope::Page(_), []) | (Scope::All(_), _) => None,
            };
            Some(view! {
                {page_only}
                {names(words.came, came, marks.came().len(), store)}
                {names(words.went, marks.went().iter(), marks.went().len(), store)}
            })
        });
        Some(view! {
            <div class="found-notice">
                <p><strong>{store.list.with_untracked(|list| found(list, store))}</strong></p>
                {names}
                <button type="button" id=GOT_IT_ID on:click=acknowledge>{words.got_it}</button>
            </div>
        })
    }
}

fn marks(list: &List) -> Option<&Marks> {
    list.shown().and_then(|shown: &Shown| shown.marks.as_ref())
}

/// "2 users came, 1 went since 21:14:05."
pub fn found(list: &List, store: Store) -> Option<String> {
    let marks = marks(list)?;
    let written = |count| store.number(u32::try_from(count).unwrap_or(u32::MAX));
    let (came, went) = (marks.came().len(), marks.went().len());
    Some((store.words().watch.found)(&Found {
        came: Count {
            number: came,
            written: &written(came),
        },
        went: Count {
            number: went,
            written: &written(went),
        },
        time: &store.time(marks.since),
    }))
}

/// A line of names after a word; nothing where there is nobody.
fn names<'a>(
    label: &'static str,
    users: impl Iterator<Item = &'a User>,
    count: usize,
    store: Store,
) -> Option<AnyView> {
    let words = &store.words().watch;
    let mut items: Vec<String> = users
        .take(MOST_NAMES)
        .filter_map(|user| match (&user.name, &user.id) {
            (Some(name), Some(id)) => Some((words.named)(name, id)),
            (Some(text), None) | (None, Some(text)) => Some(text.clone()),
            (None, None) => None,
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let others = count.saturating_sub(MOST_NAMES);
    if let (1.., Ok(others)) = (others, u32::try_from(others)) {
        items.push((words.more)(&store.number(others)));
    }
    let items = items
        .into_iter()
        .map(|item| view! { <li><bdi>{item}</bdi></li> })
        .collect_view();
    Some(view! { <div class="found-names"><span>{label}</span><ul>{items}</ul></div> }.into_any())
}
