//! Refreshing what is on screen: what it asks, what it leaves alone, and what comes of its responses.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that does not do what the test needs fails it"
)]

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::error::{ApiError, ErrorResponse, ResponseHeaders, Status};
use non_migration_users::api::ids::Token;
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{PageRequest, Total};
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::model::users::changes::Compared;
use non_migration_users::model::users::contradiction::Contradiction;
use non_migration_users::model::users::list::{
    Activity, Freshness, List, ListEffect, ListEvent, ListExtent, ListState, LoadId, LoadRequest,
    LoadedData, PageDirection, RefreshBlocker, Scope,
};
use non_migration_users::time::Instant;

use crate::support::{page_at, query};

const NINE: Instant = Instant(32_400_000.0);
const LATER: Instant = Instant(32_430_000.0);

fn token(text: &str) -> Token {
    Token::parse(text).expect("a token")
}

/// The third page of ten.
fn third() -> PageRequest {
    page_at(20, PageSize::Ten)
}

fn users(ids: impl IntoIterator<Item = u32>) -> Vec<User> {
    let user = |id: u32| User {
        id: Some(id.to_string()),
        name: Some(format!("user {id}")),
    };
    ids.into_iter().map(user).collect()
}

#[allow(
    clippy::unnecessary_wraps,
    reason = "it stands where a refusal may stand"
)]
fn response(ids: impl IntoIterator<Item = u32>, total: u32) -> Result<UsersPage, ApiError> {
    Ok(UsersPage {
        users: users(ids),
        total: Total::Known(total),
    })
}

fn refusal(status: Status, request_id: &str) -> ApiError {
    let headers = ResponseHeaders {
        request_id: Some(request_id.to_owned()),
        retry_after: None,
    };
    ApiError::Status {
        status,
        response: ErrorResponse::new(BodyError::silent(Body::Empty), headers, &token("old")),
    }
}

fn refused(status: Status) -> Result<UsersPage, ApiError> {
    Err(refusal(status, "req-1"))
}

/// The `load_id`, the pages and the token of requests that begin.
fn begun(effects: Vec<ListEffect>) -> (LoadId, Vec<PageRequest>, Token) {
    match <[ListEffect; 1]>::try_from(effects) {
        Ok(
            [
                ListEffect::Begin {
                    load_id,
                    pages,
                    token,
                    ..
                },
            ],
        ) => (load_id, pages, token),
        other => panic!("requests were to begin: {other:?}"),
    }
}

fn arrive(
    list: &mut List,
    load_id: LoadId,
    page: PageRequest,
    at: Instant,
    outcome: Result<UsersPage, ApiError>,
) -> Vec<ListEffect> {
    list.update(ListEvent::Arrived {
        load_id,
        page,
        at,
        outcome,
    })
}

fn submit(list: &mut List, config: &str) -> LoadId {
    begun(list.update(ListEvent::Submitted(query(config), third(), token("old")))).0
}

fn refresh(list: &mut List) -> LoadId {
    begun(list.update(ListEvent::Refreshed(token("new")))).0
}

/// Users 20 to 29 of 237 on the third page.
fn with_page() -> List {
    let mut list = List::default();
    let load_id = submit(&mut list, "config");
    arrive(&mut list, load_id, third(), NINE, response(20..30, 237));
    list
}

/// All users, 0 to 149, on two pages of a hundred.
fn with_all() -> List {
    let mut list = List::default();
    let (load_id, ..) = begun(list.update(ListEvent::AllSubmitted(query("config"), token("old"))));
    arrive_all(&mut list, load_id, NINE, 0..150);
    list
}

/// The first hundred of 150 users, after which the operator has had enough.
fn with_part() -> List {
    let mut list = List::default();
    let (load_id, ..) = begun(list.update(ListEvent::AllSubmitted(query("config"), token("old"))));
    let first = page_at(0, PageSize::Hundred);
    arrive(&mut list, load_id, first, NINE, response(0..100, 150));
    list.update(ListEvent::Cancelled);
    list
}

