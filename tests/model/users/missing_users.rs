//! Which users are loaded without a question when the operator sorts, filters, checks or compares, and how loading goes on.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that does not do what the test needs fails it"
)]

use non_migration_users::api::error::ApiError;
use non_migration_users::api::ids::Token;
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{PageRequest, Total};
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::model::users::list::{
    FEW_PAGES, FEW_USERS, List, ListEffect, ListEvent, ListExtent, ListState, LoadId, MissingUsers,
    Scope,
};
use non_migration_users::time::Instant;

use crate::support::{page_at, query};

fn token() -> Token {
    Token::parse("MIItoken").expect("a token")
}

fn users(offset: u32, count: u32, total: Total) -> UsersPage {
    let user = |place: u32| User {
        id: Some(format!("id-{place}")),
        name: Some(format!("user-{place}")),
    };
    UsersPage {
        users: (offset..offset + count).map(user).collect(),
        total,
    }
}

/// Lets an event happen, and says under which number requests were made, and for which pages.
fn begin(list: &mut List, event: ListEvent) -> (LoadId, Vec<PageRequest>) {
    match list.update(event).as_slice() {
        [ListEffect::Begin { load_id, pages, .. }] => (*load_id, pages.clone()),
        other => panic!("requests were expected: {other:?}"),
    }
}

fn end(
    list: &mut List,
    load_id: LoadId,
    page: PageRequest,
    outcome: Result<UsersPage, ApiError>,
) -> Vec<ListEffect> {
    list.update(ListEvent::Arrived {
        load_id,
        page,
        at: Instant(0.0),
        outcome,
    })
}

/// `count` users after `offset` others, asked for as one page of ten.
fn with_page(offset: u32, count: u32, total: Total) -> List {
    let mut list = List::default();
    show_page(&mut list, offset, count, total);
    list
}

fn show_page(list: &mut List, offset: u32, count: u32, total: Total) {
    let page = page_at(offset, PageSize::Ten);
    let (load_id, _) = begin(list, ListEvent::Submitted(query("config"), page, token()));
    end(list, load_id, page, Ok(users(offset, count, total)));
}

fn all_needed(list: &mut List) -> LoadId {
    begin(list, ListEvent::AllNeeded(query("config"), token())).0
}

/// The page after `offset` others arrives full.
fn come(list: &mut List, load_id: LoadId, offset: u32, total: Total) -> Vec<ListEffect> {
    let page = page_at(offset, PageSize::Hundred);
    end(list, load_id, page, Ok(users(offset, 100, total)))
}

fn extent(list: &List) -> Option<Scope> {
    list.shown().map(|shown| shown.scope)
}

/// A list without a total, read without a question as far as may be.
fn paused() -> List {
    let mut list = with_page(0, 10, Total::Unknown);
    let load_id = all_needed(&mut list);
    for number in 0..FEW_PAGES {
        come(&mut list, load_id, number * 100, Total::Unknown);
        if number == 0 {
            let probe = page_at(99, PageSize::Ten);
            end(&mut list, load_id, probe, Ok(users(99, 10, Total::Unknown)));
        }
    }
    list
}

#[test]
fn few_missing_users_or_an_unknown_number_come_by_themselves_and_more_on_request() {
    for (total, rest) in [
        (Total::Known(11), MissingUsers::Few),
        (Total::Known(10 + FEW_USERS), MissingUsers::Few),
        (Total::Known(11 + FEW_USERS), MissingUsers::OnRequest),
        (Total::Unknown, MissingUsers::Few),
    ] {
        assert_eq!(with_page(0, 10, total).missing_users(), rest, "{total:?}");
    }
    assert_eq!(
        with_page(230, 7, Total::Known(237)).missing_users(),
        MissingUsers::Few
    );
}

#[test]
fn where_all_are_here_or_nothing_is_nobody_is_missing() {
    assert_eq!(List::default().missing_users(), MissingUsers::Nobody);
    assert_eq!(
        with_page(0, 3, Total::Known(3)).missing_users(),
        MissingUsers::Nobody
    );
    let mut list = with_page(0, 10, Total::Known(100));
    let load_id = all_needed(&mut list);
    come(&mut list, load_id, 0, Total::Known(100));
    let behind = page_at(100, PageSize::Hundred);
    end(
        &mut list,
        load_id,
        behind,
        Ok(users(100, 0, Total::Known(100))),
    );
    assert_eq!(extent(&list), Some(Scope::All(ListExtent::Whole)));
    assert_eq!(list.missing_users(), MissingUsers::Nobody);
}

