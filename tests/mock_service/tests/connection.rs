//! What only shows on a real connection.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::net::SocketAddr;
use std::time::Duration;

use mock_service::{Options, Recorder, serve};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

async fn start(recorder: Recorder) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve(listener, Options::default(), recorder));
    address
}

async fn request(address: SocketAddr, config_id: &str, headers: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let path = format!("/v1/p/hotspot-session-config/{config_id}/non-migration-users");
    let head = format!(
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://localhost\r\n{headers}\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream
}

/// Everything that arrives until the server closes the connection.
async fn read_to_end(mut stream: TcpStream) -> String {
    let mut received = Vec::new();
    timeout(Duration::from_secs(10), stream.read_to_end(&mut received))
        .await
        .unwrap()
        .unwrap();
    String::from_utf8(received).unwrap()
}

#[tokio::test]
async fn reset_closes_the_connection_without_a_byte() {
    let stream = request(
        start(Recorder::default()).await,
        "reset",
        "X-Auth-Token: t\r\n",
    )
    .await;
    assert_eq!(read_to_end(stream).await, "");
}

#[tokio::test]
async fn reset_mid_body_promises_more_than_it_sends() {
    let stream = request(
        start(Recorder::default()).await,
        "reset-mid-body",
        "X-Auth-Token: t\r\n",
    )
    .await;
    let received = read_to_end(stream).await;
    let (head, body) = received.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 OK"));
    assert!(head.contains("access-control-allow-origin: *"));
    let promised = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .unwrap();
    assert_eq!(body.len(), promised.parse::<usize>().unwrap() / 2);
}

#[tokio::test]
async fn hang_keeps_the_connection_open_and_silent() {
    let mut stream = request(
        start(Recorder::default()).await,
        "hang",
        "X-Auth-Token: t\r\n",
    )
    .await;
    assert!(
        timeout(Duration::from_millis(300), stream.read_u8())
            .await
            .is_err()
    );
}

#[tokio::test]
async fn a_token_of_64_kib_gets_through() {
    let recorder = Recorder::default();
    let token = "M".repeat(64 * 1024);
    let headers = format!("X-Auth-Token: {token}\r\nConnection: close\r\n");
    let response =
        read_to_end(request(start(recorder.clone()).await, "sample", &headers).await).await;
    assert!(response.starts_with("HTTP/1.1 200 OK"));
    assert_eq!(recorder.seen()[0].token, Some(token));
}
