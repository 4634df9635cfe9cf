//! Who came and who went.

use leptos::prelude::*;

use crate::api::users::User;
use crate::features::auto_refresh::interval_field::{self, GOT_IT_ID};
use crate::features::store::Store;
use crate::i18n::messages::auto_refresh::{Count, Found};
use crate::model::users::list::{Event, List, Scope, Shown};
use crate::platform::focus;

/// Users named on either side; of others only the number is given.
const MOST_NAMES: usize = 10;

/// What the last refresh found that found a difference, until the reader has acknowledged it.
#[component]
pub fn FoundNotice(
    /// Where the marks stand.
    store: Store,
) -> impl IntoView {
    let text = Memo::new(move |_| store.list.with(|list| text(list, store)));
    let acknowledge = move |_| {
        store.dispatch(Event::Acknowledged);
        // The button goes with its notice, and the focus must not go with it.
        focus::focus(interval_field::ID);
    };
    move || {
        text.get().map(|text| {
            let (summary, lines) = text.split_once('\n').unwrap_or((&text, ""));
            view! {
                <div class="found-notice">
                    <p class="found-summary">{summary.to_owned()}</p>
                    <p>{lines.to_owned()}</p>
                    <button type="button" id=GOT_IT_ID on:click=acknowledge>
                        {store.words().watch.got_it}
                    </button>
                </div>
            }
        })
    }
}

/// "2 users came, 1 went since 21:14:05."
pub fn summary(list: &List, store: Store) -> Option<String> {
    let marks = list.shown()?.marks.as_ref()?;
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

/// The summary, what to consider about it, and names: a line each.
fn text(list: &List, store: Store) -> Option<String> {
    let words = &store.words().watch;
    let Shown {
        scope,
        users,
        marks,
        ..
    } = list.shown()?;
    let marks = marks.as_ref()?;
    let mut lines = vec![summary(list, store)?];
    match (scope, marks.went()) {
        (Scope::Page(_), [_, ..]) => lines.push(words.page_only.to_owned()),
        (Scope::Page(_), []) | (Scope::All(_), _) => {}
    }
    let places = marks.came().iter().take(MOST_NAMES);
    let came: Vec<&User> = places.filter_map(|&place| users.get(place)).collect();
    let went: Vec<&User> = marks.went().iter().take(MOST_NAMES).collect();
    lines.extend(names(words.came, &came, marks.came().len(), store));
    lines.extend(names(words.went, &went, marks.went().len(), store));
    Some(lines.join("\n"))
}

/// The line that names `users`, who are the first ones of `count`; none where there is nobody.
fn names(label: &str, users: &[&User], count: usize, store: Store) -> Option<String> {
    let words = &store.words().watch;
    let mut names: Vec<String> = users.iter().map(|user| words.person(user)).collect();
    match u32::try_from(count.saturating_sub(MOST_NAMES)) {
        Ok(0) | Err(_) => {}
        Ok(others) => names.push((words.more)(&store.number(others))),
    }
    (!names.is_empty()).then(|| label.to_owned() + &names.join(words.comma))
}
