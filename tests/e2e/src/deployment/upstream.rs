//! The service as a proxy meets it: behind TLS, and not always well.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::serve::Listener;
use http::HeaderMap;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::{JoinHandle, JoinSet, yield_now};
use tokio::time::timeout;
use tokio_rustls::LazyConfigAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::server::Acceptor;
use tokio_rustls::server::TlsStream;

use crate::deployment::authority::{Authority, Validity};

/// The host that the service is in the region [`REGION`].
pub const SERVICE: &str = "appstream.cn-north-4.myhuaweicloud.com";

/// A region of the shipped allow-list.
pub const REGION: &str = "cn-north-4";

/// Another one, whose service is at the same place in tests.
pub const OTHER_REGION: &str = "ap-southeast-3";

/// The host that the service is there.
pub const OTHER_SERVICE: &str = "workspace.ap-southeast-3.myhuaweicloud.com";

/// How the service is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// It responds.
    Well,
    /// Nobody listens.
    Down,
    /// It takes connections and says nothing.
    Silent,
    /// Its certificate is signed by an authority that nobody trusts.
    UnknownAuthority,
    /// Its certificate is another host's.
    OtherName,
    /// Its certificate has expired.
    Expired,
    /// It takes connections and hangs up before TLS.
    HangingUp,
    /// It speaks no TLS.
    Plain,
    /// It responds to each request with these bytes, and hangs up.
    Saying(&'static str),
}

/// A request as it arrived.
#[derive(Clone)]
pub struct Arrived {
    /// The host name that the TLS handshake asked for.
    pub server_name: String,
    /// The method, in capitals.
    pub method: String,
    /// The request target as sent.
    pub target: String,
    /// Its headers.
    pub headers: HeaderMap,
}

/// The service on a port of its own, until it is dropped.
pub struct Upstream {
    port: u16,
    app: Router,
    authority: Arc<Authority>,
    arrived: Arc<Mutex<Vec<Arrived>>>,
    task: Mutex<JoinHandle<()>>,
}

impl Upstream {
    /// Responds with `app`, with certificates of `authority`.
    pub async fn start(app: Router, authority: Arc<Authority>) -> Self {
        let arrived = Arc::default();
        let app = app.layer(from_fn_with_state(Arc::clone(&arrived), note));
        let (listener, port) = listen(0).await;
        let upstream = Self {
            port,
            app,
            authority,
            arrived,
            task: Mutex::new(tokio::spawn(async {})),
        };
        upstream.serve(listener, Health::Well);
        upstream
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Every request so far, in order.
    pub fn arrived(&self) -> Vec<Arrived> {
        self.arrived.lock().expect("no test fails here").clone()
    }

    /// From now on it is so.
    pub async fn falls(&self, health: Health) {
        let nobody = tokio::spawn(async {});
        let task = std::mem::replace(&mut *self.task(), nobody);
        task.abort();
        // Its port is free once it is gone.
        let _ = task.await;
        if health != Health::Down {
            let (listener, _) = listen(self.port).await;
            self.serve(listener, health);
        }
    }

    fn task(&self) -> MutexGuard<'_, JoinHandle<()>> {
        self.task.lock().expect("no test fails here")
    }

    fn serve(&self, listener: TcpListener, health: Health) {
        let config =
            |authority: &Authority, name, validity| authority.identity(name, validity).server();
        let shown = match health {
            Health::Well
            | Health::Down
            | Health::Silent
            | Health::HangingUp
            | Health::Plain
            | Health::Saying(_) => Shown::ByName {
                service: config(&self.authority, SERVICE, Validity::Current),
                other: config(&self.authority, OTHER_SERVICE, Validity::Current),
            },
            Health::UnknownAuthority => {
                Shown::Always(config(&Authority::default(), SERVICE, Validity::Current))
            }
            Health::OtherName => Shown::Always(config(
                &self.authority,
                "elsewhere.example.com",
                Validity::Current,
            )),
            Health::Expired => Shown::Always(config(&self.authority, SERVICE, Validity::Over)),
        };
        let app = self.app.clone();
        *self.task() = tokio::spawn(async move {
            match health {
                Health::Silent => {
                    let mut held = Vec::new();
                    while let Ok(connection) = listener.accept().await {
                        held.push(connection);
                    }
                }
                Health::HangingUp => while listener.accept().await.is_ok() {},
                Health::Plain => {
                    while let Ok((connection, _)) = listener.accept().await {
                        respond(connection, "HTTP/1.1 400 Bad Request\r\n\r\n").await;
                    }
                }
                Health::Saying(response) => {
                    let mut listener = Tls::new(listener, shown);
                    loop {
                        let (connection, _) = listener.accept().await;
                        respond(connection, response).await;
                    }
                }
                Health::Well
                | Health::Down
                | Health::UnknownAuthority
                | Health::OtherName
                | Health::Expired => {
                    let service = app.into_make_service_with_connect_info::<ServerName>();
                    let _ = axum::serve(Tls::new(listener, shown), service).await;
                }
            }
        });
    }
}

