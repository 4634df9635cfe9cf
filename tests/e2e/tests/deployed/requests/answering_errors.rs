//! Errors that nginx makes itself, in the service's shape.

use e2e::{Health, Host, PAGE_HOST, PROXY_HOST, RawResponse, Shape};

use crate::{ORIGIN, users_of};

fn assert_in_shape(response: &RawResponse, status: u16) {
    assert_eq!(response.status, status, "{response:?}");
    assert_eq!(
        response.header("content-type"),
        Some("application/json"),
        "{response:?}"
    );
    assert_eq!(
        response.header("cache-control"),
        Some("no-store"),
        "{response:?}"
    );
    let body = response.json();
    assert_eq!(body["error_code"], format!("PROXY.0{status}"));
    assert!(
        body["error_msg"]
            .as_str()
            .is_some_and(|words| words.ends_with('.')),
        "{body}"
    );
    assert_eq!(
        body["request_id"],
        response.header("x-request-id").expect("a request ID")
    );
}

#[tokio::test]
async fn methods_but_get_and_options_are_405_with_what_is_allowed() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        let name = shape.proxy_host();
        for method in ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get"] {
            let response = host
                .nginx
                .ask(name, method, &users_of("sample"), ORIGIN)
                .await;
            if method == "get" {
                assert_in_shape(&response, 400);
            } else {
                assert_in_shape(&response, 405);
                assert_eq!(response.header("allow"), Some("GET, OPTIONS"));
                assert_eq!(
                    response.header("access-control-allow-origin"),
                    Some("https://page.example.com")
                );
            }
        }
        let response = host
            .nginx
            .ask(name, "HEAD", &users_of("sample"), ORIGIN)
            .await;
        assert_eq!((response.status, response.body.as_str()), (405, ""));
        assert!(host.upstream.arrived().is_empty());
    }
}

#[tokio::test]
async fn a_preflight_is_granted_wherever_the_response_will_be_404_so_that_the_page_may_read_it() {
    let host = Host::start(Shape::SeparateOrigins).await;
    for target in [
        "/",
        "/cn-north-4/v1",
        "/api/",
        "/api/nowhere/v1/p/hotspot-session-config",
        "/api/cn-north-4/v1/a%2Fb/x",
    ] {
        let response = host.nginx.ask(PROXY_HOST, "OPTIONS", target, ORIGIN).await;
        assert_eq!(response.status, 204, "{target}");
        assert_eq!(
            response.header("access-control-allow-headers"),
            Some("X-Auth-Token")
        );
        let response = host.nginx.ask(PROXY_HOST, "OPTIONS", target, "").await;
        assert_in_shape(&response, 404);
    }
}

#[tokio::test]
async fn other_paths_regions_and_parameters_are_refused_where_the_page_may_read_it() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        for (target, status) in [
            ("/api/".to_owned(), 404),
            ("/api/cn-north-4".to_owned(), 404),
            (
                "/api/cn-north-4/v1/p/hotspot-session-config/c".to_owned(),
                404,
            ),
            ("/api/cn-north-4/v1/p/app-servers".to_owned(), 404),
            (
                "/api/cn-north-4/v2/p/hotspot-session-config".to_owned(),
                404,
            ),
            ("/v1/p/hotspot-session-config".to_owned(), 404),
            (users_of("sample").replace("cn-north-4", "cn-north-1"), 404),
            (users_of("sample").replace("cn-north-4", "CN-NORTH-4"), 404),
            (users_of("sample") + "?force=true", 400),
            (users_of("sample") + "?offset=0&limit=ten", 400),
        ] {
            let response = host.nginx.ask_proxy(&target, ORIGIN).await;
            assert_in_shape(&response, status);
            assert_eq!(
                response.header("access-control-allow-origin"),
                Some("https://page.example.com")
            );
        }
        assert!(host.upstream.arrived().is_empty());
    }
}

#[tokio::test]
async fn a_get_with_a_body_is_refused() {
    let host = Host::start(Shape::SameOrigin).await;
    for headers in ["Content-Length: 3\r\n", "Transfer-Encoding: chunked\r\n"] {
        let request = format!(
            "GET {} HTTP/1.1\r\nHost: {PAGE_HOST}\r\n{headers}Connection: close\r\n\r\n{}",
            users_of("sample"),
            if headers.starts_with('C') {
                "{}\n"
            } else {
                "3\r\n{}\n\r\n0\r\n\r\n"
            }
        );
        let response = host
            .nginx
            .send(PAGE_HOST, request.as_bytes())
            .await
            .expect("an answer");
        assert_in_shape(&response, 413);
    }
    assert!(host.upstream.arrived().is_empty());
}

