//! The passing of time, and the page's coming into view.

use std::time::Duration;

use leptos::prelude::{
    IntervalHandle, WindowListenerHandle, set_interval_with_handle, window_event_listener_untyped,
};

use crate::platform::document::document;

/// From tick to tick while the page is in view; a browser lets a hidden page tick less often.
const PERIOD: Duration = Duration::from_secs(1);

/// Whether the page is out of view: in another tab, or minimized.
#[must_use]
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Calls back every second, and at once when the page comes into view or goes out of it, until it is dropped.
pub struct Ticker {
    timer: Option<IntervalHandle>,
    /// `None` once it is dropped.
    listener: Option<WindowListenerHandle>,
}

impl Ticker {
    #[must_use]
    pub fn start(callback: impl Fn() + Copy + 'static) -> Self {
        Self {
            timer: set_interval_with_handle(callback, PERIOD).ok(),
            listener: Some(window_event_listener_untyped(
                "visibilitychange",
                move |_| callback(),
            )),
        }
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        if let Some(timer) = self.timer {
            timer.clear();
        }
        if let Some(listener) = self.listener.take() {
            listener.remove();
        }
    }
}
