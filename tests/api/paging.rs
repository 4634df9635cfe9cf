//! The arithmetic of paging: where the pages before and after begin, and which places are on screen.

#![allow(clippy::expect_used, reason = "an offset out of bounds fails its test")]

use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest, Places, Total};
use proptest::prelude::*;

fn page(offset: u32, size: PageSize) -> PageRequest {
    PageRequest::at(Offset::new(offset).expect("an offset in bounds"), size)
}

fn offset_of(page: Option<PageRequest>) -> Option<u32> {
    page.map(|page| page.offset().get())
}

#[test]
fn the_page_sizes_are_10_20_50_and_100_and_10_is_preselected() {
    assert_eq!(PageSize::ALL.map(PageSize::limit), [10, 20, 50, 100]);
    assert_eq!(PageSize::default(), PageSize::Ten);
}

#[test]
fn a_page_size_is_read_from_its_limit_and_from_nothing_else() {
    for size in PageSize::ALL {
        assert_eq!(PageSize::parse(&size.limit().to_string()), Some(size));
    }
    for text in [
        "",
        "0",
        "1",
        "11",
        "30",
        "99",
        "101",
        "1000",
        "-10",
        " 10",
        "10 ",
        "10.0",
        "ten",
        "99999999999",
    ] {
        assert_eq!(PageSize::parse(text), None, "{text:?}");
    }
}

#[test]
fn an_offset_is_0_to_2147483647() {
    assert_eq!(Offset::default().get(), 0);
    assert_eq!(Offset::MAX.get(), 2_147_483_647);
    assert_eq!(Offset::new(0), Some(Offset::default()));
    assert_eq!(Offset::new(2_147_483_647), Some(Offset::MAX));
    assert_eq!(Offset::new(2_147_483_648), None);
    assert_eq!(Offset::new(u32::MAX), None);
}

#[test]
fn the_first_page_begins_at_offset_0() {
    for size in PageSize::ALL {
        assert_eq!(PageRequest::first(size).offset().get(), 0);
        assert_eq!(PageRequest::first(size).size(), size);
    }
    assert_eq!(PageRequest::default(), PageRequest::first(PageSize::Ten));
}

#[test]
fn a_next_page_exists_while_the_known_total_is_not_reached() {
    let first = page(0, PageSize::Ten);
    assert_eq!(
        first.next(10, Total::Known(11)),
        Some(page(10, PageSize::Ten))
    );
    assert_eq!(first.next(3, Total::Known(3)), None);
    assert_eq!(first.next(0, Total::Known(0)), None);
    assert_eq!(
        page(220, PageSize::Twenty).next(17, Total::Known(237)),
        None
    );
    assert_eq!(
        page(200, PageSize::Twenty).next(20, Total::Known(237)),
        Some(page(220, PageSize::Twenty))
    );
}

#[test]
fn a_full_page_has_a_next_one_whatever_the_total() {
    for total in [
        Total::Known(0),
        Total::Known(10),
        Total::Known(30),
        Total::Unknown,
    ] {
        for offset in [0, 10, 20, 25] {
            assert_eq!(
                offset_of(page(offset, PageSize::Ten).next(10, total)),
                Some(offset + 10),
                "{offset} {total:?}"
            );
        }
    }
}

#[test]
fn a_service_that_fills_its_pages_by_a_limit_of_its_own_has_nobody_passed_over() {
    for (size, limit) in [
        (PageSize::Hundred, 10),
        (PageSize::Fifty, 20),
        (PageSize::Hundred, 64),
        (PageSize::Twenty, 19),
    ] {
        // As the decoder has it: a total below what has arrived is none.
        let of_page = |page: PageRequest, arrived| match page.offset().get() {
            0 => Total::Known(arrived),
            _ => Total::Unknown,
        };
        let unknown = |_: PageRequest, _| Total::Unknown;
        let told: [&dyn Fn(PageRequest, u32) -> Total; 2] = [&of_page, &unknown];
        for told in told {
            let visited = walk_as_told(237, limit, size, told);
            assert_eq!(places_of(&visited), (1..=237).collect::<Vec<_>>());
        }
    }
    // Nobody sends fewer at a time than the service does unasked.
    assert_eq!(page(0, PageSize::Fifty).next(9, Total::Known(9)), None);
}

#[test]
fn a_total_that_counts_the_pages_before_ends_the_list_with_a_page_that_is_not_full() {
    assert_eq!(page(50, PageSize::Fifty).next(19, Total::Known(69)), None);
    assert_eq!(
        offset_of(page(0, PageSize::Fifty).next(19, Total::Known(19))),
        Some(19),
        "a total of no more than its own users"
    );
    assert_eq!(
        offset_of(page(50, PageSize::Fifty).next(19, Total::Unknown)),
        Some(69)
    );
}

