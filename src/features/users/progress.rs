//! How far all pages have come.

use leptos::prelude::*;

use crate::api::paging::Total;
use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::model::users::list::{Activity, List};

/// A bar and "600 of 1,000", while all users are being loaded. It is no live region: the status line says once that
/// something loads, and a screen reader can ask the bar how far it is.
#[component]
pub fn Progress() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    view! {
        {move || progress(users.list.with(List::activity), language)}
    }
}

fn progress(activity: Activity, language: LanguageContext) -> Option<AnyView> {
    let messages = &language.messages().users;
    match activity {
        Activity::Loading | Activity::AtRest => None,
        Activity::LoadingAll {
            arrived,
            total,
            pause_seconds,
        } => {
            let count = language.number(arrived);
            let (so_far, max) = match total {
                Total::Known(total) => (
                    (messages.of_total)(&count, &language.number(total)),
                    Some(total.to_string()),
                ),
                Total::Unknown => ((messages.so_far)(&count), None),
            };
            let value = max.is_some().then(|| arrived.to_string());
            let pause = pause_seconds.map(|seconds| (messages.pause)(&language.number(seconds)));
            let bar = view! {
                <div class="progress">
                    <progress aria-label=messages.progress max=max value=value></progress>
                    <span>{so_far}</span>
                    <span>{pause.unwrap_or_default()}</span>
                </div>
            };
            Some(bar.into_any())
        }
    }
}