fn arrive_all(
    list: &mut List,
    load_id: LoadId,
    at: Instant,
    ids: std::ops::Range<u32>,
) -> Vec<ListEffect> {
    let total = ids.end - ids.start;
    let middle = ids.start + 100;
    let first = page_at(0, PageSize::Hundred);
    arrive(list, load_id, first, at, response(ids.start..middle, total));
    let second = page_at(100, PageSize::Hundred);
    arrive(list, load_id, second, at, response(middle..ids.end, total))
}

/// A list with rows 20 to 29 on screen over which a request for `config` failed.
fn failed(config: &str, status: Status) -> List {
    let mut list = with_page();
    let load_id = submit(&mut list, config);
    arrive(&mut list, load_id, third(), NINE, refused(status));
    list
}

fn shown(list: &List) -> &LoadedData {
    list.shown().expect("users on screen")
}

fn ids(list: &List) -> Vec<String> {
    shown(list)
        .users
        .iter()
        .filter_map(|user| user.id.clone())
        .collect()
}

fn written(ids: impl IntoIterator<Item = u32>) -> Vec<String> {
    ids.into_iter().map(|id| id.to_string()).collect()
}

/// IDs of those on screen who are marked as new, and of those who are marked as gone.
fn marked(list: &List) -> (Vec<String>, Vec<String>) {
    let shown = shown(list);
    let Some(changes) = &shown.changes else {
        return (Vec::new(), Vec::new());
    };
    let id = |user: &User| user.id.clone().expect("an ID");
    let added = (0..).zip(shown.users.iter());
    (
        added
            .filter(|(place, _)| changes.is_new(*place))
            .map(|(_, user)| id(user))
            .collect(),
        changes.removed().iter().map(id).collect(),
    )
}

fn nobody() -> (Vec<String>, Vec<String>) {
    (Vec::new(), Vec::new())
}

// What it asks, and what it leaves alone.

#[test]
fn it_asks_for_the_same_page_of_the_same_list_with_the_token_of_now() {
    let mut list = with_page();
    let effects = list.update(ListEvent::Refreshed(token("new")));
    let [ListEffect::Begin { query: asked, .. }] = &effects[..] else {
        panic!("one request was to begin: {effects:?}");
    };
    assert_eq!(*asked, query("config"));
    let (_, pages, with) = begun(effects);
    assert_eq!((pages, with), (vec![third()], token("new")));
}

#[test]
fn where_all_is_on_screen_it_asks_for_all_from_the_first_page_on() {
    let mut list = with_all();
    let (_, pages, _) = begun(list.update(ListEvent::Refreshed(token("new"))));
    assert_eq!(pages, [page_at(0, PageSize::Hundred)]);
}

#[test]
fn while_it_runs_the_list_is_as_it_was_and_at_rest() {
    let list = with_page();
    let mut refreshing = list.clone();
    refresh(&mut refreshing);
    assert_eq!(refreshing.state(), list.state());
    assert_eq!(refreshing.activity(), Activity::AtRest);
    assert!(refreshing.is_refreshing() && !list.is_refreshing());
    assert!(refreshing.is_waiting() && !list.is_waiting());
}

#[test]
fn a_banner_of_a_failure_that_may_pass_stays_while_it_runs() {
    let mut list = failed("config", Status::ServiceUnavailable);
    refresh(&mut list);
    assert!(list.failure().is_some());
    assert_eq!(shown(&list).freshness, Freshness::RefreshFailed);
}

// What is in its way.

