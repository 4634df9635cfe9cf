//! The roster's signals, and what `Check` does.

use leptos::prelude::*;

use crate::api::query::UsersQuery;
use crate::features::store::Store;
use crate::i18n::messages::roster::{Count, Counts};
use crate::model::roster::check::{Check, Roster, Start};
use crate::model::roster::{Fault, Findings, Verdict};
use crate::model::users::list::Event;
use crate::platform::focus;

/// ID of the field for the entries.
pub const ENTRIES_ID: &str = "roster-entries";

/// Handles to what is known of the roster.
#[derive(Clone, Copy, Default)]
pub struct RosterStore {
    /// What is filled in.
    pub draft: RwSignal<Draft>,
    /// How far the check has come.
    pub check: RwSignal<Check>,
}

/// What is filled in.
#[derive(Clone, Default)]
pub struct Draft {
    /// The entries, and how they are compared.
    pub roster: Roster,
    /// What is wrong with them.
    pub fault: Option<Fault>,
}

/// Checks the roster, after all users have been loaded; or shows what is wrong and moves the focus there.
pub fn check(store: Store) {
    let roster = store
        .roster
        .draft
        .with_untracked(|draft| draft.roster.clone());
    let fault = Fault::of(&roster.text);
    store.roster.draft.update(|draft| draft.fault = fault);
    if fault.is_some() {
        focus::focus(ENTRIES_ID);
        return;
    }
    match begin(roster, store) {
        Start::At(check) => go_to(check, store),
        Start::LoadFirst(roster) => {
            store.submit_as(|query, token| {
                let everybody = UsersQuery {
                    user_name: None,
                    ..query
                };
                Event::AllSubmitted(everybody, token)
            });
            // Where the form lacks something, nothing is under way and the focus is on what is missing.
            match begin(roster, store) {
                Start::At(check) => go_to(check, store),
                Start::LoadFirst(_) => {}
            }
        }
    }
}

/// Lets a check that waits for the list take in what has become of it.
pub fn follow(store: Store) {
    let next = store.list.with(|list| {
        store
            .roster
            .check
            .with_untracked(|check| check.follow(list))
    });
    if let Some(check) = next {
        go_to(check, store);
    }
}

fn begin(roster: Roster, store: Store) -> Start {
    store.list.with_untracked(|list| Check::begin(roster, list))
}

fn go_to(check: Check, store: Store) {
    let words = &store.tool_words().roster;
    match &check {
        Check::Done(report) => store.note.set(summary(&report.findings, store)),
        Check::Stalled(_) => store.note.set(words.stalled),
        // That something loads, and that it was cancelled, is announced already.
        Check::Never | Check::Awaiting(_) | Check::Dropped => {}
    }
    store.roster.check.set(check);
}

/// "12 of 15 are on the list, 2 are not, 1 is ambiguous."
pub fn summary(findings: &Findings, store: Store) -> String {
    let numbers = [Verdict::OnList, Verdict::NotOnList, Verdict::Ambiguous]
        .map(|verdict| findings.count(verdict));
    let texts = numbers.map(|number| store.number(number));
    let count = |number, text| Count { number, text };
    let ([on_list, not_on_list, ambiguous], [on_text, not_text, ambiguous_text]) =
        (numbers, &texts);
    (store.tool_words().roster.summary)(&Counts {
        total: &store.number(findings.total()),
        on_list: count(on_list, on_text),
        not_on_list: count(not_on_list, not_text),
        ambiguous: count(ambiguous, ambiguous_text),
    })
}
