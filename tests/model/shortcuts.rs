//! The page's keys: which asks for what, where none does, and what means something when.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that does not do what the test needs fails it"
)]

use non_migration_users::api::error::ApiError;
use non_migration_users::api::ids::Token;
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest, Total};
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::model::shortcuts::{Command, Key, Mode, Modifiers, Place, Stroke};
use non_migration_users::model::users::list::{
    List, ListEffect, ListEvent, LoadId, PageDirection, Scope,
};
use non_migration_users::model::users::paging::memory_paging::MemoryPage;
use non_migration_users::time::Instant;
use proptest::prelude::*;

use crate::support::query;

const NEXT: Command = Command::Turn(PageDirection::Next);
const PREVIOUS: Command = Command::Turn(PageDirection::Previous);

fn struck(key: &str) -> Key<'_> {
    Key {
        key,
        modifiers: Modifiers::None,
        stroke: Stroke::First,
        place: Place::Page,
    }
}

#[test]
fn each_key_has_its_command() {
    for (key, command) in [
        ("/", Command::FocusFilter),
        ("r", Command::Reload),
        ("n", NEXT),
        ("p", PREVIOUS),
        ("?", Command::ShowKeys),
    ] {
        assert_eq!(struck(key).command(Mode::On), Some(command), "{key}");
        assert_eq!(command.key(), key);
    }
}

#[test]
fn capitals_count_since_caps_lock_makes_them() {
    assert_eq!(struck("R").command(Mode::On), Some(Command::Reload));
    assert_eq!(struck("N").command(Mode::On), Some(NEXT));
}

#[test]
fn no_key_acts_with_a_modifier_held_down_in_a_field_over_a_dialog_or_while_composing() {
    for command in Command::ALL {
        let key = struck(command.key());
        for elsewhere in [
            Key {
                modifiers: Modifiers::Held,
                ..key
            },
            Key {
                stroke: Stroke::Repeated,
                ..key
            },
            Key {
                place: Place::Field,
                ..key
            },
            Key {
                place: Place::Dialog,
                ..key
            },
            Key {
                place: Place::Composition,
                ..key
            },
        ] {
            assert_eq!(elsewhere.command(Mode::On), None, "{elsewhere:?}");
        }
    }
}

#[test]
fn switched_off_no_key_acts() {
    for command in Command::ALL {
        assert_eq!(struck(command.key()).command(Mode::Off), None);
    }
}

proptest! {
    #[test]
    fn no_other_key_does_anything(key in ".*") {
        prop_assume!(!["/", "r", "n", "p", "?"].contains(&key.to_lowercase().as_str()));
        prop_assert_eq!(struck(&key).command(Mode::On), None);
    }
}

fn token() -> Token {
    Token::parse("MIItoken").expect("a token")
}

fn at(offset: u32) -> PageRequest {
    PageRequest::at(Offset::new(offset).expect("an offset"), PageSize::Ten)
}

fn users(count: u32, total: u32) -> UsersPage {
    UsersPage {
        users: (0..count)
            .map(|id| User {
                id: Some(id.to_string()),
                name: None,
            })
            .collect(),
        total: Total::Known(total),
    }
}

/// What is asked by an event that asks for something.
fn begun(list: &mut List, event: ListEvent) -> (LoadId, UsersQuery, Vec<PageRequest>) {
    match list.update(event).pop() {
        Some(ListEffect::Begin {
            load_id,
            query,
            pages,
            ..
        }) => (load_id, query, pages),
        other => panic!("a request was expected: {other:?}"),
    }
}

fn arrive(
    list: &mut List,
    load_id: LoadId,
    page: PageRequest,
    outcome: Result<UsersPage, ApiError>,
) {
    list.update(ListEvent::Arrived {
        load_id,
        page,
        at: Instant(0.0),
        outcome,
    });
}

/// A list with a page of 25 users on screen.
fn with_page(offset: u32) -> List {
    let mut list = List::default();
    let (load_id, ..) = begun(
        &mut list,
        ListEvent::Submitted(query("config"), at(offset), token()),
    );
    let count = 10.min(25_u32.saturating_sub(offset));
    arrive(&mut list, load_id, at(offset), Ok(users(count, 25)));
    list
}

/// A list with all of its users on screen.
fn with_all() -> List {
    let mut list = List::default();
    let (load_id, _, pages) = begun(&mut list, ListEvent::AllSubmitted(query("config"), token()));
    arrive(&mut list, load_id, pages[0], Ok(users(25, 25)));
    let behind = PageRequest::at(Offset::new(25).expect("an offset"), PageSize::Hundred);
    arrive(&mut list, load_id, behind, Ok(users(0, 25)));
    list
}

