//! What to know before the rows are relied on.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::shared::incomplete::incomplete;
use crate::features::users::context::UsersContext;
use crate::model::users::list::{
    Activity, Freshness, List, ListExtent, LoadedData, MissingUsers, Scope,
};

/// The lines above the rows; none where there is nothing to know.
#[component]
pub fn Cautions() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    let is_rearranged = Memo::new(move |_| users.is_rearranged());
    let cautions = move || {
        users
            .list
            .with(|list| cautions(list, is_rearranged.get(), language))
    };
    move || {
        cautions()
            .into_iter()
            .map(|text| view! { <p class="caution">{text}</p> }.into_any())
            .collect::<Vec<_>>()
    }
}

/// That the rows are older than what was asked for last.
pub fn age(shown: &LoadedData, language: LanguageContext) -> Option<String> {
    let messages = &language.messages().users;
    let text = match shown.freshness {
        Freshness::Current | Freshness::LastPage | Freshness::Repeats | Freshness::Misplaced => {
            return None;
        }
        Freshness::RefreshFailed => messages.refresh_failed,
        Freshness::Stale => messages.stale,
        Freshness::Unsettled => messages.unsettled,
        Freshness::Contradicted(_) => messages.contradicted_since,
    };
    Some(text(&language.time(shown.loaded_at)))
}

/// That they are old, not all, or that the service contradicts itself.
fn cautions(list: &List, is_rearranged: bool, language: LanguageContext) -> Vec<String> {
    let Some(shown) = list.shown() else {
        return Vec::new();
    };
    let messages = &language.messages().users;
    let told =
        |contradiction| (messages.contradiction)(contradiction, &|number| language.number(number));
    let age = age(shown, language);
    if let Some(contradiction) = shown.freshness.contradiction() {
        return age.into_iter().chain([told(contradiction)]).collect();
    }
    // The banner says so while it is open.
    let age = age.filter(|_| list.failure().is_none());
    let lack = match (shown.contradiction(), shown.scope, list.activity()) {
        (Some(contradiction), _, _) => Some(told(contradiction)),
        (None, _, _) if age.is_some() => None,
        (None, Scope::All(ListExtent::Changed), _) => Some(messages.changed.to_owned()),
        (None, Scope::All(ListExtent::Partial), Activity::AtRest) if list.failure().is_none() => {
            Some(incomplete(shown.users.len(), shown.total, language))
        }
        (None, Scope::Page(_), Activity::AtRest)
            if is_rearranged && shown.missing_users() != MissingUsers::Nobody =>
        {
            Some((messages.only_loaded)(language.count(shown.users.len())))
        }
        (None, Scope::All(_) | Scope::Page(_), _) => None,
    };
    let unasked = match (&shown.query.user_name, list.activity()) {
        (Some(asked), Activity::AtRest) => {
            let count = u32::try_from(shown.unasked()).unwrap_or(u32::MAX);
            (count > 0).then(|| (messages.unasked)(language.count(count), asked.as_str()))
        }
        _ => None,
    };
    [age, lack, unasked].into_iter().flatten().collect()
}
