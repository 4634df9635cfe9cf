//! Banners, and what they leave on screen.

use e2e::{Banner, EndpointPlace, Kind, Page, Scenario, TOKEN, scenario};

/// What is said about a body that is not as documented.
pub const HTML: &str = "The response was an HTML page, not JSON from the API.";
pub const EMPTY: &str = "The response had no body.";
pub const OTHER_JSON: &str = "The response was JSON in an unexpected format.";
pub const NOT_JSON: &str = "The response wasn't JSON.";
pub const BROKEN_OFF: &str = "The response was cut off.";

pub async fn banner_of(page: &Page, configuration: &str) -> Banner {
    page.case(configuration);
    page.load(configuration).await;
    page.banner().await
}

/// Of all remarks about a body the banner has this one, or none.
pub fn assert_remark(banner: &Banner, remark: Option<&str>) {
    let made = [HTML, EMPTY, OTHER_JSON, NOT_JSON, BROKEN_OFF]
        .into_iter()
        .filter(|text| banner.text.contains(text));
    assert_eq!(
        made.collect::<Vec<_>>(),
        Vec::from_iter(remark),
        "{banner:?}"
    );
}

#[tokio::test]
async fn the_advice_fits_the_status() {
    let cases = [
        (401, &["new token"][..]),
        (403, &["permission"]),
        (404, &["project", "configuration", "endpoint"]),
        (413, &["token"]),
        (429, &["wait"]),
        (431, &["token"]),
        (503, &["wait", "retry"]),
    ];
    scenario(async |page| {
        for (status, expected) in cases {
            let banner = banner_of(page, &format!("status-{status}")).await;
            let advice = banner.text.to_lowercase();
            for word in expected {
                assert!(advice.contains(word), "“{word}” is not in: {advice}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_refused_token_moves_the_focus_to_its_field_and_a_new_one_helps() {
    scenario(async |page| {
        page.fill("Token", "expired").await;
        page.load("sample").await;
        assert_eq!(page.banner().await.title, "401 Authentication failed");
        page.focuses("Token").await;

        page.fill("Token", TOKEN).await;
        page.press("Load users").await;
        page.sees("1–10 of 237").await;
        page.has_no_banner().await;

        page.fill("Token", "forbidden").await;
        page.press("Load users").await;
        page.is_answered().await;
        assert_eq!(page.banner().await.title, "403 No permission");
        // Only 401 moves the focus to the token.
        page.focuses("Users not migrated (237)").await;
    })
    .await;
}

#[tokio::test]
async fn a_refused_token_is_told_as_wrong_not_retried_and_replaced_by_pasting() {
    const REFUSED: &str = "The service didn't accept this token. Paste a new one.";
    scenario(async |page| {
        page.fill("Token", "expired").await;
        page.load("sample").await;
        page.focuses("Token").await;
        page.sees(REFUSED).await;
        assert!(!page.banner().await.offers("Retry"), "with the same token");
        page.assert_accessible().await;

        // It is selected, so what is pasted takes its place, the quotation marks of JSON and all.
        page.insert(&format!("\"{TOKEN}\"")).await;
        page.sees_no_more(REFUSED).await;
        page.sees("Only the token is used").await;
        page.press("Retry").await;
        page.sees("1–10 of 237").await;
        page.has_no_banner().await;
    })
    .await;
}

#[tokio::test]
async fn a_response_that_is_no_list_is_unreadable_though_its_status_is_200() {
    let cases = [
        ("ok-html", Some(HTML)),
        ("ok-empty", Some(EMPTY)),
        ("ok-text", Some(NOT_JSON)),
        ("ok-truncated", Some(BROKEN_OFF)),
        ("ok-other-json", Some(OTHER_JSON)),
        ("ok-array", Some(OTHER_JSON)),
        ("reset-mid-body", Some(BROKEN_OFF)),
    ];
    scenario(async |page| {
        for (configuration, remark) in cases {
            let banner = banner_of(page, configuration).await;
            assert_eq!(banner.title, "200 Unreadable response");
            assert_remark(&banner, remark);
            assert_eq!(banner.fact("Error code"), None);
            assert!(banner.offers("Retry"));
        }
    })
    .await;
}

#[tokio::test]
async fn an_error_is_an_error_though_its_status_is_200_and_a_list_stands_beside_it() {
    let cases = [
        ("ok-error-body", "WKS.00211401"),
        ("ok-error-and-list", "WKS.00081102"),
    ];
    scenario(async |page| {
        for (configuration, code) in cases {
            let banner = banner_of(page, configuration).await;
            assert_eq!(banner.title, "200 Error in the response");
            assert_remark(&banner, None);
            assert_eq!(banner.fact("Error code"), Some(code));
            assert!(banner.offers("Retry"));
        }
    })
    .await;
}

#[tokio::test]
async fn no_network_and_a_refusal_by_cors_are_no_connection() {
    let stage = Scenario::default()
        .endpoint("Mock", EndpointPlace::MockService)
        .endpoint("Closed", EndpointPlace::ClosedPort)
        .endpoint("Without CORS", EndpointPlace::WithoutCors);
    stage
        .run(async |page| {
            // Behind a proxy the proxy responds for a service that hangs up.
            let hung_up = match page.host() {
                None => "Couldn't reach the endpoint",
                Some(_) => "502 Bad gateway",
            };
            for (endpoint, configuration, title) in [
                ("Closed", "sample", "Couldn't reach the endpoint"),
                ("Without CORS", "sample", "Couldn't reach the endpoint"),
                ("Mock", "reset", hung_up),
            ] {
                page.choose("Endpoint", endpoint).await;
                let banner = banner_of(page, configuration).await;
                assert_eq!(banner.title, title, "{endpoint}");
                assert!(banner.sentences.len() >= 2, "{banner:?}");
                assert!(banner.offers("Retry"));
                page.press("Dismiss").await;
                page.has_no_banner().await;
            }
            page.go_offline().await;
            assert_eq!(
                banner_of(page, "sample").await.title,
                "Couldn't reach the endpoint"
            );
            page.go_online().await;
            page.press("Retry").await;
            page.sees("1–10 of 237").await;
            page.has_no_banner().await;
        })
        .await;
}

#[tokio::test]
async fn a_banner_is_dismissed_and_the_focus_goes_to_load_users() {
    scenario(async |page| {
        banner_of(page, "status-401").await;
        page.focuses("Token").await;
        page.press("Dismiss").await;
        page.has_no_banner().await;
        page.focuses("Load users").await;
        page.has(Kind::Heading, "Open a list").await;
    })
    .await;
}

#[tokio::test]
async fn retrying_asks_the_same_again() {
    scenario(async |page| {
        assert_eq!(
            banner_of(page, "recovers").await.title,
            "503 Service unavailable"
        );
        page.press("Retry now").await;
        page.sees("1–10 of 237").await;
        page.has_no_banner().await;

        page.prefer_rows_per_page(20).await;
        page.fill("Username", "maria").await;
        banner_of(page, "recovers-500-2").await;
        page.press("Retry").await;
        page.is_answered().await;
        assert_eq!(page.banner().await.title, "500 Internal service error");
        page.press("Retry").await;
        page.is_answered().await;
        page.has_no_banner().await;
        let asked = page.asked();
        let questions: Vec<_> = asked
            .iter()
            .map(|asked| (&asked.path, &asked.parameters))
            .collect();
        let [.., first, second, third] = questions.as_slice() else {
            unreachable!("the mock service answered")
        };
        assert_eq!((first, second), (second, third));
    })
    .await;
}

#[tokio::test]
async fn after_the_wait_that_the_service_asks_for_the_same_is_asked_again() {
    scenario(async |page| {
        banner_of(page, "recovers").await;
        page.sees("Retrying in ").await;
        crate::page::looking_at_the_page::looks_right(page, "retrying").await;
        page.sees("1–10 of 237").await;
        page.has_no_banner().await;
        page.focuses("Change").await;
        assert_eq!(page.asked().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_new_request_removes_the_banner() {
    scenario(async |page| {
        banner_of(page, "status-500").await;
        page.start_loading("hang").await;
        page.has(Kind::Button, "Cancel").await;
        page.has_no_banner().await;
        page.press("Cancel").await;
        page.has_no_banner().await;
    })
    .await;
}

#[tokio::test]
async fn rows_leave_at_once_when_another_list_is_asked_for_and_its_failure_is_not_told_above_them()
{
    scenario(async |page| {
        for configuration in [
            "status-500",
            "status-401",
            "ok-html",
            "reset",
            "reset-mid-body",
        ] {
            page.load("sample").await;
            page.sees("1–10 of 237").await;

            banner_of(page, configuration).await;
            page.has_no(Kind::Table, "Users not migrated").await;
            assert_eq!(page.value("Configuration ID").await, configuration);

            page.back().await;
            page.sees("Configuration ID sample ").await;
            page.sees("1–10 of 237").await;
            page.has_no_banner().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_that_cannot_be_turned_stays() {
    scenario(async |page| {
        page.load("fails-after-10").await;
        page.sees("1–10 of 1,000").await;
        let rows = page.rows().await;
        page.press("Next page").await;
        assert_eq!(page.banner().await.title, "500 Internal service error");
        page.sees("1–10 of 1,000").await;
        page.sees("Showing data from").await;
        assert_eq!(page.rows().await, rows);
    })
    .await;
}

#[tokio::test]
async fn turning_a_page_is_retried_when_the_network_is_back() {
    scenario(async |page| {
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.has_fetched_ahead().await;
        page.go_offline().await;
        page.press("Next page").await;
        assert_eq!(page.banner().await.title, "Couldn't reach the endpoint");
        page.sees("1–10 of 237").await;
        page.sees("Showing data from").await;

        page.go_online().await;
        page.press("Retry").await;
        page.sees("11–20 of 237").await;
        page.sees_no_more("Showing data from").await;
        page.has_no_banner().await;
    })
    .await;
}
