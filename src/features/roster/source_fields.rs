//! How the file is read that the entries are from.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::roster::context::{DraftSource, RosterContext};
use crate::features::shared::files::encoding_field::EncodingField;
use crate::features::shared::files::sheet_fields::{FirstRows, SheetField, is_same_workbook};

/// The encoding of a text, where that is a guess, or the sheet of a workbook.
#[component]
pub fn SourceFields() -> impl IntoView {
    let RosterContext {
        draft, is_folded, ..
    } = expect_context();
    let text = Signal::derive(move || {
        draft.with(|draft| match &draft.source {
            Some(DraftSource::Guess(text)) => Some(text.clone()),
            Some(DraftSource::Sheet(..)) | None => None,
        })
    });
    // Another sheet of the same workbook leaves its field in place.
    let workbook = Memo::new_with_compare(
        move |_| {
            draft.with(|draft| match &draft.source {
                Some(DraftSource::Sheet(workbook, _)) => Some(Arc::clone(workbook)),
                Some(DraftSource::Guess(_)) | None => None,
            })
        },
        |old, new| !is_same_workbook(old.and_then(Option::as_ref), new.and_then(Option::as_ref)),
    );
    let sheet = Signal::derive(move || {
        draft.with(|draft| match &draft.source {
            Some(DraftSource::Sheet(_, sheet)) => *sheet,
            Some(DraftSource::Guess(_)) | None => 0,
        })
    });
    let choose_encoding = Callback::new(move |encoding| {
        draft.update(|draft| draft.choose_encoding(encoding));
    });
    let choose_sheet = Callback::new(move |sheet| draft.update(|draft| draft.choose_sheet(sheet)));
    view! {
        <div class="roster-column" hidden=move || is_folded.get()>
            <EncodingField
                id="roster-encoding"
                note_id="roster-encoding-note"
                file=text
                on_choose=choose_encoding
            />
            {move || workbook.get().map(|workbook| view! {
                <SheetField id="roster-sheet" workbook=Arc::clone(&workbook) sheet on_choose=choose_sheet />
                <FirstRows workbook sheet />
            })}
        </div>
    }
}
