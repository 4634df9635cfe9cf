//! `Load all users`: which pages are asked for and when, which failures are waited out, and whether the list stood
//! still.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that does not do what the test needs fails it"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::time::Duration;

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::error::{ApiError, ErrorResponse, ResponseHeaders, Status};
use non_migration_users::api::ids::Token;
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest, Total};
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::model::users::contradiction::Contradiction;
use non_migration_users::model::users::page_loader::{
    PARALLEL, PageLoader, Stability, Step, TRIES,
};
use non_migration_users::time::{Instant, whole_seconds};

const AT: Instant = Instant(0.0);
use proptest::prelude::*;

/// The hundred users after `offset` others.
fn page(offset: u32) -> PageRequest {
    PageRequest::at(Offset::new(offset).expect("an offset"), PageSize::Hundred)
}

fn pages(offsets: &[u32]) -> Vec<PageRequest> {
    offsets.iter().copied().map(page).collect()
}

fn ask(offsets: &[u32]) -> Step {
    Step::Ask(pages(offsets))
}

/// The probe that asks once more for the user after `offset` others.
fn probe(offset: u32) -> PageRequest {
    PageRequest::at(Offset::new(offset).expect("an offset"), PageSize::Ten)
}

/// A probe along with the page after it: the user asked for again is the last one of the first page.
fn ask_with_probe(offset: u32) -> Step {
    Step::Ask(vec![probe(offset - 1), page(offset)])
}

/// The probe finds the user whom it asks for.
fn come_again(loader: &mut PageLoader, offset: u32, end: u32) -> Step {
    let places = offset..end.min(offset + 10);
    loader.ended(probe(offset), AT, Ok(part(places, Total::Unknown)))
}

fn user(place: u32) -> User {
    User {
        id: Some(format!("id {place}")),
        name: Some(format!("user {place}")),
    }
}

fn part(places: Range<u32>, total: Total) -> UsersPage {
    UsersPage {
        users: places.map(user).collect(),
        total,
    }
}

/// The list's users in order, by their IDs.
fn read(loader: &PageLoader) -> Vec<&str> {
    let users = loader.users().iter();
    users.filter_map(|user| user.id.as_deref()).collect()
}

fn ids(places: Range<u32>) -> Vec<String> {
    places.map(|place| format!("id {place}")).collect()
}

fn refused(status: Status, retry_after_seconds: Option<u32>) -> ApiError {
    ApiError::Status {
        status,
        response: ErrorResponse::new(
            BodyError::silent(Body::Empty),
            ResponseHeaders {
                request_id: None,
                retry_after: retry_after_seconds.map(|seconds| Duration::from_secs(seconds.into())),
            },
            &Token::parse("MIIold").expect("a token"),
        ),
    }
}

/// The page after `offset` users arrives, of a list of `total` that stands still.
fn come(loader: &mut PageLoader, offset: u32, total: u32) -> Step {
    let places = offset..total.min(offset + 100);
    loader.ended(page(offset), AT, Ok(part(places, Total::Known(total))))
}

fn fail(loader: &mut PageLoader, offset: u32) -> Step {
    loader.ended(page(offset), AT, Err(ApiError::Network))
}

/// Nothing has arrived; the first page is under way.
fn begun() -> PageLoader {
    let mut loader = PageLoader::new();
    assert_eq!(loader.resume(), pages(&[0]));
    loader
}

/// The first page of `total` users has arrived, and the next ones are under way.
fn begun_of(total: u32) -> PageLoader {
    let mut loader = begun();
    come(&mut loader, 0, total);
    loader
}

// Which pages.

#[test]
fn at_first_nobody_has_arrived_and_nothing_is_known_of_the_list() {
    let loader = PageLoader::new();
    assert!(loader.users().is_empty());
    assert_eq!(loader.total(), Total::Unknown);
    assert_eq!(loader.stability(), Stability::Constant);
    assert_eq!(loader.pause_seconds(), None);
    assert_eq!(loader, PageLoader::default());
}

#[test]
fn the_first_page_alone_is_asked_for_first_at_the_largest_limit() {
    let asked = PageLoader::new().resume();
    assert_eq!(asked, [PageRequest::first(PageSize::Hundred)]);
}

#[test]
fn once_the_total_is_known_six_pages_are_under_way_at_a_time() {
    assert_eq!(PARALLEL, 6);
    let mut loader = begun();
    assert_eq!(
        come(&mut loader, 0, 1_000),
        ask(&[100, 200, 300, 400, 500, 600])
    );
    assert_eq!(loader.total(), Total::Known(1_000));
    assert_eq!(come(&mut loader, 600, 1_000), ask(&[700]));
    assert_eq!(come(&mut loader, 100, 1_000), ask(&[800]));
    assert_eq!(come(&mut loader, 700, 1_000), ask(&[900]));
    // The page behind the last full one goes with the last wave.
    assert_eq!(come(&mut loader, 800, 1_000), ask(&[1_000]));
    for offset in [900, 200, 1_000, 300, 400] {
        assert_eq!(come(&mut loader, offset, 1_000), ask(&[]));
    }
    assert_eq!(come(&mut loader, 500, 1_000), Step::Finished);
    assert_eq!(read(&loader), ids(0..1_000));
    assert_eq!(loader.stability(), Stability::Constant);
}

