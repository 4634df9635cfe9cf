//! The menu of the list's exports.

use leptos::prelude::*;

use crate::app::lazy_view::{LazyFeature, LazyView};
use crate::element_ids::{EXPORT_MENU, OPEN_EXPORT};
use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::ui::icon::{Icon, IconName};

/// `Export`, while there are rows to export: a button, and what it shows over the page until the operator has chosen, goes
/// elsewhere or presses Escape, which the browser sees to.
#[component]
pub fn ExportMenu() -> impl IntoView {
    let users = expect_context::<UsersContext>();
    let title = expect_context::<LanguageContext>().messages().ui.export;
    let was_opened = RwSignal::new(false);
    view! {
        <Show when=move || users.has_rows.get()>
            <button type="button" id=OPEN_EXPORT popovertarget=EXPORT_MENU>
                <Icon name=IconName::Download />
                {title}
                <Icon name=IconName::ChevronDown />
            </button>
            <div
                class="export-menu"
                id=EXPORT_MENU
                popover="auto"
                role="group"
                aria-label=title
                on:toggle=move |_| was_opened.set(true)
            >
                <Show when=move || was_opened.get()>
                    <LazyFeature view=LazyView::Export opener=OPEN_EXPORT />
                </Show>
            </div>
        </Show>
    }
}
