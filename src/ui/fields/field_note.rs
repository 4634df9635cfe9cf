//! The line under a field: its hint, or what is wrong with it.

use leptos::prelude::*;

/// A line of one height, so that a message which appears as the operator leaves the field does not move the button about to
/// be clicked.
#[component]
pub fn FieldNote(
    /// ID of the line, for the control's `aria-describedby`.
    id: &'static str,
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// Whether that is what is wrong with the field.
    #[prop(into)]
    is_error: Signal<bool>,
) -> impl IntoView {
    let class = move || {
        if is_error.get() {
            "field-note field-error"
        } else {
            "field-note"
        }
    };
    view! { <p id=id class=class>{move || text.get()}</p> }
}
