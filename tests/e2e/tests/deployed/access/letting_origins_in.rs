//! Whose pages may use the proxy.

use e2e::{Host, PROXY_HOST, Shape};

use crate::{ORIGIN, users_of};

const STRANGERS: [&str; 18] = [
    "null",
    "https://evil.test",
    "http://page.example.com",
    "https://page.example.com:8443",
    "https://page.example.com:443",
    "https://page.example.com.evil.test",
    "https://evilpage.example.com",
    "https://sub.page.example.com",
    "https://example.com",
    "https://page.example.com/",
    "https://page.example.com@evil.test",
    "https://page.example.comx",
    "https://page-example.com",
    "https://pageXexample.com",
    "https://page.example.com, https://evil.test",
    "https://page.example.com https://evil.test",
    "*",
    "file://",
];

#[tokio::test]
async fn the_allowed_origin_is_answered_by_name_and_responses_differ_by_origin() {
    let host = Host::start(Shape::SeparateOrigins).await;
    let response = host
        .nginx
        .ask_proxy(
            &users_of("sample"),
            &format!("{ORIGIN}X-Auth-Token: abc\r\n"),
        )
        .await;
    assert_eq!(response.status, 200);
    assert_eq!(
        response.header("access-control-allow-origin"),
        Some("https://page.example.com")
    );
    assert_eq!(response.header("vary"), Some("Origin"));
    assert_eq!(response.header("access-control-allow-credentials"), None);
}

#[tokio::test]
async fn what_is_answered_is_the_origin_that_is_written_down_not_the_one_sent() {
    let host = Host::start(Shape::SeparateOrigins).await;
    let response = host
        .nginx
        .ask_proxy(&users_of("sample"), "Origin: HTTPS://PAGE.example.COM\r\n")
        .await;
    assert_eq!(
        response.header("access-control-allow-origin"),
        Some("https://page.example.com")
    );
}

#[tokio::test]
async fn a_preflight_of_the_allowed_origin_is_answered_by_the_proxy_and_kept_two_hours() {
    let host = Host::start(Shape::SeparateOrigins).await;
    let asks = format!(
        "{ORIGIN}Access-Control-Request-Method: GET\r\nAccess-Control-Request-Headers: x-auth-token\r\n"
    );
    let response = host
        .nginx
        .ask(PROXY_HOST, "OPTIONS", &users_of("sample"), &asks)
        .await;
    assert_eq!((response.status, response.body.as_str()), (204, ""));
    for (name, value) in [
        ("access-control-allow-origin", "https://page.example.com"),
        ("access-control-allow-methods", "GET"),
        ("access-control-allow-headers", "X-Auth-Token"),
        ("access-control-max-age", "7200"),
        ("vary", "Origin"),
    ] {
        assert_eq!(response.header(name), Some(value), "{name}");
    }
    assert!(host.upstream.arrived().is_empty());
}

#[tokio::test]
async fn other_origins_are_refused_and_their_requests_go_no_further() {
    let host = Host::start(Shape::SeparateOrigins).await;
    for stranger in STRANGERS {
        let headers = format!(
            "Origin: {stranger}\r\nX-Auth-Token: abc\r\nAccess-Control-Request-Method: GET\r\n"
        );
        for method in ["GET", "OPTIONS"] {
            for target in [
                users_of("sample"),
                users_of("sample") + "?nonsense",
                "/api/nowhere".to_owned(),
                "/".to_owned(),
            ] {
                let response = host.nginx.ask(PROXY_HOST, method, &target, &headers).await;
                assert!(
                    [403, 404].contains(&response.status),
                    "{stranger}: {response:?}"
                );
                let said = response.headers.keys().find(|name| {
                    let name = name.as_str();
                    name.starts_with("access-control-") && name != "access-control-expose-headers"
                });
                assert_eq!(said, None, "{stranger}");
            }
        }
    }
    assert!(host.upstream.arrived().is_empty());
}

#[tokio::test]
async fn two_origins_at_once_are_none() {
    let host = Host::start(Shape::SeparateOrigins).await;
    let headers = format!("Origin: https://evil.test\r\n{ORIGIN}");
    let response = host.nginx.ask_proxy(&users_of("sample"), &headers).await;
    assert_eq!(response.header("access-control-allow-origin"), None);
    assert!(host.upstream.arrived().is_empty());
}
