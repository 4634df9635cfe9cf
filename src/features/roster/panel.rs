//! `Check a roster`: which names and IDs of a roster are on the list.

use leptos::prelude::*;

use crate::features::roster::context::{check, follow};
use crate::features::roster::field::RosterField;
use crate::features::roster::outcome::RosterOutcome;
use crate::features::store::Store;
use crate::model::roster::Case;

/// The roster, how it is compared, and what was found out about it.
#[component]
pub fn Roster(
    /// Where all that stands.
    store: Store,
) -> impl IntoView {
    let words = &store.tool_words().roster;
    let draft = store.roster.draft;
    Effect::new(move |_| follow(store));
    view! {
        <p>{words.lead}</p>
        <RosterField store />
        <div class="roster-actions">
            <button type="button" class="primary" on:click=move |_| check(store)>{words.check}</button>
            <label class="roster-case">
                <input
                    type="checkbox"
                    prop:checked=move || draft.with(|draft| draft.roster.case == Case::Ignored)
                    on:change=move |event| draft.update(|draft| {
                        draft.roster.case =
                            if event_target_checked(&event) { Case::Ignored } else { Case::Counts };
                    })
                />
                {words.ignore_case}
            </label>
        </div>
        <RosterOutcome store />
    }
}
