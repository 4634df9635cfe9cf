//! The result as a file.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::toast::context::ToastContext;
use crate::features::user_search::context::UserSearchContext;
use crate::features::user_search::report::search_report;
use crate::model::export::{FileFormat, file_name_of_project};
use crate::model::report::html;
use crate::model::user_search::export::{SEARCH, csv, json};
use crate::model::user_search::reading::Reading;
use crate::platform::files::download::{self, NotSaved};
use crate::platform::intl;
use crate::time::Instant;
use crate::ui::inline_error::InlineError;

/// Buttons that save the result.
#[component]
pub fn ExportButtons(reading: Arc<Reading>) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let context = expect_context::<UserSearchContext>();
    let toast = expect_context::<ToastContext>();
    let lazy_view_messages = language.lazy_view_messages();
    let messages = &lazy_view_messages.user_search;
    let not_saved = RwSignal::new("");
    let reading = StoredValue::new(reading);
    let save = move |format: FileFormat, write: &dyn Fn(&Reading, Instant) -> String| {
        let saved = reading.with_value(|reading| {
            let read_at = reading.at.unwrap_or_else(intl::now);
            let at = intl::utc(read_at);
            let project_id = &reading.query.project_id;
            let number = download::next_number();
            let name = file_name_of_project(SEARCH, project_id, &at, number, format.extension());
            download::download(&name, format.media_type(), &write(reading, read_at))
        });
        not_saved.set(match saved {
            Ok(()) => {
                toast.show(lazy_view_messages.export.saved);
                ""
            }
            Err(NotSaved) => lazy_view_messages.file.not_saved,
        });
    };
    let save_csv = move |_| save(FileFormat::Csv, &|reading, _| csv(reading));
    let save_json = move |_| {
        save(FileFormat::Json, &|reading, at| {
            json(reading, &intl::utc(at))
        });
    };
    let save_report = move |_| {
        let write = |reading: &Reading, at| html(&search_report(reading, at, context, language));
        save(FileFormat::Html, &write);
    };
    view! {
        <div class="tool-actions">
            <button type="button" on:click=save_csv>{messages.export_csv}</button>
            <button type="button" on:click=save_json>{messages.export_json}</button>
            <button type="button" on:click=save_report>{lazy_view_messages.report.download}</button>
        </div>
        <InlineError text=move || not_saved.get().to_owned() />
    }
}
