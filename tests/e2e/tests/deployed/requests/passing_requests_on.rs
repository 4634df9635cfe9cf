//! What reaches the service, and how its responses come back.

use std::sync::Arc;

use axum::Router;
use e2e::{
    Authority, Brotli, Health, Host, NameServer, OTHER_REGION, PROJECT, REGION, SERVICE, Setup,
    Shape, Upstream,
};
use mock_service::{Options, Recorder};

use crate::{ORIGIN, users_of};

/// The header that every request of the page has.
const TOKEN: &str = "X-Auth-Token: abc\r\n";

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
async fn of_the_services_headers_those_on_a_list_come_back_and_no_other() {
    const HEADERS: &str = "Server: api-gateway\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\n\
        Set-Cookie: session=1\r\nSet-Cookie: other=2\r\nX-Powered-By: Servlet\r\nVia: 1.1 inside\r\nX-Apig-Latency: 7\r\n\
        X-Accel-Redirect: /index.html\r\nX-Accel-Limit-Rate: 1\r\nX-Accel-Buffering: no\r\nX-Accel-Expires: 9\r\n\
        X-Accel-Charset: utf-7\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Credentials: true\r\n\
        Access-Control-Allow-Private-Network: true\r\nAccess-Control-Expose-Headers: *\r\n\
        Cache-Control: public, max-age=3600\r\nPragma: cache\r\nExpires: Thu, 01 Jan 2099 00:00:00 GMT\r\n\
        ETag: \"1\"\r\nLast-Modified: Thu, 01 Jan 1970 00:00:00 GMT\r\nAccept-Ranges: bytes\r\nAge: 1\r\n\
        Strict-Transport-Security: max-age=0\r\nContent-Security-Policy: default-src *\r\nVary: Cookie\r\n\
        Link: </x>; rel=preload\r\nAlt-Svc: h3=\":443\"\r\nLocation: https://evil.test/\r\nRefresh: 0;url=https://evil.test\r\n\
        WWW-Authenticate: Basic\r\nProxy-Authenticate: Basic\r\nClear-Site-Data: *\r\nService-Worker-Allowed: /\r\n\
        Content-Disposition: attachment\r\nContent-Language: en\r\nContent-Location: /x\r\nSourceMap: /x\r\n\
        Speculation-Rules: \"/x\"\r\nNo-Vary-Search: params\r\nObserve-Browsing-Topics: ?1\r\nSet-Login: logged-in\r\n\
        Origin-Agent-Cluster: ?0\r\nDocument-Policy: x\r\nUse-As-Dictionary: x\r\nX-Something-Of-Tomorrow: 1\r\nx: y\r\n\
        Trailer: X-Late\r\nUpgrade: h2c\r\nKeep-Alive: timeout=9\r\nRetry-After: 7\r\nX-Request-Id: of-the-service\r\n\
        Content-Encoding: identity\r\ncontent-type: application/json; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}";
    let response = &*format!("HTTP/1.1 200 OK\r\n{HEADERS}").leak();
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        host.upstream.falls(Health::Saying(response)).await;
        let response = host.nginx.ask_proxy(&users_of("sample"), TOKEN).await;
        assert_eq!((response.status, response.body.as_str()), (200, "{}"));
        let year = response.header("date").expect("a date").to_owned();
        assert!(!year.contains("1970"), "it is nginx's");
        let mut headers: Vec<_> = response.headers.iter().collect();
        headers.retain(|(name, _)| *name != "date");
        let mut headers: Vec<_> = headers
            .into_iter()
            .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
            .collect();
        headers.sort_unstable();
        assert_eq!(
            headers,
            [
                ("access-control-expose-headers", "X-Request-Id, Retry-After"),
                ("cache-control", "no-store"),
                ("connection", "close"),
                ("content-encoding", "identity"),
                ("content-length", "2"),
                (
                    "content-security-policy",
                    "default-src 'none'; frame-ancestors 'none'; sandbox"
                ),
                ("content-type", "application/json; charset=utf-8"),
                ("cross-origin-resource-policy", "same-origin"),
                ("referrer-policy", "no-referrer"),
                ("retry-after", "7"),
                ("server", "nginx"),
                ("strict-transport-security", "max-age=31536000"),
                ("vary", "Origin"),
                ("x-content-type-options", "nosniff"),
                ("x-request-id", "of-the-service"),
            ]
        );
    }
}

#[tokio::test]
async fn a_service_that_gives_no_request_id_is_given_the_proxys() {
    let host = Host::start(Shape::SameOrigin).await;
    let response = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    host.upstream.falls(Health::Saying(response)).await;
    let response = host.nginx.ask_proxy(&users_of("sample"), TOKEN).await;
    assert_eq!(response.header("x-request-id").map(str::len), Some(32));
}

#[tokio::test]
async fn what_a_service_sends_without_a_status_line_is_no_page_of_this_host() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        let name = shape.proxy_host();
        let target = users_of("sample");
        let mut connection = host.nginx.http2(name, 65_535).await;
        connection.ask(&target, ("x-auth-token", "abc"), 0).await;
        assert!(!connection.is_broken_off().await, "others are answered");
        for response in [
            "<script>alert(1)</script>",
            "<title>A page</title>\r\n\r\n<script>alert(1)</script>",
            "HTTP/0.9 200 OK\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>",
            "ICY 200 OK\r\n\r\n<script>alert(1)</script>",
            " HTTP/1.1 200 OK\r\n\r\n<script>alert(1)</script>",
        ] {
            host.upstream.falls(Health::Saying(response)).await;
            for version in ["HTTP/1.1", "HTTP/1.0"] {
                let request = format!(
                    "GET {target} {version}\r\nHost: {name}\r\n{TOKEN}Connection: close\r\n\r\n"
                );
                let bytes = host.nginx.send_for_bytes(name, request.as_bytes()).await;
                let text = String::from_utf8(bytes.expect("TLS")).expect("a text");
                assert!(!text.contains("script"), "{response}: {text}");
            }
            let mut connection = host.nginx.http2(name, 65_535).await;
            connection.ask(&target, ("x-auth-token", "abc"), 0).await;
            assert!(connection.is_broken_off().await, "{response}");
        }
    }
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