#[test]
fn next_page_stays_available_while_pages_are_full_and_the_total_is_unknown() {
    assert_eq!(
        page(0, PageSize::Ten).next(10, Total::Unknown),
        Some(page(10, PageSize::Ten))
    );
    assert_eq!(
        page(300, PageSize::Hundred).next(100, Total::Unknown),
        Some(page(400, PageSize::Hundred))
    );
    assert_eq!(page(0, PageSize::Ten).next(9, Total::Unknown), None);
    assert_eq!(page(10, PageSize::Ten).next(0, Total::Unknown), None);
}

#[test]
fn a_service_that_sends_more_than_the_limit_has_no_user_shown_twice() {
    assert_eq!(
        offset_of(page(0, PageSize::Ten).next(25, Total::Unknown)),
        Some(25)
    );
    assert_eq!(
        offset_of(page(25, PageSize::Ten).next(25, Total::Known(100))),
        Some(50)
    );
    assert_eq!(
        offset_of(page(75, PageSize::Ten).next(25, Total::Known(100))),
        Some(100)
    );
    assert_eq!(
        offset_of(page(100, PageSize::Ten).next(0, Total::Known(100))),
        None
    );
}

#[test]
fn no_page_begins_beyond_the_largest_offset() {
    for total in [Total::Unknown, Total::Known(u32::MAX)] {
        assert_eq!(
            offset_of(page(2_147_483_637, PageSize::Ten).next(10, total)),
            Some(2_147_483_647)
        );
        assert_eq!(
            offset_of(page(2_147_483_638, PageSize::Ten).next(10, total)),
            None
        );
        assert_eq!(
            offset_of(page(2_147_483_647, PageSize::Ten).next(10, total)),
            None
        );
        assert_eq!(
            offset_of(page(2_147_483_647, PageSize::Hundred).next(u32::MAX, total)),
            None
        );
    }
}

#[test]
fn before_a_page_beyond_the_end_comes_the_last_page_with_users() {
    for (offset, total, before) in [
        (500, 237, 230),
        (250, 237, 230),
        (240, 237, 230),
        (500, 240, 230),
        (500, 241, 240),
        (245, 241, 235),
        (500, 1, 0),
        (500, 0, 0),
    ] {
        assert_eq!(
            page(offset, PageSize::Ten).previous(Total::Known(total)),
            Some(page(before, PageSize::Ten)),
            "{offset} of {total}"
        );
    }
    assert_eq!(page(0, PageSize::Ten).previous(Total::Known(0)), None);
}

#[test]
fn the_page_before_begins_one_page_size_earlier_but_not_before_the_first_user() {
    assert_eq!(page(0, PageSize::Ten).previous(Total::Unknown), None);
    assert_eq!(
        page(1, PageSize::Ten).previous(Total::Unknown),
        Some(page(0, PageSize::Ten))
    );
    assert_eq!(
        page(10, PageSize::Ten).previous(Total::Unknown),
        Some(page(0, PageSize::Ten))
    );
    assert_eq!(
        page(25, PageSize::Twenty).previous(Total::Unknown),
        Some(page(5, PageSize::Twenty))
    );
    assert_eq!(
        page(2_147_483_647, PageSize::Hundred).previous(Total::Unknown),
        Some(page(2_147_483_547, PageSize::Hundred))
    );
}

#[test]
fn places_count_from_1() {
    assert_eq!(
        page(0, PageSize::Ten).places(1),
        Some(Places { first: 1, last: 1 })
    );
    assert_eq!(
        page(20, PageSize::Twenty).places(20),
        Some(Places {
            first: 21,
            last: 40
        })
    );
    assert_eq!(
        page(220, PageSize::Twenty).places(17),
        Some(Places {
            first: 221,
            last: 237
        })
    );
    assert_eq!(
        page(0, PageSize::Ten).places(25),
        Some(Places { first: 1, last: 25 })
    );
    assert_eq!(
        page(2_147_483_647, PageSize::Hundred).places(100),
        Some(Places {
            first: 2_147_483_648,
            last: 2_147_483_747
        })
    );
}

#[test]
fn where_nobody_arrived_there_are_no_places() {
    assert_eq!(page(0, PageSize::Ten).places(0), None);
    assert_eq!(page(40, PageSize::Ten).places(0), None);
}

/// A list of `total` users, of which a response holds up to `most`, walked from its first page to where no next one is.
/// Gives the pages visited with the number of users that arrived on each.
fn walk(total: u32, most: u32, size: PageSize, told: Total) -> Vec<(PageRequest, u32)> {
    walk_as_told(total, most, size, &|_, _| told)
}

