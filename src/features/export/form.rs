//! Taking out what is loaded.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::element_ids::EXPORT_MENU;
use crate::features::export::chosen_rows::{copy_lines, save, with_chosen, workbook_of};
use crate::features::export::context::ExportContext;
use crate::features::export::rows_field::RowsField;
use crate::features::export::workbook_item::WorkbookItem;
use crate::features::language::context::LanguageContext;
use crate::features::selection::context::SelectionContext;
use crate::features::shared::copy_as_curl::CopyAsCurl;
use crate::features::shared::load_all_offer::LoadAllOffer;
use crate::features::status::context::StatusContext;
use crate::features::toast::context::ToastContext;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::tools::export::CopyMessages;
use crate::model::export::{self, Choice, Completeness, FileFormat, Lines};
use crate::model::users::list::LoadedData;
use crate::model::users::rows::Rows;
use crate::platform::files::download::NotSaved;
use crate::ui::inline_error::InlineError;
use crate::ui::menu_item::MenuItem;

/// ID of the first of the buttons.
const CSV_ID: &str = "export-csv";

/// `Export`: the rows as a file or in the clipboard. Its buttons close the menu that it is in, unless what they were to do
/// failed.
#[component]
pub fn Export() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let toast = expect_context::<ToastContext>();
    let selection = expect_context::<SelectionContext>();
    let users = expect_context::<UsersContext>();
    let lazy_messages = language.lazy_view_messages();
    let messages = &lazy_messages.export;
    let export = expect_context::<ExportContext>();
    let choice = move || untrack(|| export.choice(users));
    let not_saved = RwSignal::new("");
    let is_outdated = Memo::new(move |_| {
        let is_old = |shown: &LoadedData| shown.freshness.is_old();
        users.list.with(|list| list.shown().is_some_and(is_old))
    });
    // Of a selection nobody is missing, whatever is loaded.
    let incomplete = Memo::new(move |_| match export.choice(users) {
        Choice::Selected => None,
        Choice::Table | Choice::Loaded => users.list.with(|list| {
            list.shown()
                .and_then(|shown| (messages.incomplete)(Completeness::of(shown)))
        }),
    });
    let save_file = move |format, event: MouseEvent| {
        status.set("");
        let saved = with_chosen(choice(), selection, users, |rows, shown, narrowing| {
            save(format, rows, shown, narrowing, language)
        });
        if let Some(Err(NotSaved)) = saved {
            // The menu stays, since it says so.
            event.prevent_default();
        }
        not_saved.set(match saved {
            Some(Ok(())) => {
                toast.show(messages.saved);
                ""
            }
            Some(Err(NotSaved)) => lazy_messages.file.not_saved,
            None => "",
        });
    };
    let workbook = Callback::new(move |()| with_chosen(choice(), selection, users, workbook_of));
    let copy = move |lines: fn(&Rows) -> Lines, messages: &'static CopyMessages| {
        let lines = with_chosen(choice(), selection, users, |rows, _, _| lines(rows));
        copy_lines(lines.unwrap_or_default(), messages, language, status, toast);
    };
    let requests = move || {
        users.list.with_untracked(|list| {
            let shown = list.shown();
            shown.map(|shown| (shown.query.clone(), shown.pages()))
        })
    };
    view! {
        {move || is_outdated.get().then(|| view! { <p class="caution">{lazy_messages.report.outdated}</p> })}
        {move || incomplete.get().map(|caution| view! {
            <p class="caution">{caution}</p>
            <div class="tool-actions"><LoadAllOffer refuge=CSV_ID /></div>
        })}
        <RowsField />
        <div class="menu-items">
            <MenuItem menu=EXPORT_MENU id=CSV_ID label=messages.csv on_press=move |event| save_file(FileFormat::Csv, event) />
            <WorkbookItem workbook not_saved />
            <MenuItem menu=EXPORT_MENU label=messages.json on_press=move |event| save_file(FileFormat::Json, event) />
            <MenuItem
                menu=EXPORT_MENU
                label=lazy_messages.report.report
                on_press=move |event| save_file(FileFormat::Html, event)
            />
            <MenuItem menu=EXPORT_MENU label=messages.copy_names on_press=move |_| copy(export::names, &messages.names) />
            <MenuItem menu=EXPORT_MENU label=messages.copy_ids on_press=move |_| copy(export::ids, &messages.ids) />
            <MenuItem
                menu=EXPORT_MENU
                label=lazy_messages.selection.offer
                on_press=move |_| selection.is_on.set(true)
            />
            <CopyAsCurl menu=EXPORT_MENU requests />
        </div>
        <InlineError text=move || not_saved.get().to_owned() />
    }
}
