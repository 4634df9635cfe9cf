//! Which column of a pasted table holds the people.

use leptos::prelude::*;

use crate::element_ids::ROSTER_COLUMN;
use crate::features::language::context::LanguageContext;
use crate::features::roster::context::RosterContext;
use crate::model::roster::entries::{self, Layout, People, Table};

/// Entries that are shown before the roster is checked.
const PREVIEWED: usize = 3;

/// ID of the line that shows them.
const PREVIEW_ID: &str = "roster-preview";

/// Values of the choices that are no column.
const CELLS: &str = "cells";
const LINES: &str = "lines";

/// A choice of the column, and what would be checked. There is none where the roster is no table.
#[component]
pub fn WhichColumn() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().roster;
    let draft = expect_context::<RosterContext>().draft;
    let table = Memo::new(move |_| draft.with(|draft| Table::of(&draft.roster.text)));
    let layout = Memo::new(move |_| draft.with(|draft| draft.roster.layout));
    let set = move |change: &dyn Fn(&mut Layout)| {
        draft.update(|draft| {
            change(&mut draft.roster.layout);
            draft.set_fault(None);
        });
    };
    let preview =
        move || draft.with(|draft| preview(&draft.roster.text, draft.roster.layout, language));
    let choice = move |table: &Table| {
        let option = move |(place, cells): (usize, Vec<&str>)| {
            let number = language.number(u32::try_from(place + 1).unwrap_or(u32::MAX));
            let text = (messages.column)(&number, &cells);
            let selected = move || layout.get().people == Some(People::Column(place));
            view! { <option value=place.to_string() selected=selected>{text}</option> }
        };
        view! {
            <div class="field">
                <label for=ROSTER_COLUMN>{messages.which_column}</label>
                <select
                    id=ROSTER_COLUMN
                    aria-describedby=PREVIEW_ID
                    on:change=move |event| set(&|layout| layout.people = people(&event_target_value(&event)))
                >
                    <option value="" selected=move || layout.get().people.is_none()>{messages.choose_column}</option>
                    {table.columns().into_iter().enumerate().map(option).collect_view()}
                    <option value=CELLS selected=move || layout.get().people == Some(People::Cells)>
                        {messages.every_cell}
                    </option>
                    <option value=LINES selected=move || layout.get().people == Some(People::Lines)>
                        {messages.every_line}
                    </option>
                </select>
            </div>
            <label class="checkbox">
                <input
                    type="checkbox"
                    prop:checked=move || layout.get().has_header
                    on:change=move |event| set(&|layout| layout.has_header = event_target_checked(&event))
                />
                {messages.has_header}
            </label>
            <p id=PREVIEW_ID class="field-note">{preview}</p>
        }
    };
    move || table.with(|table| table.as_ref().map(choice))
}

fn people(value: &str) -> Option<People> {
    match value {
        CELLS => Some(People::Cells),
        LINES => Some(People::Lines),
        place => place.parse().ok().map(People::Column),
    }
}

/// What would be checked; nothing before it has been said where the people are.
fn preview(text: &str, layout: Layout, language: LanguageContext) -> Option<String> {
    layout.people?;
    let messages = &language.lazy_view_messages().roster;
    let entries = entries::read(text, layout, &|_| false).ok()?;
    let number = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    let first: Vec<_> = entries
        .iter()
        .take(PREVIEWED)
        .map(|entry| entry.text.as_str())
        .collect();
    Some((messages.preview)(language.count(number), &first))
}
