//! The server of the built page.

use std::fs;
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

use crate::browser::engine::{Engine, Lack};
use crate::browser::recorder;
use crate::deployment::deployment_block::put_into;
use crate::deployment::host::Host;
use crate::deployment::nginx::PAGE_HOST;

/// The path under which the page's own host responds as an endpoint, as a reverse proxy would.
pub const OWN_ENDPOINT: &str = "/api/own";

/// A folder of the site in which the page is too.
pub const SUB_PATH: &str = "/desk/users/";

/// The built page as a site, until it is dropped and the test's runtime ends.
pub struct Site {
    /// Scheme, host and port.
    pub origin: String,
    built: String,
    server: Server,
}

/// Who serves it.
enum Server {
    /// A server of the tests' own, on a free port.
    Own {
        served: Arc<Mutex<String>>,
        supply: Arc<Mutex<Supply>>,
        engine: Engine,
        first: Arc<Mutex<String>>,
    },
    /// nginx, as it is deployed.
    Deployed(Box<Host>),
}

/// Which of the page's files the site has. It responds with an error in place of the others.
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
    /// Not the script that comes before the page's.
    WithoutFirstScript,
    /// All, and in place of the page's script another one.
    OtherScript,
}

impl Supply {
    /// What it has in the place of the page's file `name`.
    fn holds(self, name: &str) -> Held {
        let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
        let ending = plain.rsplit('.').next();
        let is_wasm = ending == Some("wasm");
        let is_page = name.starts_with("page-");
        let is_script = is_page && ending == Some("js");
        let has = match self {
            Self::FirstVisitOnly => !is_wasm || is_page,
            Self::WithoutWasm => !is_wasm,
            Self::WithoutScript => !is_script,
            Self::WithoutFirstScript => !name.starts_with("crash-screen-"),
            Self::OtherScript if is_script && plain == name => return Held::Other("alert(1)"),
            Self::OtherScript if is_script => false,
            Self::OtherScript | Self::Whole => true,
        };
        if has { Held::File } else { Held::Nothing }
    }
}

enum Held {
    File,
    Other(&'static str),
    Nothing,
}

/// Responds as the supply says.
async fn supplied(
    State(supply): State<Arc<Mutex<Supply>>>,
    request: Request,
    next: Next,
) -> Response {
    let supply = *supply.lock().expect("no test fails here");
    let name = request.uri().path().rsplit('/').next().unwrap_or_default();
    match supply.holds(name) {
        Held::File => {}
        Held::Other(text) => return ([(CONTENT_TYPE, "text/javascript")], text).into_response(),
        Held::Nothing => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
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
        let built = index_of(&dist);
        let built = if engine.lacks(Lack::Logs) {
            recorder::put_into(&built)
        } else {
            built
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
            server: Server::Own {
                served,
                supply,
                engine,
                first,
            },
        }
    }

    /// The site of `host`, which has the built page in its folder.
    pub fn deployed(host: Host) -> Self {
        let folder = host.nginx.site();
        let sub = folder.join(SUB_PATH.trim_matches('/'));
        fs::create_dir_all(sub.parent().expect("it is in the site")).expect("our folder");
        std::os::unix::fs::symlink(&folder, sub).expect("our folder");
        Self {
            origin: format!("https://{PAGE_HOST}"),
            built: index_of(&folder),
            server: Server::Deployed(Box::new(host)),
        }
    }

    /// Ends it, where that takes more than the end of the test's runtime.
    pub async fn close(self) {
        match self.server {
            Server::Own { .. } => {}
            Server::Deployed(host) => host.nginx.end().await,
        }
    }

    /// The host, where it is served as deployed.
    pub fn host(&self) -> Option<&Host> {
        match &self.server {
            Server::Own { .. } => None,
            Server::Deployed(host) => Some(host),
        }
    }

    /// Has a script run in every page opened from now on, before the page's own; for an engine whose driver cannot.
    pub fn run_first(&self, script: &str) {
        let Server::Own { first, .. } = &self.server else {
            panic!("behind nginx there is Chromium only, whose driver can");
        };
        let mut first = first.lock().expect("no test fails here");
        for part in ["(() => {", script, "})();\n"] {
            first.push_str(part);
        }
    }

    /// Tells the page which languages its reader prefers, where the browser cannot be told.
    pub fn tell_languages(&self, languages: &str) {
        if let Server::Own { engine, .. } = self.server
            && engine.lacks(Lack::Languages)
        {
            let languages: Vec<_> = languages.split(',').collect();
            self.run_first(&format!(
                "const languages = {languages:?};
                Object.defineProperty(navigator, 'languages', {{ value: languages }});
                Object.defineProperty(navigator, 'language', {{ value: languages[0] }});"
            ));
        }
    }

    /// From now on it has these of the page's files.
    pub fn supply(&self, supply: Supply) {
        match &self.server {
            Server::Own { supply: now, .. } => *now.lock().expect("no test fails here") = supply,
            Server::Deployed(host) => lay_out(&host.nginx.site(), supply),
        }
    }

    /// Serves the page with this text in its deployment block from now on, or without the block.
    pub fn deploy(&self, block: Option<&str>) {
        let text = put_into(&self.built, block);
        match &self.server {
            Server::Own { served, .. } => *served.lock().expect("no test fails here") = text,
            Server::Deployed(host) => {
                fs::write(host.nginx.site().join("index.html"), text).expect("our file");
            }
        }
    }
}

/// Puts the page's files into `site` as the supply says, but for index.html, which may have been edited.
fn lay_out(site: &Path, supply: Supply) {
    for entry in fs::read_dir(dist()).expect("the built page") {
        let name = entry.expect("an entry").file_name();
        let file = site.join(&name);
        match supply.holds(&name.to_string_lossy()) {
            Held::File if name == "index.html" => {}
            Held::File => drop(fs::copy(dist().join(&name), file).expect("our file")),
            Held::Other(text) => fs::write(file, text).expect("our file"),
            Held::Nothing if file.exists() => fs::remove_file(file).expect("our file"),
            Held::Nothing => {}
        }
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

fn index_of(folder: &Path) -> String {
    fs::read_to_string(folder.join("index.html")).unwrap_or_else(|error| {
        panic!(
            "no built page in {} ({error}): run trunk build --release, or set PAGE_DIST",
            folder.display()
        )
    })
}

/// Where the built page is.
pub fn dist() -> PathBuf {
    let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    std::env::var_os("PAGE_DIST").map_or_else(built, PathBuf::from)
}
