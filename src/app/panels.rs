//! The panels below the list.

use leptos::prelude::*;

use crate::app::lazy_view::{LazyFeature, LazyView};
use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::ui::panel::Panel;

/// Whether each panel is open; it outlives a change of language.
#[derive(Clone, Copy, Default)]
pub struct OpenPanels {
    pub export: RwSignal<bool>,
    pub roster: RwSignal<bool>,
    pub comparison: RwSignal<bool>,
    pub help: RwSignal<bool>,
}

/// What can be done with the list, and the help.
#[component]
pub fn Panels(open: OpenPanels) -> impl IntoView {
    let messages = &expect_context::<LanguageContext>().messages().ui;
    view! {
        <ExportPanel open=open.export />
        <Panel title=messages.roster id="open-roster" open=open.roster>
            <LazyFeature view=LazyView::Roster opener="open-roster" />
        </Panel>
        <Panel title=messages.compare id="open-compare" open=open.comparison>
            <LazyFeature view=LazyView::Compare opener="open-compare" />
        </Panel>
        <Panel title=messages.help id="open-help" open=open.help>
            <LazyFeature view=LazyView::Help opener="open-help" />
        </Panel>
    }
}

/// `Export`, while there are rows to export.
#[component]
pub fn ExportPanel(open: RwSignal<bool>) -> impl IntoView {
    let users = expect_context::<UsersContext>();
    let title = expect_context::<LanguageContext>().messages().ui.export;
    view! {
        <Show when=move || users.has_rows.get()>
            <Panel title id="open-export" open>
                <LazyFeature view=LazyView::Export opener="open-export" />
            </Panel>
        </Show>
    }
}
