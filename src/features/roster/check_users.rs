//! `Check users`: which names and IDs of a roster are on the list.

use leptos::prelude::*;

use crate::element_ids;
use crate::features::language::context::LanguageContext;
use crate::features::roster::context::RosterContext;
use crate::features::roster::field::{RosterField, RosterFile};
use crate::features::roster::outcome::RosterOutcome;
use crate::features::roster::source_fields::SourceFields;
use crate::model::roster::CaseSensitivity;

/// The roster, how it is compared, and what was found out about it. Once there is a result, the roster is a chip.
#[component]
pub fn Roster() -> impl IntoView {
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .roster;
    let roster = expect_context::<RosterContext>();
    let draft = roster.draft;
    let is_folded = move || roster.is_folded.get();
    Effect::new(move |_| roster.follow());
    view! {
        <div class="roster" id=element_ids::ROSTER>
            <p hidden=is_folded>{messages.lead}</p>
            <RosterField />
            <RosterFile />
            <SourceFields />
            <div class="entries-actions" hidden=is_folded>
                <button type="button" class="primary" on:click=move |_| roster.start_check()>{messages.check}</button>
                <label class="checkbox">
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
        </div>
    }
}