#[test]
fn nothing_is_refreshed_where_something_is_in_the_way() {
    let mut loading = with_page();
    submit(&mut loading, "config");
    let mut refreshing = with_page();
    refresh(&mut refreshing);
    let mut failed_first = List::default();
    let load_id = submit(&mut failed_first, "config");
    let outcome = refused(Status::ServiceUnavailable);
    arrive(&mut failed_first, load_id, third(), NINE, outcome);
    for (name, list, refresh_blocker) in [
        (
            "nothing asked",
            List::default(),
            RefreshBlocker::NothingShown,
        ),
        (
            "nothing arrived",
            failed_first,
            RefreshBlocker::NothingShown,
        ),
        ("a request runs", loading, RefreshBlocker::Busy),
        ("a refresh runs", refreshing, RefreshBlocker::Busy),
        (
            "not there",
            failed("config", Status::NotFound),
            RefreshBlocker::Failed,
        ),
        (
            "not allowed",
            failed("config", Status::Forbidden),
            RefreshBlocker::Failed,
        ),
        (
            "another list's banner",
            failed("other", Status::ServiceUnavailable),
            RefreshBlocker::NothingShown,
        ),
        ("part of all", with_part(), RefreshBlocker::Incomplete),
    ] {
        assert_eq!(list.refresh_blocker(), Some(refresh_blocker), "{name}");
        let mut after = list.clone();
        assert_eq!(
            after.update(ListEvent::Refreshed(token("new"))),
            vec![],
            "{name}"
        );
        assert_eq!(after, list, "{name}");
    }
}

#[test]
fn rows_at_rest_and_failures_that_may_pass_are_no_hindrance() {
    assert_eq!(with_page().refresh_blocker(), None);
    assert_eq!(with_all().refresh_blocker(), None);
    for status in [
        Status::TooManyRequests,
        Status::InternalServerError,
        Status::BadGateway,
        Status::ServiceUnavailable,
        Status::GatewayTimeout,
    ] {
        assert_eq!(
            failed("config", status).refresh_blocker(),
            None,
            "{status:?}"
        );
    }
    let mut dismissed = failed("config", Status::NotFound);
    dismissed.update(ListEvent::Dismissed);
    assert_eq!(dismissed.refresh_blocker(), None);
}

// What the operator does meanwhile.

#[test]
fn what_the_reader_asks_for_takes_its_place_and_its_response_is_dropped() {
    for event in [
        ListEvent::Submitted(query("other"), third(), token("new")),
        ListEvent::AllSubmitted(query("config"), token("new")),
        ListEvent::PageTurned(PageDirection::Next, token("new")),
    ] {
        let mut list = with_page();
        let load_id = refresh(&mut list);
        begun(list.update(event));
        assert!(!list.is_refreshing());
        let before = list.clone();
        assert_eq!(
            arrive(&mut list, load_id, third(), LATER, response(0..1, 1)),
            vec![]
        );
        assert_eq!(list, before);
    }
}

#[test]
fn it_can_be_cancelled_and_leaves_no_trace() {
    let before = with_page();
    let mut list = before.clone();
    let load_id = refresh(&mut list);
    assert_eq!(list.update(ListEvent::Cancelled), [ListEffect::Abort]);
    assert!(!list.is_refreshing());
    assert_eq!(list.state(), before.state());
    arrive(&mut list, load_id, third(), LATER, response(0..1, 1));
    assert_eq!(list.state(), before.state());
}

#[test]
fn closing_the_banner_meanwhile_does_not_end_it() {
    let mut list = failed("config", Status::ServiceUnavailable);
    let load_id = refresh(&mut list);
    list.update(ListEvent::Dismissed);
    arrive(&mut list, load_id, third(), LATER, response(20..30, 237));
    assert_eq!(shown(&list).loaded_at, LATER);
    assert_eq!(shown(&list).freshness, Freshness::Current);
}

// What comes of it.

#[test]
fn an_unchanged_page_is_current_again_and_nothing_is_said() {
    let mut list = with_page();
    let load_id = refresh(&mut list);
    let effects = arrive(&mut list, load_id, third(), LATER, response(20..30, 238));
    assert_eq!(effects, vec![]);
    let before = with_page();
    let before = shown(&before);
    assert_eq!(
        list.state(),
        &ListState::Loaded(LoadedData {
            total: Total::Known(238),
            loaded_at: LATER,
            users: shown(&list).users.clone(),
            ..before.clone()
        })
    );
    assert_eq!(ids(&list), written(20..30));
}

