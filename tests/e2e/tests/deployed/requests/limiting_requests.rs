//! How many requests a client may make.

use std::time::{Duration, Instant};

use e2e::{Host, Scenario, Shape};
use futures_util::future::join_all;

use crate::users_of;

#[tokio::test]
async fn all_of_a_long_list_is_loaded_without_being_refused() {
    let stage = Scenario::default().deployed(Shape::SeparateOrigins);
    stage
        .run(async |page| {
            page.start_loading_all("users-30000").await;
            page.sees_within(Duration::from_mins(1), "All 30,000 users")
                .await;
            assert_eq!(
                page.asked().len(),
                301,
                "each page once, with the one behind the last"
            );
            let log = page.host().expect("it is deployed").nginx.access_log();
            assert_eq!(log.matches(r#""status":"429""#).count(), 0);
        })
        .await;
}

/// As many requests as one address may have under way.
const AT_ONCE: usize = 128;

#[tokio::test]
async fn whoever_asks_too_much_at_once_is_told_when_to_come_again_and_is_let_in_then() {
    let stage = Scenario::default().deployed(Shape::SeparateOrigins);
    stage
        .run(async |page| {
            let host = page.host().expect("it is deployed");
            let target = users_of("hang");
            let others =
                (0..AT_ONCE).map(|_| host.nginx.ask_proxy(&target, "X-Auth-Token: abc\r\n"));
            let refused = async {
                page.until("the others to be under way", async || {
                    (host.upstream.arrived().len() == AT_ONCE).then_some(())
                })
                .await;
                page.load("sample").await;
                page.banner().await
            };
            // The others hang up with the end of this.
            let banner = tokio::select! {
                banner = refused => banner,
                _ = join_all(others) => panic!("they are not answered"),
            };
            assert_eq!(banner.title, "429 Too many requests");
            assert_eq!(banner.fact("Error code"), Some("PROXY.0429"));
            assert!(
                banner
                    .text
                    .contains("The service asks you to wait 2 seconds."),
                "{banner:?}"
            );
            // The page asks again by itself then.
            page.sees("1–10 of 237").await;
            page.has_no_banner().await;
        })
        .await;
}

#[tokio::test]
async fn after_a_burst_whoever_asks_fast_is_slowed_down_and_not_refused() {
    let host = Host::start(Shape::SameOrigin).await;
    let target = users_of("sample");
    let begun = Instant::now();
    let ask = async || {
        let mut statuses = Vec::new();
        for _ in 0..10 {
            let response = host.nginx.ask_proxy(&target, "X-Auth-Token: abc\r\n").await;
            statuses.push(response.status);
        }
        statuses
    };
    let statuses = join_all((0..40).map(|_| ask())).await.concat();
    assert_eq!(statuses, [200; 400]);
    // 120 at once, the others at 60 a second.
    assert!(
        begun.elapsed() > Duration::from_secs(4),
        "{:?}",
        begun.elapsed()
    );
}

#[tokio::test]
async fn a_refusal_says_when_to_come_again() {
    let host = Host::start(Shape::SameOrigin).await;
    let target = users_of("sample");
    let responses =
        join_all((0..400).map(|_| host.nginx.ask_proxy(&target, "X-Auth-Token: abc\r\n"))).await;
    let with = |status| {
        responses
            .iter()
            .filter(move |response| response.status == status)
    };
    let (passed, refused) = (with(200).count(), with(429).count());
    assert_eq!(passed + refused, 400);
    assert!(passed >= 120, "a burst goes through, not {passed}");
    assert!(refused > 0);
    for response in with(429) {
        assert_eq!(response.header("retry-after"), Some("2"));
        assert_eq!(response.json()["error_code"], "PROXY.0429");
    }
}
