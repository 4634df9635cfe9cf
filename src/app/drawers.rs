//! The drawers of the tools.

use leptos::prelude::*;

use crate::app::lazy_view::{LazyFeature, LazyView};
use crate::features::language::context::LanguageContext;
use crate::features::tools::context::{Tool, ToolsContext};
use crate::platform::files::drag::DragGuard;
use crate::ui::drawer::Drawer;

/// What can be done with the list, and the help, of which one at a time is on screen.
#[component]
pub fn Drawers() -> impl IntoView {
    let tools = expect_context::<ToolsContext>();
    let messages = &expect_context::<LanguageContext>().messages().ui;
    // Their fields are the only places on the page that take files.
    let guard = DragGuard::new();
    on_cleanup(move || guard.remove());
    let drawer = move |tool: Tool, title, view: LazyView| {
        let is_open = Signal::derive(move || tools.is_open(tool));
        view! {
            <Drawer
                id=tool.drawer_id()
                title_id=tool.title_id()
                title
                close=messages.close_tool
                is_open
                on_close=move |()| tools.close_and_go_back()
                on_leave=move |()| tools.close()
            >
                <LazyFeature view=view.clone() opener=tool.title_id() />
            </Drawer>
        }
    };
    view! {
        {drawer(Tool::Check, messages.roster, LazyView::Roster)}
        {drawer(Tool::Compare, messages.compare, LazyView::Compare)}
        {drawer(Tool::FindUser, messages.find_user, LazyView::FindUser)}
        {drawer(Tool::Help, messages.help, LazyView::Help)}
    }
}
