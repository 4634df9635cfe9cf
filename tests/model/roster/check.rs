//! When a roster is checked: at once, after all users were loaded, or not at all; and to which list a result belongs.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that does not do what the test needs fails it"
)]

use std::sync::Arc;

use non_migration_users::api::error::ApiError;
use non_migration_users::api::ids::{Token, UserName};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest, Total};
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::model::roster::check::{Check, CheckResult, Outdated, Roster, Start};
use non_migration_users::model::roster::entries::Layout;
use non_migration_users::model::roster::{CaseSensitivity, Verdict};
use non_migration_users::model::users::contradiction::Contradiction;
use non_migration_users::model::users::list::{List, ListEffect, ListEvent, ListExtent, LoadId};
use non_migration_users::time::Instant;

use crate::support::query;

const NOON: Instant = Instant(43_200_000.0);
const LATER: Instant = Instant(43_260_000.0);

fn token() -> Token {
    Token::parse("MIItoken").expect("a token")
}

fn query_by_name() -> UsersQuery {
    UsersQuery {
        user_name: UserName::parse("user").expect("a name"),
        ..query("config")
    }
}

fn users(count: u32, total: u32) -> UsersPage {
    let user = |n: u32| User {
        id: Some(format!("id-{n}")),
        name: Some(format!("user-{n}")),
    };
    UsersPage {
        users: (1..=count).map(user).collect(),
        total: Total::Known(total),
    }
}

fn roster() -> Roster {
    Roster {
        text: "user-1\nid-2\nnobody".to_owned(),
        layout: Layout::default(),
        case: CaseSensitivity::Counts,
    }
}

/// Lets an event happen that begins requests.
fn begin(list: &mut List, event: ListEvent) -> LoadId {
    match list.update(event).first() {
        Some(ListEffect::Begin { load_id, .. }) => *load_id,
        other => panic!("requests were expected: {other:?}"),
    }
}

fn load_all(list: &mut List, query: UsersQuery) -> LoadId {
    begin(list, ListEvent::AllSubmitted(query, token()))
}

/// The first page ends. Nobody is behind it, where that is asked for too.
fn arrive(list: &mut List, load_id: LoadId, at: Instant, outcome: Result<UsersPage, ApiError>) {
    let first = PageRequest::first(PageSize::Hundred);
    let behind = outcome.as_ref().ok().map(|page| {
        let offset = Offset::new(page.arrived()).expect("an offset");
        let nobody = UsersPage {
            users: Vec::new(),
            total: page.total,
        };
        (PageRequest::at(offset, PageSize::Hundred), Ok(nobody))
    });
    for (page, outcome) in [(first, outcome)].into_iter().chain(behind) {
        list.update(ListEvent::Arrived {
            load_id,
            page,
            at,
            outcome,
        });
    }
}

fn with_all(query: UsersQuery) -> List {
    let mut list = List::default();
    let load_id = load_all(&mut list, query);
    arrive(&mut list, load_id, NOON, Ok(users(3, 3)));
    list
}

fn with_a_page() -> List {
    let mut list = List::default();
    let page = PageRequest::first(PageSize::Hundred);
    let load_id = begin(
        &mut list,
        ListEvent::Submitted(query("config"), page, token()),
    );
    arrive(&mut list, load_id, NOON, Ok(users(3, 3)));
    list
}

fn awaiting() -> (List, LoadId, Check) {
    let mut list = with_a_page();
    let load_id = load_all(&mut list, query("config"));
    match Check::begin(roster(), &list) {
        Start::At(check @ Check::Awaiting(..)) => (list, load_id, check),
        other => panic!("a check that waits was expected: {other:?}"),
    }
}

/// An unreadable response is not asked for again.
fn fail(list: &mut List, load_id: LoadId) {
    arrive(list, load_id, NOON, Err(ApiError::Redirected));
}

fn result(check: &Check) -> &Arc<CheckResult> {
    match check {
        Check::Done(result) => result,
        other => panic!("a result was expected: {other:?}"),
    }
}

fn done_on(list: &List) -> Check {
    match Check::begin(roster(), list) {
        Start::At(check) => check,
        other @ Start::LoadFirst(_) => panic!("a result was expected: {other:?}"),
    }
}

#[test]
fn where_all_users_are_there_it_is_checked_at_once() {
    let check = done_on(&with_all(query("config")));
    let result = result(&check);
    assert_eq!(result.findings.count(Verdict::OnList), 2);
    assert_eq!(result.findings.count(Verdict::NotOnList), 1);
    assert_eq!(result.basis.users.len(), 3);
    assert_eq!(result.basis.extent, ListExtent::Whole);
}

