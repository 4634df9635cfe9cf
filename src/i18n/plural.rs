//! One and many in English.

/// The word for `number` things, where it differs for one: "1 user", "0 users". Chinese has one word for both.
pub const fn plural(number: u32, one: &'static str, other: &'static str) -> &'static str {
    match number {
        1 => one,
        _ => other,
    }
}
