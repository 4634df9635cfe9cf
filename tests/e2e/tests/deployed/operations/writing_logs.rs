//! What nginx writes down.

use std::sync::Arc;

use axum::Router;
use e2e::{
    Authority, Brotli, Health, Host, NameServer, Nginx, PROJECT, Setup, Shape, TOKEN, Upstream,
};

use crate::{ORIGIN, users_of};

#[tokio::test]
async fn the_token_is_in_no_file_whatever_happens_to_its_request() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        let name = shape.proxy_host();
        let users = users_of("sample");
        let long = TOKEN.repeat(2000);
        let header = format!("X-Auth-Token: {TOKEN}\r\n");
        let requests = |health: &str| {
            [
                format!("GET {users} HTTP/1.1\r\nHost: {name}\r\n{header}X-Case: {health}\r\n"),
                format!("GET {users}?bad=1 HTTP/1.1\r\nHost: {name}\r\n{header}"),
                format!("GET /api/nowhere HTTP/1.1\r\nHost: {name}\r\n{header}"),
                format!("POST {users} HTTP/1.1\r\nHost: {name}\r\n{header}Content-Length: 2\r\n"),
                format!(
                    "GET {users} HTTP/1.1\r\nHost: {name}\r\nOrigin: https://evil.test\r\n{header}"
                ),
                format!("GET {users} HTTP/1.1\r\nHost: {name}\r\n{header}X-Auth-Token: other\r\n"),
                // Longer than may be, and than is read.
                format!(
                    "GET {users} HTTP/1.1\r\nHost: {name}\r\nX-Auth-Token: {}\r\n",
                    &long[..40_000]
                ),
                format!("GET {users} HTTP/1.1\r\nHost: {name}\r\nX-Auth-Token: {long}\r\n"),
                format!("GET {users} HTTP/1.1\r\nHost: {name}\r\n{long}: x\r\n"),
                format!(
                    "GET {users}?user_name={} HTTP/1.1\r\nHost: {name}\r\n",
                    &long[..60_000]
                ),
                format!(
                    "GET {} HTTP/1.1\r\nHost: {name}\r\n",
                    users_of(&long[..60_000])
                ),
                // In the wrong place.
                format!("{TOKEN} / HTTP/1.1\r\nHost: {name}\r\n"),
                format!("MIIDKGYJKOZIHVCNAQCCOIIDGZCC / HTTP/1.1\r\nHost: {name}\r\n"),
                format!("GET /{TOKEN} HTTP/1.1\r\nHost: {name}\r\n"),
                format!("GET /{TOKEN}.js HTTP/1.1\r\nHost: page.example.com\r\n"),
                format!("GET {users}?X-Auth-Token={TOKEN} HTTP/1.1\r\nHost: {name}\r\n"),
                format!("GET https://{TOKEN}{users} HTTP/1.1\r\nHost: {name}\r\n"),
                format!("GET https://{name}{users} HTTP/1.1\r\nHost: {TOKEN}\r\n"),
                format!("GET {users} HTTP/1.1\r\nHost: {TOKEN}\r\n"),
                format!("GET {users} HTTP/1.1\r\nHost: {name}\r\n{TOKEN}\r\n"),
                format!("GET {users} HTTP/1.1\r\nHost: {name}\r\n{TOKEN}: {TOKEN}\r\n"),
                format!("GET {users} HTTP/1.1\r\nHost: {name}\r\nX-Auth-Token : {TOKEN}\r\n"),
                format!("GET {users} HTTP/1.1\r\nHost: {name}\r\nX_Auth_Token: {TOKEN}\r\n"),
                format!("GET {users} HTTP/1.1\r\nHost: {name}\r\nX-Auth-Token: {TOKEN}\0\r\n"),
                format!(
                    "GET {users} HTTP/1.1\r\nHost: {name}\r\nCookie: {TOKEN}\r\nUser-Agent: {TOKEN}\r\nX-Forwarded-For: {TOKEN}\r\n"
                ),
                format!("GET {users} {TOKEN}\r\nHost: {name}\r\n"),
                format!("GET {users} HTTP/{TOKEN}\r\nHost: {name}\r\n"),
                TOKEN.to_owned(),
            ]
        };
        for health in [Health::Well, Health::Down, Health::UnknownAuthority] {
            host.upstream.falls(health).await;
            for request in requests(&format!("{health:?}")) {
                let _ = host
                    .nginx
                    .send(
                        name,
                        format!("{request}Connection: close\r\n\r\n").as_bytes(),
                    )
                    .await;
            }
        }
        host.upstream.falls(Health::Well).await;
        for configuration in [
            "status-500-echo-token",
            "reset",
            "reset-mid-body",
            "status-401",
        ] {
            host.nginx
                .ask_proxy(&users_of(configuration), &format!("{ORIGIN}{header}"))
                .await;
        }
        let _ = host
            .nginx
            .send_plain(
                format!(
                    "GET {users} HTTP/1.1\r\nHost: {name}\r\n{header}Connection: close\r\n\r\n"
                )
                .as_bytes(),
            )
            .await;

        assert!(!host.nginx.access_log_of(1).await.is_empty());
        assert_unwritten(&host.nginx, &[TOKEN, &TOKEN[..20], "MIIDKGYJKOZIHVCNAQ"]);
    }
}