#[test]
fn rows_that_did_not_change_are_the_very_same_so_that_nothing_is_drawn_anew() {
    let mut list = with_page();
    let before = shown(&list).users.clone();
    let load_id = refresh(&mut list);
    arrive(&mut list, load_id, third(), LATER, response(20..30, 237));
    assert!(shown(&list).users == before, "lists compare by identity");
}

#[test]
fn who_came_and_who_went_is_marked_and_said_once() {
    let mut list = with_page();
    let load_id = refresh(&mut list);
    let effects = arrive(&mut list, load_id, third(), LATER, response(19..29, 238));
    assert_eq!(effects, [ListEffect::Announce]);
    assert_eq!(ids(&list), written(19..29));
    assert_eq!(marked(&list), (written([19]), written([29])));
    let changes = shown(&list).changes.as_ref().expect("marks");
    assert_eq!(
        changes.since, NINE,
        "when the rows compared with were loaded"
    );
}

#[test]
fn marks_stay_through_further_refreshes_and_add_up() {
    let mut list = with_page();
    for (found, effects, changes) in [
        (
            19..29,
            vec![ListEffect::Announce],
            (written([19]), written([29])),
        ),
        (19..29, vec![], (written([19]), written([29]))),
        (
            18..28,
            vec![ListEffect::Announce],
            (written([18, 19]), written([29, 28])),
        ),
    ] {
        let load_id = refresh(&mut list);
        assert_eq!(
            arrive(&mut list, load_id, third(), LATER, response(found, 237)),
            effects
        );
        assert_eq!(marked(&list), changes);
    }
}

#[test]
fn a_reading_that_cannot_be_true_takes_nobody_away_and_is_told() {
    let contradiction = Contradiction::NoMore {
        total: 237,
        after: 20,
    };
    let mut list = with_page();
    let load_id = refresh(&mut list);
    let effects = arrive(&mut list, load_id, third(), LATER, response([], 237));
    assert_eq!(effects, vec![]);
    assert_eq!(ids(&list), written(20..30));
    assert_eq!(marked(&list), nobody());
    assert_eq!(shown(&list).loaded_at, NINE);
    assert_eq!(
        shown(&list).freshness,
        Freshness::Contradicted(contradiction)
    );
    let load_id = refresh(&mut list);
    arrive(&mut list, load_id, third(), LATER, response(19..29, 237));
    assert_eq!(marked(&list), (written([19]), written([29])));
    assert_eq!(shown(&list).freshness, Freshness::Current);

    let mut list = with_all();
    let load_id = refresh(&mut list);
    let first = page_at(0, PageSize::Hundred);
    arrive(&mut list, load_id, first, LATER, response([], 150));
    assert_eq!(ids(&list), written(0..150));
    assert_eq!(marked(&list), nobody());
    assert!(shown(&list).freshness.is_old());
}

#[test]
fn nobody_is_said_to_have_come_since_a_reading_that_could_not_be_true() {
    let mut list = List::default();
    let load_id = submit(&mut list, "config");
    arrive(&mut list, load_id, third(), NINE, response([], 237));
    let load_id = refresh(&mut list);
    let effects = arrive(&mut list, load_id, third(), LATER, response(20..30, 237));
    assert_eq!(effects, vec![]);
    assert_eq!(ids(&list), written(20..30));
    assert_eq!(marked(&list), nobody());
}

