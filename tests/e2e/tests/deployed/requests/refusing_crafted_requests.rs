//! Requests that no browser sends. Whatever is asked, the service's allowed hosts see documented paths only.

use e2e::{Host, PROJECT, REGION, SERVICE, Shape};

use crate::users_of;

/// Targets that lead to nowhere, one a line, as they stand in the request line. `{base}` is a region's base URL, `{users}`
/// the documented path below it.
const TARGETS: &str = r"
{base}/v1/../v1/p/hotspot-session-config
{base}/v1/p/../p/hotspot-session-config
{base}/v1/p/hotspot-session-config/../hotspot-session-config
{base}/v1/p/hotspot-session-config/x/non-migration-users/..
{base}/v1/p/hotspot-session-config/x/../../hotspot-session-config
{base}/./v1/p/hotspot-session-config
{base}/..;/v1/p/hotspot-session-config
/x/..{users}
/../..{users}
/%2e%2e{users}
/api/x/%2E%2E/cn-north-4/v1/p/hotspot-session-config
/{users}
{base}//v1/p/hotspot-session-config
/api/{users}
{base}/v1/p//hotspot-session-config
{base}/v1//hotspot-session-config
{base}/v1/p/hotspot-session-config//non-migration-users
{users}/
\{users}
\api\cn-north-4\v1\p\hotspot-session-config
{base}\v1/p/hotspot-session-config
{base}%2Fv1/p/hotspot-session-config
{base}/%761/p/hotspot-session-config
{base}/v1/p/hotspo%74-session-config
/%61pi/cn-north-4/v1/p/hotspot-session-config
/api/cn-north%2D4/v1/p/hotspot-session-config
/api/evil.test/v1/p/hotspot-session-config
/api/127.0.0.1/v1/p/hotspot-session-config
{base}@evil.test/v1/p/hotspot-session-config
{base}:80/v1/p/hotspot-session-config
{base}.evil.test/v1/p/hotspot-session-config
{base}#evil.test/v1/p/hotspot-session-config
{base}?evil.test/v1/p/hotspot-session-config
{base}%00/v1/p/hotspot-session-config
{base}%0d%0a/v1/p/hotspot-session-config
/api/CN-NORTH-4/v1/p/hotspot-session-config
/api/$api_host/v1/p/hotspot-session-config
/api/appstream.cn-north-4.myhuaweicloud.com/v1/p/hotspot-session-config
/api/default/v1/p/hotspot-session-config
/api//v1/p/hotspot-session-config
{users}?offset=0&limit=10#x
{users}?offset=0;limit=10
{users}?offset=0&host=evil.test
{users}?user_name=a/../../b
{users}?user_name=%0d%0aX: y
{users}?user_name=a%0
{users}?user_name=%C0%AF
{users}?offset=0&limit=10&user_name=a&offset=1
{users}?&
{users}??
*
api
evil.test:443";

/// What is no ID, separated by spaces.
const IDS: &str = r#". .. %2e %2E %2e%2e .%2e %2E. a%2Fb a%2fb ..%2F..%2Fv1 %2F a%5Cb a\b a%00b a%0D%0AHost:%20evil.test a%0d%0a
    a%09b a%7Fb %C0%AF %C3 %E2%82 %FF %F8%88%80%80%80 %252F a%25b % %2 %zz a;b a@b a:b a,b ä a'b a"b <b> a|b {a} a^b a`b a*b a$b a!b a(b) a+b a=b a&b a[b]"#;

const TOKEN_HEADER: &str = "X-Auth-Token: abc\r\n";

fn targets() -> Vec<String> {
    let base = format!("/api/{REGION}");
    let users = users_of("sample");
    let with_id = |id: &str| {
        [
            format!("{base}/v1/{id}/hotspot-session-config"),
            format!("{base}/v1/p/hotspot-session-config/{id}/non-migration-users"),
        ]
    };
    let (long, longer) = ("%C3%A4".repeat(129), "a".repeat(100_000));
    let ids = IDS.split_whitespace().chain(["", "a b", &long]);
    let written = TARGETS.lines().filter(|line| !line.is_empty());
    written
        .map(|line| line.replace("{base}", &base).replace("{users}", &users))
        .chain(ids.flat_map(with_id))
        .chain([
            format!("/api/{longer}/v1/p/hotspot-session-config"),
            format!("{users}?user_name={longer}"),
            format!("{users}?user_name={}", "a".repeat(129)),
            format!("{users}?user_name={}", "a".repeat(60_000)),
            format!("/{}", "a/".repeat(50_000)),
        ])
        .collect()
}

