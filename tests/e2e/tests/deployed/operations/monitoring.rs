//! What whoever watches nginx is told: the access log, its own figures and its health.

use e2e::{Health, Host, PAGE_HOST, PROJECT, RawResponse, Shape, TOKEN};
use serde_json::Value as Json;

use crate::users_of;

/// The lines of an access log, a value for each.
fn lines(log: &str) -> Vec<Json> {
    log.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error} in {line}")))
        .collect()
}

#[tokio::test]
async fn the_access_log_has_operation_region_status_times_and_request_id_and_nothing_personal() {
    let host = Host::start(Shape::SameOrigin).await;
    let header =
        format!("X-Auth-Token: {TOKEN}\r\nUser-Agent: a browser\r\nX-Forwarded-For: 192.0.2.1\r\n");
    let users = users_of("sample") + "?user_name=maria";
    let configurations = format!("/api/cn-north-4/v1/{PROJECT}/hotspot-session-config");
    let mut request_ids = Vec::new();
    for (health, target) in [
        (Health::Well, users.as_str()),
        (Health::Well, &users_of("status-404")),
        (Health::Down, &users),
        (Health::Well, "/api/maria/v1/maria/hotspot-session-config"),
        (Health::Well, "/maria"),
        (Health::Well, &configurations),
    ] {
        host.upstream.falls(health).await;
        let response = host.nginx.ask_proxy(target, &header).await;
        request_ids.push(response.header("x-request-id").unwrap().to_owned());
    }
    let log = host.nginx.access_log_of(6).await;
    for part in [
        "maria",
        PROJECT,
        "sample",
        TOKEN,
        "127.0.0.1",
        "192.0.2.1",
        "browser",
    ] {
        assert!(!log.contains(part), "{part} is in {log}");
    }

    let lines = lines(&log);
    let said = |name: &str| -> Vec<_> {
        lines
            .iter()
            .map(|line| line[name].as_str().expect("a text"))
            .collect()
    };
    let (users, configurations) = ("ListNonMigrationUsers", "ListHotspotSessionConfig");
    assert_eq!(
        said("operation"),
        [users, users, users, configurations, "", configurations]
    );
    let region = "cn-north-4";
    assert_eq!(said("region"), [region, region, region, "", "", region]);
    assert_eq!(said("status"), ["200", "404", "502", "404", "404", "200"]);
    assert_eq!(said("upstream_status")[..2], ["200", "404"]);
    assert_eq!(said("upstream_status")[3..], ["", "", "200"]);
    assert_eq!(said("host"), [PAGE_HOST; 6]);
    assert_eq!(said("method"), ["GET"; 6]);
    for (line, request_id) in lines.iter().zip(&request_ids) {
        // Where the service gave an ID, the page has that one.
        let ids = [&line["request_id"], &line["service_request_id"]];
        assert!(ids.iter().any(|id| *id == request_id), "{line}");
        assert_eq!(line["time"].as_str().map(str::len), Some(25));
        let seconds: f64 = line["seconds"].as_str().unwrap().parse().unwrap();
        assert!(seconds < 30.0);
        assert_eq!(
            line.as_object().map(serde_json::Map::len),
            Some(13),
            "{line}"
        );
    }
    assert!(said("upstream_seconds")[0].parse::<f64>().is_ok());
}

#[tokio::test]
async fn every_line_is_json_whatever_a_client_sends() {
    let host = Host::start(Shape::SeparateOrigins).await;
    let name = host.nginx.shape().proxy_host();
    for request in [
        "GET / HTTP/1.1\r\nHost: \"\r\nConnection: close\r\n\r\n".to_owned(),
        "\"}{\" / HTTP/1.1\r\n\r\n".to_owned(),
        "GET\r\n\r\n".to_owned(),
        "GET /\r\n".to_owned(),
        "\0\r\n\r\n".to_owned(),
        format!("GET /\"\\ HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n"),
    ] {
        let _ = host.nginx.send_for_bytes(name, request.as_bytes()).await;
    }
    let log = host.nginx.access_log_of(6).await;
    assert_eq!(lines(&log).len(), 6);
}

async fn ask_monitoring(host: &Host, target: &str) -> RawResponse {
    let request = format!("GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let response = host.nginx.send_monitoring(request.as_bytes()).await;
    response.expect("an answer")
}

#[tokio::test]
async fn figures_of_nginx_are_told_on_its_own_host_only() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        let response = ask_monitoring(&host, "/nginx-status").await;
        assert_eq!(response.status, 200);
        assert!(
            response.body.contains("Active connections: "),
            "{response:?}"
        );
        assert_eq!(ask_monitoring(&host, &users_of("sample")).await.status, 404);
        for name in [PAGE_HOST, shape.proxy_host()] {
            let response = host.nginx.ask(name, "GET", "/nginx-status", "").await;
            assert_eq!(response.status, 404);
        }
    }
    let listens: Vec<_> = e2e::deployed_file("shared/monitoring.conf")
        .lines()
        .filter_map(|line| line.trim().strip_prefix("listen ").map(str::to_owned))
        .collect();
    assert_eq!(listens, ["127.0.0.1:8081;"]);
}

#[tokio::test]
async fn its_health_is_told_everywhere_to_everybody_and_is_in_no_log() {
    let settings = [("access.conf", "deny all;")];
    for shape in Shape::ALL {
        let host = Host::with_settings(shape, &settings).await;
        host.upstream.falls(Health::Down).await;
        let request = "GET /health HTTP/1.1\r\nHost: 192.0.2.1\r\nConnection: close\r\n\r\n";
        let by_address = host.nginx.send_plain(request.as_bytes()).await;
        for response in [
            host.nginx.ask(PAGE_HOST, "GET", "/health", "").await,
            host.nginx
                .ask(shape.proxy_host(), "GET", "/health", "")
                .await,
            by_address.expect("an answer"),
            ask_monitoring(&host, "/health").await,
        ] {
            assert_eq!((response.status, response.body.as_str()), (200, "ok\n"));
            assert_eq!(response.header("cache-control"), Some("no-store"));
        }
        assert_eq!(host.nginx.access_log(), "");
    }
}
