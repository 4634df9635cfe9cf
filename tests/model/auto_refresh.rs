//! Auto refresh: when what is on screen is read again, when not, and what is said of it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that does not do what the test needs fails it"
)]

use std::time::Duration;

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::error::{ApiError, ErrorResponse, ResponseHeaders, Status};
use non_migration_users::api::ids::Token;
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{PageRequest, Total};
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::i18n::Messages;
use non_migration_users::i18n::language::Language;
use non_migration_users::model::auto_refresh::{
    Interval, Remark, StopReason, Visibility, Watch, WatchEnd,
};
use non_migration_users::model::users::list::{List, ListEffect, ListEvent, LoadId};
use non_migration_users::time::Instant;
use proptest::prelude::*;

use crate::support::query;

const NINE: Instant = Instant(32_400_000.0);

fn after(seconds: f64) -> Instant {
    Instant(NINE.0 + seconds * 1_000.0)
}

fn token() -> Token {
    Token::parse("token").expect("a token")
}

fn first_page() -> PageRequest {
    PageRequest::first(PageSize::Ten)
}

fn one_user() -> UsersPage {
    UsersPage {
        users: vec![User {
            id: Some("1".to_owned()),
            name: None,
        }],
        total: Total::Known(1),
    }
}

fn refusal(status: Status, retry_after_seconds: Option<u32>) -> ApiError {
    let headers = ResponseHeaders {
        request_id: None,
        retry_after: retry_after_seconds.map(|seconds| Duration::from_secs(seconds.into())),
    };
    ApiError::Status {
        status,
        response: ErrorResponse::new(BodyError::silent(Body::Empty), headers, &token()),
    }
}

fn end(list: &mut List, event: ListEvent, outcome: Result<UsersPage, ApiError>) {
    let load_id = begun(&list.update(event));
    list.update(ListEvent::Arrived {
        load_id,
        page: PageRequest::first(PageSize::Hundred),
        at: NINE,
        outcome,
    });
}

fn begun(effects: &[ListEffect]) -> LoadId {
    match effects {
        [ListEffect::Begin { load_id, .. }] => *load_id,
        other => panic!("requests were to begin: {other:?}"),
    }
}

fn with_page() -> List {
    let mut list = List::default();
    let event = ListEvent::Submitted(query("config"), first_page(), token());
    end(&mut list, event, Ok(one_user()));
    list
}

fn with_all() -> List {
    let mut list = List::default();
    let event = ListEvent::AllSubmitted(query("config"), token());
    end(&mut list, event, Ok(one_user()));
    list
}

fn failed(status: Status) -> List {
    let mut list = with_page();
    let event = ListEvent::Submitted(query("config"), first_page(), token());
    end(&mut list, event, Err(refusal(status, None)));
    list
}

fn loading() -> List {
    let mut list = with_page();
    list.update(ListEvent::Submitted(query("config"), first_page(), token()));
    list
}

/// A watch that was chosen at [`NINE`].
fn watch(every: Interval) -> Watch {
    Watch::chosen(Some(every), NINE)
}

/// Whether a watch refreshes, with nothing in its way.
fn refreshes(watch: &mut Watch, now: Instant) -> bool {
    match watch.tick(now, Visibility::Visible, Some(token()), &with_page()) {
        Some(ListEvent::Refreshed(with)) => {
            assert_eq!(with, token());
            true
        }
        Some(other) => panic!("a refresh or nothing was expected: {other:?}"),
        None => false,
    }
}

fn pace(watch: Watch) -> u32 {
    match watch {
        Watch::On { pace_seconds, .. } => pace_seconds,
        Watch::Off | Watch::Stopped(_) => panic!("it does not go on: {watch:?}"),
    }
}

// The clock.

#[test]
fn it_is_off_unless_chosen() {
    assert_eq!(Watch::default(), Watch::Off);
    assert!(!refreshes(&mut Watch::default(), after(1e6)));
    assert_eq!(Watch::default().interval(), None);
}

