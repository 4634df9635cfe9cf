//! The form that index.html has, for whoever types before the page has come (`src/early.js`).

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::document::{document, element};

/// ID of what holds it.
const ID: &str = "early";

/// Set on the form once it has been sent.
const SENT: &str = "data-sent";

/// What became of the form before the page came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It may have been typed into.
    Open,
    /// It was sent, too.
    Sent,
}

/// The form, taken off the page.
pub struct EarlyForm {
    form: Element,
    /// ID of the control that had the focus.
    pub focused: Option<String>,
    /// How far its reader has come.
    pub progress: Progress,
}

impl EarlyForm {
    /// Takes it off the page; `None` where that has been done.
    pub fn take() -> Option<Self> {
        let early = element(ID)?;
        let form = early.query_selector("form").ok()??;
        let active = document()?.active_element();
        let focused = active.filter(|active| form.contains(Some(active)));
        let focused = focused.map(|control| control.id());
        let progress = if form.has_attribute(SENT) {
            Progress::Sent
        } else {
            Progress::Open
        };
        early.remove();
        Some(Self {
            form,
            focused,
            progress,
        })
    }

    /// What was typed into the control with this ID; nothing where it stands as it was filled in from the link.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<String> {
        let control = self.form.query_selector(&["#", id].concat()).ok()??;
        let control = control.dyn_into::<HtmlInputElement>().ok()?;
        let text = control.value();
        (text != control.default_value()).then_some(text)
    }
}
