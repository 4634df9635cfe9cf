//! The rows as a workbook.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::element_ids::EXPORT_MENU;
use crate::features::language::context::LanguageContext;
use crate::features::shared::files::workbooks;
use crate::features::status::context::StatusContext;
use crate::features::toast::context::ToastContext;
use crate::model::workbook::write::DoesNotFit;
use crate::model::workbook::{MEDIA_TYPE, Workbook};
use crate::platform::document::hide_popover;
use crate::platform::files::download::{NotSaved, download_bytes};
use crate::platform::split::NotLoaded;
use crate::ui::menu_item::MenuItem;

/// `Export XLSX`, which closes the menu once the file is saved: what writes it has to be loaded at first.
#[component]
pub fn WorkbookItem(
    /// The name of the file, and what is to be in it, if there is anything.
    workbook: Callback<(), Option<(String, Workbook)>>,
    /// Why it was not saved.
    not_saved: RwSignal<&'static str>,
) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let toast = expect_context::<ToastContext>();
    let lazy_messages = language.lazy_view_messages();
    let press = move |event: MouseEvent| {
        event.prevent_default();
        status.set("");
        let Some((name, workbook)) = workbook.run(()) else {
            return;
        };
        spawn_local(async move {
            let why = match workbooks::write(workbook).await {
                Ok(Ok(bytes)) => match download_bytes(&name, MEDIA_TYPE, &bytes) {
                    Ok(()) => {
                        toast.show(lazy_messages.export.saved);
                        hide_popover(EXPORT_MENU);
                        ""
                    }
                    Err(NotSaved) => lazy_messages.file.not_saved,
                },
                Ok(Err(DoesNotFit)) => lazy_messages.file.does_not_fit,
                Err(NotLoaded) => lazy_messages.file.not_loaded,
            };
            // The menu may be gone.
            let _ = not_saved.try_set(why);
        });
    };
    view! { <MenuItem menu=EXPORT_MENU label=lazy_messages.export.xlsx on_press=press /> }
}
