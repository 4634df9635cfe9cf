//! The elements and attributes that this project uses, by name. One that is missing is added here.

use super::Element;
use crate::word::IntoAttributeValue;

macro_rules! elements {
    ($($name:ident)*) => {
        $(
            #[doc = concat!("An element `", stringify!($name), "`.")]
            #[must_use]
            #[inline(always)]
            pub fn $name() -> Element {
                Element::new(stringify!($name))
            }
        )*
    };
}

elements! {
    bdi button caption dd details dialog div dl dt fieldset form h1 h2 h3 header input kbd label legend main nav option p
    progress section select span summary table tbody td textarea th thead tr
}

macro_rules! events {
    ($($name:ident: $told_with:ident)*) => {
        /// The events that this project listens for.
        #[allow(non_upper_case_globals, reason = "the names that `view!` knows")]
        pub mod events {
            use web_sys::{DragEvent, Event as Plain, FocusEvent, MouseEvent, SubmitEvent};

            use crate::element::Event;

            $(
                #[doc = concat!("The event `", stringify!($name), "`.")]
                pub const $name: Event<$told_with> = Event::new(stringify!($name));
            )*
        }
    };
}

events! {
    blur: FocusEvent
    change: Plain
    click: MouseEvent
    dragover: DragEvent
    drop: DragEvent
    focusin: FocusEvent
    input: Plain
    scroll: Plain
    submit: SubmitEvent
    toggle: Plain
}

macro_rules! attributes {
    ($($method:ident $name:literal)*) => {
        impl Element {
            $(
                #[doc = concat!("Sets the attribute `", $name, "`.")]
                #[must_use]
                #[inline(always)]
                pub fn $method(self, value: impl IntoAttributeValue) -> Self {
                    value.set($name, self)
                }
            )*
        }
    };
}

attributes! {
    accept "accept"
    aria_busy "aria-busy"
    aria_controls "aria-controls"
    aria_describedby "aria-describedby"
    aria_disabled "aria-disabled"
    aria_expanded "aria-expanded"
    aria_haspopup "aria-haspopup"
    aria_hidden "aria-hidden"
    aria_invalid "aria-invalid"
    aria_keyshortcuts "aria-keyshortcuts"
    aria_label "aria-label"
    aria_labelledby "aria-labelledby"
    aria_live "aria-live"
    aria_rowcount "aria-rowcount"
    aria_rowindex "aria-rowindex"
    aria_sort "aria-sort"
    autocapitalize "autocapitalize"
    autocomplete "autocomplete"
    class "class"
    colspan "colspan"
    dir "dir"
    disabled "disabled"
    id "id"
    lang "lang"
    max "max"
    name "name"
    novalidate "novalidate"
    open "open"
    r#for "for"
    r#type "type"
    role "role"
    rows "rows"
    scope "scope"
    selected "selected"
    spellcheck "spellcheck"
    tabindex "tabindex"
    value "value"
}
