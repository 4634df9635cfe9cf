//! Which rows of a long table are drawn: those in view and a few on either side.

use std::ops::Range;

/// Rows drawn beyond either edge of the view, so that a key or a short scroll finds them there. Each of them costs time at
/// every key in the filter.
const MARGIN: u32 = 4;

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

/// A stretch of the table's body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stretch {
    /// A row that is drawn, by its place.
    Row(u32),
    /// Rows that are not.
    Gap {
        /// The place of the first of them.
        first: u32,
        /// Their height, in whole CSS pixels.
        height: u32,
    },
}

/// A body of so many `rows`, first to last, of which those of `drawn` are drawn and one more: `kept`, which has the
/// focus, and would lose it if it went.
#[must_use]
pub fn stretches(drawn: Range<u32>, kept: Option<u32>, rows: u32, row_height: f64) -> Vec<Stretch> {
    let before = kept.filter(|kept| *kept < drawn.start);
    let after = kept.filter(|kept| (drawn.end..rows).contains(kept));
    let (mut stretches, mut next) = (Vec::new(), 0);
    // The end is the place of no row, and what is left out before it is a gap as well.
    for place in before.into_iter().chain(drawn).chain(after).chain([rows]) {
        if next < place {
            stretches.push(Stretch::Gap {
                first: next,
                height: spacer_height(place - next, row_height),
            });
        }
        if place < rows {
            stretches.push(Stretch::Row(place));
        }
        next = place.saturating_add(1);
    }
    stretches
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
