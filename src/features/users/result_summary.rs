//! Which configuration the rows are of, and whether they are all there are and current.

use leptos::prelude::*;

use crate::api::ids::UserName;
use crate::features::language::context::LanguageContext;
use crate::features::shared::incomplete::incomplete;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::users::Origin as From;
use crate::model::users::list::{Activity, Freshness, List, ListExtent, LoadedData, Scope};

/// The lines above the rows.
#[component]
pub fn Origin() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    let caution = move || users.list.with(|list| caution(list, language));
    let origin = move || {
        users
            .list
            .with(|list| list.shown().map(|shown| origin(shown, language)))
    };
    view! {
        {move || caution().map(|messages| view! { <p class="caution">{messages}</p> }.into_any())}
        <p class="origin">{move || origin().unwrap_or_default()}</p>
    }
}

fn origin(shown: &LoadedData, language: LanguageContext) -> String {
    let query = &shown.query;
    (language.messages().users.origin)(&From {
        config_id: query.config_id.as_str(),
        project_id: query.project_id.as_str(),
        endpoint: query.endpoint.name(),
        user_name: query.user_name.as_ref().map(UserName::as_str),
        time: &language.time(shown.loaded_at),
    })
}

/// What to know before the rows are relied on.
fn caution(list: &List, language: LanguageContext) -> Option<String> {
    let shown = list.shown()?;
    match (shown.freshness, shown.scope, list.activity()) {
        (Freshness::Stale, _, _) => Some((language.messages().users.stale)(
            &language.time(shown.loaded_at),
        )),
        (Freshness::Current | Freshness::LastPage, Scope::All(ListExtent::Changed), _) => {
            Some(language.messages().users.changed.to_owned())
        }
        (
            Freshness::Current | Freshness::LastPage,
            Scope::All(ListExtent::Partial),
            Activity::AtRest,
        ) => Some(incomplete(shown.users.len(), shown.total, language)),
        (Freshness::Current | Freshness::LastPage, Scope::All(_) | Scope::Page(_), _) => None,
    }
}