#[tokio::test]
async fn no_target_but_a_documented_one_reaches_the_service() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        let name = shape.proxy_host();
        for target in targets() {
            for start in ["", "https://evil.test", "http://169.254.169.254"] {
                // A target that is no path cannot follow a host.
                let target = format!("{start}{target}");
                let request = format!(
                    "GET {target} HTTP/1.1\r\nHost: {name}\r\nX-Auth-Token: abc\r\nX-Forwarded-Host: evil.test\r\n\
                     Connection: close\r\n\r\n"
                );
                if let Some(response) = host.nginx.send(name, request.as_bytes()).await {
                    assert!(
                        [400, 404, 405, 414, 421].contains(&response.status),
                        "{target}: {response:?}"
                    );
                    assert_eq!(
                        response.header("content-type"),
                        Some("application/json"),
                        "{target}"
                    );
                    assert!(response.json()["error_code"].is_string());
                }
            }
        }
        let arrived: Vec<_> = host
            .upstream
            .arrived()
            .into_iter()
            .map(|arrived| arrived.target)
            .collect();
        assert!(arrived.is_empty(), "{arrived:?}");
    }
}

/// What looks like an encoded character and is none, separated by spaces: alone, overlong, cut off, a surrogate, beyond U+10FFFF,
/// of five and six bytes, in lower case.
const NO_UTF_8: &str = "%80 %BF %FE %FF %C0%80 %C0%AF %C1%81 %C1%BF %E0%80%80 %E0%80%AF %E0%9F%BF %F0%80%80%AF %F0%8F%BF%BF
    %C3 %C3a %C3%28 %E2%82 %E2%82a %E2%28%A1 %F0%9D%92 %F0%9D%92a %F0%28%8C%BC %C3%C3 %E2%82%E2 %C3%A4%A4
    %ED%A0%80 %ED%AF%BF %ED%B0%80 %ED%BF%BF %ED%A0%80%ED%B0%80 %F4%90%80%80 %F4%BF%BF%BF %F5%80%80%80 %F7%BF%BF%BF
    %F8%88%80%80%80 %FC%84%80%80%80%80 %c3%a4 %C3%a4 %c3%A4";

/// The first and the last character of each form.
const UTF_8: &str = "%C2%80 %C3%A4 %DF%BF %E0%A0%80 %E0%BF%BF %E1%80%80 %EC%BF%BF %ED%80%80 %ED%9F%BF %EE%80%80 %EF%BF%BD
    %F0%90%80%80 %F0%9D%92%B3 %F3%BF%BF%BD %F4%80%80%80 %F4%8F%BF%BF";

#[tokio::test]
async fn an_id_and_a_name_are_valid_utf_8_or_go_no_further() {
    let host = Host::start(Shape::SameOrigin).await;
    let base = format!("/api/{REGION}");
    let targets = |part: &str| {
        [
            format!("{base}/v1/{part}/hotspot-session-config"),
            format!("{base}/v1/p/hotspot-session-config/a{part}b/non-migration-users"),
            format!("{}?user_name=a{part}b", users_of("sample")),
        ]
    };
    for part in NO_UTF_8.split_whitespace() {
        for target in targets(part) {
            let response = host.nginx.ask_proxy(&target, TOKEN_HEADER).await;
            assert!(
                [400, 404].contains(&response.status),
                "{target}: {response:?}"
            );
        }
    }
    let arrived = host.upstream.arrived().into_iter();
    let arrived: Vec<_> = arrived.map(|arrived| arrived.target).collect();
    assert!(arrived.is_empty(), "{arrived:?}");
    for part in UTF_8
        .split_whitespace()
        .chain([&*"%F0%9D%92%B3".repeat(126)])
    {
        for target in targets(part) {
            host.nginx.ask_proxy(&target, TOKEN_HEADER).await;
            let arrived = host.upstream.arrived().pop().expect("it arrived");
            assert_eq!(Some(arrived.target.as_str()), target.strip_prefix(&base));
        }
    }
}

