//! The form that is there before the page is: it can be filled in and sent.

use std::time::Duration;

use fantoccini::key::Key;

use e2e::{Kind, NARROW, PROJECT, Page, Scheme, TOKEN, WIDE, journey};

const LOADING: &str = "Loading…";

fn link(rest: &str) -> String {
    format!("/?endpoint=Stand-in&project_id={PROJECT}&config_id=sample{rest}")
}

#[tokio::test]
async fn a_form_that_is_sent_before_the_page_has_come_asks_at_once_and_brings_the_rows() {
    journey(async |page| {
        page.open_held_back("/").await;
        page.start_loading("sample").await;
        page.sees(LOADING).await;
        let asked = page.has_asked(1).await;
        assert_eq!((asked[0].offset(), asked[0].limit()), ("0", "10"));
        assert_eq!(asked[0].token.as_deref(), Some(TOKEN));

        page.let_come().await;
        page.sees("1–10 of 237").await;
        assert_eq!(page.asked().len(), 1, "the page takes the answer");
        page.has_rows(&page.listed("sample").await[..10]).await;
        assert_eq!(page.value("Project ID").await, PROJECT);
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
async fn a_link_to_all_users_asks_for_the_first_of_them_before_the_page_has_come() {
    journey(async |page| {
        page.open_held_back(&link("&scope=all")).await;
        page.fill("Token", TOKEN).await;
        page.strike(Key::Enter).await;
        page.has_asked(1).await;

        page.let_come().await;
        page.sees("All 237 users").await;
        let mut offsets: Vec<_> = page
            .asked()
            .iter()
            .map(|asked| asked.offset().to_owned())
            .collect();
        offsets.sort();
        assert_eq!(offsets, ["0", "100", "200"], "none is asked for twice");
    })
    .await;
}

#[tokio::test]
async fn what_was_asked_early_counts_for_nothing_once_the_form_says_something_else() {
    journey(async |page| {
        page.open_held_back("/").await;
        page.start_loading("sample").await;
        page.has_asked(1).await;
        page.fill("Configuration ID", "users-1000").await;

        page.let_come().await;
        page.sees("1–10 of 1,000").await;
        assert!(page.last_asked().path.contains("/users-1000/"));
        assert_eq!(page.asked().len(), 2);
        page.has_rows(&page.listed("users-1000").await[..10]).await;
    })
    .await;
}

/// From the next page on the browser is idle only once the test says so, with `whenIdle()`.
async fn keep_busy(page: &Page) {
    page.before_the_page(
        "window.requestIdleCallback = work => { window.whenIdle = work; return 1; };",
    )
    .await;
}

#[tokio::test]
async fn the_rows_come_below_the_early_form_and_the_page_takes_it_once_it_has_time() {
    journey(async |page| {
        keep_busy(page).await;
        for (width, scheme) in [(WIDE, Scheme::Light), (NARROW, Scheme::Dark)] {
            page.show_on(width, scheme).await;
            page.open_held_back(&link("")).await;
            page.fill("Token", TOKEN).await;
            page.press("Load users").await;
            page.run::<()>("letCome()", vec![]).await;
            page.has_rows(&page.listed("sample").await[..10]).await;
            page.assert_accessible().await;
            page.assert_fits().await;
            page.screenshot(&format!("early-rows-{width}")).await;
            let before = places(page).await;
            page.has_no(Kind::Button, "Check a roster").await;

            page.run::<()>("whenIdle()", vec![]).await;
            page.sees("Check a roster").await;
            // `Forget` has come to the form's buttons.
            let after = places(page).await;
            for place in before {
                assert!(after.contains(&place), "{place:?} moves: {after:?}");
            }
            page.focuses("Load users").await;
            assert_eq!(page.value("Token").await, TOKEN);
        }
    })
    .await;
}

#[tokio::test]
async fn the_address_names_what_is_loaded_once_the_page_has_time_and_back_leads_to_the_one_before()
{
    journey(async |page| {
        keep_busy(page).await;
        page.open_held_back("/").await;
        page.start_loading("sample").await;
        page.run::<()>("letCome()", vec![]).await;
        page.has_rows(&page.listed("sample").await[..10]).await;
        // Longer than the page waits with what is typed into `Filter rows`, which comes into the present entry.
        tokio::time::sleep(Duration::from_millis(600)).await;
        assert_eq!(page.address().await, "/", "first come the rows");

        page.run::<()>("whenIdle()", vec![]).await;
        page.has_address(&link("")).await;
        page.sees("Forget").await;

        page.back().await;
        page.has_address("/").await;
        page.has(Kind::Heading, "Nothing loaded yet").await;
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
async fn a_form_that_is_sent_again_beside_its_rows_is_sent_when_the_page_takes_it() {
    journey(async |page| {
        keep_busy(page).await;
        page.open_held_back(&link("")).await;
        page.fill("Token", TOKEN).await;
        page.press("Load users").await;
        page.run::<()>("letCome()", vec![]).await;
        page.until("rows", async || {
            (page.rows().await.len() == 10).then_some(())
        })
        .await;
        page.fill("Configuration ID", "users-1000").await;
        page.press("Load users").await;

        page.run::<()>("whenIdle()", vec![]).await;
        page.sees("1–10 of 1,000").await;
        assert_eq!(page.value("Configuration ID").await, "users-1000");
        assert_eq!(page.asked().len(), 2);
    })
    .await;
}

/// Where the heading, what is beside it, and the form's labels and controls are. What can be chosen from is a button at first.
async fn places(page: &Page) -> Vec<[i32; 4]> {
    const SCRIPT: &str = "
        return [...document.querySelectorAll('h1, h1 + p, .page-tools *, form label, form input, form select, form button')]
            .filter(part => part.checkVisibility())
            .map(part => {
                const { x, y, width, height } = part.getBoundingClientRect();
                return [x, y, width, height].map(Math.round);
            });";
    page.run(SCRIPT, vec![]).await
}

#[tokio::test]
async fn nothing_moves_when_the_page_takes_the_form() {
    journey(async |page| {
        for width in [WIDE, 700, NARROW] {
            page.show_on(width, Scheme::Light).await;
            page.open_held_back(&link("")).await;
            let before = places(page).await;
            assert!(before.len() > 20, "{before:?}");
            page.let_come().await;
            page.sees("A token is needed").await;
            assert_eq!(places(page).await, before);
        }
    })
    .await;
}

#[tokio::test]
async fn a_refusal_of_what_was_asked_early_is_told_when_the_page_comes() {
    journey(async |page| {
        page.open_held_back(&link("").replace("sample", "status-401-documented"))
            .await;
        page.fill("Token", TOKEN).await;
        page.strike(Key::Enter).await;
        page.has_asked(1).await;

        page.let_come().await;
        assert!(page.banner().await.text.contains("401"));
        // With this the page has taken the form.
        page.sees("Check a roster").await;
        page.focuses("Token").await;
        assert_eq!(page.asked().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_link_fills_in_the_form_before_the_page_has_come_and_the_token_is_all_it_needs() {
    journey(async |page| {
        page.open_held_back(&link("&user_name=a&limit=20&offset=20"))
            .await;
        assert_eq!(page.value("Project ID").await, PROJECT);
        assert_eq!(page.value("Configuration ID").await, "sample");
        assert_eq!(page.value("Username").await, "a");
        page.fill("Token", TOKEN).await;
        page.strike(Key::Enter).await;
        page.sees(LOADING).await;
        assert!(page.asked().is_empty(), "only the page can ask for this");

        page.let_come().await;
        page.sees("21–40 of").await;
        page.focuses("Token").await;
    })
    .await;
}

#[tokio::test]
async fn what_the_link_filled_in_and_was_changed_stays_as_it_was_changed() {
    journey(async |page| {
        page.open_held_back(&link("&user_name=a")).await;
        page.fill("Configuration ID", "users-1000").await;
        page.fill("Username", "").await;
        page.let_come().await;
        assert_eq!(page.value("Configuration ID").await, "users-1000");
        assert_eq!(page.value("Username").await, "");
        assert_eq!(page.value("Project ID").await, PROJECT);
        page.focuses("Username").await;
    })
    .await;
}

#[tokio::test]
async fn what_no_id_can_be_is_taken_back_when_the_page_comes() {
    let long = "a".repeat(129);
    journey(async |page| {
        page.open_held_back(&format!("/?project_id={PROJECT}&config_id={long}"))
            .await;
        page.let_come().await;
        assert_eq!(page.value("Project ID").await, PROJECT);
        assert_eq!(page.value("Configuration ID").await, "");
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_in_a_form_that_was_sent_early_is_said_when_the_page_comes() {
    journey(async |page| {
        page.open_held_back("/").await;
        page.fill("Project ID", PROJECT).await;
        page.fill("Token", TOKEN).await;
        page.press("Load users").await;
        page.let_come().await;
        page.complains("Configuration ID", "Enter the configuration ID.")
            .await;
        page.focuses("Configuration ID").await;
        assert_eq!(page.value("Token").await, TOKEN);
        assert!(page.asked().is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_form_before_the_page_is_as_accessible_as_the_one_that_comes() {
    journey(async |page| {
        for (width, scheme) in [(WIDE, Scheme::Light), (NARROW, Scheme::Dark)] {
            page.show_on(width, scheme).await;
            page.open_held_back(&link("")).await;
            page.has(Kind::Form, "Request").await;
            page.assert_accessible().await;
            page.assert_fits().await;
            page.press("Load users").await;
            page.sees(LOADING).await;
            page.screenshot(&format!("early-{width}")).await;
            page.let_come().await;
        }
    })
    .await;
}