/// One of two pages is read before somebody goes, and the other one afterwards: who was first on it is passed over.
#[test]
fn a_list_that_moves_while_it_is_read_again_takes_nobody_away_and_the_next_reading_tells() {
    let mut list = with_all();
    let load_id = refresh(&mut list);
    let [first, second] = [0, 100].map(|offset| page_at(offset, PageSize::Hundred));
    arrive(&mut list, load_id, first, LATER, response(0..100, 150));
    let effects = arrive(&mut list, load_id, second, LATER, response(101..150, 149));
    assert_eq!(effects, vec![]);
    assert_eq!(ids(&list), written(0..150));
    assert_eq!(marked(&list), nobody());
    assert_eq!(shown(&list).loaded_at, NINE);
    assert_eq!(shown(&list).freshness, Freshness::Unsettled);
    assert!(shown(&list).freshness.is_old());

    let load_id = refresh(&mut list);
    arrive_all(&mut list, load_id, LATER, 1..150);
    assert_eq!(marked(&list), (written([]), written([0])));
    assert_eq!(shown(&list).freshness, Freshness::Current);
}

#[test]
fn changes_that_nobody_has_acknowledged_stay_when_nothing_can_be_compared() {
    let mut list = with_all();
    let load_id = refresh(&mut list);
    arrive_all(&mut list, load_id, LATER, 1..150);
    let [first, second] = [0, 100].map(|offset| page_at(offset, PageSize::Hundred));
    let (load_id, ..) = begun(list.update(ListEvent::Reloaded(token("new"))));
    arrive(&mut list, load_id, first, LATER, response(1..101, 149));
    arrive(&mut list, load_id, second, LATER, response(101..151, 150));
    assert_eq!(shown(&list).scope, Scope::All(ListExtent::Changed));

    let load_id = refresh(&mut list);
    arrive_all(&mut list, load_id, LATER, 1..151);
    assert_eq!(shown(&list).scope, Scope::All(ListExtent::Whole));
    assert_eq!(marked(&list), (written([]), written([0])));
}

#[test]
fn marks_stay_with_their_users_when_the_order_changes() {
    let mut list = with_page();
    for found in [vec![19, 20, 21], vec![21, 20, 19]] {
        let load_id = refresh(&mut list);
        arrive(&mut list, load_id, third(), LATER, response(found, 237));
        assert_eq!(marked(&list).0, written([19]));
    }
}

#[test]
fn marks_go_when_they_are_acknowledged_in_any_state() {
    let mut list = with_page();
    let load_id = refresh(&mut list);
    arrive(&mut list, load_id, third(), LATER, response(19..29, 237));
    let mut loading = list.clone();
    submit(&mut loading, "config");
    let mut failing = list.clone();
    let load_id = submit(&mut failing, "config");
    arrive(
        &mut failing,
        load_id,
        third(),
        LATER,
        refused(Status::NotFound),
    );
    for list in [&mut list, &mut loading, &mut failing] {
        assert_ne!(marked(list), nobody());
        assert_eq!(list.update(ListEvent::Acknowledged), vec![]);
        assert_eq!(marked(list), nobody());
        assert_eq!(ids(list), written(19..29));
    }
}

#[test]
fn changes_that_nobody_has_acknowledged_stay_when_the_reader_asks_for_the_same_anew() {
    let mut list = with_page();
    let load_id = refresh(&mut list);
    arrive(&mut list, load_id, third(), LATER, response(19..29, 237));
    assert_eq!(marked(&list), (written(19..20), written(29..30)));
    let load_id = submit(&mut list, "config");
    arrive(&mut list, load_id, third(), LATER, response(18..28, 237));
    assert_eq!(marked(&list), (written(18..20), written([29, 28])));
    list.update(ListEvent::Acknowledged);
    // Without any, nobody is watching.
    let load_id = submit(&mut list, "config");
    arrive(&mut list, load_id, third(), LATER, response(17..27, 237));
    assert_eq!(marked(&list), nobody());
}

