//! Loading every page of a list.

use std::collections::BTreeMap;
use std::time::Duration;

use e2e::{Exchange, Kind, Outcome, PROJECT, Progress, TOKEN, most_at_once, scenario};
use fantoccini::key::Key;

/// How long a list may take that makes the page wait.
const LONG: Duration = Duration::from_secs(30);

/// The offsets of requests, in the order in which they were sent.
fn offsets(requests: &[Exchange]) -> Vec<u32> {
    let offset = |request: &Exchange| request.parameter("offset")?.parse().ok();
    requests.iter().filter_map(offset).collect()
}

/// How often each offset was asked for.
fn tries(requests: &[Exchange]) -> BTreeMap<u32, usize> {
    offsets(requests)
        .into_iter()
        .fold(BTreeMap::new(), |mut tries, offset| {
            *tries.entry(offset).or_default() += 1;
            tries
        })
}

/// The offsets of a list of so many users, each once, with the one behind the last full page.
fn each_once(users: u32) -> BTreeMap<u32, usize> {
    (0..=users).step_by(100).map(|offset| (offset, 1)).collect()
}

/// The requests for the page at `offset`, in order.
fn of_page(requests: &[Exchange], offset: u32) -> Vec<&Exchange> {
    requests
        .iter()
        .filter(|request| request.parameter("offset") == Some(offset.to_string()))
        .collect()
}

#[tokio::test]
async fn every_page_is_asked_for_once_a_hundred_users_at_a_time_and_six_pages_at_once() {
    scenario(async |page| {
        page.start_loading_all("delay-400-users-1000").await;
        page.sees("All 1,000 users").await;
        page.has_no(Kind::Button, "Cancel").await;
        page.has_no_banner().await;
        let requests = page.requests().await;
        assert_eq!(tries(&requests), each_once(1000));
        for request in &requests {
            assert_eq!(request.parameter("limit").as_deref(), Some("100"));
            assert_eq!(request.outcome, Some(Outcome::Answered));
        }
        assert_eq!(most_at_once(&requests), 6);
        let first = requests[0].end();
        assert_eq!(offsets(&requests)[0], 0);
        assert!(
            requests[1..].iter().all(|request| request.sent_at >= first),
            "the total is learnt first"
        );
        assert_eq!(page.all_rows().await, page.listed("users-1000").await);
        assert_eq!(page.drawn().await.row_count, 1001);
    })
    .await;
}

#[tokio::test]
async fn how_far_the_pages_have_come_is_shown_and_not_announced() {
    scenario(async |page| {
        page.listen().await;
        page.watch_progress().await;
        page.start_loading_all("delay-400-users-950").await;
        page.hears("Loading…").await;
        page.has(Kind::Progress, "Users loaded").await;
        page.sees("All 950 users").await;
        page.hears("All 950 users").await;
        page.has_no(Kind::Progress, "Users loaded").await;

        let mut progressed = page.progressed().await;
        let start = progressed.remove(0);
        assert_eq!((start.value, start.max), (None, None), "nothing is known");
        assert_eq!(start.text, "0 so far");
        // The last page brings the end, not a full bar.
        assert_eq!(progressed.len(), 9);
        for Progress { value, max, text } in progressed {
            assert_eq!(max, Some(950));
            assert_eq!(text, format!("{} of 950", value.unwrap_or_default()));
        }
        assert_eq!(
            page.heard().await,
            ["Loading…", "All 950 users · rows 1–10 of 950"]
        );
    })
    .await;
}

#[tokio::test]
async fn rows_are_in_the_services_order_in_whatever_order_their_pages_arrive() {
    // The later a page, the sooner it arrives.
    const LAST_FIRST: &str = "
        const real = window.fetch;
        window.arrived = [];
        window.fetch = async (request, ...options) => {
            if (!(request instanceof Request)) return real(request, ...options);
            const offset = Number(new URL(request.url).searchParams.get('offset'));
            const answer = await real(request);
            await new Promise(done => setTimeout(done, offset === 0 ? 0 : 1200 - offset));
            window.arrived.push(offset);
            return answer;
        };";
    scenario(async |page| {
        page.run::<()>(LAST_FIRST, vec![]).await;
        page.start_loading_all("users-650").await;
        page.sees("All 650 users").await;
        let arrived: Vec<u32> = page.run("return window.arrived", vec![]).await;
        assert_eq!(arrived, [0, 600, 500, 400, 300, 200, 100]);
        assert_eq!(page.all_rows().await, page.listed("users-650").await);
    })
    .await;
}

