//! Being printed.

use leptos::prelude::{on_cleanup, window_event_listener_untyped};

/// Whether the page is being printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printing {
    /// It is about to be.
    Begun,
    /// It has been, or the operator has changed their mind.
    Ended,
}

/// Calls `changed` when printing begins, before the browser lays the page out for paper, and when it has ended; until the
/// component that asks for it is gone.
pub fn on_print(changed: impl Fn(Printing) + Copy + 'static) {
    for (event, printing) in [
        ("beforeprint", Printing::Begun),
        ("afterprint", Printing::Ended),
    ] {
        let listener = window_event_listener_untyped(event, move |_| changed(printing));
        on_cleanup(move || listener.remove());
    }
}
