//! Which pages a pager offers by their number, and which users they have.

use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest};
use non_migration_users::model::users::paging::page_numbers::{LastPage, PageItem, PageNumbers};
use proptest::prelude::*;

/// What the pager shows: "1 … 4 5 6 … 24".
fn shown(current: u32, last: LastPage) -> String {
    let items = PageNumbers { current, last }.items();
    let texts = items.into_iter().map(|item| match item {
        PageItem::Page(number) => number.to_string(),
        PageItem::Gap(_) => "…".to_owned(),
    });
    texts.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_and_the_last_page_and_those_around_the_current_one_are_offered() {
    for (current, last, expected) in [
        (1, 1, "1"),
        (1, 2, "1 2"),
        (1, 24, "1 2 … 24"),
        (3, 24, "1 2 3 4 … 24"),
        (12, 24, "1 … 11 12 13 … 24"),
        (24, 24, "1 … 23 24"),
    ] {
        assert_eq!(shown(current, LastPage::Known(last)), expected);
    }
}

#[test]
fn a_single_page_is_not_left_out() {
    assert_eq!(shown(4, LastPage::Known(7)), "1 2 3 4 5 6 7");
    assert_eq!(shown(5, LastPage::Known(9)), "1 … 4 5 6 … 9");
}

#[test]
fn where_the_last_page_is_unknown_the_numbers_end_with_the_page_that_follows() {
    let followed = LastPage::Unknown { is_followed: true };
    assert_eq!(shown(1, followed), "1 2");
    assert_eq!(shown(12, followed), "1 … 11 12 13");
    let last = LastPage::Unknown { is_followed: false };
    assert_eq!(shown(1, last), "1");
    assert_eq!(shown(12, last), "1 … 11 12");
}

#[test]
fn a_page_s_number_leads_to_its_first_user() {
    let offset = |number, size| {
        PageRequest::numbered(number, size).map(|page| (page.offset().get(), page.size()))
    };
    assert_eq!(offset(1, PageSize::Ten), Some((0, PageSize::Ten)));
    assert_eq!(offset(24, PageSize::Ten), Some((230, PageSize::Ten)));
    assert_eq!(offset(3, PageSize::Hundred), Some((200, PageSize::Hundred)));
    // There is no such page, or no such offset.
    for number in [0, 21_474_838, u32::MAX] {
        assert_eq!(offset(number, PageSize::Hundred), None, "{number}");
    }
    assert!(offset(21_474_837, PageSize::Hundred).is_some());
}

proptest! {
    #[test]
    fn the_numbers_rise_with_the_current_page_among_them_and_a_gap_is_never_a_single_page(
        current in 1_u32..2000,
        last in prop_oneof![
            (1_u32..2000).prop_map(LastPage::Known),
            any::<bool>().prop_map(|is_followed| LastPage::Unknown { is_followed }),
        ],
    ) {
        let items = PageNumbers { current, last }.items();
        let numbers: Vec<u32> = items
            .iter()
            .filter_map(|item| match item {
                PageItem::Page(number) => Some(*number),
                PageItem::Gap(_) => None,
            })
            .collect();
        prop_assert!(numbers.is_sorted_by(|one, next| one < next));
        prop_assert_eq!(numbers.first(), Some(&1));
        prop_assert!(numbers.contains(&current));
        if let LastPage::Known(last) = last {
            prop_assert_eq!(numbers.last(), Some(&last.max(current)));
        }
        let mut next = 1;
        for pair in items.windows(2) {
            match pair {
                [PageItem::Page(_), PageItem::Page(number)] => prop_assert_eq!(*number, next + 1),
                [PageItem::Gap(_), PageItem::Page(number)] => prop_assert!(*number > next + 2),
                [PageItem::Page(before), PageItem::Gap(after)] => prop_assert_eq!(before, after),
                _ => prop_assert!(false, "two gaps in a row: {:?}", items),
            }
            if let PageItem::Page(number) = pair[1] {
                next = number;
            }
        }
    }

    #[test]
    fn a_page_of_another_size_has_the_first_user_and_a_number(
        offset in 0_u32..5000,
        before in proptest::sample::select(PageSize::ALL.to_vec()),
        after in proptest::sample::select(PageSize::ALL.to_vec()),
    ) {
        let page = PageRequest::at(Offset::new(offset).unwrap_or_default(), before).resized(after);
        let first = page.offset().get();
        prop_assert!((first..first + after.limit()).contains(&offset));
        let number = first / after.limit() + 1;
        prop_assert_eq!(PageRequest::numbered(number, after), Some(page));
    }
}
