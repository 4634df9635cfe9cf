//! Passing a failure on to whoever can fix it.

use e2e::{EndpointPlace, PROJECT, Scenario, TOKEN, scenario};

#[tokio::test]
async fn the_details_have_all_that_the_banner_says_and_not_the_token() {
    scenario(async |page| {
        for configuration in [
            "status-500",
            "status-429",
            "status-401-request-id",
            "status-503-echo-token",
        ] {
            page.case(configuration);
            page.load(configuration).await;
            let banner = page.banner().await;
            page.press("Copy details").await;
            let details = page
                .pastes("the details", |text| text.contains(&banner.title))
                .await;
            for name in ["Error code", "Message", "Request ID"] {
                let is_there = banner.fact(name).is_some_and(|fact| details.contains(fact));
                assert!(is_there, "{name} of {banner:?} is not in:\n{details}");
            }
            assert!(
                details.contains(PROJECT) && details.contains(configuration),
                "the request is not in:\n{details}"
            );
            assert!(!details.contains(TOKEN), "the token is in the details");
        }
    })
    .await;
}

#[tokio::test]
async fn the_details_name_the_endpoint_and_have_neither_its_address_nor_the_username() {
    scenario(async |page| {
        page.fill("Username", "ann").await;
        page.load("status-500").await;
        page.press("Copy details").await;
        let details = page
            .pastes("the details", |text| text.contains("Endpoint: Mock"))
            .await;
        let path = format!(
            "GET /v1/{PROJECT}/hotspot-session-config/status-500/non-migration-users?offset=0&limit=10\n"
        );
        assert!(details.contains(&path), "{path} is not in:\n{details}");
        for part in ["http", "/api/", "user_name", "ann"] {
            assert!(!details.contains(part), "{part} is in:\n{details}");
        }
    })
    .await;
}

#[tokio::test]
async fn failures_without_a_response_have_details_too() {
    let stage = Scenario::default()
        .endpoint("Closed", EndpointPlace::ClosedPort)
        .timeout_seconds(1);
    stage
        .run(async |page| {
            page.load("sample").await;
            page.press("Copy details").await;
            let details = page
                .pastes("the details", |text| {
                    text.contains("Couldn't reach the endpoint")
                })
                .await;
            assert!(
                details.contains(PROJECT),
                "the request is not in:\n{details}"
            );
            assert!(!details.contains(TOKEN), "the token is in the details");
        })
        .await;
}