#[test]
fn it_refreshes_when_the_interval_has_passed_and_not_before() {
    for (every, seconds) in [
        (Interval::HalfMinute, 30.0),
        (Interval::Minute, 60.0),
        (Interval::FiveMinutes, 300.0),
    ] {
        let mut watch = watch(every);
        assert_eq!(watch.interval(), Some(every));
        assert!(!refreshes(&mut watch, NINE));
        assert!(!refreshes(&mut watch, after(seconds - 0.001)));
        assert!(refreshes(&mut watch, after(seconds)));
        assert!(!refreshes(&mut watch, after(2.0 * seconds - 0.001)));
        assert!(refreshes(&mut watch, after(2.0 * seconds)));
    }
}

#[test]
fn after_a_long_sleep_it_refreshes_once() {
    let mut watch = watch(Interval::HalfMinute);
    assert!(refreshes(&mut watch, after(8.0 * 3_600.0)));
    assert!(!refreshes(&mut watch, after(8.0 * 3_600.0 + 1.0)));
}

#[test]
fn when_the_clock_was_set_back_it_refreshes_and_goes_on_from_there() {
    let mut watch = watch(Interval::HalfMinute);
    assert!(refreshes(&mut watch, after(-3_600.0)));
    assert!(!refreshes(&mut watch, after(-3_599.0)));
    assert!(refreshes(&mut watch, after(-3_570.0)));
}

#[test]
fn the_interval_begins_when_the_last_request_ended_be_it_a_refresh_or_another() {
    let mut watch = watch(Interval::HalfMinute);
    watch.ended(after(20.0), None);
    assert!(!refreshes(&mut watch, after(49.9)));
    assert!(refreshes(&mut watch, after(50.0)));
    watch.ended(after(65.0), None);
    assert!(!refreshes(&mut watch, after(94.9)));
    assert!(refreshes(&mut watch, after(95.0)));
}

#[test]
fn the_interval_is_read_from_the_value_of_its_choice_only() {
    for interval in Interval::ALL {
        let value = interval.seconds().to_string();
        assert_eq!(Interval::parse(&value), Some(interval));
    }
    for value in ["", "0", "31", "-30", "30 s", "off"] {
        assert_eq!(Interval::parse(value), None, "{value:?}");
    }
}

// What is in its way.

#[test]
fn a_refresh_that_is_held_up_is_made_as_soon_as_nothing_is_in_its_way() {
    let free = with_page();
    let shown = Visibility::Visible;
    for (name, visibility, token, list) in [
        ("hidden", Visibility::Hidden, Some(token()), &free),
        ("no token", shown, None, &free),
        ("loading", shown, Some(token()), &loading()),
        ("nothing there", shown, Some(token()), &List::default()),
        ("gone", shown, Some(token()), &failed(Status::NotFound)),
    ] {
        let mut watch = watch(Interval::HalfMinute);
        assert_eq!(
            watch.tick(after(31.0), visibility, token, list),
            None,
            "{name}"
        );
        assert!(refreshes(&mut watch, after(32.0)), "{name}");
    }
}

#[test]
fn a_failure_that_may_pass_is_tried_again_at_the_next_interval() {
    let mut watch = watch(Interval::HalfMinute);
    watch.ended(NINE, Some(&refusal(Status::ServiceUnavailable, None)));
    let list = failed(Status::ServiceUnavailable);
    let mut tick = |seconds| watch.tick(after(seconds), Visibility::Visible, Some(token()), &list);
    assert_eq!(tick(29.0), None);
    assert_eq!(tick(30.0), Some(ListEvent::Refreshed(token())));
}

// What it learns from responses.

#[test]
fn it_stops_where_only_the_reader_can_help() {
    for (status, stop) in [
        (Status::Unauthorized, StopReason::Unauthorized),
        (Status::Forbidden, StopReason::Forbidden),
    ] {
        let mut watch = watch(Interval::Minute);
        watch.ended(after(60.0), Some(&refusal(status, None)));
        assert_eq!(watch, Watch::Stopped(stop));
        assert_eq!(watch.interval(), None, "the choice goes back to off");
        assert!(!refreshes(&mut watch, after(1e6)));
        watch.ended(after(1e6), None);
        assert_eq!(watch, Watch::Stopped(stop), "until it is chosen again");
    }
}