#[test]
fn no_page_is_asked_for_that_the_total_rules_out_but_the_one_behind_the_last_full_page() {
    for (total, asked) in [
        (1, vec![1]),
        (10, vec![10]),
        (37, vec![37]),
        (50, vec![50]),
        (99, vec![99]),
        (100, vec![100]),
        (101, vec![100]),
        (199, vec![100]),
        (200, vec![100, 200]),
        (201, vec![100, 200]),
        (599, vec![100, 200, 300, 400, 500]),
        (600, vec![100, 200, 300, 400, 500, 600]),
    ] {
        assert_eq!(come(&mut begun(), 0, total), ask(&asked), "{total}");
    }
    assert_eq!(come(&mut begun(), 0, 0), Step::Finished);
}

#[test]
fn where_the_total_is_unknown_pages_are_asked_for_one_by_one_until_one_is_not_full() {
    let mut loader = begun();
    for offset in (0..1_000).step_by(100) {
        let full = Ok(part(offset..offset + 100, Total::Unknown));
        let next = match offset {
            0 => ask_with_probe(100),
            offset => ask(&[offset + 100]),
        };
        assert_eq!(loader.ended(page(offset), AT, full), next);
    }
    assert_eq!(come_again(&mut loader, 99, 1_001), ask(&[]));
    let short = Ok(part(1_000..1_001, Total::Unknown));
    assert_eq!(loader.ended(page(1_000), AT, short), Step::Finished);
    assert_eq!(loader.total(), Total::Unknown);
    assert_eq!(read(&loader), ids(0..1_001));
    assert_eq!(loader.stability(), Stability::Constant);
}

#[test]
fn where_the_total_is_unknown_an_empty_page_ends_the_list() {
    let mut loader = begun();
    let full = Ok(part(0..100, Total::Unknown));
    assert_eq!(loader.ended(page(0), AT, full), ask_with_probe(100));
    let empty = Ok(part(0..0, Total::Unknown));
    assert_eq!(loader.ended(page(100), AT, empty), ask(&[]));
    assert_eq!(come_again(&mut loader, 99, 100), Step::Finished);
    assert_eq!(read(&loader), ids(0..100));
    assert_eq!(loader.stability(), Stability::Constant);
}

#[test]
fn users_stand_in_the_service_s_order_in_whatever_order_their_pages_arrive() {
    let mut loader = begun_of(450);
    come(&mut loader, 400, 450);
    let early = [ids(0..100), ids(400..450)].concat();
    assert_eq!(read(&loader), early);
    for offset in [200, 100] {
        come(&mut loader, offset, 450);
    }
    assert_eq!(come(&mut loader, 300, 450), Step::Finished);
    assert_eq!(read(&loader), ids(0..450));
}

#[test]
fn a_page_that_nobody_waits_for_changes_nothing() {
    let mut loader = begun_of(450);
    come(&mut loader, 400, 450);
    let before = loader.clone();
    for offset in [0, 400, 500, 50] {
        assert_eq!(come(&mut loader, offset, 450), ask(&[]));
        assert_eq!(fail(&mut loader, offset), ask(&[]));
        assert_eq!(loader, before);
    }
}

// Services with bounds of their own.

#[test]
fn a_service_that_gives_fewer_users_than_asked_for_has_none_passed_over() {
    let mut loader = begun();
    let first = Ok(part(0..40, Total::Known(130)));
    assert_eq!(loader.ended(page(0), AT, first), ask(&[40, 80, 120]));
    for offset in [80, 40] {
        let next = Ok(part(offset..offset + 40, Total::Known(130)));
        assert_eq!(loader.ended(page(offset), AT, next), ask(&[]));
    }
    let last = Ok(part(120..130, Total::Known(130)));
    assert_eq!(loader.ended(page(120), AT, last), Step::Finished);
    assert_eq!(read(&loader), ids(0..130));
    assert_eq!(loader.stability(), Stability::Constant);
}

#[test]
fn a_service_that_gives_everybody_at_once_is_asked_whether_anybody_follows() {
    for total in [Total::Known(350), Total::Unknown] {
        let mut loader = begun();
        let step = loader.ended(page(0), AT, Ok(part(0..350, total)));
        if total == Total::Unknown {
            assert_eq!(step, ask_with_probe(350));
            assert_eq!(come_again(&mut loader, 349, 350), ask(&[]));
        } else {
            assert_eq!(step, ask(&[350]));
        }
        let empty = Ok(part(0..0, total));
        assert_eq!(loader.ended(page(350), AT, empty), Step::Finished);
        assert_eq!(read(&loader), ids(0..350));
        assert_eq!(loader.stability(), Stability::Constant);
    }
}

#[test]
fn a_service_that_gives_more_users_than_asked_for_has_none_twice() {
    for total in [Total::Known(600), Total::Unknown] {
        let mut loader = begun();
        let mut under_way = vec![page(0)];
        let mut finished = false;
        while let Some(request) = under_way.pop() {
            let offset = request.offset().get();
            let places = offset.min(600)..600.min(offset + 250);
            match loader.ended(request, AT, Ok(part(places, total))) {
                Step::Ask(pages) => under_way.extend(pages),
                step => finished = step == Step::Finished,
            }
        }
        assert!(finished, "{total:?}");
        assert_eq!(read(&loader), ids(0..600), "{total:?}");
        assert_eq!(loader.stability(), Stability::Constant, "{total:?}");
    }
}