/// Reads what a client says first, and responds with these bytes.
async fn respond(mut connection: impl AsyncRead + AsyncWrite + Unpin, response: &str) {
    let _ = connection.read(&mut [0; 8 * 1024]).await;
    let _ = connection.write_all(response.as_bytes()).await;
    let _ = connection.shutdown().await;
}

impl Drop for Upstream {
    fn drop(&mut self) {
        self.task().abort();
    }
}

async fn listen(port: u16) -> (TcpListener, u16) {
    // Whoever listened there last has been told to end, and may not have yet.
    let bound = async {
        loop {
            match TcpListener::bind(("127.0.0.1", port)).await {
                Err(error) if error.kind() == ErrorKind::AddrInUse => yield_now().await,
                result => break result,
            }
        }
    };
    let bound = timeout(Duration::from_secs(10), bound).await;
    let listener = bound.expect("it ends").expect("a free port");
    let port = listener.local_addr().expect("the port is bound").port();
    (listener, port)
}

async fn note(
    State(arrived): State<Arc<Mutex<Vec<Arrived>>>>,
    axum::extract::ConnectInfo(ServerName(server_name)): axum::extract::ConnectInfo<ServerName>,
    request: Request,
    next: Next,
) -> Response {
    arrived.lock().expect("no test fails here").push(Arrived {
        server_name,
        method: request.method().to_string(),
        target: request.uri().to_string(),
        headers: request.headers().clone(),
    });
    next.run(request).await
}

/// Which certificate is shown.
#[derive(Clone)]
enum Shown {
    ByName {
        service: Arc<ServerConfig>,
        other: Arc<ServerConfig>,
    },
    Always(Arc<ServerConfig>),
}

impl Shown {
    async fn shake_hands(self, connection: TcpStream) -> std::io::Result<TlsStream<TcpStream>> {
        let start = LazyConfigAcceptor::new(Acceptor::default(), connection).await?;
        let config = match self {
            Self::Always(config) => config,
            Self::ByName { service, other } => match start.client_hello().server_name() {
                Some(OTHER_SERVICE) => other,
                _ => service,
            },
        };
        start.into_stream(config).await
    }
}

/// Connections whose handshakes are over. They take place side by side.
struct Tls {
    address: SocketAddr,
    ready: mpsc::Receiver<(TlsStream<TcpStream>, SocketAddr)>,
    _accepting: JoinSet<()>,
}

/// What the client's handshake asked for.
#[derive(Clone)]
struct ServerName(String);

impl Tls {
    fn new(listener: TcpListener, shown: Shown) -> Self {
        let address = listener.local_addr().expect("the port is bound");
        let (sender, ready) = mpsc::channel(1);
        // Ends with what it is in.
        let mut accepting = JoinSet::new();
        accepting.spawn(async move {
            while let Ok((connection, address)) = listener.accept().await {
                let (sender, shown) = (sender.clone(), shown.clone());
                tokio::spawn(async move {
                    // Whoever does not trust the certificate hangs up.
                    if let Ok(stream) = shown.shake_hands(connection).await {
                        let _ = sender.send((stream, address)).await;
                    }
                });
            }
        });
        Self {
            address,
            ready,
            _accepting: accepting,
        }
    }
}

impl Listener for Tls {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.ready.recv().await {
            Some(connection) => connection,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> std::io::Result<Self::Addr> {
        Ok(self.address)
    }
}

impl axum::extract::connect_info::Connected<axum::serve::IncomingStream<'_, Tls>> for ServerName {
    fn connect_info(stream: axum::serve::IncomingStream<'_, Tls>) -> Self {
        let (_, connection) = stream.io().get_ref();
        Self(connection.server_name().unwrap_or_default().to_owned())
    }
}
