//! Files that are dragged over the page: they never take its place.

use leptos::prelude::{WindowListenerHandle, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event};

use crate::platform::document::document;

/// Class of the root element while a file is dragged over the page.
const DRAGGED: &str = "file-dragged";

/// Listens to what is dragged, until it is removed.
pub struct DragGuard([WindowListenerHandle; 3]);

impl DragGuard {
    /// From now on a file that is dropped where nothing takes it is let go; the browser would open it in the page's place.
    /// A place that takes files prevents the default of `dragover` and `drop`. While a file is dragged over the page, the
    /// root element has the class `file-dragged`.
    #[must_use]
    pub fn new() -> Self {
        let over = window_event_listener_untyped("dragover", |event| {
            let Some(event) = of_file(event) else {
                return;
            };
            mark(true);
            if !event.default_prevented() {
                event.prevent_default();
                if let Some(transfer) = event.data_transfer() {
                    transfer.set_drop_effect("none");
                }
            }
        });
        let left = window_event_listener_untyped("dragleave", |event| {
            // From one element to the next the page is not left.
            if of_file(event).is_some_and(|event| event.related_target().is_none()) {
                mark(false);
            }
        });
        let dropped = window_event_listener_untyped("drop", |event| {
            if let Some(event) = of_file(event) {
                event.prevent_default();
                mark(false);
            }
        });
        Self([over, left, dropped])
    }

    /// Ends it.
    pub fn remove(self) {
        self.0.into_iter().for_each(WindowListenerHandle::remove);
    }
}

impl Default for DragGuard {
    fn default() -> Self {
        Self::new()
    }
}

/// The event, where a file is dragged and no text.
fn of_file(event: Event) -> Option<DragEvent> {
    let event = event.dyn_into::<DragEvent>().ok()?;
    let types = event.data_transfer()?.types();
    types.includes(&"Files".into(), 0).then_some(event)
}

fn mark(is_dragged: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // It throws for names with white space only.
        let _ = root.class_list().toggle_with_force(DRAGGED, is_dragged);
    }
}
