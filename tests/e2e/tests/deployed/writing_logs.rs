//! What nginx writes down.

use e2e::{Health, Host, PROJECT, Shape, TOKEN};

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

        assert!(!host.nginx.log("access.log").is_empty());
        assert!(
            host.nginx.log("error.log").contains("upstream"),
            "failures of the service are said"
        );
        for (file, bytes) in host.nginx.written() {
            let text = String::from_utf8_lossy(&bytes);
            for part in [TOKEN, &TOKEN[..20], "MIIDKGYJKOZIHVCNAQ"] {
                let line = text.lines().find(|line| line.contains(part));
                assert_eq!(line, None, "the token is in {}", file.display());
            }
        }
    }
}

#[tokio::test]
async fn the_access_log_tells_operation_region_and_status_and_neither_ids_nor_names() {
    let host = Host::start(Shape::SameOrigin).await;
    let target = users_of("sample") + "?user_name=maria";
    let response = host
        .nginx
        .ask_proxy(&target, &format!("X-Auth-Token: {TOKEN}\r\n"))
        .await;
    let log = host.nginx.log("access.log");
    for part in [
        "127.0.0.1 page.example.com GET ListNonMigrationUsers appstream.cn-north-4.myhuaweicloud.com 200 ",
        response.header("x-request-id").unwrap(),
    ] {
        assert!(log.contains(part), "{part} is not in {log}");
    }
    for part in ["maria", PROJECT, "sample"] {
        assert!(!log.contains(part), "{part} is in {log}");
    }
}
