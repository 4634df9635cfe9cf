//! What reaches the service, and how its responses come back.

use std::sync::Arc;

use axum::Router;
use axum::response::IntoResponse;
use e2e::{
    Authority, Brotli, Host, NameServer, OTHER_REGION, PROJECT, REGION, SERVICE, Setup, Shape,
    Upstream,
};
use mock_service::{Options, Recorder};

use crate::{ORIGIN, users_of};

#[tokio::test]
async fn both_operations_reach_the_host_of_their_region_and_no_more_than_the_token_goes_along() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        let sent = format!(
            "{ORIGIN}X-Auth-Token: abc\r\nCookie: a=b\r\nX-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Host: evil.test\r\n\
             Forwarded: host=evil.test\r\nUser-Agent: somebody\r\nReferer: https://page.example.com/?project_id=p\r\n\
             Accept-Encoding: gzip\r\nAuthorization: Basic YTpi\r\nX-Http-Method-Override: DELETE\r\n"
        );
        let targets = [
            format!(
                "{}?offset=20&limit=20&user_name=a%26b%2Fc%20%F0%9D%92%B3",
                users_of("sample")
            ),
            format!("/api/{REGION}/v1/{PROJECT}/hotspot-session-config?offset=0&limit=10"),
        ];
        for target in targets {
            let response = host.nginx.ask_proxy(&target, &sent).await;
            assert_eq!(response.status, 200, "{response:?}");
            let arrived = host.upstream.arrived().pop().expect("it arrived");
            assert_eq!(
                Some(arrived.target.as_str()),
                target.strip_prefix(&format!("/api/{REGION}"))
            );
            assert_eq!(
                (arrived.method.as_str(), arrived.server_name.as_str()),
                ("GET", SERVICE)
            );
            let mut headers: Vec<_> = arrived
                .headers
                .iter()
                .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
                .collect();
            headers.sort_unstable();
            assert_eq!(
                headers,
                [
                    ("accept", "application/json"),
                    ("connection", "close"),
                    ("host", SERVICE),
                    ("x-auth-token", "abc")
                ]
            );
        }
    }
}

#[tokio::test]
async fn each_region_has_its_own_host() {
    let host = Host::start(Shape::SameOrigin).await;
    let target = users_of("sample").replace(REGION, OTHER_REGION);
    assert_eq!(
        host.nginx
            .ask_proxy(&target, "X-Auth-Token: abc\r\n")
            .await
            .status,
        200
    );
    let arrived = host.upstream.arrived().pop().expect("it arrived");
    assert_eq!(
        arrived.server_name,
        "workspace.ap-southeast-3.myhuaweicloud.com"
    );
    assert_eq!(
        arrived.headers["host"],
        "workspace.ap-southeast-3.myhuaweicloud.com"
    );
}

#[tokio::test]
async fn where_a_host_is_dns_says() {
    let authority = Arc::new(Authority::default());
    let mock_service = mock_service::router(Options::default(), Recorder::default());
    let upstream = Upstream::start(mock_service, Arc::clone(&authority)).await;
    let setup = Setup::new(
        Shape::SameOrigin,
        Brotli::LeftOut,
        authority,
        upstream.port(),
    );
    let names = NameServer::start().await;
    setup.asks(names.port(), upstream.port());
    let nginx = setup.start().await;
    let response = nginx
        .ask_proxy(&users_of("sample"), "X-Auth-Token: abc\r\n")
        .await;
    assert_eq!(response.status, 200);
    assert_eq!(names.asked(), [SERVICE]);
    assert_eq!(upstream.arrived()[0].server_name, SERVICE);
}

