//! The file that the list is compared with.

use leptos::prelude::*;

use crate::features::comparison::context::{
    ComparedContent, ComparedFile, ComparisonContext, Refusal,
};
use crate::features::comparison::source_fields::SourceFields;
use crate::features::language::context::LanguageContext;
use crate::features::shared::files::taken_file::{
    ACCEPTED, FileContent, NotTaken, TakenFile, not_taken, take,
};
use crate::features::status::context::StatusContext;
use crate::model::comparison::earlier_export::EarlierExport;
use crate::model::export::import::{ImportError, Imported, import};
use crate::model::workbook::import::{SheetChoice, import_workbook};
use crate::platform::{focus, intl};
use crate::ui::fields::file_input::FileInput;

/// ID of the field for the file.
const FILE_ID: &str = "earlier-export";

/// ID of the button that shows the field for another file.
pub const CHANGE_ID: &str = "change-earlier-export";

/// A field for a file, and how it is read. One that is refused changes nothing.
#[component]
pub fn FileField(
    /// Called once a file was read, or read in another way.
    #[prop(into)]
    on_read: Callback<()>,
) -> impl IntoView {
    let comparison = expect_context::<ComparisonContext>();
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let lazy_view_messages = language.lazy_view_messages();
    let messages = &lazy_view_messages.comparison;
    let earlier = comparison.earlier;
    let refuse = move |refusal| {
        comparison.refusal.set(Some(refusal));
        status.set("");
    };
    let compare = move |file: ComparedFile, imported: Option<Imported>| {
        comparison.refusal.set(None);
        earlier.set(imported.map(|list| EarlierExport::new(file.name.clone(), list)));
        comparison.file.set(Some(file));
        on_read.run(());
    };
    let taken = move |file: Result<TakenFile, NotTaken>| {
        let file = match file {
            Ok(file) => compared_file(file),
            Err(why) => return refuse(Refusal::NotTaken(why)),
        };
        match imported(&file).transpose() {
            Ok(imported) => {
                comparison.is_changing.set(false);
                compare(file, imported);
                // The field goes out of sight, and the focus must not go with it.
                if focus::has_focus(FILE_ID) {
                    focus::focus_when_drawn(CHANGE_ID);
                }
            }
            Err(error) => refuse(Refusal::NotImported(error)),
        }
    };
    let read_otherwise = move |file: ComparedFile| match imported(&file).transpose() {
        Ok(imported) => compare(file, imported),
        Err(error) => {
            compare(file, None);
            refuse(Refusal::NotImported(error));
        }
    };
    let error = move || match comparison.refusal.get() {
        Some(Refusal::NotImported(error)) => (messages.error)(error),
        Some(Refusal::NotTaken(why)) => not_taken(why, lazy_view_messages).to_owned(),
        None => String::new(),
    };
    let still = move || {
        comparison.refusal.get()?;
        earlier.with(|earlier| Some((messages.still)(earlier.as_ref()?.file_name())))
    };
    let has_file = Memo::new(move |_| comparison.file.with(Option::is_some));
    let is_hidden = Signal::derive(move || {
        let is_wanted = comparison.is_changing.get() || comparison.refusal.get().is_some();
        has_file.get() && !is_wanted
    });
    let chip = move || view! { <Show when=move || has_file.get()><Source /></Show> };
    view! {
        <FileInput
            id=FILE_ID
            label=messages.file
            accept=ACCEPTED
            drop_here=lazy_view_messages.file.drop_here
            error=Signal::derive(error)
            read=take
            on_read=Callback::new(taken)
            is_hidden
            chip
        />
        {move || still().map(|text| view! { <p class="caution">{text}</p> })}
        <SourceFields on_change=Callback::new(read_otherwise) />
    }
}

/// Which file is compared, and buttons that ask for another one and forget it.
#[component]
fn Source() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().comparison;
    let status = expect_context::<StatusContext>();
    let ComparisonContext {
        earlier,
        file,
        is_changing,
        refusal,
        ..
    } = expect_context();
    let source = move || {
        let time = earlier.with(|earlier| {
            let moment = intl::moment(earlier.as_ref()?.source().loaded_at.as_deref()?);
            moment.map(|moment| language.time(moment))
        });
        file.with(|file| Some((messages.source)(&file.as_ref()?.name, time.as_deref())))
    };
    let remove = move |_| {
        status.set("");
        is_changing.set(false);
        refusal.set(None);
        earlier.set(None);
        file.set(None);
        focus::focus_when_drawn(FILE_ID);
    };
    view! {
        <div class="chip">
            <span class="chip-text">{source}</span>
            <span class="chip-actions">
                <button
                    type="button"
                    id=CHANGE_ID
                    aria-expanded=move || is_changing.get().to_string()
                    on:click=move |_| is_changing.update(|is_changing| *is_changing = !*is_changing)
                >
                    {messages.change_file}
                </button>
                <button type="button" on:click=remove>{messages.remove}</button>
            </span>
        </div>
    }
}

/// A file as it is likely meant.
fn compared_file(file: TakenFile) -> ComparedFile {
    let content = match file.content {
        FileContent::Text(text) => ComparedContent::Text(text),
        FileContent::Workbook(workbook) => {
            let choice = SheetChoice::of(&workbook, workbook.first_sheet());
            ComparedContent::Columns(workbook, choice)
        }
    };
    ComparedFile {
        name: file.name,
        content,
    }
}

/// The list in a file; `None` where nobody has said in which columns it is.
fn imported(file: &ComparedFile) -> Option<Result<Imported, ImportError>> {
    match &file.content {
        ComparedContent::Text(text) => Some(import(&file.name, &text.text).map(|mut list| {
            list.source.encoding = text.state;
            list
        })),
        ComparedContent::Columns(workbook, choice) => choice
            .has_column()
            .then(|| import_workbook(&file.name, workbook, choice)),
    }
}