#[test]
fn all_users_are_to_be_loaded_first_where_there_are_none_a_page_or_those_of_one_name() {
    for list in [List::default(), with_a_page(), with_all(query_by_name())] {
        assert_eq!(Check::begin(roster(), &list), Start::LoadFirst(roster()));
    }
}

/// A page of a list that has so many users, or nobody knows how many.
fn with_first_of(total: Total) -> List {
    let mut list = List::default();
    let page = PageRequest::first(PageSize::Hundred);
    let event = ListEvent::Submitted(query("config"), page, token());
    let load_id = begin(&mut list, event);
    let first = UsersPage {
        total,
        ..users(100, 100)
    };
    list.update(ListEvent::Arrived {
        load_id,
        page,
        at: NOON,
        outcome: Ok(first),
    });
    list
}

#[test]
fn a_long_list_is_loaded_only_once_the_operator_asks_for_it_and_then_checked() {
    for total in [Total::Known(1_100), Total::Unknown] {
        let start = Check::begin(roster(), &with_first_of(total));
        assert_eq!(start, Start::LoadFirst(roster()), "{total:?}");
    }
    let mut list = with_first_of(Total::Known(1_101));
    let check = done_on(&list);
    assert_eq!(check, Check::Offered(roster(), query("config")));
    assert_eq!(check.follow(&list), None);
    let load_id = begin(&mut list, ListEvent::AllChosen(token()));
    let check = check.follow(&list).expect("something happens");
    assert_eq!(check, Check::Awaiting(roster(), query("config")));
    arrive(&mut list, load_id, LATER, Ok(users(3, 3)));
    let check = check.follow(&list).expect("something happens");
    assert_eq!(result(&check).findings.total(), 3);
}

#[test]
fn a_list_without_a_total_is_offered_after_the_pages_that_come_without_a_question() {
    let mut list = with_first_of(Total::Unknown);
    let event = ListEvent::AllNeeded(query("config"), token());
    let load_id = begin(&mut list, event);
    let check = done_on(&list);
    assert_eq!(check, Check::Awaiting(roster(), query("config")));
    let mut come = |offset: u32, size| {
        let place = |place: u32| User {
            id: Some(format!("id-{place}")),
            name: None,
        };
        let page = PageRequest::at(Offset::new(offset).expect("an offset"), size);
        let users = (offset..offset + size.limit()).map(place).collect();
        list.update(ListEvent::Arrived {
            load_id,
            page,
            at: NOON,
            outcome: Ok(UsersPage {
                users,
                total: Total::Unknown,
            }),
        });
    };
    come(0, PageSize::Hundred);
    come(99, PageSize::Ten);
    for offset in (100..1_000).step_by(100) {
        come(offset, PageSize::Hundred);
    }
    assert_eq!(
        check.follow(&list),
        Some(Check::Offered(roster(), query("config")))
    );
}

#[test]
fn a_list_of_before_a_request_that_failed_is_loaded_again_first() {
    let mut list = with_all(query("config"));
    let load_id = load_all(&mut list, query("config"));
    fail(&mut list, load_id);
    assert!(list.shown().is_some(), "it is still on screen");
    assert_eq!(Check::begin(roster(), &list), Start::LoadFirst(roster()));
}

#[test]
fn while_all_users_are_being_loaded_already_it_waits_for_them() {
    let (mut list, load_id, check) = awaiting();
    assert_eq!(check.follow(&list), None);
    arrive(&mut list, load_id, LATER, Ok(users(3, 3)));
    let check = check.follow(&list).expect("something happens");
    assert_eq!(result(&check).basis.loaded_at, LATER);
}

#[test]
fn a_new_reading_is_waited_for_even_while_the_list_of_the_last_one_is_on_screen() {
    let mut list = with_all(query("config"));
    load_all(&mut list, query("config"));
    assert_eq!(done_on(&list), Check::Awaiting(roster(), query("config")));
}

#[test]
fn loading_the_users_of_one_name_does_not_help() {
    let mut list = List::default();
    load_all(&mut list, query_by_name());
    assert_eq!(Check::begin(roster(), &list), Start::LoadFirst(roster()));
}

#[test]
fn after_a_failure_it_stalls_and_is_checked_once_loading_has_gone_on_to_the_end() {
    let (mut list, load_id, check) = awaiting();
    fail(&mut list, load_id);
    let check = check.follow(&list).expect("something happens");
    assert_eq!(check, Check::Stalled(roster(), query("config")));
    assert_eq!(check.follow(&list), None);
    let load_id = begin(&mut list, ListEvent::Retried(token()));
    let check = check.follow(&list).expect("something happens");
    assert_eq!(check, Check::Awaiting(roster(), query("config")));
    arrive(&mut list, load_id, LATER, Ok(users(3, 3)));
    let check = check.follow(&list).expect("something happens");
    assert_eq!(result(&check).findings.total(), 3);
}

