//! HTTP written by hand, with whatever a browser would never send.

use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};
use rustix::process::{Resource, getrlimit, setrlimit};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;

use crate::deployment::nginx::Nginx;

/// Longer than nginx waits for anything.
const PATIENCE: Duration = Duration::from_mins(1);

/// A response as it came.
#[derive(Clone, Debug)]
pub struct RawResponse {
    /// The status code.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The rest, which may be in chunks.
    pub body: String,
}

impl RawResponse {
    /// A header by its name, which occurs once at most.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next()?;
        assert!(values.next().is_none(), "{name} comes once: {self:?}");
        Some(value.to_str().expect("a header in ASCII"))
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error} in {self:?}"))
    }

    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = std::str::from_utf8(&bytes[..end]).expect("headers in ASCII");
        let mut lines = head.split("\r\n");
        let status = lines
            .next()?
            .split(' ')
            .nth(1)?
            .parse()
            .expect("a status code");
        let mut headers = HeaderMap::new();
        for line in lines {
            let (name, value) = line.split_once(':').expect("a header has a colon");
            headers.append(
                HeaderName::try_from(name).expect("a header's name"),
                HeaderValue::try_from(value.trim()).expect("a header's value"),
            );
        }
        let body = String::from_utf8_lossy(&bytes[end + 4..]).into_owned();
        Some(Self {
            status,
            headers,
            body,
        })
    }
}

impl Nginx {
    /// Writes `request` to the port of TLS as one who wants the host `name`, and reads until the connection ends; `None`
    /// where it ends without a response.
    pub async fn send(&self, name: &str, request: &[u8]) -> Option<RawResponse> {
        RawResponse::parse(&self.send_for_bytes(name, request).await?)
    }

    /// The same, for the bytes as they come; `None` where the handshake fails.
    pub async fn send_for_bytes(&self, name: &str, request: &[u8]) -> Option<Vec<u8>> {
        let connector = TlsConnector::from(self.authority().client());
        let stream = TcpStream::connect(self.https())
            .await
            .expect("nginx listens");
        let name = ServerName::try_from(name.to_owned()).expect("a host name");
        let stream = connector.connect(name, stream).await.ok()?;
        Some(exchange(stream, request).await)
    }

    /// The same on the port of plain HTTP.
    pub async fn send_plain(&self, request: &[u8]) -> Option<RawResponse> {
        let stream = TcpStream::connect(self.http())
            .await
            .expect("nginx listens");
        RawResponse::parse(&exchange(stream, request).await)
    }

    /// The same on the port for whoever watches nginx.
    pub async fn send_monitoring(&self, request: &[u8]) -> Option<RawResponse> {
        let stream = TcpStream::connect(self.monitoring())
            .await
            .expect("nginx listens");
        RawResponse::parse(&exchange(stream, request).await)
    }

    /// The same on the port of TLS, without TLS.
    pub async fn send_plain_to_tls(&self, request: &[u8]) -> Option<RawResponse> {
        let stream = TcpStream::connect(self.https())
            .await
            .expect("nginx listens");
        RawResponse::parse(&exchange(stream, request).await)
    }

    /// Connects to the port of TLS so many times, and says nothing.
    pub async fn connect_idly(&self, times: usize) -> Vec<TcpStream> {
        // As many files as the system lets this program have open.
        let mut limit = getrlimit(Resource::Nofile);
        limit.current = limit.maximum;
        setrlimit(Resource::Nofile, limit).expect("its own limit");
        let mut idle = Vec::new();
        for _ in 0..times {
            let stream = TcpStream::connect(self.https()).await;
            idle.push(stream.expect("nginx listens"));
        }
        idle
    }

    /// Asks the host `name` for `target`, with these header lines, each ending in a line break.
    pub async fn ask(&self, name: &str, method: &str, target: &str, headers: &str) -> RawResponse {
        let request = format!(
            "{method} {target} HTTP/1.1\r\nHost: {name}\r\n{headers}Connection: close\r\n\r\n"
        );
        self.send(name, request.as_bytes())
            .await
            .expect("an answer")
    }

    /// Asks the proxy for `target`, as a page of the allowed origin would.
    pub async fn ask_proxy(&self, target: &str, headers: &str) -> RawResponse {
        let name = self.shape().proxy_host();
        self.ask(name, "GET", target, headers).await
    }
}

pub(crate) async fn exchange(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    request: &[u8],
) -> Vec<u8> {
    let mut bytes = Vec::new();
    let talk = async {
        // Whoever has read enough responses and hangs up while the rest is written.
        let _ = stream.write_all(request).await;
        let _ = stream.flush().await;
        let _ = stream.read_to_end(&mut bytes).await;
    };
    timeout(PATIENCE, talk).await.expect("the connection ends");
    bytes
}
