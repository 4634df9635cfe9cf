//! Taking in a file.

use leptos::ev::DragEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Event, File, HtmlInputElement};

use crate::ui::inline_error::InlineError;

/// A field to choose a file with, and a place to drop one on, which stays where the field is hidden. To read a file takes
/// time: of several the last one counts, and none that is read once the field is gone.
#[component]
pub fn FileInput<F, Fut, T>(
    /// ID of the field.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// What files may be chosen, as in the attribute `accept`; any may be dropped.
    accept: &'static str,
    /// That a file may be dropped as well.
    drop_here: &'static str,
    /// What is wrong with the file that was chosen last; empty where nothing is.
    #[prop(into)]
    error: Signal<String>,
    /// Reads a file.
    read: F,
    /// Gets what was read.
    on_read: Callback<T>,
    /// Whether the field is hidden.
    #[prop(optional, into)]
    is_hidden: Signal<bool>,
    /// What says which file was taken in, above the field or in its place.
    #[prop(optional, into)]
    chip: ViewFn,
) -> impl IntoView
where
    F: Fn(File) -> Fut + Copy + 'static,
    Fut: Future<Output = T> + 'static,
    T: 'static,
{
    let last = RwSignal::new(0_u32);
    let take = move |file: File| {
        let number = last.get_untracked().wrapping_add(1);
        last.set(number);
        spawn_local(async move {
            let content = read(file).await;
            let is_last = last.try_update(|last| *last == number);
            if is_last != Some(true) {
                return;
            }
            // Whoever takes the file may go before this field does.
            let _ = on_read.try_run(content);
        });
    };
    let chosen = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            take(file);
        }
        // So that the same file can be chosen again after it was changed.
        input.set_value("");
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        let event: &web_sys::DragEvent = event.unchecked_ref();
        if let Some(file) = event
            .data_transfer()
            .and_then(|data| data.files())
            .and_then(|files| files.get(0))
        {
            take(file);
        }
    };
    view! {
        <div class="file-input" on:dragover=|event| event.prevent_default() on:drop=dropped>
            {chip.run()}
            <div class="field" hidden=move || is_hidden.get()>
                <label for=id>{label}</label>
                <input id=id type="file" accept=accept on:change=chosen />
                <p class="field-note">{drop_here}</p>
            </div>
            <InlineError text=error />
        </div>
    }
}
