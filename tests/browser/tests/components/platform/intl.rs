use js_sys::Date;
use non_migration_users::platform::intl::{now, number, time};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::sample::ARRIVAL;

#[wasm_bindgen_test]
fn numbers_are_grouped_as_english_groups_them() {
    for (value, text) in [
        (0, "0"),
        (999, "999"),
        (1234, "1,234"),
        (1_000_000, "1,000,000"),
        (u32::MAX, "4,294,967,295"),
    ] {
        assert_eq!(number(value, "en"), text);
    }
}

#[wasm_bindgen_test]
fn a_time_is_a_day_and_a_time_to_the_second() {
    // Noon of January 2 is on January 2 or 3 wherever the reader is, and the minutes differ, but not the seconds.
    let text = time(ARRIVAL, "en");
    assert!(text.starts_with("Jan "), "{text}");
    assert!(text.contains("2026"), "{text}");
    assert!(text.contains(":00"), "{text}");
}

#[wasm_bindgen_test]
fn now_is_the_time_of_the_browsers_clock() {
    let before = Date::now();
    let now = now().0;
    assert!((before..=Date::now()).contains(&now), "{now}");
}
