//! How the file is read that the list is compared with.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::comparison::context::{ComparedContent, ComparedFile, ComparisonContext};
use crate::features::language::context::LanguageContext;
use crate::features::shared::files::encoding_field::EncodingField;
use crate::features::shared::files::sheet_fields::{FirstRows, SheetField, is_same_workbook};
use crate::model::text_file::TextFile;
use crate::model::workbook::import::SheetChoice;
use crate::model::workbook::{Sheet, Workbook};

/// The encoding of a text, where that is a guess, or the sheet of a workbook and its columns.
#[component]
pub fn SourceFields(
    /// Gets the file, to be read in another way.
    on_change: Callback<ComparedFile>,
) -> impl IntoView {
    let file = expect_context::<ComparisonContext>().file;
    let text = Signal::derive(move || {
        file.with(|file| match &file.as_ref()?.content {
            ComparedContent::Text(text) => Some(text.clone()).filter(TextFile::is_guess),
            ComparedContent::Columns(..) => None,
        })
    });
    let choice = Memo::new(move |_| {
        file.with(|file| match &file.as_ref()?.content {
            ComparedContent::Columns(_, choice) => Some(*choice),
            ComparedContent::Text(_) => None,
        })
    });
    // Other columns of the same sheet leave its field in place.
    let workbook = ArcMemo::new_with_compare(
        move |_| {
            file.with(|file| match &file.as_ref()?.content {
                ComparedContent::Columns(workbook, _) => Some(Arc::clone(workbook)),
                ComparedContent::Text(_) => None,
            })
        },
        |old, new| !is_same_workbook(old.and_then(Option::as_ref), new.and_then(Option::as_ref)),
    );
    let change = move |content: &dyn Fn(&ComparedContent) -> ComparedContent| {
        let changed = file.with_untracked(|file| {
            file.as_ref().map(|file| ComparedFile {
                content: content(&file.content),
                ..file.clone()
            })
        });
        if let Some(changed) = changed {
            on_change.run(changed);
        }
    };
    let choose_encoding = Callback::new(move |encoding| {
        change(&|content| match content {
            ComparedContent::Text(text) => ComparedContent::Text(text.read_as(encoding)),
            ComparedContent::Columns(..) => content.clone(),
        });
    });
    let choose = Callback::new(move |choice| {
        change(&|content| match content {
            ComparedContent::Columns(workbook, _) => {
                ComparedContent::Columns(Arc::clone(workbook), choice)
            }
            ComparedContent::Text(_) => content.clone(),
        });
    });
    view! {
        <EncodingField
            id="compared-encoding"
            note_id="compared-encoding-note"
            file=text
            on_choose=choose_encoding
        />
        {move || workbook.get().map(|workbook| view! { <Columns workbook choice on_choose=choose /> })}
    }
}

/// Which sheet, and which of its columns hold IDs and names.
#[component]
fn Columns(
    workbook: Arc<Workbook>,
    choice: Memo<Option<SheetChoice>>,
    on_choose: Callback<SheetChoice>,
) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let lazy_view_messages = language.lazy_view_messages();
    let messages = &lazy_view_messages.file;
    let sheet = Memo::new(move |_| choice.get().map_or(0, |choice| choice.sheet));
    let of_sheet = Arc::clone(&workbook);
    let choose_sheet = Callback::new(move |sheet| on_choose.run(SheetChoice::of(&of_sheet, sheet)));
    let change = move |change: &dyn Fn(&mut SheetChoice)| {
        if let Some(mut choice) = choice.get_untracked() {
            change(&mut choice);
            on_choose.run(choice);
        }
    };
    let has_header = move || choice.get().is_some_and(|choice| choice.has_header);
    let needs_column = move || choice.get().is_some_and(|choice| !choice.has_column());
    let shown = Arc::clone(&workbook);
    let of_columns = StoredValue::new(Arc::clone(&workbook));
    let column = move |id: &'static str,
                       label: &'static str,
                       get: fn(&SheetChoice) -> Option<usize>,
                       set: fn(&mut SheetChoice, Option<usize>)| {
        let chosen = Memo::new(move |_| choice.get().as_ref().and_then(get));
        let option = move |(place, cells): (usize, Vec<&str>)| {
            let number = language.number(u32::try_from(place + 1).unwrap_or(u32::MAX));
            let text = (lazy_view_messages.roster.column)(&number, &cells);
            let selected = move || chosen.get() == Some(place);
            view! { <option value=place.to_string() selected=selected>{text}</option> }
        };
        let options = move || {
            of_columns.with_value(|workbook| {
                let columns = workbook.sheets.get(sheet.get());
                let columns = columns.map(Sheet::columns).unwrap_or_default();
                columns.into_iter().enumerate().map(option).collect_view()
            })
        };
        view! {
            <div class="field">
                <label for=id>{label}</label>
                <select id=id on:change=move |event| {
                    let place = event_target_value(&event).parse().ok();
                    change(&|choice| set(choice, place));
                }>
                    <option value="" selected=move || chosen.get().is_none()>{messages.no_column}</option>
                    {options}
                </select>
            </div>
        }
    };
    view! {
        <SheetField id="compared-sheet" workbook=shown sheet on_choose=choose_sheet />
        {column("compared-id-column", messages.id_column, |choice| choice.id, |choice, place| choice.id = place)}
        {column(
            "compared-name-column",
            messages.name_column,
            |choice| choice.name,
            |choice, place| choice.name = place,
        )}
        <label class="checkbox">
            <input
                type="checkbox"
                prop:checked=has_header
                on:change=move |event| {
                    let has_header = event_target_checked(&event);
                    change(&|choice| choice.has_header = has_header);
                }
            />
            {lazy_view_messages.roster.has_header}
        </label>
        <FirstRows workbook sheet />
        <Show when=needs_column>
            <p class="caution">{messages.choose_column}</p>
        </Show>
    }
}