#[tokio::test]
async fn what_is_written_into_headers_chooses_no_host() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        let name = shape.proxy_host();
        let users = users_of("sample");
        // Target and headers; whether it is answered like any other request.
        let cases = [
            (
                users.clone(),
                format!(
                    "Host: {name}\r\nX-Forwarded-Host: evil.test\r\nX-Host: evil.test\r\nForwarded: host=evil.test\r\n"
                ),
                true,
            ),
            (
                users.clone(),
                format!("Host: {name}\r\nX-Original-URL: /v1/p\r\nX-Rewrite-URL: /v1/p\r\n"),
                true,
            ),
            (users.clone(), format!("Host: {name}:443\r\n"), true),
            (
                users.clone(),
                format!("Host: {}\r\n", name.to_uppercase()),
                true,
            ),
            (users.clone(), "Host: evil.test\r\n".to_owned(), false),
            (users.clone(), "Host: evil.test:443\r\n".to_owned(), false),
            (users.clone(), format!("Host: {name}@evil.test\r\n"), false),
            (users.clone(), format!("Host: {name}.evil.test\r\n"), false),
            (
                users.clone(),
                format!("Host: {name}\r\nHost: evil.test\r\n"),
                false,
            ),
            (users.clone(), format!("Host: {SERVICE}\r\n"), false),
            (users.clone(), "Host: 127.0.0.1\r\n".to_owned(), false),
            (users.clone(), "Host:\r\n".to_owned(), false),
            (users.clone(), String::new(), false),
            (
                format!("https://{name}{users}"),
                format!("Host: {name}\r\n"),
                false,
            ),
            (
                format!("https://{name}{users}"),
                "Host: evil.test\r\n".to_owned(),
                false,
            ),
            (
                format!("https://evil.test{users}"),
                format!("Host: {name}\r\n"),
                false,
            ),
            (
                format!("//evil.test{users}"),
                format!("Host: {name}\r\n"),
                false,
            ),
        ];
        for (target, headers, passes) in cases {
            let before = host.upstream.arrived().len();
            let request = format!(
                "GET {target} HTTP/1.1\r\n{headers}X-Auth-Token: abc\r\nConnection: close\r\n\r\n"
            );
            let response = host
                .nginx
                .send(name, request.as_bytes())
                .await
                .expect("an answer");
            assert_eq!(
                response.status == 200,
                passes,
                "{target} {headers}: {response:?}"
            );
            let arrived = host.upstream.arrived().split_off(before);
            assert_eq!(arrived.len(), usize::from(passes), "{target} {headers}");
            for arrived in arrived {
                assert_eq!(arrived.server_name, SERVICE);
                assert_eq!(arrived.headers["host"], SERVICE);
                assert_eq!(
                    arrived.target,
                    format!("/v1/{PROJECT}/hotspot-session-config/sample/non-migration-users")
                );
            }
        }
    }
}

#[tokio::test]
async fn nothing_is_smuggled_behind_a_request() {
    let host = Host::start(Shape::SameOrigin).await;
    let users = users_of("sample");
    let inner = "GET /v1/evil HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n";
    let requests = [
        format!(
            "GET {users} HTTP/1.1\r\nHost: page.example.com\r\nContent-Length: {}\r\n\r\n{inner}",
            inner.len()
        ),
        format!(
            "GET {users} HTTP/1.1\r\nHost: page.example.com\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{inner}"
        ),
        format!(
            "GET {users} HTTP/1.1\r\nHost: page.example.com\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{inner}"
        ),
        format!(
            "GET {users}\r\nX: y HTTP/1.1\r\nHost: page.example.com\r\nConnection: close\r\n\r\n"
        ),
        format!("GET {users} HTTP/1.1\nHost: page.example.com\n\n{inner}"),
        format!("GET {users}\0 HTTP/1.1\r\nHost: page.example.com\r\nConnection: close\r\n\r\n"),
        format!("GET {users}\t HTTP/1.1\r\nHost: page.example.com\r\nConnection: close\r\n\r\n"),
        format!(
            "GET {users} HTTP/1.1\r\nHost: page.example.com\r\nX-Auth-Token: a\0b\r\nConnection: close\r\n\r\n"
        ),
        format!(
            "GET {users} HTTP/1.1\r\nHost: page.example.com\r\nX-Auth-Token: a\rX-B: c\r\nConnection: close\r\n\r\n"
        ),
        format!(
            "GET {users} HTTP/1.1\r\nHost: page.example.com\r\nX-Auth-Token: a\r\n Host: evil.test\r\nConnection: close\r\n\r\n"
        ),
    ];
    for request in requests {
        let response = host
            .nginx
            .send("page.example.com", request.as_bytes())
            .await;
        println!("{:?}", response.map(|response| response.status));
    }
    for arrived in host.upstream.arrived() {
        assert_eq!(
            arrived.target,
            format!("/v1/{PROJECT}/hotspot-session-config/sample/non-migration-users")
        );
        assert_eq!(arrived.headers["host"], SERVICE);
        assert!(
            arrived
                .headers
                .keys()
                .all(|name| ["host", "accept", "connection", "x-auth-token"]
                    .contains(&name.as_str()))
        );
    }
}
