//! HTTP/2 written frame by frame (RFC 9113), with whatever a browser would never send.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::pki_types::ServerName;

use crate::deployment::nginx::Nginx;

/// A connection that speaks HTTP/2.
pub struct Http2 {
    stream: TlsStream<TcpStream>,
    host: String,
    next: u32,
}

const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const PING: u8 = 6;

impl Nginx {
    /// Connects as one who wants the host `host`, and takes so many bytes of each body.
    pub async fn http2(&self, host: &str, window: u32) -> Http2 {
        let connector = TlsConnector::from(self.authority().client_of(b"h2"));
        let stream = TcpStream::connect(self.https())
            .await
            .expect("nginx listens");
        let name = ServerName::try_from(host.to_owned()).expect("a host name");
        let stream = connector.connect(name, stream).await.expect("TLS");
        let mut connection = Http2 {
            stream,
            host: host.to_owned(),
            next: 1,
        };
        connection.write(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await;
        // SETTINGS_INITIAL_WINDOW_SIZE.
        let settings = [&[0, 4], &window.to_be_bytes()[..]].concat();
        connection.write(&frame(SETTINGS, 0, 0, &settings)).await;
        connection
    }
}

impl Http2 {
    /// Asks for `target`, with this header so many times more than once. The connection has sent it in its first request, so
    /// each time takes one byte.
    pub async fn ask(&mut self, target: &str, (name, value): (&str, &str), times: usize) {
        // RFC 7541: the method is GET and the scheme https; then path and host as texts, which are not remembered.
        let mut block = vec![0x82, 0x87, 0x04];
        text(&mut block, target);
        block.push(0x01);
        text(&mut block, &self.host.clone());
        if self.next == 1 {
            // A new name and value, which are remembered as number 62.
            block.push(0x40);
            text(&mut block, name);
            text(&mut block, value);
        }
        // By that number.
        block.extend(std::iter::repeat_n(0xbe, times));
        // The headers are complete, and no body follows.
        let frame = frame(HEADERS, 0x05, self.next, &block);
        self.next += 2;
        self.write(&frame).await;
    }

    /// Waits until nginx has read all that was sent.
    pub async fn is_read(&mut self) {
        self.write(&frame(PING, 0, 0, b"all read")).await;
        while self.next_frame().await != PING {}
    }

    /// Whether a request is broken off, where others are answered.
    pub async fn is_broken_off(&mut self) -> bool {
        loop {
            match self.next_frame().await {
                HEADERS => return false,
                RST_STREAM => return true,
                _ => {}
            }
        }
    }

    /// The type of the next frame.
    async fn next_frame(&mut self) -> u8 {
        let mut head = [0; 9];
        let read = self.stream.read_exact(&mut head).await;
        read.expect("a frame's head");
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        let mut payload = vec![0; length as usize];
        let read = self.stream.read_exact(&mut payload).await;
        read.expect("its payload");
        head[3]
    }

    async fn write(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).await.expect("nginx reads");
        self.stream.flush().await.expect("nginx reads");
    }
}

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).expect("a short frame");
    let [_, length @ ..] = length.to_be_bytes();
    [&length[..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

/// A text after its length (RFC 7541, section 5.2).
fn text(block: &mut Vec<u8>, text: &str) {
    let mut length = text.len();
    if length < 127 {
        block.push(u8::try_from(length).expect("it is short"));
    } else {
        block.push(127);
        length -= 127;
        while length >= 128 {
            block.push(u8::try_from(length % 128).expect("seven bits") | 128);
            length /= 128;
        }
        block.push(u8::try_from(length).expect("seven bits"));
    }
    block.extend(text.as_bytes());
}
