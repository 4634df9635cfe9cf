//! One server of both pages and of the service behind them: same origin, files compressed beforehand.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use mock_service::{Options, Recorder};

/// What is asked for as an endpoint of the deployment block in `index.html`.
const ENDPOINT: &str = "/api/cn-north-4";

/// What has been asked since [`Site::forget`].
#[derive(Clone, Debug, Default)]
pub struct Traffic {
    /// How often each request of the service was made, by its target.
    pub requests: HashMap<String, u32>,
}

impl Traffic {
    /// Requests of the service.
    pub fn asked(&self) -> u32 {
        self.requests.values().sum()
    }

    /// Those of them that had been made before.
    pub fn repeated(&self) -> u32 {
        self.requests.values().map(|count| count - 1).sum()
    }
}

type Shared = Arc<Mutex<Traffic>>;

/// Where the pages are served, for as long as the program runs.
pub struct Site {
    /// Scheme, host and port.
    pub origin: String,
    traffic: Shared,
}

impl Site {
    /// Serves the files in `folder` with the service beside them, on a free port. Of a file `F` there must be `F.br`,
    /// which is what is sent.
    pub async fn start(folder: PathBuf) -> Self {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("the port is bound");
        let traffic = Shared::default();
        let service = mock_service::router(Options::default(), Recorder::default())
            .layer(from_fn_with_state(Arc::clone(&traffic), count));
        let files = get(file).with_state(Arc::new(folder));
        let app = Router::new()
            .nest(ENDPOINT, service)
            .fallback_service(files);
        tokio::spawn(async { axum::serve(listener, app).await });
        Self {
            origin: format!("http://{address}"),
            traffic,
        }
    }

    /// What has been asked.
    pub fn traffic(&self) -> Traffic {
        lock(&self.traffic).clone()
    }

    /// Counts again.
    pub fn forget(&self) {
        *lock(&self.traffic) = Traffic::default();
    }
}

fn lock(traffic: &Shared) -> std::sync::MutexGuard<'_, Traffic> {
    traffic.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn count(State(traffic): State<Shared>, request: Request, next: Next) -> Response {
    let target = request.uri().to_string();
    *lock(&traffic).requests.entry(target).or_default() += 1;
    next.run(request).await
}

async fn file(State(folder): State<Arc<PathBuf>>, request: Request) -> Response {
    let path = request.uri().path().trim_start_matches('/');
    let path = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    let contents = std::fs::read(folder.join(format!("{path}.br")));
    let (Ok(contents), false) = (contents, path.contains("..")) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, content_type(&path)),
        (header::CONTENT_ENCODING, "br"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, contents).into_response()
}

fn content_type(path: &str) -> &'static str {
    let extension = Path::new(path).extension().and_then(|name| name.to_str());
    match extension {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some(_) | None => "application/octet-stream",
    }
}
