//! Requests that no browser sends. Whatever is asked, the service's allowed hosts see documented paths only.

use e2e::{Host, PROJECT, REGION, SERVICE, Shape};

use crate::users_of;

/// Targets that lead to nowhere, as they stand in the request line.
fn targets() -> Vec<String> {
    let base = format!("/api/{REGION}");
    let users = users_of("sample");
    let below = |rest: &str| format!("{base}{rest}");
    let with_id = |id: &str| {
        [
            below(&format!("/v1/{id}/hotspot-session-config")),
            below(&format!(
                "/v1/p/hotspot-session-config/{id}/non-migration-users"
            )),
        ]
    };
    let mut targets: Vec<String> = [
        // Dot segments, as they are and encoded.
        below("/v1/../v1/p/hotspot-session-config"),
        below("/v1/p/../p/hotspot-session-config"),
        below("/v1/p/hotspot-session-config/../hotspot-session-config"),
        below("/v1/p/hotspot-session-config/x/non-migration-users/.."),
        below("/v1/p/hotspot-session-config/x/../../hotspot-session-config"),
        below("/./v1/p/hotspot-session-config"),
        format!("/x/..{users}"),
        format!("/../..{users}"),
        format!("/%2e%2e{users}"),
        format!("/api/x/%2E%2E/{REGION}/v1/p/hotspot-session-config"),
        format!("/api/{REGION}/..;/v1/p/hotspot-session-config"),
        // Doubled slashes and backslashes.
        format!("/{users}"),
        users.replace("/v1", "//v1"),
        users.replace("/api", "/api/"),
        users.replace("/non", "//non"),
        format!("{users}/"),
        users.replace('/', "\\"),
        users.replace("/v1", "\\v1"),
        format!("\\{users}"),
        // Encoded where nothing is to be encoded.
        users.replace("/v1", "%2Fv1"),
        users.replace("/v1", "/%761"),
        users.replace("hotspot", "hotspo%74"),
        users.replace("/api", "/%61pi"),
        users.replace(REGION, "cn-north%2D4"),
        // Hosts in the place of a region.
        "/api/evil.test/v1/p/hotspot-session-config".to_owned(),
        "/api/127.0.0.1/v1/p/hotspot-session-config".to_owned(),
        format!("/api/{REGION}@evil.test/v1/p/hotspot-session-config"),
        format!("/api/{REGION}:80/v1/p/hotspot-session-config"),
        format!("/api/{REGION}.evil.test/v1/p/hotspot-session-config"),
        format!("/api/{REGION}#evil.test/v1/p/hotspot-session-config"),
        format!("/api/{REGION}?evil.test/v1/p/hotspot-session-config"),
        format!("/api/{REGION}%00/v1/p/hotspot-session-config"),
        format!("/api/{REGION}%0d%0a/v1/p/hotspot-session-config"),
        format!("/api/{}/v1/p/hotspot-session-config", REGION.to_uppercase()),
        "/api/$api_host/v1/p/hotspot-session-config".to_owned(),
        "/api/appstream.cn-north-4.myhuaweicloud.com/v1/p/hotspot-session-config".to_owned(),
        "/api/default/v1/p/hotspot-session-config".to_owned(),
        "/api//v1/p/hotspot-session-config".to_owned(),
        format!("/api/{}/v1/p/hotspot-session-config", "r".repeat(10_000)),
        // Queries with more than is documented.
        format!("{users}?offset=0&limit=10#x"),
        format!("{users}?offset=0;limit=10"),
        format!("{users}?offset=0&host=evil.test"),
        format!("{users}?user_name=a/../../b"),
        format!("{users}?user_name=%0d%0aX: y"),
        format!("{users}?user_name=a%0"),
        format!("{users}?&"),
        format!("{users}??"),
        // Longer than nginx reads.
        format!("{users}?user_name={}", "a".repeat(100_000)),
        format!("/{}", "a/".repeat(50_000)),
        "*".to_owned(),
        "api".to_owned(),
        "evil.test:443".to_owned(),
    ]
    .into();
    for id in [
        "",
        ".",
        "..",
        "%2e",
        "%2E",
        "%2e%2e",
        ".%2e",
        "%2E.",
        "a%2Fb",
        "a%2fb",
        "..%2F..%2Fv1",
        "%2F",
        "a%5Cb",
        "a\\b",
        "a%00b",
        "a%0D%0AHost:%20evil.test",
        "a%0d%0a",
        "a%09b",
        "a%7Fb",
        "%252F",
        "a%25b",
        "%",
        "%2",
        "%zz",
        "a;b",
        "a@b",
        "a:b",
        "a,b",
        "a b",
        "ä",
        "a'b",
        "a\"b",
        "<b>",
        "a|b",
        "{a}",
        "a^b",
        "a`b",
        "a*b",
        "a$b",
        "a!b",
        "a(b)",
        "a+b",
        "a=b",
        "a&b",
        "a[b]",
    ] {
        targets.extend(with_id(id));
    }
    targets.extend(with_id(&"a".repeat(1537)));
    targets
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
                if let Some(answer) = host.nginx.send(name, request.as_bytes()).await {
                    assert!(
                        [400, 404, 405, 414, 421].contains(&answer.status),
                        "{target}: {answer:?}"
                    );
                    assert_eq!(
                        answer.header("content-type"),
                        Some("application/json"),
                        "{target}"
                    );
                    assert!(answer.json()["error_code"].is_string());
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
            let answer = host
                .nginx
                .send(name, request.as_bytes())
                .await
                .expect("an answer");
            assert_eq!(
                answer.status == 200,
                passes,
                "{target} {headers}: {answer:?}"
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
        let answer = host
            .nginx
            .send("page.example.com", request.as_bytes())
            .await;
        println!("{:?}", answer.map(|answer| answer.status));
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
