//! `Check users`: which names and IDs of a roster are on the list.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::roster::context::RosterContext;
use crate::features::roster::field::RosterField;
use crate::features::roster::outcome::RosterOutcome;
use crate::model::roster::CaseSensitivity;

/// The roster, how it is compared, and what was found out about it.
#[component]
pub fn Roster() -> impl IntoView {
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .roster;
    let roster = expect_context::<RosterContext>();
    let draft = roster.draft;
    Effect::new(move |_| roster.follow());
    view! {
        <p>{messages.lead}</p>
        <RosterField />
        <div class="roster-actions">
            <button type="button" class="primary" on:click=move |_| roster.start_check()>{messages.check}</button>
            <label class="roster-case">
                <input
                    type="checkbox"
                    prop:checked=move || draft.with(|draft| draft.roster.case == CaseSensitivity::Ignored)
                    on:change=move |event| draft.update(|draft| {
                        draft.roster.case =
                            if event_target_checked(&event) { CaseSensitivity::Ignored } else { CaseSensitivity::Counts };
                    })
                />
                {messages.ignore_case}
            </label>
        </div>
        <RosterOutcome />
    }
}
