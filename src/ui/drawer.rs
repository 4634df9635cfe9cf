//! A part of the page that opens beside the others, or over them where there is no room for it.

use leptos::ev::KeyboardEvent;
use leptos::html::H2;
use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::icon::{Icon, IconName};

/// A section that is hidden until it is wanted. It takes the focus when it opens. Its children are drawn when they are first
/// wanted and stay from then on.
#[component]
pub fn Drawer(
    /// Its ID, for the `aria-controls` of the button that opens it.
    id: &'static str,
    /// ID of its heading.
    title_id: &'static str,
    /// Its heading.
    title: &'static str,
    /// Name of the button that closes it.
    close: &'static str,
    /// Whether it is on screen.
    is_open: Signal<bool>,
    /// Called when it is to be closed: by its button, or by Escape inside of it. It has the focus then.
    #[prop(into)]
    on_close: Callback<()>,
    /// Called when it is to be closed because it lies over the page and the focus has gone to what it may cover.
    #[prop(into)]
    on_leave: Callback<()>,
    children: ChildrenFn,
) -> impl IntoView {
    let was_opened = Memo::new(move |before| before == Some(&true) || is_open.get());
    let heading = NodeRef::<H2>::new();
    // One that is drawn open, in another language say, leaves the focus where it is.
    Effect::new(move |was_open: Option<bool>| {
        let is_open = is_open.get();
        if is_open
            && was_open == Some(false)
            && let Some(heading) = heading.get_untracked()
        {
            // A heading on screen takes the focus.
            let _ = heading.focus();
        }
        is_open
    });
    let listener = focus::on_covered_focus(id, move || {
        if is_open.get_untracked() {
            on_leave.run(());
        }
    });
    on_cleanup(move || listener.remove());
    let struck = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() && !event.default_prevented() {
            event.prevent_default();
            on_close.run(());
        }
    };
    view! {
        <section class="drawer" id=id aria-labelledby=title_id hidden=move || !is_open.get() on:keydown=struck>
            <div class="drawer-header">
                <h2 id=title_id tabindex="-1" node_ref=heading>{title}</h2>
                <button type="button" class="drawer-close" aria-label=close on:click=move |_| on_close.run(())>
                    <Icon name=IconName::X />
                </button>
            </div>
            <div class="drawer-body">
                <Show when=move || was_opened.get()>{children()}</Show>
            </div>
        </section>
    }
}
