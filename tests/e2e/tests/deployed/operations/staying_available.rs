//! That one client cannot keep nginx busy: what an attack costs it, and how long others wait meanwhile.

use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use e2e::{Host, PAGE_HOST, Shape};

use crate::users_of;

const MEGABYTE: u64 = 1024 * 1024;

/// What somebody else's page and request take meanwhile.
async fn another_client_waits(host: &Host) -> Duration {
    let begun = Instant::now();
    let page = host.nginx.ask(PAGE_HOST, "GET", "/", "").await;
    assert_eq!(page.status, 200);
    let users = users_of("sample");
    let response = host.nginx.ask_proxy(&users, "X-Auth-Token: abc\r\n").await;
    assert_eq!(response.status, 200);
    begun.elapsed()
}

#[tokio::test]
async fn a_few_bytes_of_http2_that_stand_for_many_cost_little_memory() {
    const CONNECTIONS: usize = 3;
    // For a few more that it refuses, nginx would hang up.
    const STREAMS: usize = 110;
    // As long as HTTP/2 remembers, and as often as nginx takes it: twice 72 kB.
    const TIMES: usize = 35;
    let value = "a".repeat(3900);
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        another_client_waits(&host).await;
        let before = host.nginx.memory();
        for (name, target) in [
            (PAGE_HOST, "/"),
            (shape.proxy_host(), &*users_of("sample")),
            (shape.proxy_host(), "/api/nowhere"),
        ] {
            let mut held = Vec::new();
            for _ in 0..CONNECTIONS {
                let mut connection = host.nginx.http2(name, 0).await;
                for _ in 0..STREAMS {
                    connection.ask(target, ("x", &value), TIMES).await;
                }
                connection.is_read().await;
                held.push(connection);
            }
            let after = host.nginx.memory();
            let waited = another_client_waits(&host).await;
            let cost = after.saturating_sub(before);
            println!("{name}{target}: {} kB, others wait {waited:?}", cost / 1024);
            assert!(cost < 24 * MEGABYTE, "{target}: {cost} bytes");
            assert!(waited < Duration::from_secs(2), "{waited:?}");
        }
    }
}

#[tokio::test]
async fn connections_that_say_nothing_leave_room_for_others() {
    let host = Host::start(Shape::SameOrigin).await;
    // It has a worker for each processor, and a program may have 1,024 descriptors by default.
    let workers = available_parallelism().map_or(1, usize::from).min(12);
    let idle = host.nginx.connect_idly(workers * 1024 + 100).await;
    let waited = another_client_waits(&host).await;
    println!("{} connections, others wait {waited:?}", idle.len());
    assert!(waited < Duration::from_secs(2), "{waited:?}");
}
