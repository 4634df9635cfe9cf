//! The form that index.html has, for whoever types before the page has come.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// ID of what holds it.
const ID: &str = "early";

/// The form, taken off the page.
pub struct EarlyForm {
    form: Element,
    /// ID of the control that had the focus.
    pub focused: Option<String>,
}

impl EarlyForm {
    /// Takes it off the page; `None` where that has been done.
    pub fn take() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let form = document.get_element_by_id(ID)?;
        let active = document.active_element();
        let focused = active.filter(|active| form.contains(Some(active)));
        let focused = focused.map(|control| control.id());
        form.remove();
        Some(Self { form, focused })
    }

    /// What was typed into the control with this ID.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<String> {
        let control = self.form.query_selector(&["#", id].concat()).ok()??;
        let text = control.dyn_into::<HtmlInputElement>().ok()?.value();
        (!text.is_empty()).then_some(text)
    }
}