#[test]
fn a_response_of_429_doubles_the_interval_each_time_and_any_response_restores_it() {
    let mut watch = watch(Interval::HalfMinute);
    let throttled = refusal(Status::TooManyRequests, None);
    watch.ended(NINE, Some(&throttled));
    assert!(!refreshes(&mut watch, after(59.9)));
    assert!(refreshes(&mut watch, after(60.0)));
    watch.ended(NINE, Some(&throttled));
    assert_eq!(pace(watch), 120);
    assert_eq!(watch.interval(), Some(Interval::HalfMinute));
    watch.ended(NINE, None);
    assert_eq!(pace(watch), 30);
}

#[test]
fn it_waits_as_long_as_the_service_asks_where_that_is_longer() {
    for (retry_after, expected) in [
        (7, 60),
        (60, 60),
        (61, 61),
        (86_400, 86_400),
        (86_401, 86_400),
        (u32::MAX, 86_400),
    ] {
        let mut watch = watch(Interval::HalfMinute);
        let throttled = refusal(Status::TooManyRequests, Some(retry_after));
        watch.ended(NINE, Some(&throttled));
        assert_eq!(pace(watch), expected, "Retry-After: {retry_after}");
    }
}

#[test]
fn other_failures_change_neither_choice_nor_pace() {
    let mut slowed = watch(Interval::HalfMinute);
    slowed.ended(NINE, Some(&refusal(Status::TooManyRequests, None)));
    for error in [
        refusal(Status::InternalServerError, Some(500)),
        refusal(Status::NotFound, None),
        refusal(Status::Other(418), None),
        ApiError::Network,
        ApiError::Redirected,
        ApiError::Timeout { seconds: 35 },
    ] {
        let mut watch = slowed;
        watch.ended(NINE, Some(&error));
        assert_eq!(watch, slowed, "{error:?}");
    }
}

#[test]
fn what_happens_while_it_is_off_does_not_turn_it_on() {
    let mut watch = Watch::Off;
    watch.ended(NINE, None);
    watch.ended(NINE, Some(&refusal(Status::Unauthorized, None)));
    watch.ended(NINE, Some(&refusal(Status::TooManyRequests, None)));
    assert_eq!(watch, Watch::Off);
}

proptest! {
    #[test]
    fn its_pace_is_never_faster_than_chosen_nor_without_bound(
        responses in prop::collection::vec(prop::option::of(prop::option::of(0_u32..7_200)), 0..40)
    ) {
        let mut watch = watch(Interval::Minute);
        for response in responses {
            let error = response.map(|wait| refusal(Status::TooManyRequests, wait));
            watch.ended(NINE, error.as_ref());
            prop_assert!((60..=7_200).contains(&pace(watch)));
        }
    }
}

// What is said.

#[test]
fn what_needs_the_reader_is_said_first() {
    let on = watch(Interval::HalfMinute);
    let mut slowed = on;
    slowed.ended(NINE, Some(&refusal(Status::TooManyRequests, None)));
    let with = Some(token());
    let part = {
        let mut list = List::default();
        let many = UsersPage {
            total: Total::Known(200),
            users: vec![User::default(); 100],
        };
        end(
            &mut list,
            ListEvent::AllSubmitted(query("config"), token()),
            Ok(many),
        );
        list.update(ListEvent::Cancelled);
        list
    };
    let gone = failed(Status::NotFound);
    for (watch, token, list, remark) in [
        (Watch::Off, None, &List::default(), None),
        (Watch::Off, with.as_ref(), &gone, None),
        (
            Watch::Stopped(StopReason::Forbidden),
            None,
            &gone,
            Some(Remark::Stopped(StopReason::Forbidden)),
        ),
        (slowed, None, &gone, Some(Remark::NoToken)),
        (slowed, with.as_ref(), &gone, Some(Remark::Failed)),
        (slowed, with.as_ref(), &part, Some(Remark::Incomplete)),
        (
            slowed,
            with.as_ref(),
            &with_page(),
            Some(Remark::Slowed { seconds: 60 }),
        ),
        (on, with.as_ref(), &with_page(), Some(Remark::OnlyThisPage)),
        (on, with.as_ref(), &loading(), Some(Remark::OnlyThisPage)),
        (on, with.as_ref(), &with_all(), Some(Remark::WholeList)),
    ] {
        assert_eq!(watch.remark(token, None, list), remark);
    }
}

