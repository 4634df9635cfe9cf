//! The line that the form folds into, with the configurations in it.

use leptos::prelude::*;

use crate::app::lazy_view::{LazyFeature, LazyView};
use crate::element_ids::SWITCH_CONFIGURATION;
use crate::features::configuration_picker::context::PickerPlace;
use crate::features::connection::bar::ConnectionBar;

/// Where the list on screen is from.
#[component]
pub fn Bar() -> impl IntoView {
    view! {
        <ConnectionBar
            configurations=|| view! {
                <LazyFeature view=LazyView::ConfigurationList(PickerPlace::Bar) opener=SWITCH_CONFIGURATION />
            }
            status=|| view! {
                <LazyFeature view=LazyView::MigrationStatus opener=SWITCH_CONFIGURATION />
            }
        />
    }
}
