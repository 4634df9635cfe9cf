//! The field for the ID of a configuration.

use leptos::prelude::*;

use crate::element_ids::{CONFIG_ID, CONFIGURATION_PICKER, CONFIGURATIONS};
use crate::features::configuration_picker::context::{ConfigurationPickerContext, PickerPlace};
use crate::features::connection::context::{ConnectionContext, FormView};
use crate::features::connection::form_field_note::FormFieldNote;
use crate::features::connection::text_field::{Legibility, TextInput};
use crate::features::language::context::LanguageContext;
use crate::model::connection::Field;
use crate::ui::icon::{Icon, IconName};

/// A combobox (<https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>): it takes any text, and opens a list of the project's
/// configurations by its button or an arrow key, never by typing.
#[component]
pub fn ConfigIdField(
    /// The list, which is there while it is open.
    list: ViewFn,
) -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let picker = expect_context::<ConfigurationPickerContext>();
    let messages = expect_context::<LanguageContext>().messages();
    let field = Field::ConfigId;
    let is_expanded = Memo::new(move |_| picker.is_expanded(PickerPlace::Form));
    // What is said of a failure goes with the form.
    Effect::new(move |_| {
        let is_folded = connection.form_view.get() == FormView::Folded;
        if is_folded && picker.opened.get_untracked() == Some(PickerPlace::Form) {
            picker.close();
        }
    });
    let aria_expanded = move || is_expanded.get().to_string();
    view! {
        <div class="field">
            <label for=CONFIG_ID>{(messages.connection.label)(field)}</label>
            <div
                class="combobox"
                id=CONFIGURATION_PICKER
                on:focusout=move |_| picker.on_focus_out(PickerPlace::Form)
            >
                <TextInput
                    field
                    legibility=RwSignal::new(Legibility::Shown)
                    {..}
                    role="combobox"
                    aria-autocomplete="list"
                    aria-expanded=aria_expanded
                    aria-controls=CONFIGURATIONS
                    aria-activedescendant=move || picker.active_option_id()
                    on:input=move |event| picker.on_input(event_target_value(&event))
                    on:keydown=move |event| picker.on_key(PickerPlace::Form, &event)
                />
                // The arrow keys do the same, so Tab goes past it.
                <button
                    type="button"
                    class="combobox-button"
                    tabindex="-1"
                    aria-label=messages.ui.list_configurations
                    title=messages.ui.list_configurations
                    aria-expanded=aria_expanded
                    aria-controls=CONFIGURATIONS
                    // The focus stays in the field.
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |_| picker.toggle(PickerPlace::Form)
                >
                    <Icon name=IconName::ChevronDown />
                </button>
                <Show when=move || picker.opened.get() == Some(PickerPlace::Form)>
                    <div class="combobox-popup" tabindex="-1">{list.run()}</div>
                </Show>
            </div>
            <FormFieldNote field />
        </div>
    }
}