/// The commands that mean something to the list, where it has no pages in memory.
fn apply(list: &List) -> Vec<Command> {
    apply_on(None, list)
}

fn apply_on(page: Option<MemoryPage>, list: &List) -> Vec<Command> {
    Command::ALL
        .into_iter()
        .filter(|command| command.applies(list, page))
        .collect()
}

#[test]
fn before_anything_is_loaded_only_the_list_of_keys_opens() {
    assert_eq!(apply(&List::default()), [Command::ShowKeys]);
}

#[test]
fn pages_turn_where_there_are_pages() {
    let both = [
        Command::FocusFilter,
        Command::Reload,
        NEXT,
        PREVIOUS,
        Command::ShowKeys,
    ];
    assert_eq!(apply(&with_page(10)), both);
    assert!(!apply(&with_page(0)).contains(&PREVIOUS));
    assert!(!apply(&with_page(20)).contains(&NEXT));
    let on_row = |row| Some(MemoryPage::of_row(row, PageSize::Ten.into(), 25));
    assert_eq!(apply_on(on_row(10), &with_all()), both);
    assert!(!apply_on(on_row(0), &with_all()).contains(&PREVIOUS));
    assert!(!apply_on(on_row(20), &with_all()).contains(&NEXT));
}

#[test]
fn pages_in_memory_turn_while_requests_run() {
    let mut list = with_all();
    begun(&mut list, ListEvent::Reloaded(token()));
    let page = MemoryPage::of_row(0, PageSize::Ten.into(), 25);
    assert_eq!(
        apply_on(Some(page), &list),
        [Command::FocusFilter, NEXT, Command::ShowKeys]
    );
}

#[test]
fn while_requests_run_nothing_further_is_asked_and_the_filter_stays_within_reach() {
    let mut list = with_page(10);
    begun(
        &mut list,
        ListEvent::PageTurned(PageDirection::Next, token()),
    );
    assert_eq!(apply(&list), [Command::FocusFilter, Command::ShowKeys]);
}

#[test]
fn without_rows_there_is_no_filter_to_go_to() {
    let mut list = List::default();
    let (load_id, ..) = begun(
        &mut list,
        ListEvent::Submitted(query("config"), at(0), token()),
    );
    arrive(&mut list, load_id, at(0), Ok(users(0, 0)));
    assert_eq!(apply(&list), [Command::Reload, Command::ShowKeys]);
}

#[test]
fn reloading_asks_for_the_page_on_screen_again() {
    let mut list = with_page(10);
    let (load_id, asked, pages) = begun(&mut list, ListEvent::Reloaded(token()));
    assert_eq!((asked, pages), (query("config"), vec![at(10)]));
    arrive(&mut list, load_id, at(10), Ok(users(3, 13)));
    let shown = list.shown().expect("users");
    assert_eq!((shown.scope, shown.users.len()), (Scope::Page(at(10)), 3));
}

#[test]
fn reloading_all_asks_for_all_from_the_start_and_keeps_what_is_on_screen_meanwhile() {
    let mut list = with_all();
    let before = list.shown().cloned();
    let (_, asked, pages) = begun(&mut list, ListEvent::Reloaded(token()));
    assert_eq!(asked, query("config"));
    assert_eq!(pages[0].offset().get(), 0);
    assert_eq!(list.shown().cloned(), before);
}

#[test]
fn reloading_after_a_failure_asks_for_what_is_still_on_screen() {
    let mut list = with_page(10);
    let (load_id, ..) = begun(
        &mut list,
        ListEvent::PageTurned(PageDirection::Next, token()),
    );
    arrive(&mut list, load_id, at(20), Err(ApiError::Network));
    let (_, _, pages) = begun(&mut list, ListEvent::Reloaded(token()));
    assert_eq!(pages, [at(10)]);
}

#[test]
fn with_nothing_on_screen_or_requests_under_way_reloading_asks_for_nothing() {
    let mut idle = List::default();
    let mut failed = List::default();
    let (load_id, ..) = begun(
        &mut failed,
        ListEvent::Submitted(query("config"), at(0), token()),
    );
    arrive(&mut failed, load_id, at(0), Err(ApiError::Network));
    let mut loading = with_page(0);
    begun(
        &mut loading,
        ListEvent::PageTurned(PageDirection::Next, token()),
    );
    for list in [&mut idle, &mut failed, &mut loading] {
        let before = list.clone();
        assert_eq!(list.update(ListEvent::Reloaded(token())), []);
        assert_eq!(*list, before);
    }
}