#[tokio::test]
async fn a_service_that_cannot_be_reached_or_trusted_is_502_and_one_that_is_silent_504() {
    let host = Host::start(Shape::SeparateOrigins).await;
    for (health, status) in [
        (Health::Down, 502),
        (Health::UnknownAuthority, 502),
        (Health::OtherName, 502),
        (Health::Expired, 502),
        (Health::Silent, 504),
    ] {
        host.upstream.falls(health).await;
        let response = host
            .nginx
            .ask_proxy(
                &users_of("sample"),
                &format!("{ORIGIN}X-Auth-Token: abc\r\n"),
            )
            .await;
        assert_in_shape(&response, status);
        assert_eq!(
            response.header("access-control-allow-origin"),
            Some("https://page.example.com"),
            "{health:?}"
        );
        assert!(
            host.upstream.arrived().is_empty(),
            "{health:?}: no token goes to whom nobody trusts"
        );
    }
    host.upstream.falls(Health::Well).await;
    assert_eq!(
        host.nginx
            .ask_proxy(&users_of("sample"), "X-Auth-Token: abc\r\n")
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn a_service_that_hangs_up_without_a_response_is_502() {
    let host = Host::start(Shape::SameOrigin).await;
    let response = host
        .nginx
        .ask_proxy(&users_of("reset"), "X-Auth-Token: abc\r\n")
        .await;
    assert_in_shape(&response, 502);
}

#[tokio::test]
async fn the_services_thirty_seconds_are_waited_for_and_a_response_that_never_comes_is_504() {
    let host = Host::start(Shape::SameOrigin).await;
    let (late, never) = (users_of("delay-31000"), users_of("hang"));
    let (late, never) = tokio::join!(
        host.nginx.ask_proxy(&late, "X-Auth-Token: abc\r\n"),
        host.nginx.ask_proxy(&never, "X-Auth-Token: abc\r\n"),
    );
    assert_eq!(late.status, 200);
    assert_in_shape(&never, 504);
}

#[tokio::test]
async fn what_is_no_http_or_for_no_host_of_ours_is_refused_in_the_same_shape() {
    let host = Host::start(Shape::SeparateOrigins).await;
    let send = async |text: &str| {
        host.nginx
            .send(PROXY_HOST, text.as_bytes())
            .await
            .expect("an answer")
    };
    assert_in_shape(&send("GET\r\n\r\n").await, 400);
    assert_in_shape(
        &send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").await,
        400,
    );
    assert_in_shape(
        &send("GET / HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n").await,
        421,
    );
    let long = format!(
        "GET /{} HTTP/1.1\r\nHost: {PROXY_HOST}\r\n\r\n",
        "a".repeat(80_000)
    );
    assert_in_shape(&send(&long).await, 414);
    assert!(
        host.nginx
            .send("evil.test", b"GET / HTTP/1.1\r\nHost: evil.test\r\n\r\n")
            .await
            .is_none()
    );
    let plain = host
        .nginx
        .send_plain_to_tls(b"GET / HTTP/1.1\r\nHost: page.example.com\r\n\r\n")
        .await;
    assert_in_shape(&plain.expect("an answer"), 400);
}

#[tokio::test]
async fn plain_http_leads_to_tls_by_the_name_that_is_written_down_and_never_takes_a_token_along() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        let ask = async |name: &str, target: &str| {
            let request =
                format!("GET {target} HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n");
            host.nginx
                .send_plain(request.as_bytes())
                .await
                .expect("an answer")
        };
        let response = ask(PAGE_HOST, "/?config_id=x").await;
        assert_eq!(response.status, 301);
        assert_eq!(
            response.header("location"),
            Some("https://page.example.com/?config_id=x")
        );
        assert_in_shape(&ask(shape.proxy_host(), &users_of("sample")).await, 403);
        assert_in_shape(&ask("evil.test", "/").await, 421);
    }
}