/// None of `parts` is in a file that nginx has written.
pub fn assert_unwritten(nginx: &Nginx, parts: &[&str]) {
    for (file, bytes) in nginx.written() {
        let text = String::from_utf8_lossy(&bytes);
        for part in parts {
            let line = text.lines().find(|line| line.contains(part));
            assert_eq!(line, None, "{part} is in {}", file.display());
        }
    }
}

/// A username that a query asks for.
const USERNAME: &str = "maria.example";

/// What is nobody's business of a request for the users of a configuration, asked for by name and with the token in the
/// wrong place.
pub const PRIVATE: [&str; 4] = [USERNAME, TOKEN, PROJECT, "/sample"];

/// Asks in each way in which a name or a token may stand in the address. The status codes, 0 where nginx hangs up.
pub async fn ask_for_a_person(nginx: &Nginx, header: &str) -> Vec<u16> {
    let name = nginx.shape().proxy_host();
    let users = users_of("sample");
    let mut statuses = Vec::new();
    for query in [
        format!("user_name={USERNAME}"),
        format!("user_name={TOKEN}"),
        format!("X-Auth-Token={TOKEN}&user_name={USERNAME}"),
    ] {
        let request = format!(
            "GET {users}?{query} HTTP/1.1\r\nHost: {name}\r\n{header}Connection: close\r\n\r\n"
        );
        let response = nginx.send(name, request.as_bytes()).await;
        statuses.push(response.map_or(0, |response| response.status));
    }
    statuses
}

#[tokio::test]
async fn no_failure_of_the_service_writes_a_name_or_a_token_into_a_log() {
    let header = format!("X-Auth-Token: {TOKEN}\r\n");
    let more_headers_than_fit = &*format!("HTTP/1.1 200 OK\r\n{}", "X: y\r\n".repeat(4000)).leak();
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        for health in [
            Health::Down,
            Health::HangingUp,
            Health::Plain,
            Health::UnknownAuthority,
            Health::OtherName,
            Health::Expired,
            Health::Silent,
            Health::Saying(""),
            Health::Saying("HTTP/1.1 200 OK\r\nbad header\r\n\r\n"),
            Health::Saying("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"),
            Health::Saying("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"),
            Health::Saying("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n"),
            Health::Saying("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"),
            Health::Saying("HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n"),
            Health::Saying(more_headers_than_fit),
        ] {
            host.upstream.falls(health).await;
            let statuses = ask_for_a_person(&host.nginx, &header).await;
            assert_eq!(statuses.last(), Some(&400), "{health:?}");
            assert!(
                [0, 200, 502, 504].contains(&statuses[0]),
                "{health:?}: {statuses:?}"
            );
            assert_unwritten(&host.nginx, &PRIVATE);
        }
    }
}

#[tokio::test]
async fn a_host_that_dns_does_not_know_writes_no_name_or_token_into_a_log() {
    let authority = Arc::new(Authority::default());
    let upstream = Upstream::start(Router::new(), Arc::clone(&authority)).await;
    let setup = Setup::new(
        Shape::SameOrigin,
        Brotli::LeftOut,
        authority,
        upstream.port(),
    );
    let names = NameServer::knowing_none().await;
    setup.asks(names.port(), upstream.port());
    let nginx = setup.start().await;
    let header = format!("X-Auth-Token: {TOKEN}\r\n");
    let statuses = ask_for_a_person(&nginx, &header).await;
    assert_eq!(statuses, [502, 502, 400]);
    assert_unwritten(&nginx, &PRIVATE);
}

#[tokio::test]
async fn what_is_refused_by_nginx_itself_writes_no_name_or_token_into_a_log() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        for (header, status) in [
            ("Content-Length: 0\r\nTransfer-Encoding: chunked\r\n", 400),
            ("Origin: https://evil.test\r\n", 403),
        ] {
            let statuses = ask_for_a_person(&host.nginx, header).await;
            assert_eq!(statuses[0], status, "{header}");
        }
        let name = shape.proxy_host();
        let target = users_of("sample") + "?user_name=" + USERNAME;
        let request = format!(
            "GET {target} HTTP/1.1\r\nHost: {name}\r\nContent-Length: 3\r\nConnection: close\r\n\r\n{{}}\n"
        );
        let response = host.nginx.send(name, request.as_bytes()).await;
        assert_eq!(response.expect("an answer").status, 413);
        // The page's address has a name where its rows are filtered.
        for target in [
            format!("/?filter={USERNAME}"),
            format!("/{USERNAME}/{TOKEN}"),
        ] {
            for method in ["GET", "POST", "PUT"] {
                let headers = "Content-Length: 0\r\n";
                host.nginx
                    .ask("page.example.com", method, &target, headers)
                    .await;
            }
        }
        assert_unwritten(&host.nginx, &PRIVATE);
    }
}
