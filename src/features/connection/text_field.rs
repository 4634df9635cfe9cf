//! A field for an ID or a name.

use leptos::prelude::*;

use crate::features::connection::context::{ConnectionContext, field_id};
use crate::features::connection::form_field_note::{FormFieldNote, note_id};
use crate::features::language::context::LanguageContext;
use crate::model::connection::Field;
use crate::ui::fields::shown_text::show_text;

/// Whether a text can be read on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Legibility {
    /// Each character is a dot.
    Hidden,
    /// It can.
    Shown,
}

impl Legibility {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Hidden => "password",
            Self::Shown => "text",
        }
    }

    /// Browsers offer to save what is in a password field whatever is said, but for a code that is of no use later. A
    /// field that shows its text has no such code in it and is not to be kept among what was typed before.
    const fn autocomplete(self) -> &'static str {
        match self {
            Self::Hidden => "one-time-code",
            Self::Shown => "off",
        }
    }
}

/// A labelled line of text, with whatever belongs beside it.
#[component]
pub fn TextField(
    field: Field,
    /// Whether its text can be read on screen.
    #[prop(default = RwSignal::new(Legibility::Shown))]
    legibility: RwSignal<Legibility>,
    /// What stands beside it, such as a button that shows its text.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    view! {
        <div class="field">
            <label for=field_id(field)>{(language.messages().connection.label)(field)}</label>
            <div class="field-row">
                <TextInput field legibility />
                {children.map(|children| children())}
            </div>
            <FormFieldNote field />
        </div>
    }
}

/// A field's control. Its text is a property of the control and never an attribute, which would put it into the page's source;
/// without a `name` no submission can carry it; spell checking, which may send text to a service, is off; and password managers (1Password, Bitwarden, LastPass, Dashlane) are asked to leave it alone.
#[component]
pub fn TextInput(
    field: Field,
    /// Whether its text can be read on screen.
    legibility: RwSignal<Legibility>,
) -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let input = NodeRef::new();
    show_text(input, move || {
        connection.draft.with(|draft| draft.text(field).to_owned())
    });
    view! {
        <input
            id=field_id(field)
            type=move || Some(legibility.get().input_type())
            autocomplete=move || Some(legibility.get().autocomplete())
            data-1p-ignore=""
            data-bwignore="true"
            data-lpignore="true"
            data-form-type="other"
            autocapitalize="off"
            spellcheck="false"
            aria-describedby=note_id(field)
            aria-invalid=move || connection.aria_invalid(field)
            node_ref=input
            on:input=move |event| connection.type_into(field, event_target_value(&event))
            on:blur=move |_| connection.check(field)
        />
    }
}
