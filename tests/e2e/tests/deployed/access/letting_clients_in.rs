//! Who may use the proxy, and who counts as one client.

use std::time::Duration;

use e2e::{Host, PAGE_HOST, RawResponse, Shape};
use futures_util::future::join_all;
use tokio::time::timeout;

use crate::{ORIGIN, users_of};

const TOKEN: &str = "X-Auth-Token: abc\r\n";

/// A load balancer on this host, as real-ip.conf says it.
const BALANCER: &str = "set_real_ip_from 127.0.0.1;\nreal_ip_header X-Forwarded-For;\n";

fn assert_refused(response: &RawResponse, status: u16, words: &str) {
    assert_eq!(response.status, status, "{response:?}");
    let body = response.json();
    assert_eq!(body["error_code"], format!("PROXY.0{status}"));
    let message = body["error_msg"].as_str().expect("a message");
    assert!(message.contains(words), "{message}");
    assert_eq!(body["request_id"], response.header("x-request-id").unwrap());
}

#[tokio::test]
async fn a_request_without_a_token_is_401_by_the_proxy_itself() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        for headers in ["", "X-Auth-Token:\r\n", "X-Auth-Token:  \r\n"] {
            let headers = format!("{ORIGIN}{headers}");
            let response = host.nginx.ask_proxy(&users_of("sample"), &headers).await;
            assert_refused(&response, 401, "no token");
            assert_eq!(
                response.header("access-control-allow-origin"),
                Some("https://page.example.com")
            );
        }
        assert!(host.upstream.arrived().is_empty());
    }
}

#[tokio::test]
async fn networks_that_are_not_written_down_are_refused_with_page_and_proxy() {
    let settings = [("access.conf", "allow 10.0.0.0/8;\ndeny all;\n")];
    for shape in Shape::ALL {
        let host = Host::with_settings(shape, &settings).await;
        let headers = format!("{ORIGIN}{TOKEN}");
        let response = host.nginx.ask_proxy(&users_of("sample"), &headers).await;
        assert_refused(&response, 403, "doesn't accept requests from this network");
        assert_eq!(
            response.header("access-control-allow-origin"),
            Some("https://page.example.com")
        );
        let response = host.nginx.ask(PAGE_HOST, "GET", "/", "").await;
        assert_refused(&response, 403, "doesn't accept requests from this network");
        let stranger = format!("Origin: https://evil.test\r\n{TOKEN}");
        let response = host.nginx.ask_proxy(&users_of("sample"), &stranger).await;
        assert_refused(&response, 403, "pages of this origin");
        assert!(host.upstream.arrived().is_empty());
    }
}

#[tokio::test]
async fn behind_a_load_balancer_a_client_is_who_it_says_and_only_it() {
    let networks = "allow 10.0.0.0/8;\nallow 2001:db8::/32;\ndeny all;\n";
    let elsewhere = BALANCER.replace("127.0.0.1", "127.0.0.2");
    for (balancer, is_believed) in [(BALANCER, true), (&*elsewhere, false)] {
        let settings = [("access.conf", networks), ("real-ip.conf", balancer)];
        let host = Host::with_settings(Shape::SameOrigin, &settings).await;
        for (client, is_allowed) in [
            ("10.1.2.3", true),
            ("192.0.2.1, 10.1.2.3", true),
            ("2001:db8:1::1", true),
            ("192.0.2.1", false),
            ("10.1.2.3, 192.0.2.1", false),
            ("2001:db9::1", false),
        ] {
            let headers = format!("{TOKEN}X-Forwarded-For: {client}\r\n");
            let response = host.nginx.ask_proxy(&users_of("sample"), &headers).await;
            let status = if is_believed && is_allowed { 200 } else { 403 };
            assert_eq!(response.status, status, "{client}");
        }
    }
}

/// As many requests as one client may have under way.
const AT_ONCE: usize = 128;

#[tokio::test]
async fn all_addresses_of_a_network_of_ipv6_are_one_client_and_each_of_ipv4_is_one() {
    let host = Host::with_settings(Shape::SameOrigin, &[("real-ip.conf", BALANCER)]).await;
    let ask = async |id: &str, client: &str| {
        let headers = format!("{TOKEN}X-Forwarded-For: {client}\r\n");
        host.nginx.ask_proxy(&users_of(id), &headers).await.status
    };
    let network = |last: usize| format!("2001:db8:1:2:{last:x}:{last:x}:0:1");
    let others = (0..AT_ONCE).map(async |last| ask("hang", &network(last)).await);
    let asked = async {
        while host.upstream.arrived().len() < AT_ONCE {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_eq!(ask("sample", &network(0xffff)).await, 429);
        assert_eq!(ask("sample", "2001:db8:1:3::1").await, 200);
        assert_eq!(ask("sample", "2001:db8:1:2a::1").await, 200);
        assert_eq!(ask("sample", "192.0.2.1").await, 200);
        assert_eq!(ask("sample", "::ffff:192.0.2.1").await, 200);
    };
    // The others hang up with the end of this.
    tokio::select! {
        asked = timeout(Duration::from_secs(20), asked) => asked.expect("all are under way"),
        _ = join_all(others) => panic!("they are not answered"),
    }
    let others =
        (0..AT_ONCE).map(async |last| ask("hang", &format!("::ffff:192.0.2.{last}")).await);
    let before = host.upstream.arrived().len();
    let asked = async {
        while host.upstream.arrived().len() < before + AT_ONCE {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_eq!(ask("sample", "::ffff:192.0.2.200").await, 200);
    };
    tokio::select! {
        asked = timeout(Duration::from_secs(20), asked) => asked.expect("all are under way"),
        _ = join_all(others) => panic!("they are not answered"),
    }
}
