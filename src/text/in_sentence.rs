//! Names, IDs and messages of others as a part of a sentence of the page.

use crate::text::direction::{is_left_to_right, isolated};
use crate::text::invisible_chars::spelled;

/// `value` as it may stand in a sentence: what nobody sees in it is named, and it turns nothing around it. Whatever the
/// page did not write itself goes through this on its way into a message.
#[must_use]
pub fn in_sentence(value: &str) -> String {
    let value = spelled(value);
    // A value that is copied out of the sentence, into the form say, is to be the value alone where it can be.
    if is_left_to_right(&value) {
        value
    } else {
        isolated(&value)
    }
}
