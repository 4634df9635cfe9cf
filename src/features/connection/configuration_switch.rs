//! The configuration whose users were asked for, and the way to another one.

use leptos::prelude::*;

use crate::api::ids::ConfigId;
use crate::element_ids::{CONFIGURATION_SWITCH, SWITCH_CONFIGURATION};
use crate::features::configuration_picker::context::{ConfigurationPickerContext, PickerPlace};
use crate::features::language::context::LanguageContext;
use crate::text::in_sentence::in_sentence;
use crate::ui::icon::{Icon, IconName};
use crate::ui::name::isolated;

/// A button on the configuration's name, which opens the list of the project's configurations over the page.
#[component]
pub fn ConfigurationSwitch(
    config_id: ConfigId,
    /// The list, which is there while it is open.
    #[prop(into)]
    list: ViewFn,
) -> impl IntoView {
    let picker = expect_context::<ConfigurationPickerContext>();
    let messages = &expect_context::<LanguageContext>().messages().connection;
    let is_open = Memo::new(move |_| picker.is_expanded(PickerPlace::Bar));
    view! {
        <div
            class="combobox configuration-switch"
            id=CONFIGURATION_SWITCH
            on:focusout=move |_| picker.on_focus_out(PickerPlace::Bar)
            on:keydown=move |event| {
                // Enter presses a button, and in the list's own field chooses.
                if event.key() != "Enter" {
                    picker.on_key(PickerPlace::Bar, &event);
                }
            }
        >
            <button
                type="button"
                class="quiet"
                id=SWITCH_CONFIGURATION
                aria-label=(messages.switch_configuration)(&in_sentence(config_id.as_str()))
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| picker.toggle(PickerPlace::Bar)
            >
                <span>{isolated(config_id.as_str(), None)}</span>
                <Icon name=IconName::ChevronDown />
            </button>
            <Show when=move || is_open.get()>
                <div class="combobox-popup" tabindex="-1">{list.run()}</div>
            </Show>
        </div>
    }
}
