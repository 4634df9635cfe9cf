//! Which rows of a long table are drawn, and how high the rest is.

use non_migration_users::state::window::{Stretch, drawn, spacer_height, stretches};
use proptest::prelude::*;

const ROW: f64 = 32.0;

#[test]
fn the_rows_in_view_are_drawn_and_four_on_either_side() {
    // Ten rows are in view, from the hundredth.
    assert_eq!(drawn(3_200.0, 320.0, ROW, 100_000), 96..115);
    // Half of the first and half of the last.
    assert_eq!(drawn(3_216.0, 320.0, ROW, 100_000), 96..115);
}

#[test]
fn at_the_beginning_and_at_the_end_there_are_rows_on_one_side_only() {
    assert_eq!(drawn(0.0, 320.0, ROW, 100_000), 0..15);
    let bottom = 100_000.0 * ROW - 320.0;
    assert_eq!(drawn(bottom, 320.0, ROW, 100_000), 99_986..100_000);
}

#[test]
fn of_a_short_table_every_row_is_drawn() {
    for rows in [0, 1, 10] {
        assert_eq!(drawn(0.0, 320.0, ROW, rows), 0..rows);
    }
}

#[test]
fn a_view_that_bounces_above_the_first_row_is_at_the_beginning() {
    assert_eq!(drawn(-60.0, 320.0, ROW, 1_000), 0..13);
}

#[test]
fn as_long_as_rows_have_no_height_a_few_are_drawn_to_be_measured() {
    for height in [0.0, -1.0] {
        assert_eq!(drawn(0.0, 320.0, height, 1_000), 0..4);
        assert_eq!(drawn(5_000.0, 320.0, height, 1_000), 0..4);
        assert_eq!(drawn(0.0, 320.0, height, 3), 0..3);
    }
}

#[test]
fn rows_that_are_not_drawn_keep_their_height_in_whole_pixels() {
    assert_eq!(spacer_height(0, ROW), 0);
    assert_eq!(spacer_height(3, ROW), 96);
    assert_eq!(spacer_height(3, 32.4), 97);
    assert_eq!(spacer_height(100_000, 33.0), 3_300_000);
    assert_eq!(spacer_height(1, 0.0), 0);
}

#[test]
fn what_a_browser_measures_of_a_hidden_frame_is_no_reason_to_leave_the_table() {
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX] {
        for drawn in [
            drawn(odd, 320.0, ROW, 100),
            drawn(0.0, odd, ROW, 100),
            drawn(0.0, 320.0, odd, 100),
            drawn(odd, odd, odd, 100),
        ] {
            assert!(drawn.start <= drawn.end && drawn.end <= 100, "{drawn:?}");
        }
    }
    assert_eq!(spacer_height(100, f64::NAN), 0);
}

fn rows(places: std::ops::Range<u32>) -> impl Iterator<Item = Stretch> {
    places.map(Stretch::Row)
}

fn gap(first: u32, rows: u32) -> Stretch {
    Stretch::Gap {
        first,
        height: rows * 32,
    }
}

#[test]
fn what_is_not_drawn_has_its_room_above_and_below() {
    let middle = stretches(20..24, None, 100, ROW);
    let expected = [gap(0, 20)].into_iter().chain(rows(20..24));
    assert!(middle.into_iter().eq(expected.chain([gap(24, 76)])));
    let top = stretches(0..4, None, 100, ROW);
    assert!(top.into_iter().eq(rows(0..4).chain([gap(4, 96)])));
    let bottom = stretches(96..100, None, 100, ROW);
    assert!(
        bottom
            .into_iter()
            .eq([gap(0, 96)].into_iter().chain(rows(96..100)))
    );
    assert!(stretches(0..4, None, 4, ROW).into_iter().eq(rows(0..4)));
    assert_eq!(stretches(0..0, None, 0, ROW), []);
}

#[test]
fn the_row_that_has_the_focus_is_drawn_wherever_it_is() {
    let above = stretches(20..22, Some(5), 100, ROW);
    assert_eq!(above[..3], [gap(0, 5), Stretch::Row(5), gap(6, 14)]);
    let just_above = stretches(20..22, Some(19), 100, ROW);
    assert!(
        just_above.into_iter().eq([gap(0, 19)]
            .into_iter()
            .chain(rows(19..22))
            .chain([gap(22, 78)]))
    );
    let below = stretches(20..22, Some(99), 100, ROW);
    assert_eq!(below[3..], [gap(22, 77), Stretch::Row(99)]);
    let within = stretches(20..22, Some(21), 100, ROW);
    assert_eq!(within, stretches(20..22, None, 100, ROW));
    let gone = stretches(20..22, Some(100), 100, ROW);
    assert_eq!(gone, stretches(20..22, None, 100, ROW));
}

proptest! {
    #[test]
    fn wherever_it_is_scrolled_to_all_rows_in_view_are_drawn_and_few_others(
        rows in 1..200_000_u32,
        part in 0.0..=1.0_f64,
        view in 1.0..3_000.0_f64,
        row in 10.0..100.0_f64,
    ) {
        let scroll_top = part * (f64::from(rows) * row - view).max(0.0);
        let drawn = drawn(scroll_top, view, row, rows);
        prop_assert!(drawn.end <= rows);

        let in_view = |place: u32| {
            let top = f64::from(place) * row;
            top < scroll_top + view && top + row > scroll_top
        };
        let near = drawn.start.saturating_sub(2)..rows.min(drawn.end + 2);
        for place in near {
            prop_assert!(drawn.contains(&place) || !in_view(place), "{} of {:?}", place, &drawn);
        }
        prop_assert!(f64::from(drawn.end - drawn.start) <= view / row + 10.0, "{:?}", drawn);
    }

    #[test]
    fn drawn_and_undrawn_rows_are_together_as_high_as_the_table(
        rows in 1..200_000_u32,
        scroll_top in 0.0..10_000_000.0_f64,
        row in 10.0..100.0_f64,
    ) {
        let drawn = drawn(scroll_top, 800.0, row, rows);
        let above = f64::from(spacer_height(drawn.start, row));
        let below = f64::from(spacer_height(rows - drawn.end, row));
        let between = f64::from(drawn.end - drawn.start) * row;
        prop_assert!((above + between + below - f64::from(rows) * row).abs() <= 1.0);
    }

    #[test]
    fn whatever_is_measured_only_rows_that_there_are_are_drawn(
        scroll_top in any::<f64>(),
        view in any::<f64>(),
        row in any::<f64>(),
        rows in any::<u32>(),
    ) {
        let drawn = drawn(scroll_top, view, row, rows);
        prop_assert!(drawn.start <= drawn.end && drawn.end <= rows, "{:?}", drawn);
        let _ = spacer_height(rows, row);
    }

    #[test]
    fn every_row_is_drawn_or_in_a_gap_once(
        rows in 0..1_000_u32,
        scroll_top in 0.0..40_000.0_f64,
        kept in proptest::option::of(0..1_100_u32),
    ) {
        let drawn = drawn(scroll_top, 320.0, ROW, rows);
        let mut next = 0;
        for stretch in stretches(drawn.clone(), kept, rows, ROW) {
            match stretch {
                Stretch::Row(row) => {
                    prop_assert_eq!(row, next);
                    prop_assert!(drawn.contains(&row) || kept == Some(row));
                    next += 1;
                }
                Stretch::Gap { first, height } => {
                    prop_assert_eq!(first, next);
                    prop_assert!(height > 0);
                    next += height / 32;
                }
            }
        }
        prop_assert_eq!(next, rows);
    }
}
