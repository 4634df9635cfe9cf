//! The server of the built page.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use crate::deployment::put_into;
use crate::engine::Engine;
use crate::recorder;

/// The path under which the page's own host answers as an endpoint, as a reverse proxy would.
pub const OWN_ENDPOINT: &str = "/api/own";

/// A folder of the site in which the page is too.
pub const SUB_PATH: &str = "/desk/users/";

/// The built page as a site on a free port, until the test's runtime ends.
pub struct Site {
    /// Scheme, host and port.
    pub origin: String,
    built: String,
    served: Arc<Mutex<String>>,
    supply: Arc<Mutex<Supply>>,
    engine: Engine,
    first: Arc<Mutex<String>>,
}

/// Which of the page's files the site has. It answers 503 in place of the others.
#[derive(Clone, Copy, Debug)]
pub enum Supply {
    /// All.
    Whole,
    /// Not those that the page loads when they are wanted.
    FirstVisitOnly,
    /// No WebAssembly.
    WithoutWasm,
    /// Not the page's script.
    WithoutScript,
    /// All, and in place of the page's script another one.
    OtherScript,
}

/// Answers as the supply says.
async fn supplied(
    State(supply): State<Arc<Mutex<Supply>>>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    let is_wasm = Path::new(path)
        .extension()
        .is_some_and(|extension| extension == "wasm");
    let is_page = path.contains("/page-");
    let is_script = is_page && path.ends_with(".js");
    let supply = *supply.lock().expect("no test fails here");
    let is_missing = match supply {
        Supply::FirstVisitOnly => is_wasm && !is_page,
        Supply::WithoutWasm => is_wasm,
        Supply::WithoutScript => is_script,
        Supply::OtherScript if is_script => {
            return ([(CONTENT_TYPE, "text/javascript")], "alert(1)").into_response();
        }
        Supply::OtherScript | Supply::Whole => false,
    };
    if is_missing {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let mut response = next.run(request).await;
    // What the browser has kept would hide that it is missing now.
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

impl Site {
    /// Serves the built page, and `endpoint` under [`OWN_ENDPOINT`].
    pub async fn start(engine: Engine, endpoint: Router) -> Self {
        let dist = dist();
        let built = std::fs::read_to_string(dist.join("index.html")).unwrap_or_else(|error| {
            panic!(
                "no built page in {} ({error}): run trunk build --release, or set PAGE_DIST",
                dist.display()
            )
        });
        let built = if engine.tells_what_happens() {
            built
        } else {
            recorder::put_into(&built)
        };
        let first = Arc::new(Mutex::new(recorder::SOURCE.to_owned()));
        let scripts = Arc::clone(&first);
        let scripts = get(async move || {
            let kind = [
                ("content-type", "text/javascript"),
                ("cache-control", "no-store"),
            ];
            (kind, scripts.lock().expect("no test fails here").clone())
        });
        let served = Arc::new(Mutex::new(built.clone()));
        let index = Arc::clone(&served);
        let supply = Arc::new(Mutex::new(Supply::Whole));
        let page = get(async move || Html(index.lock().expect("no test fails here").clone()));
        let app = Router::new()
            .route("/", page.clone())
            .route("/index.html", page.clone())
            .route(recorder::PATH, scripts)
            .nest(
                SUB_PATH,
                Router::new()
                    .route("/", page)
                    .fallback_service(ServeDir::new(&dist)),
            )
            .nest(OWN_ENDPOINT, endpoint)
            .fallback_service(ServeDir::new(dist))
            .layer(from_fn_with_state(Arc::clone(&supply), supplied));
        let (listener, origin) = listen().await;
        tokio::spawn(async { axum::serve(listener, app).await });
        Self {
            origin,
            built,
            served,
            supply,
            engine,
            first,
        }
    }

    /// Has a script run in every page opened from now on, before the page's own; for an engine whose driver cannot.
    pub fn run_first(&self, script: &str) {
        let mut first = self.first.lock().expect("no test fails here");
        for part in ["(() => {", script, "})();\n"] {
            first.push_str(part);
        }
    }

    /// Tells the page which languages its reader prefers, where the browser cannot be told.
    pub fn tell_languages(&self, languages: &str) {
        match self.engine {
            Engine::Chromium | Engine::Firefox => {}
            Engine::WebKit => {
                let languages: Vec<_> = languages.split(',').collect();
                self.run_first(&format!(
                    "const languages = {languages:?};
                    Object.defineProperty(navigator, 'languages', {{ value: languages }});
                    Object.defineProperty(navigator, 'language', {{ value: languages[0] }});"
                ));
            }
        }
    }

    /// From now on has, or has not, what the page loads when it is wanted.
    pub fn supply(&self, supply: Supply) {
        *self.supply.lock().expect("no test fails here") = supply;
    }

    /// Serves the page with this text in its deployment block from now on, or without the block.
    pub fn deploy(&self, block: Option<&str>) {
        *self.served.lock().expect("no test fails here") = put_into(&self.built, block);
    }
}

/// A listener on a free port of this host, and its origin.
pub async fn listen() -> (TcpListener, String) {
    let listener = TcpListener::bind(("127.0.0.1", 0))
        .await
        .expect("a free port");
    let origin = format!(
        "http://{}",
        listener.local_addr().expect("the port is bound")
    );
    (listener, origin)
}

/// Where the built page is.
pub fn dist() -> PathBuf {
    let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    std::env::var_os("PAGE_DIST").map_or_else(built, PathBuf::from)
}