// Waiting.

#[test]
fn a_page_that_fails_is_asked_for_again_after_1_and_then_2_seconds() {
    let mut loader = begun_of(350);
    for seconds in [1, 2] {
        assert_eq!(fail(&mut loader, 200), Step::Wait { seconds });
        assert_eq!(loader.pause_seconds(), Some(seconds));
        assert_eq!(loader.waited(), pages(&[200]));
        assert_eq!(loader.pause_seconds(), None);
    }
    for offset in [200, 100] {
        assert_eq!(come(&mut loader, offset, 350), ask(&[]));
    }
    assert_eq!(come(&mut loader, 300, 350), Step::Finished);
    assert_eq!(read(&loader), ids(0..350));
    assert_eq!(loader.stability(), Stability::Constant);
}

#[test]
fn the_first_page_is_asked_for_again_as_well() {
    let mut loader = begun();
    assert_eq!(fail(&mut loader, 0), Step::Wait { seconds: 1 });
    assert_eq!(loader.waited(), pages(&[0]));
    assert_eq!(come(&mut loader, 0, 250), ask(&[100, 200]));
}

#[test]
fn the_wait_that_the_service_asks_for_is_honoured_from_1_to_120_seconds() {
    for (asked, seconds) in [
        (None, 1),
        (Some(0), 1),
        (Some(1), 1),
        (Some(2), 2),
        (Some(30), 30),
        (Some(120), 120),
        (Some(121), 120),
        (Some(86_400), 120),
        (Some(u32::MAX), 120),
    ] {
        for status in [Status::TooManyRequests, Status::ServiceUnavailable] {
            let failure = Err(refused(status, asked));
            assert_eq!(
                begun_of(350).ended(page(100), AT, failure),
                Step::Wait { seconds },
                "{status:?} {asked:?}"
            );
        }
    }
}

#[test]
fn the_wait_that_the_service_asks_for_counts_at_the_second_failure_too() {
    let mut loader = begun_of(350);
    fail(&mut loader, 100);
    assert_eq!(loader.waited(), pages(&[100]));
    let failure = Err(refused(Status::TooManyRequests, Some(1)));
    assert_eq!(
        loader.ended(page(100), AT, failure),
        Step::Wait { seconds: 1 }
    );
}

#[test]
fn while_a_page_waits_others_may_end_but_none_is_begun() {
    let mut loader = begun_of(2_000);
    assert_eq!(fail(&mut loader, 300), Step::Wait { seconds: 1 });
    for offset in [100, 200, 400] {
        assert_eq!(come(&mut loader, offset, 2_000), ask(&[]));
    }
    // The page that failed comes first, and new ones fill up the six.
    assert_eq!(loader.waited(), pages(&[300, 700, 800, 900]));
}

#[test]
fn the_last_page_under_way_does_not_end_the_list_while_another_waits() {
    let mut loader = begun_of(300);
    assert_eq!(fail(&mut loader, 100), Step::Wait { seconds: 1 });
    for offset in [200, 300] {
        assert_eq!(come(&mut loader, offset, 300), ask(&[]));
    }
    assert_eq!(loader.waited(), pages(&[100]));
    assert_eq!(come(&mut loader, 100, 300), Step::Finished);
}

#[test]
fn pages_that_fail_side_by_side_wait_side_by_side_until_the_last_wait_is_over() {
    let mut loader = begun_of(2_000);
    assert_eq!(fail(&mut loader, 300), Step::Wait { seconds: 1 });
    let throttled = Err(refused(Status::TooManyRequests, Some(30)));
    assert_eq!(
        loader.ended(page(100), AT, throttled),
        Step::Wait { seconds: 30 }
    );
    assert_eq!(fail(&mut loader, 600), Step::Wait { seconds: 1 });
    assert_eq!(loader.pause_seconds(), Some(30));
    assert_eq!(loader.waited(), []);
    assert_eq!(loader.waited(), []);
    assert_eq!(loader.pause_seconds(), Some(30));
    assert_eq!(loader.waited(), pages(&[100, 300, 600]));
    assert_eq!(loader.pause_seconds(), None);
}

#[test]
fn a_wait_that_nobody_began_asks_for_nothing() {
    let mut loader = begun_of(350);
    let before = loader.clone();
    assert_eq!(loader.waited(), []);
    assert_eq!(loader, before);
}

// Failing.

fn three_failures(loader: &mut PageLoader, offset: u32) -> Step {
    for _ in 1..TRIES {
        assert!(matches!(fail(loader, offset), Step::Wait { .. }));
        assert!(loader.waited().contains(&page(offset)));
    }
    fail(loader, offset)
}

#[test]
fn after_three_tries_a_page_has_failed_and_what_has_arrived_stays() {
    assert_eq!(TRIES, 3);
    let mut loader = begun_of(350);
    come(&mut loader, 300, 350);
    assert_eq!(
        three_failures(&mut loader, 100),
        Step::Failed(ApiError::Network)
    );
    assert_eq!(read(&loader), [ids(0..100), ids(300..350)].concat());
    assert_eq!(loader.total(), Total::Known(350));
}

#[test]
fn each_page_has_three_tries_of_its_own() {
    let mut loader = begun_of(350);
    for offset in [100, 200, 300, 100, 200, 300] {
        assert!(matches!(fail(&mut loader, offset), Step::Wait { .. }));
        assert_eq!(loader.waited(), pages(&[offset]));
    }
    assert_eq!(fail(&mut loader, 200), Step::Failed(ApiError::Network));
}

