//! The form, with the choice of a configuration in it.

use leptos::prelude::*;

use crate::app::lazy_view::{LazyFeature, LazyView};
use crate::element_ids::CONFIG_ID;
use crate::features::configuration_picker::context::PickerPlace;
use crate::features::connection::request_form::RequestForm;

/// The form that says what to load.
#[component]
pub fn Form() -> impl IntoView {
    view! {
        <RequestForm configurations=|| view! {
            <LazyFeature view=LazyView::ConfigurationList(PickerPlace::Form) opener=CONFIG_ID />
        } />
    }
}