#[test]
fn it_is_dropped_when_loading_is_cancelled_given_up_or_something_else_is_asked_for() {
    let (mut list, _, check) = awaiting();
    list.update(ListEvent::Cancelled);
    assert_eq!(check.follow(&list), Some(Check::Dropped));

    let (mut list, load_id, check) = awaiting();
    fail(&mut list, load_id);
    list.update(ListEvent::Dismissed);
    assert_eq!(check.follow(&list), Some(Check::Dropped));

    let (mut list, _, check) = awaiting();
    let page = PageRequest::first(PageSize::Ten);
    begin(
        &mut list,
        ListEvent::Submitted(query("config"), page, token()),
    );
    assert_eq!(check.follow(&list), Some(Check::Dropped));

    let (mut list, _, check) = awaiting();
    load_all(&mut list, query_by_name());
    assert_eq!(check.follow(&list), Some(Check::Dropped));

    let (mut list, _, check) = awaiting();
    load_all(&mut list, query("another"));
    assert_eq!(check.follow(&list), Some(Check::Dropped));

    let mut list = with_first_of(Total::Known(1_101));
    let check = done_on(&list);
    load_all(&mut list, query("another"));
    assert_eq!(check.follow(&list), Some(Check::Dropped));
    assert_eq!(Check::Dropped.follow(&with_all(query("config"))), None);
}

#[test]
fn a_list_that_changed_while_it_was_read_marks_the_result() {
    let (mut list, load_id, check) = awaiting();
    let mut page = users(3, 3);
    page.users[2] = page.users[0].clone();
    arrive(&mut list, load_id, NOON, Ok(page));
    let check = check.follow(&list).expect("something happens");
    assert_eq!(result(&check).basis.extent, ListExtent::Changed);
}

#[test]
fn a_list_that_the_service_contradicts_marks_the_result() {
    let (mut list, load_id, check) = awaiting();
    arrive(&mut list, load_id, NOON, Ok(users(0, 237)));
    let check = check.follow(&list).expect("something happens");
    let contradiction = Contradiction::NoMore {
        total: 237,
        after: 0,
    };
    assert_eq!(
        result(&check).basis.extent,
        ListExtent::Contradicted(contradiction)
    );
}

#[test]
fn a_result_stays_and_is_out_of_date_once_another_list_is_on_screen() {
    let mut list = with_all(query("config"));
    let check = done_on(&list);
    let result = result(&check);
    let outdated = |list: &List| result.outdated(&result.roster, list);
    assert_eq!(outdated(&list), None);

    let load_id = load_all(&mut list, query("config"));
    assert_eq!(outdated(&list), None, "the same list is still on screen");
    arrive(&mut list, load_id, LATER, Ok(users(3, 3)));
    assert_eq!(outdated(&list), None, "nobody came or went");
    let load_id = load_all(&mut list, query("config"));
    fail(&mut list, load_id);
    assert_eq!(outdated(&list), Some(Outdated::List), "it is old");
    let load_id = load_all(&mut list, query("config"));
    arrive(&mut list, load_id, LATER, Ok(users(4, 4)));
    assert_eq!(outdated(&list), Some(Outdated::List), "somebody came");
    assert_eq!(check.follow(&list), None);

    for other in [with_all(query("another")), with_a_page(), List::default()] {
        assert_eq!(outdated(&other), Some(Outdated::List));
    }
}

#[test]
fn a_result_is_out_of_date_once_the_roster_is_another_one_and_no_longer_when_it_is_the_same_again()
{
    let list = with_all(query("config"));
    let check = done_on(&list);
    let result = result(&check);
    let roster = result.roster.clone();
    for other in [
        Roster {
            text: format!("{}\nBob", roster.text),
            ..roster.clone()
        },
        Roster {
            case: CaseSensitivity::Ignored,
            ..roster.clone()
        },
        Roster {
            layout: Layout::of("Name\tTeam\nAnn\tOps\n"),
            ..roster.clone()
        },
    ] {
        assert_eq!(result.outdated(&other, &list), Some(Outdated::Roster));
    }
    assert_eq!(result.outdated(&roster, &list), None);
    let other = Roster {
        text: "Bob".to_owned(),
        ..roster
    };
    assert_eq!(
        result.outdated(&other, &List::default()),
        Some(Outdated::RosterAndList)
    );
}
