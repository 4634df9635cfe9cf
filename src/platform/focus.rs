//! Moving the focus and the view, and keeping them.

use leptos::prelude::{
    WindowListenerHandle, queue_microtask, request_animation_frame, window_event_listener_untyped,
};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlInputElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

use crate::platform::document::{document, element, element_as};

/// Moves the focus to the element with this ID, if there is one.
pub fn focus(id: &str) {
    if let Some(element) = element_as::<HtmlElement>(id) {
        // An element that cannot take the focus leaves it where it is, which is all that can be done.
        let _ = element.focus();
    }
}

/// Moves the focus to the element with this ID once what has just changed is drawn.
pub fn focus_when_drawn(id: &'static str) {
    request_animation_frame(move || focus(id));
}

/// Moves the focus to the first of these elements that is on the page.
pub fn focus_first(ids: &[&str]) {
    if let Some(id) = ids.iter().find(|id| element(id).is_some()) {
        focus(id);
    }
}

/// Calls `leave` when the focus comes to something outside of the element with this ID while that lies over the page, so
/// that it may cover what has the focus; until the handle is removed. What controls the element is no such thing.
pub fn on_covered_focus(id: &'static str, leave: impl Fn() + 'static) -> WindowListenerHandle {
    window_event_listener_untyped("focusin", move |event| {
        let (Some(cover), Some(window)) = (element(id), web_sys::window()) else {
            return;
        };
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let is_outside = target.is_some_and(|target| {
            !cover.contains(Some(&target))
                && target.get_attribute("aria-controls").as_deref() != Some(id)
        });
        let position = || {
            let style = window.get_computed_style(&cover).ok()??;
            style.get_property_value("position").ok()
        };
        if is_outside && position().as_deref() == Some("fixed") {
            leave();
        }
    })
}

/// Moves the focus to the field with this ID, if there is one, and selects what is in it.
pub fn select(id: &str) {
    focus(id);
    if let Some(field) = element_as::<HtmlInputElement>(id) {
        field.select();
    }
}

/// Lets the focus come again to the list of options with this ID, if it is there. To be called once the page itself has
/// changed what is chosen in it: `WebKit` reports a choice only where it differs from the last one reported, or from what was
/// chosen when the focus came. Whoever has stayed there could not choose again what the page has taken back.
pub fn renew(id: &str) {
    if has_focus(id)
        && let Some(list) = active().and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        // What has the focus can lose it and take it.
        let _ = list.blur();
        let _ = list.focus();
    }
}

/// Whether the element with this ID is in what is hidden or closed, where nothing can take the focus.
#[must_use]
pub fn is_folded_away(id: &str) -> bool {
    element(id).is_some_and(|element| {
        let around = element.closest("[hidden], details:not([open])");
        around.is_ok_and(|around| around.is_some())
    })
}

/// Scrolls the page as little as it takes to see the element with this ID.
pub fn reveal(id: &str) {
    if let Some(element) = element(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls the page as little as it takes to see the element with this ID once what has just changed is drawn.
pub fn reveal_when_drawn(id: &'static str) {
    request_animation_frame(move || reveal(id));
}

/// Whether something in the element with this ID has the focus.
#[must_use]
pub fn is_within(id: &str) -> bool {
    element(id).is_some_and(|element| element.contains(active().as_deref()))
}

/// Whether the element with this ID has the focus.
#[must_use]
pub fn has_focus(id: &str) -> bool {
    active().is_some_and(|element| element.id() == id)
}

fn active() -> Option<Element> {
    document()?.active_element()
}

/// The focus on something in the rows of a table, known by its accessible name: rows are drawn again when users come or
/// go, and what has the focus may then belong to another user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFocus {
    label: String,
}

const ROW_CONTROLS: &str = "tbody [aria-label]";

/// To be called before the rows of a table change, which may take the focus along: tachys takes a row that comes to
/// another place out and puts it in again. Once they have changed, the focus is where it was, or on the element with the
/// ID `refuge`.
pub fn keep_in_rows(refuge: &'static str) {
    if let Some(focus) = RowFocus::find() {
        queue_microtask(move || focus.restore(refuge));
    }
}

impl RowFocus {
    /// The focus, if it is in a row.
    #[must_use]
    pub fn find() -> Option<Self> {
        let active = active()?;
        if !active.matches(ROW_CONTROLS).unwrap_or_default() {
            return None;
        }
        let label = active.get_attribute("aria-label")?;
        Some(Self { label })
    }

    /// Brings the focus back to what had it, or to the element with the ID `refuge` where that is gone and the focus
    /// with it.
    pub fn restore(&self, refuge: &str) {
        let Some(document) = document() else {
            return;
        };
        if Self::find().as_ref() == Some(self) {
            return;
        }
        let controls = document.query_selector_all(ROW_CONTROLS).ok();
        let mut controls = controls
            .iter()
            .flat_map(|controls| (0..controls.length()).filter_map(|place| controls.item(place)))
            .filter_map(|node| node.dyn_into::<HtmlElement>().ok());
        let same = controls
            .find(|control| control.get_attribute("aria-label").as_ref() == Some(&self.label));
        if let Some(control) = same {
            // Scrolling would take the operator's place away, which is what this is to keep.
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = control.focus_with_options(&options);
        } else if Self::find().is_none() {
            focus(refuge);
        }
    }
}