#[test]
fn that_the_token_will_be_dropped_is_said_while_watching_goes_on() {
    let on = watch(Interval::HalfMinute);
    let with = Some(token());
    let soon = Remark::TokenGoesSoon { minutes: 2 };
    for (watch, token, list, remark) in [
        (on, with.as_ref(), with_page(), Some(soon)),
        (on, None, with_page(), Some(Remark::NoToken)),
        (
            on,
            with.as_ref(),
            failed(Status::NotFound),
            Some(Remark::Failed),
        ),
        (Watch::Off, with.as_ref(), with_page(), None),
    ] {
        assert_eq!(watch.remark(token, Some(2), &list), remark);
    }
}

#[test]
fn watching_ends_where_only_the_operator_can_make_it_go_on() {
    for remark in [
        Remark::Stopped(StopReason::Unauthorized),
        Remark::Stopped(StopReason::Forbidden),
        Remark::NoToken,
        Remark::Failed,
    ] {
        assert_eq!(remark.end(), Some(WatchEnd::Now), "{remark:?}");
    }
    let soon = Remark::TokenGoesSoon { minutes: 1 };
    assert_eq!(soon.end(), Some(WatchEnd::Soon));
    for remark in [
        Remark::Contradicted,
        Remark::Incomplete,
        Remark::Slowed { seconds: 60 },
        Remark::OnlyThisPage,
        Remark::WholeList,
    ] {
        assert_eq!(remark.end(), None, "{remark:?}");
    }
}

#[test]
fn a_reading_that_cannot_be_true_is_remarked_until_one_can() {
    let on = watch(Interval::HalfMinute);
    let with = Some(token());
    let mut list = with_page();
    let none = |total| {
        Ok(UsersPage {
            total: Total::Known(total),
            users: Vec::new(),
        })
    };
    end(&mut list, ListEvent::Refreshed(token()), none(237));
    assert_eq!(
        on.remark(with.as_ref(), None, &list),
        Some(Remark::Contradicted)
    );
    end(&mut list, ListEvent::Refreshed(token()), none(0));
    assert_eq!(
        on.remark(with.as_ref(), None, &list),
        Some(Remark::OnlyThisPage)
    );
}

#[test]
fn what_was_found_is_counted_in_good_english() {
    use non_migration_users::i18n::count::Count;
    use non_migration_users::i18n::messages::auto_refresh::FoundChanges;
    let found = &Messages::of(Language::English).auto_refresh.found;
    let count = |number: u32| Count {
        number,
        text: number.to_string(),
    };
    for (added, removed, text) in [
        (1, 0, "1 user added, 0 removed since 21:14:05."),
        (0, 1, "0 users added, 1 removed since 21:14:05."),
        (2, 1, "2 users added, 1 removed since 21:14:05."),
    ] {
        let said = found(&FoundChanges {
            added: count(added),
            removed: count(removed),
            added_and_removed: count(0),
            removed_and_added: count(0),
            time: "21:14:05",
        });
        assert_eq!(said, text);
    }
    let both = found(&FoundChanges {
        added: count(2),
        removed: count(0),
        added_and_removed: count(1),
        removed_and_added: count(3),
        time: "21:14:05",
    });
    assert_eq!(
        both,
        "2 users added, 0 removed, 1 added and removed again, 3 removed and added again since 21:14:05."
    );
}

#[test]
fn a_name_stays_on_its_line_and_turns_nothing_around_it() {
    let messages = &Messages::of(Language::English).auto_refresh;
    let person = |name: Option<&str>, id: Option<&str>| {
        messages.person(&User {
            name: name.map(str::to_owned),
            id: id.map(str::to_owned),
        })
    };
    for (name, id, text) in [
        (Some("Ann"), Some("1"), "\u{2068}Ann (1)\u{2069}"),
        (Some("Ann"), None, "\u{2068}Ann\u{2069}"),
        (None, Some("1"), "\u{2068}1\u{2069}"),
        (
            Some("a\u{2069}\u{202e}b\nc"),
            None,
            "\u{2068}a‹U+2069›‹U+202E›b‹U+000A›c\u{2069}",
        ),
    ] {
        assert_eq!(person(name, id), text);
    }
}
