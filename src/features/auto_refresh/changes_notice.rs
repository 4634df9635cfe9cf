//! Who came and who went.

use leptos::prelude::*;

use crate::api::users::User;
use crate::element_ids;
use crate::features::auto_refresh::context::AutoRefreshContext;
use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::model::users::list::{Event, List, Scope, Shown};
use crate::platform::focus;

/// Users named on either side; of others only the number is given.
const MOST_NAMES: usize = 10;

/// What the last refresh found that found a difference, until the reader has acknowledged it.
#[component]
pub fn FoundNotice() -> impl IntoView {
    let auto_refresh = expect_context::<AutoRefreshContext>();
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    let text = Memo::new(move |_| {
        users.list.with(|list| {
            let summary = auto_refresh.summary(list)?;
            text(summary, list, language)
        })
    });
    let acknowledge = move |_| {
        users.dispatch(Event::Acknowledged);
        // The button goes with its notice, and the focus must not go with it.
        focus::focus(element_ids::AUTO_REFRESH);
    };
    move || {
        text.get().map(|text| {
            let (summary, lines) = text.split_once('\n').unwrap_or((&text, ""));
            view! {
                <div class="found-notice">
                    <p class="found-summary">{summary.to_owned()}</p>
                    <p>{lines.to_owned()}</p>
                    <button type="button" id=element_ids::GOT_IT on:click=acknowledge>
                        {language.words().auto_refresh.got_it}
                    </button>
                </div>
            }
        })
    }
}

/// The summary, what to consider about it, and names: a line each.
fn text(summary: String, list: &List, language: LanguageContext) -> Option<String> {
    let words = &language.words().auto_refresh;
    let Shown {
        scope,
        users,
        marks,
        ..
    } = list.shown()?;
    let marks = marks.as_ref()?;
    let mut lines = vec![summary];
    match (scope, marks.went()) {
        (Scope::Page(_), [_, ..]) => lines.push(words.page_only.to_owned()),
        (Scope::Page(_), []) | (Scope::All(_), _) => {}
    }
    let places = marks.came().iter().take(MOST_NAMES);
    let came: Vec<&User> = places.filter_map(|&place| users.get(place)).collect();
    let went: Vec<&User> = marks.went().iter().take(MOST_NAMES).collect();
    lines.extend(names(words.came, &came, marks.came().len(), language));
    lines.extend(names(words.went, &went, marks.went().len(), language));
    Some(lines.join("\n"))
}

/// The line that names `users`, who are the first ones of `count`; none where there is nobody.
fn names(label: &str, users: &[&User], count: usize, language: LanguageContext) -> Option<String> {
    let words = &language.words().auto_refresh;
    let mut names: Vec<String> = users.iter().map(|user| words.person(user)).collect();
    match u32::try_from(count.saturating_sub(MOST_NAMES)) {
        Ok(0) | Err(_) => {}
        Ok(others) => names.push((words.more)(&language.number(others))),
    }
    (!names.is_empty()).then(|| label.to_owned() + &names.join(words.comma))
}