#[test]
fn changes_of_a_page_that_nobody_has_acknowledged_stay_when_it_is_turned_or_all_is_loaded() {
    let elsewhere = |list: &List| {
        let changes = list.shown().and_then(|shown| shown.changes.as_ref());
        let changes = changes.expect("changes");
        let ids = |users: &[User]| -> Vec<String> {
            users.iter().filter_map(|user| user.id.clone()).collect()
        };
        assert_eq!(changes.added(), [0; 0], "none of them is on screen");
        (
            ids(changes.added_elsewhere()),
            ids(changes.removed()),
            changes.count(),
        )
    };
    let mut list = with_page();
    let load_id = refresh(&mut list);
    arrive(&mut list, load_id, third(), LATER, response(19..29, 237));
    let kept = (written(19..20), written(29..30), 2);

    let mut turned = list.clone();
    let turn = ListEvent::PageTurned(PageDirection::Next, token("new"));
    let (load_id, pages, _) = begun(turned.update(turn));
    arrive(&mut turned, load_id, pages[0], LATER, response(30..40, 237));
    assert_eq!(elsewhere(&turned), kept);
    // What a refresh finds there adds to them.
    let load_id = refresh(&mut turned);
    arrive(&mut turned, load_id, pages[0], LATER, response(31..41, 237));
    let changes = turned.shown().and_then(|shown| shown.changes.clone());
    assert_eq!(changes.map(|changes| changes.count()), Some(4));

    let compared = |list: &List| shown(list).changes.as_ref().map(|it| it.compared);
    let mut all = list.clone();
    let submit_all = ListEvent::AllSubmitted(query("config"), token("new"));
    let (load_id, ..) = begun(all.update(submit_all));
    for offset in [0, 100, 200] {
        let users = offset..237.min(offset + 100);
        let of = page_at(offset, PageSize::Hundred);
        arrive(&mut all, load_id, of, LATER, response(users, 237));
        assert_eq!(elsewhere(&all), kept, "{offset}");
    }
    assert!(matches!(all.state(), ListState::Loaded(_)));
    // Whoever seems to be gone from a page may be anywhere on the whole list.
    assert_eq!(compared(&all), Some(Compared::Pages));
    let load_id = refresh(&mut all);
    for offset in [0, 100, 200] {
        let of = page_at(offset, PageSize::Hundred);
        let users = offset..237.min(offset + 100);
        arrive(&mut all, load_id, of, LATER, response(users, 237));
    }
    assert_eq!(compared(&all), Some(Compared::Pages));

    let load_id = submit(&mut list, "another");
    arrive(&mut list, load_id, third(), LATER, response(19..29, 237));
    assert_eq!(marked(&list), nobody(), "of another configuration");
}

#[test]
fn all_of_the_list_is_replaced_when_its_last_page_is_there() {
    let mut list = with_all();
    let load_id = refresh(&mut list);
    let first = page_at(0, PageSize::Hundred);
    let effects = arrive(&mut list, load_id, first, LATER, response(1..101, 150));
    assert_eq!(
        effects,
        [ListEffect::GoOn {
            load_id,
            pages: vec![page_at(100, PageSize::Hundred)]
        }]
    );
    assert_eq!(ids(&list), written(0..150), "until then the old one stays");
    assert_eq!(list.activity(), Activity::AtRest);
    let second = page_at(100, PageSize::Hundred);
    let effects = arrive(&mut list, load_id, second, LATER, response(101..151, 150));
    assert_eq!(effects, [ListEffect::Announce]);
    assert_eq!(ids(&list), written(1..151));
    assert_eq!(marked(&list), (written([150]), written([0])));
    assert_eq!(shown(&list).scope, Scope::All(ListExtent::Whole));
    assert!(!list.is_waiting());
}

