//! The button beside `Configuration ID`.

use leptos::prelude::*;

use crate::element_ids::LIST_CONFIGURATIONS;
use crate::features::configuration_picker::context::ConfigurationPickerContext;
use crate::features::language::context::LanguageContext;

/// `List configurations`: asks for those of the project in the form.
#[component]
pub fn ListConfigurationsButton() -> impl IntoView {
    let picker = expect_context::<ConfigurationPickerContext>();
    let language = expect_context::<LanguageContext>();
    view! {
        <button type="button" id=LIST_CONFIGURATIONS on:click=move |_| picker.list()>
            {language.messages().ui.list_configurations}
        </button>
    }
}
