//! Responses of status 200 that cannot be true: none of them leads to a wrong conclusion.

use e2e::{Kind, Page, scenario};

const SAME_USERS: &str = "The endpoint returned the same users for different pages.";

/// Loads all users and looks for what is said above the rows. That they are all is not said.
async fn is_doubted(page: &Page, configuration: &str, told: &str) {
    page.case(configuration);
    page.start_loading_all(configuration).await;
    page.is_answered().await;
    page.sees(&format!("Configuration ID {configuration} "))
        .await;
    page.sees(told).await;
    page.sees("Users loaded: ").await;
    assert!(!page.shows("All ").await, "{configuration}");
    page.has_no_banner().await;
}

#[tokio::test]
async fn a_total_without_users_is_no_proof_that_nobody_is_exempt() {
    scenario(async |page| {
        let told = "The endpoint reports 237 users, but returned none.";
        page.load("total-without-users").await;
        page.sees(told).await;
        page.has(
            Kind::Heading,
            "No users returned, but the endpoint reports some",
        )
        .await;
        assert!(!page.shows("Nobody is exempt:").await);
        page.assert_accessible().await;
        page.start_loading_all("no-ids-total-without-users").await;
        page.is_answered().await;
        page.sees("Configuration ID no-ids-total-without-users ").await;
        page.sees(told).await;
        assert!(!page.shows("Nobody is exempt:").await);

        page.open_tool("Check users").await;
        page.fill("Names or IDs", "ann.lee").await;
        page.press("Check").await;
        page.sees("The endpoint returned inconsistent data, so entries shown as not on the list may be on it.")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_total_that_is_the_number_of_rows_hides_nobody() {
    scenario(async |page| {
        page.load("total-of-page").await;
        page.sees("1–10; the endpoint reports 10 in total").await;
        page.press("Next page").await;
        page.sees("11–20, total unknown").await;
        is_doubted(
            page,
            "total-of-page",
            "The endpoint reports 100 users, but returned 237.",
        )
        .await;
        page.sees("Users loaded: 237").await;
        page.open_export().await;
        page.sees("The endpoint returned inconsistent data, so users may")
            .await;
        let file = page.export("Export JSON").await;
        assert!(
            file.text.contains(r#""extent": "contradicted""#),
            "{}",
            file.text
        );
    })
    .await;
}

#[tokio::test]
async fn pages_of_fewer_rows_than_asked_for_hide_nobody_whatever_total_they_tell() {
    scenario(async |page| {
        is_doubted(
            page,
            "total-of-page-of-64",
            "The endpoint reports 64 users, but returned 237.",
        )
        .await;
        page.sees("Users loaded: 237").await;
        page.load("total-of-page-of-64").await;
        page.choose("Rows per page", "100").await;
        page.sees("1–64; the endpoint reports 64 in total").await;
        page.open_export().await;
        page.sees("Only one page of the list is loaded").await;
        page.press("Next page").await;
        page.sees("65–128, total unknown").await;
    })
    .await;
}

#[tokio::test]
async fn a_total_that_the_last_page_reaches_counts_once_nobody_is_behind_it() {
    scenario(async |page| {
        page.load("users-20").await;
        page.sees("1–10 of 20").await;
        page.press("Next page").await;
        page.sees("11–20; the endpoint reports 20 in total").await;
        page.press("Next page").await;
        page.sees("This is the last page.").await;
        page.sees("11–20 of 20").await;
        assert!(!page.is_enabled("Next page").await);
    })
    .await;
}

#[tokio::test]
async fn offsets_and_limits_that_are_ignored_or_misread_are_noticed() {
    scenario(async |page| {
        for (configuration, told) in [
            ("offset-ignored", SAME_USERS),
            ("no-ids-offset-ignored", SAME_USERS),
            ("no-total-no-ids-offset-ignored", SAME_USERS),
            (
                "offset-as-page",
                "The endpoint reports 237 users, but returned 100.",
            ),
            (
                "no-total-no-ids-offset-as-page",
                "The endpoint's pages didn't start at the requested position.",
            ),
        ] {
            is_doubted(page, configuration, told).await;
        }
        for configuration in [
            "limit-ignored",
            "no-total-limit-ignored",
            "no-total-limit-of-10",
            "limit-of-64",
            "no-total-limit-of-64",
        ] {
            page.case(configuration);
            page.start_loading_all(configuration).await;
            page.sees("All 237 users").await;
            page.sees(&format!("Configuration ID {configuration} "))
                .await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_empty_next_page_is_no_end_where_offsets_are_taken_for_page_numbers() {
    scenario(async |page| {
        for size in ["50", "20"] {
            page.case(size);
            page.load("no-total-offset-as-page").await;
            page.choose("Rows per page", size).await;
            page.sees(&format!("1–{size}, total unknown")).await;
            page.press("Next page").await;
            page.sees("The endpoint's pages didn't start at the requested position.")
                .await;
            assert!(!page.shows("This is the last page.").await);
            page.has_no_banner().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_username_that_is_ignored_is_noticed() {
    scenario(async |page| {
        page.fill("Username", "zhang").await;
        page.load("user-name-ignored").await;
        page.sees("users here have a username that doesn't contain “zhang”. The endpoint may have ignored")
            .await;
        page.start_loading_all("user-name-ignored").await;
        page.sees("Users loaded: 237").await;
        page.sees("a username that doesn't contain “zhang”").await;
        page.load("sample").await;
        page.sees("Configuration ID sample ").await;
        page.sees_no_more("a username that doesn't contain").await;
    })
    .await;
}

#[tokio::test]
async fn a_next_page_with_the_same_users_is_told() {
    scenario(async |page| {
        for configuration in ["offset-ignored", "no-ids-offset-ignored"] {
            page.case(configuration);
            page.load(configuration).await;
            page.sees("1–10 of 237").await;
            page.press("Next page").await;
            page.sees(SAME_USERS).await;
        }
        page.load("sample").await;
        page.sees_no_more(SAME_USERS).await;
    })
    .await;
}
