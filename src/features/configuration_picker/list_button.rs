//! The button beside `Configuration ID`.

use leptos::prelude::*;

use crate::features::store::Store;

/// ID of the button.
pub const LIST_ID: &str = "list-configurations";

/// `List configurations`: asks for those of the project in the form.
#[component]
pub fn ListConfigurationsButton(
    /// Where the form stands.
    store: Store,
) -> impl IntoView {
    view! {
        <button type="button" id=LIST_ID on:click=move |_| store.list_configurations()>
            {store.words().tools.list_configurations}
        </button>
    }
}
