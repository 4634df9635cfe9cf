//! Which rows of a long table are drawn: those in view and a few on either side.

use std::ops::Range;

/// Rows drawn beyond either edge of the view, so that a key or a short scroll finds them there.
const MARGIN: u32 = 8;

/// The rows to draw.
#[must_use]
pub fn drawn(scroll_top: f64, view_height: f64, row_height: f64, rows: u32) -> Range<u32> {
    if row_height <= 0.0 {
        return 0..rows.min(MARGIN);
    }
    let last = whole((scroll_top + view_height) / row_height)
        .saturating_add(1 + MARGIN)
        .min(rows);
    // The list may have become shorter than where the view still is.
    let first = whole(scroll_top / row_height)
        .saturating_sub(MARGIN)
        .min(last.saturating_sub(MARGIN));
    first..last
}

/// Height of rows that are not drawn, in whole CSS pixels.
#[must_use]
pub fn spacer_height(rows: u32, row_height: f64) -> u32 {
    whole((f64::from(rows) * row_height).round())
}

/// A float-to-integer cast saturates and takes NaN as 0, which is what is wanted here.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> u32 {
    number as u32
}