#[tokio::test]
async fn where_the_total_is_unknown_pages_come_one_by_one_until_one_is_not_full() {
    scenario(async |page| {
        // The last user of the first page is asked for again, beside the second page.
        for (users, expected) in [
            (350, vec![0, 99, 100, 200, 300]),
            (300, vec![0, 99, 100, 200, 300]),
            (99, vec![0, 98, 99]),
        ] {
            page.case(&users.to_string());
            let before = page.requests().await.len();
            page.watch_progress().await;
            page.start_loading_all(&format!("delay-200-no-total-{users}"))
                .await;
            page.sees(&format!("All {users} users")).await;
            page.sees(&format!("Configuration ID delay-200-no-total-{users} "))
                .await;
            let requests = page.requests().await.split_off(before);
            assert_eq!(offsets(&requests), expected);
            assert_eq!(most_at_once(&requests), 2);
            let listed = page.listed(&format!("users-{users}")).await;
            assert_eq!(page.all_rows().await, listed);
            for (arrived, progress) in (0..).step_by(100).zip(page.progressed().await) {
                assert_eq!((progress.value, progress.max), (None, None));
                assert_eq!(progress.text, format!("{} so far", users.min(arrived)));
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_list_of_one_page_takes_one_more_request_for_who_may_be_behind_it() {
    scenario(async |page| {
        for (configuration, seen, behind) in [
            ("users-1", "1 user", &[1][..]),
            ("users-99", "All 99 users", &[99]),
            ("empty", "No users in this configuration", &[]),
        ] {
            page.case(configuration);
            let before = page.asked().len();
            page.start_loading_all(configuration).await;
            page.is_answered().await;
            page.sees(&format!("Configuration ID {configuration} "))
                .await;
            page.sees(seen).await;
            let asked = &page.asked()[before..];
            let offsets: Vec<_> = asked.iter().map(|asked| asked.offset().parse()).collect();
            let expected = [&[0], behind].concat();
            assert_eq!(
                offsets,
                expected
                    .into_iter()
                    .map(Ok)
                    .collect::<Vec<Result<u32, _>>>()
            );
        }
        page.has_no(Kind::Table, "Users not migrated").await;
    })
    .await;
}

#[tokio::test]
async fn all_users_are_those_of_the_username_that_was_asked_for() {
    scenario(async |page| {
        page.fill("Username", "user").await;
        page.start_loading_all("users-1000").await;
        page.sees("All 125 users").await;
        page.sees("Username user ").await;
        let requests = page.requests().await;
        assert_eq!(offsets(&requests), [0, 100]);
        for request in &requests {
            assert_eq!(request.parameter("user_name").as_deref(), Some("user"));
        }
        let rows = page.all_rows().await;
        assert!(rows.iter().all(|row| row.name.contains("user")));

        page.fill("Username", "nobody is called this").await;
        page.press("Load all users").await;
        page.has(Kind::Heading, "No user with that username").await;
    })
    .await;
}

#[tokio::test]
async fn a_form_that_is_wrong_is_not_sent() {
    scenario(async |page| {
        page.press("Load all users").await;
        page.focuses("Project ID").await;
        page.complains("Token", "Enter a token.").await;
        page.has(Kind::Heading, "Open a list").await;
        assert!(page.asked().is_empty());
    })
    .await;
}

#[tokio::test]
async fn all_users_take_the_place_of_a_page_and_a_page_that_of_all_users() {
    scenario(async |page| {
        page.load("users-350").await;
        page.sees("1–10 of 350").await;
        page.press("Next page").await;
        page.sees("11–20 of 350").await;
        page.press("Load all users").await;
        page.sees("All 350 users · rows 1–10 of 350").await;
        page.press("Next page").await;
        page.sees("All 350 users · rows 11–20 of 350").await;
        page.load("users-350").await;
        page.sees("1–10 of 350").await;
        page.sees_no_more("All 350 users").await;
        assert_eq!(page.rows().await.len(), 10);
        page.press("Load all users").await;
        page.sees("All 350 users · rows 1–10 of 350").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_in_the_list_already_can_be_read_and_filtered_meanwhile() {
    scenario(async |page| {
        page.hold_back_from(300).await;
        page.start_loading_all("users-1000").await;
        page.sees("300 of 1,000").await;
        assert!(page.is_busy().await);
        assert_eq!(page.drawn().await.row_count, 301);
        page.fill("Filter rows", "user2").await;
        // user2 and user20 to user29.
        page.hears("Loading… · 11 of 300 rows match").await;
        assert_eq!(page.drawn().await.row_count, 12);
        page.press("Next page").await;
        page.until("the last of them", async || {
            (page.drawn().await.first() == 12).then_some(())
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn cancelling_keeps_what_has_arrived_and_says_that_it_is_not_all() {
    scenario(async |page| {
        page.start_loading_all("delay-4000-users-1000").await;
        page.sees("100 of 1,000").await;
        page.press("Cancel").await;
        page.hears("Request canceled.").await;
        page.sees("Incomplete: 100 of 1,000 users loaded.").await;
        page.has_no(Kind::Button, "Cancel").await;
        page.has_no(Kind::Progress, "Users loaded").await;
        page.has_no_banner().await;
        assert!(!page.is_busy().await);
        let mut listed = page.listed("users-1000").await;
        listed.truncate(100);
        assert_eq!(page.all_rows().await, listed);

        tokio::time::sleep(Duration::from_secs(5)).await;
        let mut requests = page.requests().await;
        requests.retain(|request| request.url.contains("/delay-4000-users-1000/"));
        assert_eq!(requests.len(), 7, "nothing more is asked");
        assert!(
            requests[1..]
                .iter()
                .all(|request| request.outcome == Some(Outcome::Aborted))
        );
        page.sees("Incomplete: 100 of 1,000 users loaded.").await;
    })
    .await;
}

#[tokio::test]
async fn cancelling_before_anything_has_arrived_leaves_what_was_there() {
    scenario(async |page| {
        page.start_loading_all("hang").await;
        page.press("Cancel").await;
        page.has(Kind::Heading, "Open a list").await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        let rows = page.rows().await;
        page.hold_back_from(0).await;
        page.press("Load all users").await;
        page.has(Kind::Progress, "Users loaded").await;
        page.press("Cancel").await;
        page.hears("Request canceled.").await;
        page.sees("1–10 of 237").await;
        assert_eq!(page.rows().await, rows);
        assert!(!page.shows("Incomplete").await);
        assert!(!page.shows("Showing data from").await, "nothing failed");
    })
    .await;
}

#[tokio::test]
async fn a_complete_list_stays_until_another_one_is_complete() {
    scenario(async |page| {
        page.start_loading_all("users-350").await;
        page.sees("All 350 users").await;
        page.hold_back_from(200).await;
        page.press("Refresh").await;
        page.sees("200 of 350").await;
        assert_eq!(page.drawn().await.row_count, 351);
        page.press("Cancel").await;
        page.sees("All 350 users").await;
        assert!(!page.shows("Incomplete").await);
    })
    .await;
}

#[tokio::test]
async fn pages_that_fail_once_are_asked_for_again_after_the_time_that_the_service_asks_for() {
    scenario(async |page| {
        page.start_loading_all("flaky").await;
        page.sees("Pausing for 1 s to avoid overloading the service.")
            .await;
        page.sees_within(LONG, "All 1,000 users").await;
        page.has_no_banner().await;
        let requests = page.requests().await;
        let twice: BTreeMap<u32, usize> = each_once(1000)
            .into_keys()
            .map(|offset| (offset, 2))
            .collect();
        assert_eq!(tries(&requests), twice);
        for offset in twice.into_keys() {
            let [first, second] = of_page(&requests, offset)[..] else {
                unreachable!("they were counted")
            };
            let pause = second.sent_at - first.end();
            assert!(pause >= 1.0, "{pause} s before the page at {offset}");
        }
        assert!(most_at_once(&requests) <= 6);
        assert_eq!(page.all_rows().await, page.listed("users-1000").await);
    })
    .await;
}

#[tokio::test]
async fn retry_after_is_honoured_and_without_it_the_wait_is_doubled() {
    scenario(async |page| {
        // Configuration, how the wait is announced, and the least and the most seconds between the requests.
        for (configuration, pauses) in [
            ("recovers-503-1", &[7.0][..]),
            ("recovers-429-1", &[7.0]),
            ("recovers-500-2", &[1.0, 2.0]),
            ("recovers-502-1", &[1.0]),
            ("recovers-504-1", &[1.0]),
        ] {
            page.case(configuration);
            page.start_loading_all(configuration).await;
            for seconds in pauses {
                let words = format!("Pausing for {seconds} s to avoid overloading the service.");
                page.sees(&words).await;
            }
            page.sees_within(LONG, "All 237 users").await;
            page.sees(&format!("Configuration ID {configuration} "))
                .await;
            page.has_no_banner().await;
            let mut requests = page.requests().await;
            requests.retain(|request| request.url.contains(configuration));
            let first_page = of_page(&requests, 0);
            assert_eq!(first_page.len(), pauses.len() + 1);
            for (pair, &seconds) in first_page.windows(2).zip(pauses) {
                let pause = pair[1].sent_at - pair[0].end();
                // A busy machine is late by a second and more; the page has said how long it waits.
                assert!((seconds..seconds + 3.0).contains(&pause), "{pause} s");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_that_fails_three_times_leaves_the_rest_and_a_way_to_go_on() {
    scenario(async |page| {
        page.start_loading_all("fails-after-600").await;
        page.sees_within(LONG, "500 Internal service error").await;
        let banner = page.banner().await;
        assert_eq!(banner.title, "500 Internal service error");
        let incomplete = "Incomplete: 600 of 1,000 users loaded.";
        assert!(banner.text.contains(incomplete), "{banner:?}");
        assert!(
            banner.offers("Resume loading") && !banner.offers("Retry"),
            "{banner:?}"
        );
        page.has_no(Kind::Button, "Cancel").await;
        let requests = page.requests().await;
        let tries_before = tries(&requests);
        assert!(
            (0..600)
                .step_by(100)
                .all(|offset| tries_before[&offset] == 1)
        );
        let failed: Vec<usize> = (600..1000)
            .step_by(100)
            .map(|offset| tries_before[&offset])
            .collect();
        assert!(failed.iter().all(|tries| *tries <= 3), "{failed:?}");
        assert!(failed.contains(&3), "{failed:?}");
        let mut listed = page.listed("users-1000").await;
        listed.truncate(600);
        assert_eq!(page.all_rows().await, listed);
        page.fill("Filter rows", "user75").await;
        page.sees("1 of 600 rows match").await;
        page.fill("Filter rows", "").await;

        page.press("Resume loading").await;
        page.has_no_banner().await;
        page.sees("600 of 1,000").await;
        page.is_answered().await;
        assert_eq!(page.banner().await.title, "500 Internal service error");
        let mut requests = page.requests().await;
        requests.retain(|request| request.url.contains("/fails-after-600/"));
        let tries_after = tries(&requests);
        assert!(
            (0..600)
                .step_by(100)
                .all(|offset| tries_after[&offset] == 1),
            "what is there is not asked for again: {tries_after:?}"
        );
        page.press("Dismiss").await;
        page.has_no_banner().await;
        page.sees(incomplete).await;
        assert_eq!(page.all_rows().await, listed);
    })
    .await;
}

#[tokio::test]
async fn going_on_fetches_only_what_is_missing_and_makes_the_list_complete() {
    scenario(async |page| {
        page.start_loading_all("delay-3000-users-1000").await;
        page.sees("100 of 1,000").await;
        page.has_fetched_ahead().await;
        page.go_offline().await;
        // What is under way by then arrives yet.
        page.sees_within(LONG, "Couldn't reach the endpoint").await;
        page.go_online().await;
        let banner = page.banner().await;
        let mut missing = each_once(1000);
        for request in page.requests().await {
            if request.outcome == Some(Outcome::Answered) {
                for offset in offsets(&[request]) {
                    missing.remove(&offset);
                }
            }
        }
        assert!(!missing.is_empty());
        // Nobody is behind the last full page.
        let missing_users: u32 = missing.keys().map(|offset| 100.min(1000 - offset)).sum();
        let incomplete = format!(
            "Incomplete: {} of 1,000 users loaded.",
            1000 - missing_users
        );
        assert!(banner.text.contains(&incomplete), "{banner:?}");

        let before = page.requests().await.len();
        page.press("Resume loading").await;
        page.sees_within(LONG, "All 1,000 users").await;
        page.has_no_banner().await;
        assert!(!page.shows("Incomplete").await);
        let requests = page.requests().await.split_off(before);
        assert_eq!(tries(&requests), missing);
        assert_eq!(page.all_rows().await, page.listed("users-1000").await);
    })
    .await;
}

#[tokio::test]
async fn a_failure_that_does_not_pass_is_not_waited_for() {
    scenario(async |page| {
        for configuration in ["status-404", "status-400", "ok-html"] {
            page.case(configuration);
            let before = page.asked().len();
            page.start_loading_all(configuration).await;
            page.banner().await;
            page.has_no(Kind::Button, "Cancel").await;
            assert_eq!(page.asked().len(), before + 1);
        }
    })
    .await;
}

#[tokio::test]
async fn a_token_that_is_refused_in_the_middle_is_replaced_and_the_rest_comes() {
    // Once, the page at offset 300 is asked for with a token that has expired by then.
    const EXPIRE: &str = "
        const real = window.fetch;
        let expired = false;
        window.fetch = (request, ...options) => {
            if (!expired && request instanceof Request && request.url.includes('offset=300&')) {
                expired = true;
                request = new Request(request, { headers: { 'X-Auth-Token': 'expired' } });
            }
            return real(request, ...options);
        };";
    scenario(async |page| {
        page.run::<()>(EXPIRE, vec![]).await;
        page.start_loading_all("users-1000").await;
        let banner = page.banner().await;
        assert_eq!(banner.title, "401 Authentication failed");
        assert!(banner.text.contains("Incomplete: "), "{banner:?}");
        page.focuses("Token").await;
        page.has_no(Kind::Button, "Cancel").await;
        page.fill("Token", "another-token").await;
        let before = page.asked().len();
        page.press("Resume loading").await;
        page.sees("All 1,000 users").await;
        page.has_no_banner().await;
        let asked = page.asked().split_off(before);
        assert!(asked.iter().any(|asked| asked.offset() == "300"));
        assert!(asked.iter().all(|asked| asked.offset() != "0"));
        assert!(
            asked
                .iter()
                .all(|asked| asked.token.as_deref() == Some("another-token"))
        );
        assert_eq!(page.all_rows().await, page.listed("users-1000").await);
    })
    .await;
}

#[tokio::test]
async fn a_list_that_changes_while_it_is_read_is_said_to_have_changed() {
    const CHANGED: &str = "The list may have changed while it was loading";
    scenario(async |page| {
        for configuration in ["changing", "no-total-changing"] {
            page.case(configuration);
            page.start_loading_all(configuration).await;
            page.is_answered().await;
            page.sees(&format!("Configuration ID {configuration} "))
                .await;
            page.sees(CHANGED).await;
            page.sees("Users loaded: ").await;
            page.has_no_banner().await;
        }
        page.start_loading_all("users-350").await;
        page.sees("All 350 users").await;
        page.sees_no_more(CHANGED).await;
    })
    .await;
}

#[tokio::test]
async fn a_new_request_takes_the_place_of_one_for_all() {
    scenario(async |page| {
        page.start_loading_all("delay-4000-users-1000").await;
        page.sees("100 of 1,000").await;
        page.load("users-7").await;
        page.sees("1–7 of 7").await;
        page.has_no(Kind::Progress, "Users loaded").await;
        assert_eq!(
            page.outcome_of("delay-4000-users-1000").await,
            Outcome::Aborted
        );
        tokio::time::sleep(Duration::from_secs(5)).await;
        page.sees("1–7 of 7").await;
        assert_eq!(page.rows().await.len(), 7);
    })
    .await;
}

#[tokio::test]
async fn a_wait_that_is_over_too_late_begins_nothing() {
    scenario(async |page| {
        page.start_loading_all("recovers-500-2").await;
        page.sees("Pausing for 1 s to avoid overloading the service.")
            .await;
        page.press("Cancel").await;
        page.has(Kind::Heading, "Open a list").await;
        page.start_loading_all("hang").await;
        page.has(Kind::Button, "Cancel").await;
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let configurations: Vec<_> = page.asked().into_iter().map(|asked| asked.path).collect();
        assert_eq!(
            configurations,
            ["recovers-500-2", "hang"].map(|configuration| format!(
                "/v1/{PROJECT}/hotspot-session-config/{configuration}/non-migration-users"
            ))
        );
        page.press("Cancel").await;
    })
    .await;
}

#[tokio::test]
async fn all_users_are_loaded_and_given_up_by_keyboard() {
    scenario(async |page| {
        page.ask_for("users-350").await;
        page.tab_to("Load all users").await;
        page.strike(Key::Enter).await;
        page.sees("All 350 users").await;
        page.focuses("Users not migrated (350)").await;

        page.ask_for("hang").await;
        page.tab_to("Load all users").await;
        page.strike(Key::Space).await;
        page.tab_to("Cancel").await;
        page.strike(Key::Enter).await;
        page.hears("Request canceled.").await;
        page.focuses("Load users").await;
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_keeps_its_place_when_the_work_ends_under_cancel() {
    scenario(async |page| {
        page.ask_for("delay-1000-users-100").await;
        page.press("Load all users").await;
        page.tab_to("Cancel").await;
        page.sees("All 100 users").await;
        page.has_no(Kind::Button, "Cancel").await;
        page.focuses("Users not migrated (100)").await;
    })
    .await;
}

#[tokio::test]
async fn the_token_of_all_requests_is_nowhere_else() {
    scenario(async |page| {
        page.start_loading_all("fails-after-600").await;
        page.sees_within(LONG, "500 Internal service error").await;
        page.press("Copy details").await;
        page.assert_nowhere(TOKEN).await;
        assert!(
            page.asked()
                .iter()
                .all(|asked| asked.token.as_deref() == Some(TOKEN))
        );
    })
    .await;
}
