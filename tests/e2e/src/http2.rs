//! HTTP/2 written frame by frame (RFC 9113), with whatever a browser would never send.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::pki_types::ServerName;

use crate::nginx::Nginx;

/// A connection that speaks HTTP/2.
pub struct Http2 {
    stream: TlsStream<TcpStream>,
    host: String,
    next: u32,
}

const HEADERS: u8 = 1;
const SETTINGS: u8 = 4;
const PING: u8 = 6;

impl Nginx {
    /// Connects as one who wants the host `host`, and takes no byte of any body: its window is closed.
    pub async fn http2_with_a_closed_window(&self, host: &str) -> Http2 {
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
        // SETTINGS_INITIAL_WINDOW_SIZE is 0.
        connection
            .write(&frame(SETTINGS, 0, 0, &[0, 4, 0, 0, 0, 0]))
            .await;
        connection
    }
}

impl Http2 {
    /// Asks for `target`, with the header `x` of this value so many times. Where the connection has sent it before, each time
    /// takes one byte.
    pub async fn ask(&mut self, target: &str, value: &str, times: usize) {
        // RFC 7541: the method is GET and the scheme https; then path and host as texts, which are not remembered.
        let mut block = vec![0x82, 0x87, 0x04];
        text(&mut block, target);
        block.push(0x01);
        text(&mut block, &self.host.clone());
        if self.next == 1 {
            // A new name and value, which are remembered as number 62.
            block.push(0x40);
            text(&mut block, "x");
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
        loop {
            let mut head = [0; 9];
            self.stream
                .read_exact(&mut head)
                .await
                .expect("a frame's head");
            let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
            let mut payload = vec![0; length as usize];
            self.stream
                .read_exact(&mut payload)
                .await
                .expect("its payload");
            if head[3] == PING {
                return;
            }
        }
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
