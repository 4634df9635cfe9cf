//! The text in a field.

use leptos::tachys::html::property::IntoProperty;
use leptos::tachys::renderer::{Rndr, types::Element};
use leptos::wasm_bindgen::JsValue;

/// The text in a field, as its property `value`: it is in the field as soon as the field is made.
///
/// leptos would put a string into it a task later, since a `select` needs its options first. By then the field is on the
/// page, and a browser that is told the text of such a field lays the whole page out.
#[derive(Clone)]
pub struct FieldText(pub String);

impl FieldText {
    fn put_into(&self, field: &Element, property: &str) {
        Rndr::set_property(field, property, &JsValue::from_str(&self.0));
    }
}

impl IntoProperty for FieldText {
    type State = (Element, Self);
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn hydrate<const FROM_SERVER: bool>(self, field: &Element, property: &str) -> Self::State {
        self.build(field, property)
    }

    fn build(self, field: &Element, property: &str) -> Self::State {
        self.put_into(field, property);
        (field.clone(), self)
    }

    fn rebuild(self, (field, before): &mut Self::State, property: &str) {
        if self.0 != before.0 {
            self.put_into(field, property);
            *before = self;
        }
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }
}
