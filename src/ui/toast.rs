//! What has just been done, for a moment, over a corner of the page.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::ui::icon::{Icon, IconName};

/// Says `message` as a status, with a button that closes it.
#[component]
pub fn Toast(
    /// What is said now, if anything.
    message: Signal<Option<String>>,
    /// How long it stays, unless the pointer or the focus is on it.
    stay: Duration,
    /// Name of the button.
    close: Signal<&'static str>,
    /// Called when it is to be closed by its button, which has the focus then.
    #[prop(into)]
    on_close: Callback<()>,
    /// Called when its time is over.
    #[prop(into)]
    on_end: Callback<()>,
) -> impl IntoView {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let is_held = StoredValue::new(false);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let start = move || {
        stop();
        let end = move || {
            // Unless the page has gone meanwhile.
            on_end.try_run(());
        };
        timer.set_value(set_timeout_with_handle(end, stay).ok());
    };
    let hold = move || {
        is_held.set_value(true);
        stop();
    };
    let release = move || {
        is_held.set_value(false);
        start();
    };
    Effect::new(move |_| {
        if message.with(Option::is_some) && !is_held.get_value() {
            start();
        }
    });
    on_cleanup(stop);
    let text = move || {
        message
            .get()
            .map(|message| view! { <span>{message}</span> }.into_any())
    };
    view! {
        <div
            class="toast"
            on:pointerenter=move |_| hold()
            on:pointerleave=move |_| release()
            on:focusin=move |_| hold()
            on:focusout=move |_| release()
        >
            <p role="status">{text}</p>
            <Show when=move || message.with(Option::is_some)>
                <button type="button" class="quiet" aria-label=move || close.get() on:click=move |_| on_close.run(())>
                    <Icon name=IconName::X />
                </button>
            </Show>
        </div>
    }
}
