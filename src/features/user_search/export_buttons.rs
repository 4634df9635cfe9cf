//! The result as a file.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::toast::context::ToastContext;
use crate::model::export::{FileFormat, file_name_of_project};
use crate::model::user_search::export::{SEARCH, csv, json};
use crate::model::user_search::reading::Reading;
use crate::platform::files::download::{self, NotSaved};
use crate::platform::intl;
use crate::time::UtcTime;
use crate::ui::inline_error::InlineError;

/// Buttons that save the result.
#[component]
pub fn ExportButtons(reading: Arc<Reading>) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let toast = expect_context::<ToastContext>();
    let lazy_view_messages = language.lazy_view_messages();
    let messages = &lazy_view_messages.user_search;
    let not_saved = RwSignal::new("");
    let reading = StoredValue::new(reading);
    let save = move |format: FileFormat, write: fn(&Reading, &UtcTime) -> String| {
        let saved = reading.with_value(|reading| {
            let at = intl::utc(reading.at.unwrap_or_else(intl::now));
            let project_id = &reading.query.project_id;
            let number = download::next_number();
            let name = file_name_of_project(SEARCH, project_id, &at, number, format.extension());
            download::download(&name, format.media_type(), &write(reading, &at))
        });
        not_saved.set(match saved {
            Ok(()) => {
                toast.show(lazy_view_messages.export.saved);
                ""
            }
            Err(NotSaved) => lazy_view_messages.file.not_saved,
        });
    };
    let save_csv = move |_| save(FileFormat::Csv, |reading, _| csv(reading));
    let save_json = move |_| save(FileFormat::Json, json);
    view! {
        <div class="tool-actions">
            <button type="button" on:click=save_csv>{messages.export_csv}</button>
            <button type="button" on:click=save_json>{messages.export_json}</button>
        </div>
        <InlineError text=move || not_saved.get().to_owned() />
    }
}
