//! Asking again before the response is there.

use e2e::{Kind, Outcome, Page, scenario};

/// From now on nothing is aborted, so that responses come in the order in which they are ready; and the page counts the
/// responses that it has read, each once whatever follows from it at once has happened.
async fn let_every_response_arrive(page: &Page) {
    const SCRIPT: &str = "
        AbortController.prototype.abort = () => {};
        window.answersRead = 0;
        for (const method of ['text', 'json', 'arrayBuffer', 'blob', 'bytes']) {
            const read = Response.prototype[method];
            Response.prototype[method] = function () {
                const body = read.call(this);
                body.finally(() => setTimeout(() => window.answersRead++));
                return body;
            };
        }";
    page.run::<()>(SCRIPT, vec![]).await;
}

async fn has_read(page: &Page, responses: u32) {
    page.until(&format!("{responses} answers to be read"), async || {
        (page.run::<u32>("return window.answersRead", vec![]).await == responses).then_some(())
    })
    .await;
}

async fn assert_seven_users(page: &Page) {
    page.sees("Configuration ID users-7 ").await;
    page.sees("1–7 of 7").await;
    assert_eq!(page.rows().await.len(), 7);
    page.has_no_banner().await;
}

#[tokio::test]
async fn a_new_request_aborts_the_one_before() {
    scenario(async |page| {
        page.start_loading("delay-3000").await;
        page.has(Kind::Button, "Cancel").await;
        page.load("users-7").await;
        assert_seven_users(page).await;
        assert_eq!(page.outcome_of("delay-3000").await, Outcome::Aborted);
        assert_eq!(page.outcome_of("users-7").await, Outcome::Answered);
    })
    .await;
}

#[tokio::test]
async fn a_late_response_does_not_replace_a_newer_one() {
    scenario(async |page| {
        let_every_response_arrive(page).await;
        let late_ones = [
            "delay-1000",
            "delay-1000-empty",
            "delay-1000-status-401",
            "delay-1000-ok-html",
        ];
        for (round, late) in (1..).zip(late_ones) {
            page.case(late);
            page.start_loading(late).await;
            page.has(Kind::Button, "Cancel").await;
            page.load("users-7").await;
            assert_seven_users(page).await;
            has_read(page, 2 * round).await;
            assert_eq!(page.outcome_of(late).await, Outcome::Answered);
            assert_seven_users(page).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_response_to_a_cancelled_request_is_dropped() {
    scenario(async |page| {
        let_every_response_arrive(page).await;
        page.start_loading("delay-1000").await;
        page.press("Cancel").await;
        has_read(page, 1).await;
        page.has(Kind::Heading, "Open a list").await;
        page.has_no(Kind::Table, "Users not migrated").await;
    })
    .await;
}
