//! Noticing that nobody is at the page.
//!
//! `use_idle` of leptos-use 0.18.3 trusts its timer, which stands still while a computer sleeps, and starts it again when
//! the page comes back into view: a token would outlive the night. Here the clock decides.

use std::time::Duration;

use js_sys::Date;
use leptos::prelude::*;

/// The events that only an operator causes. `input` and `click` come without a key or a pointer from dictation and screen
/// readers. `scroll` is not among them: a page that refreshes itself scrolls by itself.
const INPUT: [&str; 6] = [
    "keydown",
    "pointerdown",
    "touchmove",
    "wheel",
    "input",
    "click",
];

/// The events that may be the first after a sleep.
const WAKE: [&str; 3] = ["visibilitychange", "pageshow", "focus"];

/// Longest time between two looks at the clock, in milliseconds: a timer that was set before a sleep runs on after it.
const LOOK: f64 = 30_000.0;

/// Longest time before the end of the minutes in which `soon` is told of it, in milliseconds.
const NOTICE: f64 = 120_000.0;

/// Tells `soon` how many minutes are left once that is not long, and `None` before and after. Calls `idle` whenever so
/// many minutes have passed without input, and again every half minute that this lasts; until the component that asks
/// for it is gone.
pub fn watch(
    minutes: u32,
    soon: impl Fn(Option<u32>) + Copy + 'static,
    idle: impl Fn() + Copy + 'static,
) {
    let last_input = StoredValue::new(Date::now());
    let limit = f64::from(minutes) * 60_000.0;
    let left = move || Some(limit - (Date::now() - last_input.try_get_value()?));
    let look = move || {
        let left = left();
        if left.is_some_and(|left| left <= 0.0) {
            idle();
        }
        let left = left.filter(|left| *left > 0.0 && *left <= NOTICE.min(limit / 2.0));
        // At most two minutes.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        soon(left.map(|left| (left / 60_000.0).ceil() as u32));
    };
    for event in INPUT {
        let listener = window_event_listener_untyped(event, move |_| {
            // After a sleep this may come before any timer.
            look();
            last_input.set_value(Date::now());
            soon(None);
        });
        on_cleanup(move || listener.remove());
    }
    for event in WAKE {
        let listener = window_event_listener_untyped(event, move |_| look());
        on_cleanup(move || listener.remove());
    }
    look_again(left, look);
}

fn look_again(left: impl Fn() -> Option<f64> + Copy + 'static, look: impl Fn() + Copy + 'static) {
    let Some(left_now) = left() else {
        return;
    };
    let wait = if left_now > 0.0 {
        left_now.min(LOOK)
    } else {
        LOOK
    };
    // At most half a minute, and not below 0.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let wait = Duration::from_millis(wait.ceil() as u64);
    set_timeout(
        move || {
            look();
            look_again(left, look);
        },
        wait,
    );
}
