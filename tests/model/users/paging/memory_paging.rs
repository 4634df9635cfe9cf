//! Pages of rows in memory: which rows they have, and where they lead.

use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::Places;
use non_migration_users::model::users::list::PageDirection;
use non_migration_users::model::users::paging::memory_paging::MemoryPage;
use non_migration_users::model::users::paging::page_numbers::{LastPage, PageNumbers};
use non_migration_users::model::users::paging::rows_per_page::RowsPerPage;
use proptest::prelude::*;

const CHOICES: [RowsPerPage; 5] = [
    RowsPerPage::Limit(PageSize::Ten),
    RowsPerPage::Limit(PageSize::Twenty),
    RowsPerPage::Limit(PageSize::Fifty),
    RowsPerPage::Limit(PageSize::Hundred),
    RowsPerPage::FiveHundred,
];

const TEN: RowsPerPage = CHOICES[0];

#[test]
fn a_page_in_memory_has_as_many_rows_as_the_service_gives_or_500() {
    assert_eq!(CHOICES.map(RowsPerPage::get), [10, 20, 50, 100, 500]);
    assert_eq!(RowsPerPage::default(), TEN);
}

#[test]
fn a_choice_is_read_from_its_number_and_from_nothing_else() {
    for choice in CHOICES {
        assert_eq!(RowsPerPage::parse(&choice.get().to_string()), Some(choice));
    }
    for text in ["", "0", "15", "500.0", "1000", "all"] {
        assert_eq!(RowsPerPage::parse(text), None, "{text:?}");
    }
}

#[test]
fn the_service_is_asked_for_100_where_500_are_chosen() {
    let limits = CHOICES.map(|choice| choice.page_size().limit());
    assert_eq!(limits, [10, 20, 50, 100, 100]);
}

#[test]
fn a_page_is_named_by_any_of_its_rows() {
    for row in 20..30 {
        assert_eq!(MemoryPage::of_row(row, TEN, 250).rows(), 20..30);
    }
}

#[test]
fn the_last_page_has_what_is_left_and_takes_the_place_of_pages_beyond_it() {
    for row in [240, 246, 247, 250, 999, u32::MAX] {
        assert_eq!(MemoryPage::of_row(row, TEN, 247).rows(), 240..247);
    }
    let huge = MemoryPage::of_row(u32::MAX, RowsPerPage::FiveHundred, u32::MAX);
    assert_eq!(huge.rows().end, u32::MAX);
    assert_eq!(huge.first_row_after(PageDirection::Next), None);
}

#[test]
fn without_rows_there_is_one_empty_page() {
    let page = MemoryPage::of_row(30, TEN, 0);
    assert!(page.rows().is_empty());
    assert_eq!(page.places(), None);
    for turn in [PageDirection::Previous, PageDirection::Next] {
        assert_eq!(page.first_row_after(turn), None);
    }
}

#[test]
fn pages_lead_to_the_one_before_and_the_one_after() {
    for (row, before, after) in [
        (0, None, Some(10)),
        (10, Some(0), Some(20)),
        (240, Some(230), None),
    ] {
        let page = MemoryPage::of_row(row, TEN, 247);
        assert_eq!(page.first_row_after(PageDirection::Previous), before);
        assert_eq!(page.first_row_after(PageDirection::Next), after);
    }
    assert_eq!(
        MemoryPage::of_row(0, TEN, 10).first_row_after(PageDirection::Next),
        None
    );
}

#[test]
fn pages_are_counted_from_1_and_there_is_always_one() {
    for (row, total, current, last) in [
        (0, 0, 1, 1),
        (0, 10, 1, 1),
        (0, 11, 1, 2),
        (35, 247, 4, 25),
        (246, 247, 25, 25),
    ] {
        let numbers = PageNumbers {
            current,
            last: LastPage::Known(last),
        };
        assert_eq!(MemoryPage::of_row(row, TEN, total).page_numbers(), numbers);
    }
}

#[test]
fn places_are_counted_from_1() {
    let places = |first, last| Some(Places { first, last });
    assert_eq!(MemoryPage::of_row(0, TEN, 1).places(), places(1, 1));
    let last = MemoryPage::of_row(246, TEN, 247);
    assert_eq!(last.places(), places(241, 247));
    assert_eq!(last.total(), 247);
}

proptest! {
    #[test]
    fn whoever_goes_on_from_the_first_page_sees_every_row_once_and_comes_back(
        size in proptest::sample::select(CHOICES.to_vec()),
        total in 0_u32..3000,
    ) {
        let mut page = MemoryPage::of_row(0, size, total);
        let mut rows: Vec<u32> = page.rows().collect();
        while let Some(row) = page.first_row_after(PageDirection::Next) {
            let before = page;
            page = MemoryPage::of_row(row, size, total);
            prop_assert_eq!(page.first_row_after(PageDirection::Previous), Some(before.rows().start));
            rows.extend(page.rows());
        }
        prop_assert_eq!(rows, (0..total).collect::<Vec<_>>());
    }

    #[test]
    fn the_number_of_a_page_leads_to_it(
        (total, row) in (1_u32..3000).prop_flat_map(|total| (Just(total), 0..total)),
        size in proptest::sample::select(CHOICES.to_vec()),
    ) {
        let page = MemoryPage::of_row(row, size, total);
        let first = page.first_row_of(page.page_numbers().current);
        prop_assert_eq!(first, page.rows().start);
        prop_assert_eq!(MemoryPage::of_row(first, size, total), page);
    }

    #[test]
    fn the_first_row_stays_on_screen_when_the_page_size_changes(
        (total, row) in (1_u32..3000).prop_flat_map(|total| (Just(total), 0..total)),
        before in proptest::sample::select(CHOICES.to_vec()),
        after in proptest::sample::select(CHOICES.to_vec()),
    ) {
        let first = MemoryPage::of_row(row, before, total).rows().start;
        let page = MemoryPage::of_row(first, after, total);
        prop_assert!(page.rows().contains(&first));
    }
}
