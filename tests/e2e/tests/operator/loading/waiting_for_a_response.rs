//! Waiting, and giving up waiting.

use e2e::{Kind, Outcome, Scenario, scenario};

#[tokio::test]
async fn the_first_load_shows_placeholders_and_says_that_it_is_loading() {
    scenario(async |page| {
        page.start_loading("delay-1500").await;
        page.hears("Loading…").await;
        page.has(Kind::Button, "Cancel").await;
        assert!(page.is_busy().await);
        assert!(page.placeholders().await > 0);
        assert!(
            page.rows()
                .await
                .iter()
                .all(|row| row.name.is_empty() && row.id.is_empty())
        );
        page.has_no(Kind::Heading, "Open a list").await;

        page.sees("1–10 of 237").await;
        page.has_no(Kind::Button, "Cancel").await;
        assert!(!page.is_busy().await);
        assert_eq!(page.rows().await.len(), 10);
    })
    .await;
}

#[tokio::test]
async fn rows_are_gone_while_those_of_another_list_are_loaded() {
    scenario(async |page| {
        page.load("sample").await;
        page.start_loading("delay-1000-users-5").await;
        page.hears("Loading…").await;
        page.has(Kind::Button, "Cancel").await;
        assert_eq!(page.rows().await, []);
        page.sees("1–5 of 5").await;
        assert_eq!(page.rows().await.len(), 5);
    })
    .await;
}

#[tokio::test]
async fn a_request_can_be_cancelled() {
    scenario(async |page| {
        page.start_loading("hang").await;
        page.press("Cancel").await;
        page.hears("Request canceled.").await;
        page.has_no(Kind::Button, "Cancel").await;
        assert_eq!(page.outcome_of("hang").await, Outcome::Aborted);
        page.has(Kind::Heading, "Open a list").await;
        page.has_no(Kind::Table, "Users not migrated").await;
        page.has_no_banner().await;

        page.load("sample").await;
        page.sees("1–10 of 237").await;
        let rows = page.rows().await;
        page.hold_back_from(0).await;
        page.press("Next page").await;
        page.press("Cancel").await;
        page.hears("Request canceled.").await;
        assert_eq!(page.rows().await, rows);
        page.sees("1–10 of 237").await;
        assert!(!page.shows("Showing data from").await, "nothing failed");
        page.has_no_banner().await;
    })
    .await;
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_given_up() {
    Scenario::default()
        .timeout_seconds(1)
        .run(async |page| {
            for configuration in ["hang", "delay-30000"] {
                page.case(configuration);
                page.load(configuration).await;
                let banner = page.banner().await;
                assert_eq!(banner.title, "No response within 1 second");
                assert!(banner.sentences.len() >= 2, "{banner:?}");
                assert!(
                    banner.offers("Retry")
                        && banner.offers("Copy details")
                        && banner.offers("Dismiss")
                );
                assert_eq!(page.outcome_of(configuration).await, Outcome::Aborted);
            }
            page.load("sample").await;
            page.sees("1–10 of 237").await;
            page.has_no_banner().await;
        })
        .await;
}