#[tokio::test]
async fn an_id_with_other_signs_arrives_encoded_as_it_was_sent() {
    let host = Host::start(Shape::SameOrigin).await;
    for id in [
        "a%3Fc%23d%20e%C3%BC%26",
        "...",
        "%F0%9D%92%B3",
        &"p".repeat(128),
        &"%F0%9D%92%B3".repeat(128),
        "a~b_c-d.e",
        "%40%3A%3B",
    ] {
        let path = format!("/v1/{id}/hotspot-session-config/{id}/non-migration-users");
        let response = host
            .nginx
            .ask_proxy(
                &format!("/api/{REGION}{path}?user_name={id}"),
                "X-Auth-Token: abc\r\n",
            )
            .await;
        assert_eq!(response.header("x-request-id").map(str::len), Some(32));
        assert_eq!(
            host.upstream.arrived().pop().expect("it arrived").target,
            format!("{path}?user_name={id}")
        );
    }
}

#[tokio::test]
async fn the_services_status_body_request_id_and_retry_after_come_back_as_they_are() {
    let host = Host::start(Shape::SeparateOrigins).await;
    for status in [
        400, 401, 403, 404, 405, 408, 413, 414, 418, 429, 431, 494, 500, 502, 503, 504,
    ] {
        let response = host
            .nginx
            .ask_proxy(
                &users_of(&format!("status-{status}")),
                &format!("{ORIGIN}X-Auth-Token: abc\r\n"),
            )
            .await;
        assert_eq!(response.status, status);
        let code = response.json()["error_code"].to_string();
        assert!(!code.contains("PROXY"), "{code}");
        assert_eq!(response.header("x-request-id").map(str::len), Some(32));
        assert_eq!(
            response.header("retry-after").is_some(),
            [429, 503].contains(&status)
        );
        assert_eq!(
            response.header("access-control-allow-origin"),
            Some("https://page.example.com")
        );
        let exposed = response.header("access-control-expose-headers");
        assert_eq!(exposed, Some("X-Request-Id, Retry-After"));
    }
}

#[tokio::test]
async fn what_the_service_says_of_itself_or_to_nginx_is_dropped() {
    const HEADERS: [(&str, &str); 20] = [
        ("set-cookie", "session=1"),
        ("server", "api-gateway"),
        ("x-powered-by", "Servlet"),
        ("via", "1.1 inside"),
        ("x-apig-latency", "7"),
        ("x-apig-ratelimit-api", "remain:99,limit:100"),
        ("x-accel-redirect", "/index.html"),
        ("x-accel-limit-rate", "1"),
        ("x-accel-buffering", "no"),
        ("access-control-allow-origin", "*"),
        ("access-control-allow-credentials", "true"),
        ("access-control-expose-headers", "*"),
        ("cache-control", "public, max-age=3600"),
        ("expires", "Thu, 01 Jan 2099 00:00:00 GMT"),
        ("etag", "\"1\""),
        ("strict-transport-security", "max-age=0"),
        ("content-security-policy", "default-src *"),
        ("vary", "Cookie"),
        ("link", "</x>; rel=preload"),
        ("alt-svc", "h3=\":443\""),
    ];
    let service =
        Router::new().fallback(async || (HEADERS, r#"{"non_migrate_users":[]}"#).into_response());
    let host = Host::with_service(Shape::SeparateOrigins, service).await;
    let response = host.nginx.ask_proxy(&users_of("sample"), ORIGIN).await;
    assert_eq!(response.status, 200);
    assert!(
        response.body.contains(r#"{"non_migrate_users":[]}"#),
        "{response:?}"
    );
    for (name, value) in HEADERS {
        assert!(
            !response
                .headers
                .get_all(name)
                .iter()
                .any(|found| found == value),
            "{name} is in {response:?}"
        );
    }
    assert_eq!(response.header("server"), Some("nginx"));
    assert_eq!(
        response.header("x-request-id").map(str::len),
        Some(32),
        "the proxy's, as the service gave none"
    );
}

#[tokio::test]
async fn a_redirect_of_the_service_is_not_followed() {
    let away = [("location", "https://evil.test/")];
    let service = Router::new().fallback(async move || (http::StatusCode::FOUND, away));
    let host = Host::with_service(Shape::SameOrigin, service).await;
    assert_eq!(
        host.nginx
            .ask_proxy(&users_of("sample"), "X-Auth-Token: abc\r\n")
            .await
            .status,
        302
    );
    assert_eq!(host.upstream.arrived().len(), 1);
}
