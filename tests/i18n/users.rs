//! Messages of the list: its names, counters, and what stands in the place of rows.

#![allow(clippy::expect_used, reason = "what cannot be made ends the test")]

use std::collections::HashSet;

use non_migration_users::api::ids::UserName;
use non_migration_users::i18n::count::Count;
use non_migration_users::i18n::language::Language;
use non_migration_users::i18n::messages::users::{DASH, ListMessages};
use non_migration_users::i18n::{LazyViewMessages, Messages};
use non_migration_users::model::export::Completeness;
use non_migration_users::model::users::contradiction::Contradiction;
use non_migration_users::model::users::issues::Headroom;
use non_migration_users::model::users::list::Content;

const MESSAGES: &ListMessages = &Messages::of(Language::English).users;

fn count(number: u32, text: &str) -> Count {
    Count {
        number,
        text: text.to_owned(),
    }
}

#[test]
fn table_columns_buttons_and_filter_have_these_names() {
    assert_eq!(MESSAGES.table, "Users not migrated");
    assert_eq!(MESSAGES.user_name, "Username");
    assert_eq!(MESSAGES.user_id, "User ID");
    assert_eq!(MESSAGES.previous, "Previous page");
    assert_eq!(MESSAGES.next, "Next page");
    assert_eq!(MESSAGES.first, "First page");
    assert_eq!(MESSAGES.last, "Last page");
    assert_eq!((MESSAGES.page)("24"), "Page 24");
    assert_eq!(MESSAGES.refresh, "Refresh");
    assert_eq!(MESSAGES.filter, "Filter rows");
    assert_eq!(MESSAGES.progress, "Users loaded");
}

#[test]
fn the_counter_tells_the_places_and_the_total_where_it_is_known() {
    assert_eq!((MESSAGES.counter)("21", "40", Some("237")), "21–40 of 237");
    assert_eq!((MESSAGES.counter)("21", "40", None), "21–40, total unknown");
}

#[test]
fn rows_paged_in_memory_are_told_apart_from_places_in_the_list() {
    assert_eq!((MESSAGES.rows)("21", "40", "237"), "rows 21–40 of 237");
    assert_eq!((MESSAGES.rows)("41", "41", "41"), "row 41 of 41");
    let chinese = &Messages::of(Language::SimplifiedChinese).users;
    let rows = (chinese.rows)("21", "40", "237");
    assert_eq!(rows, "当前显示第21–40条，共237条");
}

#[test]
fn all_users_are_told_by_their_number() {
    assert_eq!((MESSAGES.all)(count(1000, "1,000")), "All 1,000 users");
    assert_eq!((MESSAGES.all)(count(1, "1")), "1 user");
}

#[test]
fn the_progress_tells_how_many_of_how_many_or_how_many_so_far() {
    assert_eq!((MESSAGES.of_total)("600", "1,000"), "600 of 1,000");
    assert_eq!((MESSAGES.so_far)("600"), "600 so far");
}

#[test]
fn a_pause_tells_after_how_many_seconds_it_goes_on() {
    assert_eq!(
        (MESSAGES.pause)("30"),
        "Pausing for 30 s to avoid overloading the service."
    );
}

#[test]
fn an_incomplete_list_says_how_much_of_it_has_arrived() {
    assert_eq!(
        (MESSAGES.incomplete)(count(600, "600"), Some(count(1000, "1,000"))),
        "Incomplete: 600 of 1,000 users loaded."
    );
    assert_eq!(
        (MESSAGES.incomplete)(count(600, "600"), None),
        "Incomplete: 600 users loaded, total unknown."
    );
    assert_eq!(
        (MESSAGES.incomplete)(count(1, "1"), Some(count(2, "2"))),
        "Incomplete: 1 of 2 users loaded."
    );
}

#[test]
fn a_list_that_did_not_stand_still_says_so_and_what_to_do() {
    assert_eq!(
        MESSAGES.changed,
        "The list may have changed while it was loading, so users may be missing or listed twice. Load it again."
    );
}

#[test]
fn the_filter_tells_how_many_rows_match() {
    let matches = |matching: &str, loaded: &str| {
        let count = |text| count(str::parse(text).unwrap_or_default(), text);
        (MESSAGES.matches)(count(matching), count(loaded))
    };
    assert_eq!(matches("7", "100"), "7 of 100 rows match");
    assert_eq!(matches("1", "100"), "1 of 100 rows matches");
    assert_eq!(matches("0", "1"), "0 of 1 row match");
}

#[test]
fn a_missing_name_or_id_is_a_dash_that_is_read_as_not_given() {
    assert_eq!(DASH, "–");
    assert_eq!(MESSAGES.not_given, "not given");
}

