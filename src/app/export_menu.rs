//! The menu of the list's exports.

use leptos::prelude::*;

use crate::app::lazy_menu::LazyMenu;
use crate::app::lazy_view::LazyView;
use crate::element_ids::{EXPORT_MENU, OPEN_EXPORT};
use crate::features::export::context::ExportContext;
use crate::features::language::context::LanguageContext;
use crate::features::selection::context::SelectionContext;
use crate::features::users::context::UsersContext;
use crate::ui::icon::IconName;

/// `Export`, while there are rows to export, or users who were selected among others.
#[component]
pub fn ExportMenu() -> impl IntoView {
    let export = expect_context::<ExportContext>();
    let selection = expect_context::<SelectionContext>();
    let users = expect_context::<UsersContext>();
    let title = expect_context::<LanguageContext>().messages().ui.export;
    view! {
        <Show when=move || users.has_rows.get() || selection.has_any(users)>
            <LazyMenu
                opener=OPEN_EXPORT
                id=EXPORT_MENU
                title
                icon=IconName::Download
                on_press=move |()| export.leave_selection()
                view=LazyView::Export
            />
        </Show>
    }
}
