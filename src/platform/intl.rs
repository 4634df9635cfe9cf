//! Numbers and times as the browser writes them in a locale, which is a BCP 47 tag.

use js_sys::{Date, Number, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::time::{Instant, UtcTime};

/// `1234` as "1,234" in English.
#[must_use]
pub fn number(number: u32, locale: &str) -> String {
    Number::from(number).to_locale_string(locale).into()
}

/// Writes a number and a time: the first of each takes the browser 20 ms, later ones take none.
pub fn warm(locale: &str) {
    let _ = number(0, locale);
    let _ = time(now(), locale);
}

/// The present moment.
#[must_use]
pub fn now() -> Instant {
    Instant(Date::now())
}

/// A moment as ISO 8601 has it, in UTC and to the second: `2026-11-24T21:15:00Z`.
#[must_use]
pub fn utc(instant: Instant) -> UtcTime {
    UtcTime::new(&String::from(
        Date::new(&JsValue::from(instant.0)).to_iso_string(),
    ))
}

/// The moment that a text such as `2026-11-24T21:15:00Z` names, if it names one.
#[must_use]
pub fn moment(text: &str) -> Option<Instant> {
    let milliseconds = Date::parse(text);
    milliseconds.is_finite().then_some(Instant(milliseconds))
}

/// Day and time in the operator's time zone, to the second.
#[must_use]
pub fn time(instant: Instant, locale: &str) -> String {
    let options = Object::new();
    for style in ["dateStyle", "timeStyle"] {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from(style), &JsValue::from("medium"));
    }
    Date::new(&JsValue::from(instant.0))
        .to_locale_string(locale, &options)
        .into()
}
