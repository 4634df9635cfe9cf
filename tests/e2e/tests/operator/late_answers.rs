//! Asking anew before the answer is there.

use e2e::{Kind, Outcome, Page, journey};

/// From now on nothing is aborted, so that answers come in the order in which they are ready; and the page counts the
/// answers that it has read, each once whatever follows from it at once has happened.
async fn let_every_answer_arrive(page: &Page) {
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

async fn has_read(page: &Page, answers: u32) {
    page.until(&format!("{answers} answers to be read"), async || {
        (page.run::<u32>("return window.answersRead", vec![]).await == answers).then_some(())
    })
    .await;
}

async fn assert_seven_users(page: &Page) {
    page.sees("Configuration users-7, ").await;
    page.sees("1–7 of 7").await;
    assert_eq!(page.rows().await.len(), 7);
    page.has_no_banner().await;
}

#[tokio::test]
async fn a_new_request_aborts_the_one_before() {
    journey(async |page| {
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
async fn a_late_answer_does_not_replace_a_newer_one() {
    journey(async |page| {
        let_every_answer_arrive(page).await;
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
async fn an_answer_to_a_cancelled_request_is_dropped() {
    journey(async |page| {
        let_every_answer_arrive(page).await;
        page.start_loading("delay-1000").await;
        page.press("Cancel").await;
        has_read(page, 1).await;
        page.has(Kind::Heading, "Nothing loaded yet").await;
        page.has_no(Kind::Table, "Users not migrated").await;
    })
    .await;
}