#[test]
fn the_third_failure_is_told_as_it_came() {
    let mut loader = begun();
    fail(&mut loader, 0);
    assert_eq!(loader.waited(), pages(&[0]));
    fail(&mut loader, 0);
    assert_eq!(loader.waited(), pages(&[0]));
    let error = refused(Status::ServiceUnavailable, Some(30));
    assert_eq!(
        loader.ended(page(0), AT, Err(error.clone())),
        Step::Failed(error)
    );
}

#[test]
fn throttling_an_overloaded_service_a_gateway_and_the_network_are_waited_out_and_nothing_else() {
    let statuses = (300..=599).map(|code| {
        let passes = [429, 500, 502, 503, 504].contains(&code);
        (passes, refused(Status::from_code(code), None))
    });
    let unreadable = ApiError::Unreadable {
        code: 200,
        response: ErrorResponse::new(
            BodyError::silent(Body::Html),
            ResponseHeaders::default(),
            &Token::parse("MIIold").expect("a token"),
        ),
    };
    let others = [
        (true, ApiError::Network),
        (true, ApiError::Timeout { seconds: 35 }),
        (false, ApiError::Redirected),
        (false, unreadable),
    ];
    for (passes, error) in statuses.chain(others) {
        let expected = if passes {
            Step::Wait { seconds: 1 }
        } else {
            Step::Failed(error.clone())
        };
        assert_eq!(begun().ended(page(0), AT, Err(error)), expected);
    }
}

#[test]
fn a_page_may_fail_for_good_while_another_waits() {
    let mut loader = begun_of(350);
    fail(&mut loader, 100);
    let refusal = refused(Status::Unauthorized, None);
    assert_eq!(
        loader.ended(page(200), AT, Err(refusal.clone())),
        Step::Failed(refusal)
    );
    assert_eq!(loader.resume(), pages(&[100, 200, 300]));
    assert_eq!(loader.pause_seconds(), None);
}

// Going on.

#[test]
fn going_on_asks_for_the_missing_pages_only() {
    let mut loader = begun_of(500);
    come(&mut loader, 300, 500);
    assert!(matches!(three_failures(&mut loader, 200), Step::Failed(_)));
    assert_eq!(loader.resume(), pages(&[100, 200, 400, 500]));
    for offset in [400, 500, 200] {
        assert_eq!(come(&mut loader, offset, 500), ask(&[]));
    }
    assert_eq!(come(&mut loader, 100, 500), Step::Finished);
    assert_eq!(read(&loader), ids(0..500));
    assert_eq!(loader.stability(), Stability::Constant);
}

#[test]
fn going_on_fills_up_the_six_with_new_pages() {
    let mut loader = begun_of(2_000);
    fail(&mut loader, 300);
    for offset in [100, 200, 400] {
        come(&mut loader, offset, 2_000);
    }
    let refusal = Err(refused(Status::Forbidden, None));
    loader.ended(page(500), AT, refusal);
    assert_eq!(loader.resume(), pages(&[300, 500, 600, 700, 800, 900]));
}

#[test]
fn going_on_gives_every_page_its_three_tries_and_its_first_wait_again() {
    let mut loader = begun_of(350);
    for _ in 0..3 {
        assert_eq!(fail(&mut loader, 100), Step::Wait { seconds: 1 });
        assert_eq!(loader.waited(), pages(&[100]));
        assert_eq!(fail(&mut loader, 100), Step::Wait { seconds: 2 });
        assert_eq!(loader.waited(), pages(&[100]));
        assert!(matches!(fail(&mut loader, 100), Step::Failed(_)));
        assert_eq!(loader.resume(), pages(&[100, 200, 300]));
    }
}

#[test]
fn going_on_from_a_first_page_that_failed_asks_for_it_again() {
    let mut loader = begun();
    loader.ended(page(0), AT, Err(ApiError::Redirected));
    assert_eq!(loader.resume(), pages(&[0]));
    assert_eq!(come(&mut loader, 0, 250), ask(&[100, 200]));
}

#[test]
fn going_on_where_the_total_is_unknown_asks_for_the_page_that_failed() {
    let mut loader = begun();
    let full = Ok(part(0..100, Total::Unknown));
    loader.ended(page(0), AT, full);
    come_again(&mut loader, 99, 107);
    loader.ended(page(100), AT, Err(ApiError::Redirected));
    assert_eq!(loader.resume(), pages(&[100]));
    let short = Ok(part(100..107, Total::Unknown));
    assert_eq!(loader.ended(page(100), AT, short), Step::Finished);
    assert_eq!(read(&loader), ids(0..107));
}

// Whether the list stood still.

#[test]
fn a_total_that_moves_is_noticed_as_soon_as_a_page_tells_it() {
    for moved in [Total::Known(349), Total::Known(351), Total::Unknown] {
        let mut loader = begun_of(350);
        loader.ended(page(200), AT, Ok(part(200..300, moved)));
        assert_eq!(loader.stability(), Stability::Changed, "{moved:?}");
        assert_eq!(loader.total(), Total::Known(350));
        for offset in [100, 300] {
            come(&mut loader, offset, 350);
        }
        assert_eq!(read(&loader), ids(0..350));
        assert_eq!(loader.stability(), Stability::Changed, "{moved:?}");
    }
}

