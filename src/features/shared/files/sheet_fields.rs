//! Which sheet of a workbook is meant, and what is in it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::model::workbook::{Sheet, Workbook};

/// Rows and columns that are shown of a sheet.
const SHOWN_ROWS: usize = 4;
const SHOWN_COLUMNS: usize = 6;

/// A choice of the sheet.
#[component]
pub fn SheetField(
    /// ID of the field.
    id: &'static str,
    workbook: Arc<Workbook>,
    /// The place of the sheet that is chosen.
    #[prop(into)]
    sheet: Signal<usize>,
    /// Gets the place of another one.
    on_choose: Callback<usize>,
) -> impl IntoView {
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .file;
    let option = |(place, shown): (usize, &Sheet)| {
        let selected = move || sheet.get() == place;
        view! { <option value=place.to_string() selected=selected>{shown.name.clone()}</option> }
    };
    let options = workbook
        .sheets
        .iter()
        .enumerate()
        .map(option)
        .collect_view();
    let choose = move |event| {
        if let Ok(place) = event_target_value(&event).parse() {
            on_choose.run(place);
        }
    };
    view! {
        <div class="field">
            <label for=id>{messages.sheet}</label>
            <select id=id on:change=choose>{options}</select>
        </div>
    }
}

/// The first rows of a sheet.
#[component]
pub fn FirstRows(workbook: Arc<Workbook>, #[prop(into)] sheet: Signal<usize>) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().file;
    let table = move |sheet: &Sheet| {
        let columns = sheet.rows.first().map_or(0, Vec::len).min(SHOWN_COLUMNS);
        let number = |place| language.number(u32::try_from(place).unwrap_or(u32::MAX));
        let heading = |place| view! { <th scope="col">{(messages.column)(&number(place))}</th> };
        let cells = |row: &Vec<String>| {
            let cells = row.iter().take(SHOWN_COLUMNS);
            cells
                .map(|cell| view! { <td><bdi>{cell.clone()}</bdi></td> })
                .collect_view()
        };
        let rows = sheet.rows.iter().take(SHOWN_ROWS);
        view! {
            <table class="tool-table" aria-label=messages.first_rows>
                <thead><tr>{(1..=columns).map(heading).collect_view()}</tr></thead>
                <tbody>{rows.map(|row| view! { <tr>{cells(row)}</tr> }).collect_view()}</tbody>
            </table>
        }
    };
    move || {
        let sheet = workbook.sheets.get(sheet.get());
        sheet.filter(|sheet| !sheet.rows.is_empty()).map_or_else(
            || view! { <p class="field-note">{messages.empty_sheet}</p> }.into_any(),
            |sheet| table(sheet).into_any(),
        )
    }
}

/// Whether both are the same workbook, or neither is one. What is in them is not looked into.
pub fn is_same_workbook(one: Option<&Arc<Workbook>>, other: Option<&Arc<Workbook>>) -> bool {
    one.map(Arc::as_ptr) == other.map(Arc::as_ptr)
}
