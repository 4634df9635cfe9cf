//! A name server that says of every host that it is here, or of every host that there is none.

use std::sync::{Arc, Mutex};

use tokio::net::UdpSocket;
use tokio::task::JoinHandle;

/// Responds on a port of its own, until it is dropped.
pub struct NameServer {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl NameServer {
    /// Says of every host that it is here.
    pub async fn start() -> Self {
        Self::with(response).await
    }

    /// Says of every host that there is none.
    pub async fn knowing_none() -> Self {
        Self::with(|query| {
            let (name, mut response) = response(query);
            // The name does not exist.
            response[3] |= 3;
            (name, response)
        })
        .await
    }

    async fn with(response: impl Fn(&[u8]) -> (String, Vec<u8>) + Send + 'static) -> Self {
        let socket = UdpSocket::bind(("127.0.0.1", 0))
            .await
            .expect("a free port");
        let port = socket.local_addr().expect("the port is bound").port();
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let names = Arc::clone(&asked);
        let task = tokio::spawn(async move {
            let mut query = [0; 512];
            while let Ok((length, client)) = socket.recv_from(&mut query).await {
                let (name, response) = response(&query[..length]);
                names.lock().expect("no test fails here").push(name);
                let _ = socket.send_to(&response, client).await;
            }
        });
        Self { port, asked, task }
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The hosts that it was asked for.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no test fails here").clone()
    }
}

impl Drop for NameServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The host that a query is about, and the response that it is 127.0.0.1 (RFC 1035, section 4).
fn response(query: &[u8]) -> (String, Vec<u8>) {
    const HEADER: usize = 12;
    let mut labels = Vec::new();
    let mut at = HEADER;
    while query[at] > 0 {
        let end = at + 1 + usize::from(query[at]);
        labels.push(String::from_utf8_lossy(&query[at + 1..end]).into_owned());
        at = end;
    }
    // After the name come type and class.
    let question = &query[HEADER..at + 5];
    // A response without errors: one question, one response.
    let counts = [0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0];
    // The name of the question, type A, class IN, for 60 seconds, four bytes.
    let record = [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1];
    let response = [&query[..2], &counts, question, &record].concat();
    (labels.join("."), response)
}