#[test]
fn an_id_that_comes_twice_is_noticed() {
    let mut loader = begun_of(150);
    assert_eq!(
        loader.ended(page(100), AT, Ok(part(99..149, Total::Known(150)))),
        Step::Finished
    );
    assert_eq!(loader.stability(), Stability::Changed);
    assert_eq!(read(&loader), [ids(0..100), ids(99..149)].concat());
}

#[test]
fn an_id_that_comes_twice_is_noticed_where_the_total_is_unknown() {
    let mut loader = begun();
    loader.ended(page(0), AT, Ok(part(0..100, Total::Unknown)));
    come_again(&mut loader, 99, 149);
    let step = loader.ended(page(100), AT, Ok(part(99..149, Total::Unknown)));
    assert_eq!(step, Step::Finished);
    assert_eq!(loader.stability(), Stability::Changed);
}

#[test]
fn names_may_come_twice_and_ids_may_be_missing_in_a_list_that_stands_still() {
    let mut loader = begun();
    let users = [Some("a"), Some("b"), None, None].map(|id| User {
        id: id.map(str::to_owned),
        name: Some("the same".to_owned()),
    });
    let total = Total::Known(4);
    let users = users.to_vec();
    assert_eq!(
        loader.ended(page(0), AT, Ok(UsersPage { users, total })),
        ask(&[4])
    );
    assert_eq!(come(&mut loader, 4, 4), Step::Finished);
    assert_eq!(loader.stability(), Stability::Constant);
}

#[test]
fn users_short_of_the_total_are_noticed() {
    let mut loader = begun_of(350);
    for offset in [100, 200] {
        come(&mut loader, offset, 350);
    }
    assert_eq!(
        loader.ended(page(300), AT, Ok(part(300..349, Total::Known(350)))),
        Step::Finished
    );
    let contradiction = Contradiction::Total {
        total: 350,
        sent: 349,
    };
    assert_eq!(loader.stability(), Stability::Contradicted(contradiction));
    assert_eq!(loader.users().len(), 349);
}

#[test]
fn more_users_than_the_total_are_noticed() {
    let mut loader = begun_of(150);
    assert_eq!(
        loader.ended(page(100), AT, Ok(part(100..151, Total::Known(150)))),
        Step::Finished
    );
    let contradiction = Contradiction::Total {
        total: 150,
        sent: 151,
    };
    assert_eq!(loader.stability(), Stability::Contradicted(contradiction));
}

#[test]
fn a_first_page_without_users_of_a_list_that_has_some_is_noticed() {
    let mut loader = begun();
    let empty = part(0..0, Total::Known(150));
    assert_eq!(loader.ended(page(0), AT, Ok(empty)), Step::Finished);
    let contradiction = Contradiction::NoMore {
        total: 150,
        after: 0,
    };
    assert_eq!(loader.stability(), Stability::Contradicted(contradiction));
}

#[test]
fn a_change_is_remembered_when_it_is_gone_on_after_a_failure() {
    let mut loader = begun_of(350);
    loader.ended(page(200), AT, Ok(part(200..300, Total::Known(351))));
    loader.ended(page(100), AT, Err(ApiError::Redirected));
    assert_eq!(loader.resume(), pages(&[100, 300]));
    for offset in [100, 300] {
        come(&mut loader, offset, 350);
    }
    assert_eq!(loader.stability(), Stability::Changed);
}

// Any order, any failures.

/// What happens next: a page under way ends, or a wait does.
#[derive(Debug, Clone, Copy)]
enum Turn {
    Arrives(usize),
    /// With a wait asked for.
    Fails(usize, Option<u32>),
    IsRefused(usize),
    WaitEnds,
}

fn any_turn() -> impl Strategy<Value = Turn> {
    let page = 0..PARALLEL;
    prop_oneof![
        6 => page.clone().prop_map(Turn::Arrives),
        2 => (page.clone(), proptest::option::of(0..200_u32))
            .prop_map(|(page, seconds)| Turn::Fails(page, seconds)),
        1 => page.prop_map(Turn::IsRefused),
        3 => Just(Turn::WaitEnds),
    ]
}

/// A service whose list stands still, and what it was asked.
struct Service {
    users: u32,
    total: Total,
    /// Most users that it gives at once.
    bound: u32,
    under_way: Vec<PageRequest>,
    /// Pages that failed and are waited with.
    waiting: BTreeSet<u32>,
    waits: usize,
    /// How often each page failed since the work last began.
    failures: BTreeMap<u32, u32>,
    given: BTreeSet<u32>,
}

impl Service {
    fn response(&self, request: PageRequest) -> UsersPage {
        let offset = request.offset().get().min(self.users);
        let limit = request.size().limit().min(self.bound);
        part(offset..self.users.min(offset + limit), self.total)
    }

    fn is_asked(&mut self, pages: Vec<PageRequest>) -> Result<(), TestCaseError> {
        prop_assert!(self.waits == 0 || pages.is_empty(), "begun during a wait");
        for page in pages {
            let offset = page.offset().get();
            prop_assert!(!self.given.contains(&offset), "{} again", offset);
            prop_assert!(!self.under_way.contains(&page), "{} twice", offset);
            self.waiting.remove(&offset);
            self.under_way.push(page);
        }
        let most = match self.total {
            Total::Known(_) if !self.given.is_empty() => PARALLEL,
            Total::Known(_) => 1,
            // A page and the probe.
            Total::Unknown => 2,
        };
        prop_assert!(self.under_way.len() <= most);
        Ok(())
    }