/// The same where the total depends on the page and the number of its users.
fn walk_as_told(
    total: u32,
    most: u32,
    size: PageSize,
    told: &dyn Fn(PageRequest, u32) -> Total,
) -> Vec<(PageRequest, u32)> {
    let mut visited = Vec::new();
    let mut next = Some(PageRequest::first(size));
    while let Some(page) = next {
        let arrived = total.saturating_sub(page.offset().get()).min(most);
        visited.push((page, arrived));
        assert!(visited.len() <= 1_000, "the walk does not end");
        next = page.next(arrived, told(page, arrived));
    }
    visited
}

/// How many pages are visited: the last one is not full. One that may be full by a bound of the service's is followed by
/// another.
fn pages_of(total: u32, size: PageSize, is_total_told: bool) -> usize {
    let is_counted = is_total_told && total > size.limit();
    let may_be_full = !is_counted && total % size.limit() >= 10;
    (total / size.limit() + 1 + u32::from(may_be_full)) as usize
}

fn places_of(visited: &[(PageRequest, u32)]) -> Vec<u32> {
    visited
        .iter()
        .filter_map(|(page, arrived)| page.places(*arrived))
        .flat_map(|places| places.first..=places.last)
        .collect()
}

fn any_size() -> impl Strategy<Value = PageSize> {
    proptest::sample::select(PageSize::ALL.to_vec())
}

fn any_total() -> impl Strategy<Value = Total> {
    prop_oneof![Just(Total::Unknown), any::<u32>().prop_map(Total::Known)]
}

proptest! {
    #[test]
    fn walking_through_a_known_total_visits_every_place_once_and_ends(total in 0..3_000_u32, size in any_size()) {
        let visited = walk(total, size.limit(), size, Total::Known(total));
        prop_assert_eq!(places_of(&visited), (1..=total).collect::<Vec<_>>());
        prop_assert_eq!(visited.len(), pages_of(total, size, true));
    }

    #[test]
    fn walking_through_an_unknown_total_visits_every_place_once_and_ends_at_the_first_page_that_is_not_full(
        total in 0..3_000_u32,
        size in any_size(),
    ) {
        let visited = walk(total, size.limit(), size, Total::Unknown);
        prop_assert_eq!(places_of(&visited), (1..=total).collect::<Vec<_>>());
        prop_assert_eq!(visited.len(), pages_of(total, size, false));
    }

    #[test]
    fn walking_through_a_service_that_ignores_the_limit_visits_every_place_once(
        total in 0..3_000_u32,
        more in 1..500_u32,
        size in any_size(),
        known in any::<bool>(),
    ) {
        let told = if known { Total::Known(total) } else { Total::Unknown };
        let visited = walk(total, size.limit() + more, size, told);
        prop_assert_eq!(places_of(&visited), (1..=total).collect::<Vec<_>>());
    }

    #[test]
    fn walking_back_leads_over_the_same_pages_to_the_first(total in 1..3_000_u32, size in any_size()) {
        let visited = walk(total, size.limit(), size, Total::Known(total));
        let visited = visited.into_iter().filter(|(_, arrived)| *arrived > 0);
        let forward: Vec<PageRequest> = visited.map(|(page, _)| page).collect();
        let mut back: Vec<PageRequest> =
            std::iter::successors(forward.last().copied(), |page| page.previous(Total::Unknown)).collect();
        back.reverse();
        prop_assert_eq!(back, forward);
    }

    #[test]
    fn from_any_offset_previous_reaches_the_first_page(offset in 0..20_000_u32, size in any_size()) {
        let steps = std::iter::successors(page(offset, size).previous(Total::Unknown), |page| page.previous(Total::Unknown));
        prop_assert_eq!(steps.count(), offset.div_ceil(size.limit()) as usize);
    }

    #[test]
    fn next_lies_after_and_previous_before_and_both_within_bounds(
        offset in prop_oneof![0..1_000_u32, 2_147_483_000..=2_147_483_647_u32, 0..=2_147_483_647_u32],
        size in any_size(),
        arrived in prop_oneof![0..=200_u32, any::<u32>()],
        total in any_total(),
    ) {
        let this = page(offset, size);
        if let Some(next) = this.next(arrived, total) {
            prop_assert!(next.offset() > this.offset());
            prop_assert!(next.offset() <= Offset::MAX);
            prop_assert!(next.offset().get() - offset >= arrived);
            prop_assert_eq!(next.size(), size);
        }
        if let Some(previous) = this.previous(Total::Unknown) {
            prop_assert!(previous.offset() < this.offset());
            prop_assert!(offset - previous.offset().get() <= size.limit());
            prop_assert_eq!(previous.size(), size);
        }
        let places = this.places(arrived);
        prop_assert_eq!(places.is_none(), arrived == 0);
        prop_assert!(places.is_none_or(|places| places.first <= places.last));
    }
}

#[test]
fn where_the_service_sends_fewer_than_asked_for_and_says_there_are_more_nobody_is_passed_over() {
    let next = page(0, PageSize::Hundred).next(50, Total::Known(120));
    assert_eq!(offset_of(next), Some(50));
}