#[test]
fn a_service_that_contradicts_itself_is_asked_again_only_on_request() {
    assert_eq!(
        with_page(0, 0, Total::Known(237)).missing_users(),
        MissingUsers::OnRequest
    );
}

#[test]
fn what_was_cancelled_before_anybody_came_waits_for_the_operator_on_every_page_of_the_question() {
    let mut list = with_page(0, 10, Total::Known(237));
    all_needed(&mut list);
    list.update(ListEvent::Cancelled);
    assert_eq!(list.missing_users(), MissingUsers::OnRequest);
    assert!(!list.can_resume());
    show_page(&mut list, 10, 10, Total::Known(237));
    assert_eq!(list.missing_users(), MissingUsers::OnRequest);

    let other = page_at(0, PageSize::Ten);
    let (load_id, _) = begin(
        &mut list,
        ListEvent::Submitted(query("other"), other, token()),
    );
    end(
        &mut list,
        load_id,
        other,
        Ok(users(0, 10, Total::Known(237))),
    );
    assert_eq!(list.missing_users(), MissingUsers::Few, "another question");
}

#[test]
fn once_it_was_asked_for_it_is_no_longer_declined() {
    let mut list = with_page(0, 10, Total::Known(237));
    all_needed(&mut list);
    list.update(ListEvent::Cancelled);
    begin(&mut list, ListEvent::AllChosen(token()));
    assert_eq!(list.missing_users(), MissingUsers::Few);
}

#[test]
fn after_a_failure_the_operator_decides_with_and_without_its_banner() {
    let mut list = with_page(0, 10, Total::Known(237));
    let load_id = all_needed(&mut list);
    let first = page_at(0, PageSize::Hundred);
    end(&mut list, load_id, first, Err(ApiError::Redirected));
    assert_eq!(list.missing_users(), MissingUsers::OnRequest);
    list.update(ListEvent::Dismissed);
    assert_eq!(list.missing_users(), MissingUsers::OnRequest);
}

#[test]
fn cancelled_or_dismissed_loading_goes_on_with_the_pages_that_are_missing() {
    for give_up in [ListEvent::Cancelled, ListEvent::Dismissed] {
        let mut list = with_page(0, 10, Total::Known(250));
        let load_id = all_needed(&mut list);
        come(&mut list, load_id, 0, Total::Known(250));
        if give_up == ListEvent::Dismissed {
            let failed = page_at(100, PageSize::Hundred);
            end(&mut list, load_id, failed, Err(ApiError::Redirected));
            assert!(!list.can_resume(), "the banner does");
        }
        list.update(give_up.clone());
        assert!(list.can_resume(), "{give_up:?}");
        assert!(!list.is_paused());
        assert_eq!(list.missing_users(), MissingUsers::OnRequest);
        let (load_id, mut pages) = begin(&mut list, ListEvent::AllChosen(token()));
        pages.sort_by_key(|page| page.offset());
        assert_eq!(
            pages,
            [100, 200].map(|offset| page_at(offset, PageSize::Hundred))
        );
        come(&mut list, load_id, 100, Total::Known(250));
        let end_page = page_at(200, PageSize::Hundred);
        end(
            &mut list,
            load_id,
            end_page,
            Ok(users(200, 50, Total::Known(250))),
        );
        assert_eq!(extent(&list), Some(Scope::All(ListExtent::Whole)));
        assert!(!list.can_resume());
    }
}

#[test]
fn another_page_instead_of_all_forgets_how_far_all_had_come() {
    let mut list = with_page(0, 10, Total::Known(250));
    let load_id = all_needed(&mut list);
    come(&mut list, load_id, 0, Total::Known(250));
    list.update(ListEvent::Cancelled);
    show_page(&mut list, 0, 10, Total::Known(250));
    assert!(!list.can_resume());
}

#[test]
fn without_a_total_it_pauses_after_a_few_pages_until_the_operator_wants_more() {
    let mut list = paused();
    assert!(matches!(list.state(), ListState::Loaded(_)));
    assert_eq!(extent(&list), Some(Scope::All(ListExtent::Partial)));
    assert_eq!(list.shown().map(|shown| shown.users.len()), Some(1000));
    assert!(list.is_paused() && list.can_resume());
    assert_eq!(list.missing_users(), MissingUsers::OnRequest);

    let (load_id, pages) = begin(&mut list, ListEvent::AllChosen(token()));
    assert_eq!(pages, [page_at(1000, PageSize::Hundred)]);
    for offset in [1000, 1100] {
        assert!(matches!(
            come(&mut list, load_id, offset, Total::Unknown).as_slice(),
            [ListEffect::GoOn { .. }]
        ));
    }
}
