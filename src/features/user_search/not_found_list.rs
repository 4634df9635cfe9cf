//! Who was not found, and how far that can be relied on.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::model::user_search::reading::Reading;
use crate::ui::name::name;

/// Names and IDs that are drawn; what is beyond is in the exported files.
const DRAWN: usize = 200;

/// Those who were found nowhere, below how much was read; and what speaks against that.
#[component]
pub fn NotFoundList(reading: Arc<Reading>) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().user_search;
    let coverage = reading.coverage();
    let not_found = reading.not_found();
    let banner = &language.messages().error_banner;
    let cautions = messages
        .cautions(&coverage, !not_found.is_empty(), banner, &|number| {
            language.count(number)
        })
        .into_iter()
        .map(|caution| view! { <p class="caution">{caution}</p> })
        .collect_view();
    let heading = messages.not_found_heading(&coverage, &|number| language.count(number));
    let (drawn, further) = not_found.split_at(not_found.len().min(DRAWN));
    let more = (!further.is_empty()).then(|| {
        let number = |count| language.number(u32::try_from(count).unwrap_or(u32::MAX));
        let text = (messages.more)(&number(drawn.len()), &number(further.len()));
        view! { <p>{text}</p> }
    });
    let entries = drawn
        .iter()
        .map(|entry| {
            let note = entry.is_damaged.then(|| {
                view! { <span class="tool-user-note">{messages.damaged}</span> }
            });
            view! { <li><bdi>{name(entry.entry)}</bdi>{note}</li> }
        })
        .collect_view();
    let has_configurations = !reading.found.has_none();
    let list = (has_configurations && !not_found.is_empty()).then(|| {
        view! {
            <h3>{heading}</h3>
            <ul class="user-search-not-found">{entries}</ul>
            {more}
        }
    });
    view! {
        {cautions}
        {list}
    }
}