#[test]
fn a_page_of_all_that_fails_is_asked_for_again_after_a_wait() {
    let mut list = with_all();
    let load_id = refresh(&mut list);
    let first = page_at(0, PageSize::Hundred);
    let effects = arrive(
        &mut list,
        load_id,
        first,
        LATER,
        refused(Status::ServiceUnavailable),
    );
    assert_eq!(
        effects,
        [ListEffect::Wait {
            load_id,
            seconds: 1
        }]
    );
    assert_eq!(
        list.update(ListEvent::Waited(load_id)),
        [ListEffect::GoOn {
            load_id,
            pages: vec![first]
        }]
    );
    arrive_all(&mut list, load_id, LATER, 0..150);
    assert_eq!(shown(&list).loaded_at, LATER);
}

#[test]
fn a_list_that_became_empty_is_shown_as_such() {
    let mut list = with_all();
    let load_id = refresh(&mut list);
    let first = page_at(0, PageSize::Hundred);
    arrive(&mut list, load_id, first, LATER, response([], 0));
    assert!(shown(&list).users.is_empty());
    assert_eq!(marked(&list), (vec![], written(0..150)));
}

// When it fails.

#[test]
fn its_failure_opens_the_banner_over_rows_that_are_not_current() {
    for status in [
        Status::ServiceUnavailable,
        Status::Unauthorized,
        Status::NotFound,
    ] {
        let mut list = with_page();
        let load_id = refresh(&mut list);
        let effects = arrive(&mut list, load_id, third(), LATER, refused(status));
        assert_eq!(effects, vec![], "the focus stays where it is");
        let failure = list.failure().expect("a banner");
        assert_eq!(failure.error, refusal(status, "req-1"));
        assert_eq!((failure.query, failure.page), (query("config"), third()));
        assert_eq!(shown(&list).freshness, Freshness::RefreshFailed);
        assert_eq!(shown(&list).loaded_at, NINE);
        assert_eq!(ids(&list), written(20..30));
    }
}

#[test]
fn its_failure_can_be_retried_by_the_reader() {
    let mut list = with_page();
    let load_id = refresh(&mut list);
    arrive(&mut list, load_id, third(), LATER, Err(ApiError::Network));
    let (_, pages, _) = begun(list.update(ListEvent::Retried(token("new"))));
    assert_eq!(pages, [third()]);
    assert_eq!(list.activity(), Activity::Loading);
}

#[test]
fn its_success_takes_the_banner_away_and_compares_with_the_rows_on_screen() {
    let mut list = failed("config", Status::ServiceUnavailable);
    let load_id = refresh(&mut list);
    arrive(&mut list, load_id, third(), LATER, response(19..29, 237));
    assert_eq!(list.failure(), None);
    assert_eq!(shown(&list).freshness, Freshness::Current);
    assert_eq!(marked(&list), (written([19]), written([29])));
}

#[test]
fn the_same_failure_once_more_leaves_its_banner_as_it_is() {
    let mut list = failed("config", Status::ServiceUnavailable);
    let before = list.state().clone();
    let load_id = refresh(&mut list);
    let again = Err(refusal(Status::ServiceUnavailable, "req-2"));
    arrive(&mut list, load_id, third(), LATER, again);
    assert_eq!(list.state(), &before);
    let load_id = refresh(&mut list);
    arrive(&mut list, load_id, third(), LATER, Err(ApiError::Network));
    let failure = list.failure().expect("a banner");
    assert_eq!(failure.error, ApiError::Network, "another one is news");
}

#[test]
fn where_all_is_on_screen_it_stays_whole_when_a_page_fails_for_good() {
    let mut list = with_all();
    let load_id = refresh(&mut list);
    let first = page_at(0, PageSize::Hundred);
    let effects = arrive(&mut list, load_id, first, LATER, refused(Status::Forbidden));
    assert_eq!(effects, [ListEffect::Abort]);
    assert_eq!(ids(&list), written(0..150));
    assert_eq!(shown(&list).freshness, Freshness::RefreshFailed);
    assert!(matches!(
        list.state(),
        ListState::Failed {
            load_request: LoadRequest::All(_),
            ..
        }
    ));
    assert!(!list.is_waiting());
}