    /// What page number `n` under way, if any, ends with, and which one it is.
    fn end(&mut self, n: usize) -> Option<PageRequest> {
        let place = n.checked_rem(self.under_way.len())?;
        Some(self.under_way.swap_remove(place))
    }

    fn gives(&mut self, n: usize, loader: &mut PageLoader) -> Result<Option<Step>, TestCaseError> {
        let Some(request) = self.end(n) else {
            return Ok(None);
        };
        self.given.insert(request.offset().get());
        let step = loader.ended(request, AT, Ok(self.response(request)));
        match &step {
            Step::Ask(pages) => self.is_asked(pages.clone())?,
            Step::Finished => {}
            Step::Wait { .. } | Step::Paused | Step::Failed(_) => {
                return Err(TestCaseError::fail(format!("{step:?}")));
            }
        }
        Ok(Some(step))
    }

    fn fails(
        &mut self,
        n: usize,
        error: ApiError,
        passes: bool,
        loader: &mut PageLoader,
    ) -> Result<(), TestCaseError> {
        let Some(request) = self.end(n) else {
            return Ok(());
        };
        let offset = request.offset().get();
        let failures = self.failures.entry(offset).or_default();
        *failures += 1;
        let step = loader.ended(request, AT, Err(error.clone()));
        if passes && *failures < TRIES {
            let asked = error
                .response()
                .and_then(|response| response.retry_after)
                .map(whole_seconds);
            let seconds = asked.unwrap_or(*failures).clamp(1, 120);
            prop_assert_eq!(step, Step::Wait { seconds });
            self.waits += 1;
            self.waiting.insert(offset);
        } else {
            prop_assert_eq!(step, Step::Failed(error));
            // The other requests are aborted; then it is gone on.
            let missing: BTreeSet<u32> = self
                .under_way
                .drain(..)
                .map(|page| page.offset().get())
                .chain([offset])
                .chain(std::mem::take(&mut self.waiting))
                .collect();
            self.failures.clear();
            self.waits = 0;
            let pages = loader.resume();
            let is_asked = |offset| pages.iter().any(|page| page.offset().get() == offset);
            prop_assert!(missing.iter().all(|&offset| is_asked(offset)));
            self.is_asked(pages)?;
        }
        Ok(())
    }

    fn lets_wait_end(&mut self, loader: &mut PageLoader) -> Result<(), TestCaseError> {
        if self.waits > 0 {
            self.waits -= 1;
            let pages = loader.waited();
            prop_assert_eq!(pages.is_empty(), self.waits > 0);
            self.is_asked(pages)?;
            prop_assert!(self.waits > 0 || self.waiting.is_empty());
        }
        Ok(())
    }
}

proptest! {
    #[test]
    fn in_whatever_order_pages_arrive_and_fail_every_user_is_read_once_and_in_order(
        users in 0..1_500_u32,
        bound in prop_oneof![Just(100_u32), 7..=100_u32],
        is_total_told in any::<bool>(),
        turns in proptest::collection::vec(any_turn(), 0..200),
        order in proptest::collection::vec(0..PARALLEL, 1..20),
    ) {
        let total = if is_total_told {
            Total::Known(users)
        } else {
            Total::Unknown
        };
        let mut service = Service {
            users,
            total,
            bound,
            under_way: Vec::new(),
            waiting: BTreeSet::new(),
            waits: 0,
            failures: BTreeMap::new(),
            given: BTreeSet::new(),
        };
        let mut loader = PageLoader::new();
        service.is_asked(loader.resume())?;
        let mut end = None;

        for turn in turns {
            prop_assert_eq!(loader.pause_seconds().is_some(), service.waits > 0);
            match turn {
                Turn::Arrives(n) => end = service.gives(n, &mut loader)?.or(end),
                Turn::Fails(n, seconds) => {
                    service.fails(n, refused(Status::ServiceUnavailable, seconds), true, &mut loader)?;
                }
                Turn::IsRefused(n) => {
                    service.fails(n, refused(Status::Unauthorized, None), false, &mut loader)?;
                }
                Turn::WaitEnds => service.lets_wait_end(&mut loader)?,
            }
            if end == Some(Step::Finished) {
                break;
            }
        }
        // From here on nothing fails any more.
        for n in order.into_iter().cycle() {
            if end == Some(Step::Finished) {
                break;
            }
            prop_assert!(service.waits > 0 || !service.under_way.is_empty(), "it has come to a halt");
            service.lets_wait_end(&mut loader)?;
            end = service.gives(n, &mut loader)?.or(end);
        }

        prop_assert_eq!(read(&loader), ids(0..users));
        prop_assert_eq!(loader.total(), total);
        prop_assert_eq!(loader.stability(), Stability::Constant);
        prop_assert!(service.under_way.is_empty() && service.waiting.is_empty());
        // No page is asked for in vain, but one behind the last full page, and where the total is unknown a probe.
        let step = users.min(bound).max(1);
        let probes = u32::from(!is_total_told && step > 1);
        prop_assert_eq!(service.given.len(), (users / step + 1 + probes) as usize);
    }

    #[test]
    fn a_list_that_loses_or_gains_a_user_meanwhile_is_never_taken_for_one_that_stood_still(
        users in 101..1_000_u32,
        // A user who comes is only noticed by the total; of one who goes the total may lag behind.
        (change, moves_total) in proptest::sample::select(vec![(-1_i32, false), (-1, true), (1, true)]),
        changed_at in 0..1_000_u32,
        after in 1..10_usize,
    ) {
        // One user at `changed_at` goes, or comes in before it, after so many pages were given.
        let place = changed_at % users;
        let mut ids: Vec<u32> = (0..users).collect();
        let mut loader = begun();
        let mut under_way = vec![page(0)];
        let mut given = 0;
        let mut told = users;
        while let Some(request) = under_way.pop() {
            if given == after {
                if change < 0 {
                    ids.remove(place as usize);
                } else {
                    ids.insert(place as usize, users);
                }
                if moves_total {
                    told = told.saturating_add_signed(change);
                }
            }
            given += 1;
            let offset = (request.offset().get() as usize).min(ids.len());
            let there = &ids[offset..ids.len().min(offset + 100)];
            let users = there.iter().copied().map(user).collect();
            if let Step::Ask(pages) = loader.ended(request, AT, Ok(UsersPage { users, total: Total::Known(told) })) {
                under_way.extend(pages);
            }
        }
        // What was read is a list that there was at some time, or is said to have changed.
        let before: Vec<String> = (0..users).map(|id| format!("id {id}")).collect();
        let after: Vec<String> = ids.iter().map(|id| format!("id {id}")).collect();
        let read = read(&loader);
        prop_assert!(
            read == before || read == after || loader.stability() != Stability::Constant,
            "{:?}", read
        );
    }
}