#[test]
fn every_absence_of_rows_has_words_of_its_own() {
    let absences = [
        Some(MESSAGES.no_match),
        Some(MESSAGES.no_match_in_part),
        Some(MESSAGES.no_match_yet),
        MESSAGES.absence(Content::NoUsers),
        MESSAGES.absence(Content::NoUserByThatName),
        MESSAGES.absence(Content::BeyondEnd),
        MESSAGES.absence(Content::Contradiction),
    ];
    let titles: HashSet<_> = absences
        .into_iter()
        .flatten()
        .map(|absence| absence.title)
        .collect();
    let advice: HashSet<_> = absences
        .into_iter()
        .flatten()
        .map(|absence| absence.advice)
        .collect();
    assert_eq!((titles.len(), advice.len()), (7, 7));
    assert!(!titles.contains(MESSAGES.loading));
}

#[test]
fn absences_have_these_titles_and_rows_have_none() {
    let title = |content| MESSAGES.absence(content).map(|absence| absence.title);
    assert_eq!(title(Content::Rows), None);
    assert_eq!(
        title(Content::NoUsers),
        Some("No users in this configuration")
    );
    assert_eq!(
        title(Content::NoUserByThatName),
        Some("No user with that username")
    );
    assert_eq!(title(Content::BeyondEnd), Some("No users on this page"));
    assert_eq!(
        title(Content::Contradiction),
        Some("No users returned, but the endpoint reports some")
    );
    assert_eq!(MESSAGES.no_match.title, "No rows match the filter");
}

#[test]
fn what_the_endpoint_says_against_itself_is_told_with_its_numbers() {
    let told = |contradiction| (MESSAGES.contradiction)(contradiction, &|n| n.to_string());
    for (contradiction, text) in [
        (
            Contradiction::NoMore {
                total: 237,
                after: 0,
            },
            "The endpoint reports 237 users, but returned none.",
        ),
        (
            Contradiction::NoMore { total: 1, after: 0 },
            "The endpoint reports 1 user, but returned none.",
        ),
        (
            Contradiction::NoMore {
                total: 237,
                after: 20,
            },
            "The endpoint reports 237 users, but returned none after the first 20.",
        ),
        (
            Contradiction::Total {
                total: 100,
                sent: 237,
            },
            "The endpoint reports 100 users, but returned 237. Users may be missing or listed twice.",
        ),
    ] {
        assert_eq!(told(contradiction), text);
    }
}

#[test]
fn a_total_that_the_page_reaches_is_told_as_the_endpoint_s() {
    assert_eq!(
        (MESSAGES.counter_at_total)("1", "10", "10"),
        "1–10; the endpoint reports 10 in total"
    );
    assert_eq!((MESSAGES.loaded)("237"), "Users loaded: 237");
}

#[test]
fn the_button_that_copies_an_id_is_named_after_it() {
    assert_eq!((MESSAGES.copy_id)("da16f9b8"), "Copy ID da16f9b8");
}

#[test]
fn beside_the_heading_it_says_how_much_of_the_list_is_here_and_from_when() {
    for (completeness, expected) in [
        (Completeness::Whole, "Whole list · updated 20:13:00"),
        (
            Completeness::Changed,
            "May have changed while loading · updated 20:13:00",
        ),
        (
            Completeness::Contradicted,
            "May not be the whole list · updated 20:13:00",
        ),
        (Completeness::Partial, "Part of the list · updated 20:13:00"),
        (
            Completeness::Page,
            "One page of the list · updated 20:13:00",
        ),
    ] {
        assert_eq!((MESSAGES.updated)(completeness, None, "20:13:00"), expected);
    }
    let name = UserName::parse("ann").expect("a username");
    assert_eq!(
        (MESSAGES.updated)(Completeness::Whole, name.as_ref(), "20:13:00"),
        "All found for this username · updated 20:13:00"
    );
}

#[test]
fn rows_that_a_failure_left_on_screen_are_marked_with_their_time() {
    assert_eq!(
        (MESSAGES.refresh_failed)("20:13:00"),
        "Refresh failed. Showing data from 20:13:00."
    );
    assert_eq!(
        (MESSAGES.stale)("20:13:00"),
        "The latest request failed. Showing data from 20:13:00."
    );
}

#[test]
fn the_last_page_is_told_as_such() {
    assert_eq!(MESSAGES.last_page, "This is the last page.");
}

#[test]
fn the_distance_to_the_documented_maximum_is_told_below_at_and_above_it() {
    let told = |language, headroom| {
        let messages = &LazyViewMessages::of(language).issues;
        (messages.headroom)(headroom, &|number| number.to_string())
    };
    for (headroom, english, chinese) in [
        (
            Headroom::Left(50),
            "50 below documented limit of 1000",
            "距文档所述上限1000个还差50个",
        ),
        (
            Headroom::None,
            "At documented limit of 1000",
            "已达到文档所述上限1000个",
        ),
        (
            Headroom::Exceeded(237),
            "237 above documented limit of 1000",
            "比文档所述上限1000个多237个",
        ),
    ] {
        assert_eq!(told(Language::English, headroom), english);
        assert_eq!(told(Language::SimplifiedChinese, headroom), chinese);
    }
}
