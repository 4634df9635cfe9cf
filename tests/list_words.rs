//! Words of the list: its names, counters, and what stands in the place of rows.

use std::collections::HashSet;

use non_migration_users::state::list::Content;
use non_migration_users::text::list;

#[test]
fn table_columns_buttons_and_filter_have_these_names() {
    assert_eq!(list::TABLE, "Users not migrated");
    assert_eq!(list::USER_NAME, "Username");
    assert_eq!(list::USER_ID, "User ID");
    assert_eq!(list::PREVIOUS, "Previous page");
    assert_eq!(list::NEXT, "Next page");
    assert_eq!(list::FILTER, "Filter rows");
}

#[test]
fn the_counter_tells_the_places_and_the_total_where_it_is_known() {
    assert_eq!(list::counter("21", "40", Some("237")), "21–40 of 237");
    assert_eq!(list::counter("21", "40", None), "21–40, total unknown");
}

#[test]
fn the_filter_tells_how_many_rows_match() {
    assert_eq!(list::matches("7", "100"), "7 of 100 rows match");
    assert_eq!(list::matches("0", "1"), "0 of 1 rows match");
}

#[test]
fn a_missing_name_or_id_is_a_dash_that_is_read_as_not_given() {
    assert_eq!(list::DASH, "–");
    assert_eq!(list::NOT_GIVEN, "not given");
}

#[test]
fn every_absence_of_rows_has_words_of_its_own() {
    let absences = [
        Some(list::IDLE),
        Some(list::NO_MATCH),
        list::absence(Content::NoUsers),
        list::absence(Content::NoUserByThatName),
        list::absence(Content::BeyondEnd),
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
    assert_eq!((titles.len(), advice.len()), (5, 5));
    assert!(!titles.contains(list::LOADING));
}

#[test]
fn absences_have_these_titles_and_rows_have_none() {
    let title = |content| list::absence(content).map(|absence| absence.title);
    assert_eq!(title(Content::Rows), None);
    assert_eq!(
        title(Content::NoUsers),
        Some("No users on this configuration")
    );
    assert_eq!(
        title(Content::NoUserByThatName),
        Some("No user by that name")
    );
    assert_eq!(title(Content::BeyondEnd), Some("No users on this page"));
    assert_eq!(list::IDLE.title, "Nothing loaded yet");
    assert_eq!(list::NO_MATCH.title, "No row matches the filter");
}

#[test]
fn the_button_that_copies_an_id_is_named_after_it() {
    assert_eq!(list::copy_id("da16f9b8"), "Copy ID da16f9b8");
}

#[test]
fn the_origin_of_the_rows_names_the_username_only_where_one_was_asked_for() {
    assert_eq!(
        list::origin("config", "project", "north", None, "20:13:00"),
        "Configuration config, project project, north, loaded 20:13:00"
    );
    assert_eq!(
        list::origin("config", "project", "north", Some("Anna Maria"), "20:13:00"),
        "Configuration config, project project, north, username “Anna Maria”, loaded 20:13:00"
    );
}

#[test]
fn rows_that_a_failure_left_on_screen_are_marked_with_their_time() {
    assert_eq!(
        list::not_current("20:13:00"),
        "Not current: these rows are from 20:13:00; the latest request failed."
    );
}

#[test]
fn the_last_page_is_told_as_such() {
    assert_eq!(list::LAST_PAGE, "That was the last page.");
}