#[test]
fn a_service_that_ignores_the_offset_and_tells_no_total_is_not_asked_for_ever() {
    let mut loader = PageLoader::new();
    let mut asked = loader.resume();
    let mut requests = 0;
    while let Some(page) = asked.pop() {
        requests += 1;
        assert!(requests < 10, "asked for ever");
        match loader.ended(page, AT, Ok(part(0..100, Total::Unknown))) {
            Step::Ask(pages) => asked = pages,
            step => assert_eq!(step, Step::Finished),
        }
    }
    assert_eq!(loader.users().len(), 100);
    assert!(matches!(loader.stability(), Stability::Contradicted(_)));
}

#[test]
fn a_total_far_above_the_list_ends_at_the_first_empty_pages() {
    let mut loader = PageLoader::new();
    let mut asked = loader.resume();
    let mut requests = 0;
    while let Some(page) = asked.pop() {
        requests += 1;
        let offset = page.offset().get();
        let places = if offset < 200 {
            offset..offset + 100
        } else {
            0..0
        };
        match loader.ended(page, AT, Ok(part(places, Total::Known(1_000_000)))) {
            Step::Ask(pages) => asked.extend(pages),
            step => assert_eq!(step, Step::Finished),
        }
    }
    assert!(requests <= 10, "{requests} requests");
    assert_eq!(
        loader.stability(),
        Stability::Contradicted(Contradiction::Total {
            total: 1_000_000,
            sent: 200,
        })
    );
}

// Services that are not to be believed.

/// Loads all users of a service that responds to offset and limit with `respond`.
fn load_all(respond: impl Fn(u32, u32) -> UsersPage) -> PageLoader {
    let mut loader = PageLoader::new();
    let mut asked = loader.resume();
    for request in 0.. {
        assert!(request < 100, "asked for ever");
        let Some(page) = asked.pop() else {
            break;
        };
        let response = respond(page.offset().get(), page.size().limit());
        match loader.ended(page, AT, Ok(response)) {
            Step::Ask(pages) => asked.extend(pages),
            step => assert_eq!(step, Step::Finished),
        }
    }
    loader
}

const LISTED: u32 = 237;

/// Users after `offset` others, `most` at most, with their IDs or without.
fn listed(offset: u32, most: u32, with_ids: bool) -> Vec<User> {
    let offset = offset.min(LISTED);
    let users = (offset..LISTED.min(offset.saturating_add(most))).map(user);
    users
        .map(|user| User {
            id: user.id.filter(|_| with_ids),
            ..user
        })
        .collect()
}

/// What a service may say of its total, from the users of a response.
const TOTALS: [fn(usize) -> Total; 3] = [
    |_| Total::Known(LISTED),
    |sent| Total::Known(u32::try_from(sent).unwrap_or(u32::MAX)),
    |_| Total::Unknown,
];

/// What is made of the users of a service whose total is told in each of [`TOTALS`], with IDs and without.
fn verdicts(users: impl Fn(u32, u32, bool) -> Vec<User>) -> Vec<(u32, Stability)> {
    let mut verdicts = Vec::new();
    for total in TOTALS {
        for with_ids in [true, false] {
            let loader = load_all(|offset, limit| {
                let users = users(offset, limit, with_ids);
                let arrived = offset.saturating_add(u32::try_from(users.len()).unwrap_or(u32::MAX));
                // As the decoder has it: a total below what has arrived is none.
                let total = match total(users.len()) {
                    Total::Known(total) if !users.is_empty() && total < arrived => Total::Unknown,
                    total => total,
                };
                UsersPage { users, total }
            });
            verdicts.push((loader.users().len(), loader.stability()));
        }
    }
    verdicts
}

