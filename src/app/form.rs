//! The form, with the choice of a configuration in it.

use leptos::prelude::*;

use crate::app::lazy_view::{LazyFeature, LazyView};
use crate::element_ids::LIST_CONFIGURATIONS;
use crate::features::configuration_picker::context::ConfigurationPickerContext;
use crate::features::configuration_picker::list_button::ListConfigurationsButton;
use crate::features::connection::request_form::RequestForm;

/// The form that says what to load.
#[component]
pub fn Form() -> impl IntoView {
    let picker = expect_context::<ConfigurationPickerContext>();
    view! {
        <RequestForm
            beside_config_id=|| view! { <ListConfigurationsButton /> }
            below_config_id=move || view! {
                <Show when=move || picker.is_open.get()>
                    <LazyFeature view=LazyView::ConfigurationPicker opener=LIST_CONFIGURATIONS />
                </Show>
            }
        />
    }
}
