//! What the page says when the service behind the proxy is not well, and that it needs no reload to go on.

use e2e::{Health, Host, Page, Scenario, Shape};

use crate::in_each_shape;

fn host(page: &Page) -> &Host {
    page.host().expect("the page is deployed")
}

/// Loads, finds the banner with this title, makes the service well again and presses Retry.
async fn fails_and_recovers(page: &Page, health: Health, title: &str) {
    page.case(&format!("{health:?}"));
    host(page).upstream.falls(health).await;
    page.load("sample").await;
    let banner = page.banner().await;
    assert_eq!(banner.title, title);
    let code = format!("PROXY.0{}", &title[..3]);
    assert_eq!(banner.fact("Error code"), Some(code.as_str()));
    assert!(
        banner
            .fact("Message")
            .is_some_and(|words| words.starts_with("The proxy ")),
        "{banner:?}"
    );
    assert_eq!(
        banner.fact("Request ID").map(str::len),
        Some(32),
        "{banner:?}"
    );

    host(page).upstream.falls(Health::Well).await;
    page.press("Retry").await;
    page.sees("1–10 of 237").await;
    page.has_no_banner().await;
}

#[tokio::test]
async fn a_service_that_is_down_or_has_a_wrong_certificate_is_a_bad_gateway_until_it_is_well() {
    in_each_shape(async |page| {
        for health in [
            Health::Down,
            Health::UnknownAuthority,
            Health::OtherName,
            Health::Expired,
        ] {
            fails_and_recovers(page, health, "502 Bad gateway").await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_service_that_takes_connections_and_says_nothing_is_a_gateway_timeout() {
    in_each_shape(async |page| {
        fails_and_recovers(page, Health::Silent, "504 Gateway timeout").await;
    })
    .await;
}

#[tokio::test]
async fn a_service_that_hangs_up_is_a_bad_gateway_or_a_response_that_broke_off() {
    in_each_shape(async |page| {
        for (configuration, title, words) in [
            ("reset", "502 Bad gateway", "PROXY.0502"),
            (
                "reset-mid-body",
                "200 Unreadable response",
                "The response was cut off.",
            ),
        ] {
            page.case(configuration);
            page.load(configuration).await;
            let banner = page.banner().await;
            assert_eq!(banner.title, title);
            assert!(banner.text.contains(words), "{banner:?}");
            page.load("sample").await;
            page.sees("1–10 of 237").await;
            page.has_no_banner().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_slow_service_is_given_up_by_the_page_first() {
    for shape in Shape::ALL {
        let stage = Scenario::default().deployed(shape).timeout_seconds(1);
        stage
            .run(async |page| {
                page.load("delay-5000").await;
                assert_eq!(page.banner().await.title, "No response within 1 second");
                page.load("sample").await;
                page.sees("1–10 of 237").await;
                page.has_no_banner().await;
            })
            .await;
    }
}

#[tokio::test]
async fn a_token_of_31_kib_is_used_and_a_longer_one_is_explained() {
    in_each_shape(async |page| {
        for length in [16, 31, 33, 64, 31] {
            page.case(&format!("{length} KiB"));
            let token = "MIIDkgYJKoZIhvcNAQcCoIIDgzCCA38=".repeat(length * 1024 / 32);
            page.paste("Token", &token).await;
            page.load("sample").await;
            if length <= 32 {
                page.sees("1–10 of 237").await;
                page.has_no_banner().await;
                assert!(
                    page.last_asked().token.as_ref() == Some(&token),
                    "it arrives whole"
                );
            } else {
                let banner = page.banner().await;
                assert_eq!(banner.title, "431 Request header fields too large");
                assert_eq!(banner.fact("Error code"), Some("PROXY.0431"));
                assert!(
                    banner.text.contains("most likely because of the token"),
                    "{banner:?}"
                );
                assert!(
                    banner.text.contains("A token can have up to 32,768 bytes"),
                    "{banner:?}"
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_id_that_the_proxy_does_not_pass_on_is_explained() {
    in_each_shape(async |page| {
        page.paste("Project ID", "a/b").await;
        page.load("sample").await;
        let banner = page.banner().await;
        assert_eq!(banner.title, "404 Not found");
        assert!(
            banner.text.contains("no slash, backslash, or percent sign"),
            "{banner:?}"
        );
        assert!(page.asked().is_empty());
    })
    .await;
}