fn assert_all_are_doubted(verdicts: &[(u32, Stability)]) {
    for (place, (users, stability)) in verdicts.iter().enumerate() {
        assert_ne!(*stability, Stability::Constant, "{place}: {users} users");
    }
}

#[test]
fn a_total_that_is_the_number_of_rows_of_each_response_ends_no_list_and_is_told() {
    let [whole, _, doubted, _, unknown, _] = verdicts(listed)[..] else {
        panic!("six verdicts");
    };
    assert_eq!(whole, (LISTED, Stability::Constant));
    assert_eq!(unknown, (LISTED, Stability::Constant));
    let contradiction = Contradiction::Total {
        total: 100,
        sent: LISTED,
    };
    assert_eq!(doubted, (LISTED, Stability::Contradicted(contradiction)));
}

#[test]
fn more_users_are_never_said_to_be_of_a_smaller_total() {
    let mut loader = begun();
    loader.ended(page(0), AT, Ok(part(0..100, Total::Known(100))));
    assert_eq!(loader.total(), Total::Known(100));
    loader.ended(page(100), AT, Ok(part(100..200, Total::Unknown)));
    assert_eq!(loader.total(), Total::Unknown);
}

#[test]
fn a_service_that_ignores_the_offset_is_noticed() {
    assert_all_are_doubted(&verdicts(|_, limit, with_ids| listed(0, limit, with_ids)));
}

#[test]
fn a_service_that_ignores_offset_and_limit_is_noticed() {
    for most in [10, 50, LISTED] {
        assert_all_are_doubted(&verdicts(|_, _, with_ids| listed(0, most, with_ids)));
    }
}

#[test]
fn a_service_that_takes_offsets_for_page_numbers_is_noticed() {
    for first in [0, 1] {
        assert_all_are_doubted(&verdicts(|offset, limit, with_ids| {
            listed(offset.saturating_sub(first) * limit, limit, with_ids)
        }));
    }
}

#[test]
fn a_service_that_takes_offsets_for_page_numbers_and_ignores_the_limit_is_noticed() {
    for most in [10, 20, 50] {
        assert_all_are_doubted(&verdicts(|offset, _, with_ids| {
            listed(offset * most, most, with_ids)
        }));
    }
}

/// Of a service that sends so many users at most all have been read, or it is told that its total is wrong.
fn assert_all_are_read(most: u32, verdicts: Vec<(u32, Stability)>) {
    for (users, stability) in verdicts {
        assert_eq!(users, LISTED, "{most}");
        let is_sure = stability == Stability::Constant;
        let is_wrong_total = matches!(
            stability,
            Stability::Contradicted(Contradiction::Total { sent: LISTED, .. })
        );
        assert!(is_sure || is_wrong_total, "{most}: {stability:?}");
    }
}

#[test]
fn a_service_that_ignores_the_limit_has_all_users_read_to_their_end() {
    for most in [10, 20, 50, 120, LISTED, 500] {
        let ignored = |offset, _, with_ids| listed(offset, most, with_ids);
        assert_all_are_read(most, verdicts(ignored));
    }
}

#[test]
fn a_service_with_a_bound_of_its_own_has_all_users_read_to_their_end() {
    for most in [3, 9, 64, 99] {
        let capped = |offset, limit: u32, with_ids| listed(offset, limit.min(most), with_ids);
        assert_all_are_read(most, verdicts(capped));
    }
}

#[test]
fn a_service_with_a_bound_of_its_own_that_ignores_or_misreads_the_offset_is_noticed() {
    for most in [3, 64, 99] {
        assert_all_are_doubted(&verdicts(|_, limit, with_ids| {
            listed(0, limit.min(most), with_ids)
        }));
        assert_all_are_doubted(&verdicts(|offset, limit, with_ids| {
            listed(offset * most, limit.min(most), with_ids)
        }));
    }
}

#[test]
fn a_list_of_one_page_is_whole_once_nobody_is_behind_it() {
    for total in [Total::Known(37), Total::Unknown] {
        let loader = load_all(|offset, limit| {
            let offset = offset.min(37);
            part(offset..37.min(offset + limit), total)
        });
        assert_eq!(read(&loader), ids(0..37));
        assert_eq!(loader.stability(), Stability::Constant, "{total:?}");
    }
}

#[test]
fn a_probe_that_finds_a_neighbour_tells_of_a_list_that_changed() {
    for found in [98, 100] {
        let mut loader = begun();
        loader.ended(page(0), AT, Ok(part(0..100, Total::Unknown)));
        loader.ended(page(100), AT, Ok(part(100..150, Total::Unknown)));
        let neighbours = part(found..found + 10, Total::Unknown);
        assert_eq!(loader.ended(probe(99), AT, Ok(neighbours)), Step::Finished);
        assert_eq!(loader.stability(), Stability::Changed, "{found}");
    }
}

#[test]
fn a_service_that_repeats_its_last_page_behind_the_end_is_noticed() {
    let users = |offset: u32, limit: u32| {
        let offset = offset.min(200 - limit.min(200));
        part(offset..offset + limit, Total::Unknown).users
    };
    for total in [Total::Known(200), Total::Unknown] {
        let loader = load_all(|offset, limit| UsersPage {
            users: users(offset, limit),
            total,
        });
        assert!(
            matches!(loader.stability(), Stability::Contradicted(_)),
            "{total:?}"
        );
    }
}
