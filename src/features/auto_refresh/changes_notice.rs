//! Which users were added and removed.

use leptos::prelude::*;

use crate::api::users::User;
use crate::element_ids;
use crate::features::auto_refresh::context::AutoRefreshContext;
use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::model::users::changes::Compared;
use crate::model::users::list::{List, ListEvent, LoadedData, Scope};
use crate::platform::focus;

/// Users named on either side; of others only the number is given.
const MOST_NAMES: usize = 10;

/// What all refreshes found since the operator has acknowledged it last.
#[component]
pub fn ChangesNotice() -> impl IntoView {
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
        users.dispatch(ListEvent::Acknowledged);
        // The button goes with its notice, and the focus must not go with it.
        focus::focus(element_ids::AUTO_REFRESH);
    };
    move || {
        text.get().map(|text| {
            let (summary, lines) = text.split_once('\n').unwrap_or((&text, ""));
            view! {
                <div class="changes-notice">
                    <p class="changes-summary">{summary.to_owned()}</p>
                    <p>{lines.to_owned()}</p>
                    <button type="button" id=element_ids::GOT_IT on:click=acknowledge>
                        {language.messages().auto_refresh.got_it}
                    </button>
                </div>
            }
        })
    }
}

/// The summary, what to consider about it, and names: a line each.
fn text(summary: String, list: &List, language: LanguageContext) -> Option<String> {
    let messages = &language.messages().auto_refresh;
    let LoadedData {
        scope,
        users,
        changes,
        ..
    } = list.shown()?;
    let changes = changes.as_ref()?;
    let mut lines = vec![summary];
    match (changes.compared, scope) {
        (Compared::Pages, Scope::Page(_)) => lines.push(messages.page_only.to_owned()),
        (Compared::Pages, Scope::All(_)) => lines.push(messages.pages_only.to_owned()),
        (Compared::Lists, _) => {}
    }
    let here = changes.added().iter().filter_map(|&place| users.get(place));
    let added = here.chain(changes.added_elsewhere());
    let added: Vec<&User> = added.take(MOST_NAMES).collect();
    let removed: Vec<&User> = changes.removed().iter().take(MOST_NAMES).collect();
    lines.extend(names(
        messages.added,
        &added,
        changes.added_count(),
        language,
    ));
    lines.extend(names(
        messages.removed,
        &removed,
        changes.removed().len(),
        language,
    ));
    for (label, users) in [
        (messages.added_and_removed, changes.added_and_removed()),
        (messages.removed_and_added, changes.removed_and_added()),
    ] {
        let first: Vec<&User> = users.iter().take(MOST_NAMES).collect();
        lines.extend(names(label, &first, users.len(), language));
    }
    Some(lines.join("\n"))
}

/// The line that names `users`, who are the first ones of `count`; none where there is nobody.
fn names(label: &str, users: &[&User], count: usize, language: LanguageContext) -> Option<String> {
    let messages = &language.messages().auto_refresh;
    let mut names: Vec<String> = users.iter().map(|user| messages.person(user)).collect();
    match u32::try_from(count.saturating_sub(MOST_NAMES)) {
        Ok(0) | Err(_) => {}
        Ok(others) => names.push((messages.more)(&language.number(others))),
    }
    (!names.is_empty()).then(|| label.to_owned() + &names.join(messages.comma))
}
