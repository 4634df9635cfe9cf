//! The form that index.html has, for whoever types before the page has come (`src/early.js`).

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortSignal, Element, HtmlInputElement};

use super::document::{document, element};

/// ID of what holds it.
const ID: &str = "early";

/// Set on the form once it has been sent.
const SENT: &str = "data-sent";

/// The form's function that gives its answer away.
const AHEAD: &str = "ahead";

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

    /// How far its reader has come since this was asked the last time.
    #[must_use]
    pub fn take_progress(&self) -> Progress {
        let progress = if self.form.has_attribute(SENT) {
            Progress::Sent
        } else {
            Progress::Open
        };
        // Fails for no element.
        let _ = self.form.remove_attribute(SENT);
        progress
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

    /// The answer to the request that the form has sent ahead, where it has asked for `url` with `token`: a promise of a
    /// `Response`, whose request ends along with `signal`. Once; a request for something else is ended, for this is what
    /// the page wants.
    #[must_use]
    pub fn answer(&self, url: &str, token: &str, signal: &AbortSignal) -> Option<Promise> {
        // Where it is no function, or gives none, that is found when it is called.
        let ahead = Reflect::get(&self.form, &AHEAD.into()).ok()?;
        let ahead: Function = ahead.unchecked_into();
        let answer = ahead.call3(&JsValue::UNDEFINED, &url.into(), &token.into(), signal);
        answer
            .ok()
            .filter(|answer| !answer.is_undefined())
            .map(JsCast::unchecked_into)
    }

    /// Leaves the list, and being the main part, to the page. Heading and form stay above that.
    pub fn leave_the_list(&self) {
        // Fails for no element.
        let _ = self.early.set_attribute("role", "banner");
        if let Some(status) = self.early.last_element_child() {
            status.remove();
        }
    }

    /// Takes it off the page.
    pub fn remove(self) {
        self.early.remove();
    }
}
