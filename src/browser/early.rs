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

/// The form, as long as it is there.
pub struct EarlyForm {
    early: Element,
    form: Element,
}

impl EarlyForm {
    /// The form; `None` where it has been taken off the page.
    #[must_use]
    pub fn find() -> Option<Self> {
        let early = element(ID)?;
        let form = early.query_selector("form").ok()??;
        Some(Self { early, form })
    }

    /// How far its reader has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        if self.form.has_attribute(SENT) {
            Progress::Sent
        } else {
            Progress::Open
        }
    }

    /// What was typed into the control with this ID; nothing where it stands as it was filled in from the link.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<String> {
        let control = self.form.query_selector(&["#", id].concat()).ok()??;
        let control = control.dyn_into::<HtmlInputElement>().ok()?;
        let text = control.value();
        (text != control.default_value()).then_some(text)
    }

    /// ID of the control that has the focus.
    #[must_use]
    pub fn focused(&self) -> Option<String> {
        let active = document()?.active_element()?;
        self.form.contains(Some(&active)).then(|| active.id())
    }

    /// Takes it off the page.
    pub fn remove(self) {
        self.early.remove();
    }
}
