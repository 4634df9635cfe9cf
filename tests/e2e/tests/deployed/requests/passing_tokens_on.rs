//! Tokens of any length that occurs.

use e2e::{Host, Shape};

use crate::{ORIGIN, users_of};

/// A token of so many bytes.
fn token(length: usize) -> String {
    "MIIDkgYJKoZIhvcNAQcCoIIDgzCCA38=".repeat(length / 32)
}

#[tokio::test]
async fn a_token_of_up_to_32_kib_passes_whole() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        for length in [1024, 8 * 1024, 16 * 1024, 31 * 1024, 32 * 1024] {
            let token = token(length);
            let response = host
                .nginx
                .ask_proxy(
                    &users_of("sample"),
                    &format!("X-Auth-Token: {token}\r\n{ORIGIN}"),
                )
                .await;
            assert_eq!(response.status, 200, "{length} bytes");
            let arrived = host.upstream.arrived().pop().expect("it arrived");
            assert!(
                arrived.headers["x-auth-token"] == token,
                "{length} bytes arrive as they are"
            );
        }
    }
}

#[tokio::test]
async fn a_longer_one_is_answered_431_in_words_and_with_cors_wherever_the_origin_stands() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        for length in [33 * 1024, 64 * 1024, 71 * 1024, 100 * 1024, 1024 * 1024] {
            let token = format!("X-Auth-Token: {}\r\n", token(length));
            for headers in [format!("{ORIGIN}{token}"), format!("{token}{ORIGIN}")] {
                let response = host.nginx.ask_proxy(&users_of("sample"), &headers).await;
                assert_eq!(response.status, 431, "{length} bytes");
                assert_eq!(response.header("content-type"), Some("application/json"));
                let body = response.json();
                assert_eq!(body["error_code"], "PROXY.0431");
                assert!(
                    body["error_msg"].as_str().unwrap().contains("token"),
                    "{body}"
                );
                assert_eq!(body["request_id"], response.header("x-request-id").unwrap());
                assert_eq!(
                    response.header("access-control-allow-origin"),
                    Some("https://page.example.com")
                );
            }
        }
        assert!(host.upstream.arrived().is_empty());
    }
}

#[tokio::test]
async fn another_origin_is_not_told_what_was_too_long() {
    let host = Host::start(Shape::SeparateOrigins).await;
    let token = token(100 * 1024);
    let headers = format!("Origin: https://evil.test\r\nX-Auth-Token: {token}\r\n");
    let response = host.nginx.ask_proxy(&users_of("sample"), &headers).await;
    assert_eq!(
        (
            response.status,
            response.header("access-control-allow-origin")
        ),
        (431, None)
    );
}

#[tokio::test]
async fn of_two_tokens_one_header_is_passed_on() {
    let host = Host::start(Shape::SameOrigin).await;
    let response = host
        .nginx
        .ask_proxy(
            &users_of("sample"),
            "X-Auth-Token: one\r\nX-Auth-Token: two\r\n",
        )
        .await;
    assert_eq!(response.status, 200);
    let arrived = host.upstream.arrived().pop().expect("it arrived");
    let tokens: Vec<_> = arrived.headers.get_all("x-auth-token").iter().collect();
    // From nginx 1.23 on it is a list of both, which is no token.
    assert!(tokens == ["one"] || tokens == ["one, two"], "{tokens:?}");
}
