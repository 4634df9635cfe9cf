//! The order of the rows: what a click on a column's header makes of it.

use non_migration_users::model::users::sort::{Column, Direction, Sort};
use proptest::prelude::*;

const COLUMNS: [Column; 2] = [Column::UserName, Column::UserId];

fn other(column: Column) -> Column {
    match column {
        Column::UserName => Column::UserId,
        Column::UserId => Column::UserName,
    }
}

#[test]
fn at_first_the_order_is_the_service_s() {
    assert_eq!(Sort::default(), Sort::Service);
    for column in COLUMNS {
        assert_eq!(Sort::default().of(column), None);
    }
}

#[test]
fn clicks_on_a_header_sort_up_then_down_then_back_to_the_service_s_order() {
    for column in COLUMNS {
        let first = Sort::Service.after_click(column);
        assert_eq!(first, Sort::By(column, Direction::Ascending));
        let second = first.after_click(column);
        assert_eq!(second, Sort::By(column, Direction::Descending));
        assert_eq!(second.after_click(column), Sort::Service);
    }
}

#[test]
fn a_click_on_the_other_header_sorts_up_by_it_whatever_the_direction_was() {
    for column in COLUMNS {
        for direction in [Direction::Ascending, Direction::Descending] {
            assert_eq!(
                Sort::By(column, direction).after_click(other(column)),
                Sort::By(other(column), Direction::Ascending)
            );
        }
    }
}

#[test]
fn only_the_column_that_is_sorted_by_tells_a_direction() {
    for column in COLUMNS {
        for direction in [Direction::Ascending, Direction::Descending] {
            let sort = Sort::By(column, direction);
            assert_eq!(sort.of(column), Some(direction));
            assert_eq!(sort.of(other(column)), None);
        }
    }
}

proptest! {
    #[test]
    fn after_any_clicks_at_most_one_column_is_sorted_and_three_more_on_one_lead_back(
        clicks in proptest::collection::vec(proptest::sample::select(COLUMNS.to_vec()), 0..20),
    ) {
        let sort = clicks.iter().fold(Sort::default(), |sort, &column| sort.after_click(column));
        let sorted = COLUMNS.into_iter().filter(|&column| sort.of(column).is_some()).count();
        prop_assert_eq!(sorted, usize::from(sort != Sort::Service));
        if let Some(&column) = clicks.last() {
            prop_assert_eq!(sort.of(other(column)), None);
            let back = (0..3).fold(sort, |sort, _| sort.after_click(column));
            prop_assert_eq!(back, sort);
        }
    }
}
