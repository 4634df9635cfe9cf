//! How a test begins and ends.

use std::panic::{AssertUnwindSafe, resume_unwind};

use futures_util::FutureExt;
use mock_service::{Options, Recorder};
use tokio::net::TcpSocket;

use crate::browser::Browser;
use crate::browser::engine::Engine;
use crate::browser::pool::{self, ENGLISH};
use crate::deployment::deployment_block::block;
use crate::deployment::host::Host;
use crate::deployment::nginx::{PROXY_HOST, Shape};
use crate::deployment::page_host::PageHost;
use crate::deployment::site::{OWN_ENDPOINT, Site, listen};
use crate::deployment::upstream::{OTHER_REGION, REGION};
use crate::page::Page;

/// Opens the page with one endpoint, the mock service on an origin of its own, and takes `steps` on it. See
/// [`Scenario::scenario`].
pub async fn scenario(steps: impl AsyncFnOnce(&Page)) {
    Scenario::default().run(steps).await;
}

/// What the page finds when it is opened; by default one endpoint, `Mock service`, on an origin of its own, and a reader of
/// English.
#[derive(Default)]
pub struct Scenario {
    endpoints: Vec<(String, EndpointPlace)>,
    languages: Option<String>,
    timeout_seconds: Option<u32>,
    page_host: Option<PageHost>,
    settings: Vec<(String, String)>,
}

/// Where an endpoint is.
pub enum EndpointPlace {
    /// The mock service on an origin of its own, with CORS.
    MockService,
    /// The mock service as a path of the page's own host.
    OwnHost,
    /// A host that responds without CORS headers.
    WithoutCors,
    /// A port on which nobody listens.
    ClosedPort,
    /// Another computer, over plain HTTP.
    PlainHttp,
}

impl Scenario {
    /// Adds an endpoint to the deployment.
    #[must_use]
    pub fn endpoint(mut self, name: &str, place: EndpointPlace) -> Self {
        self.endpoints.push((name.to_owned(), place));
        self
    }

    /// Sets the languages that the browser's reader prefers: BCP 47 tags with commas between them. A browser is told of
    /// them when it starts, so that this one is not kept.
    #[must_use]
    pub fn languages(mut self, tags: &str) -> Self {
        self.languages = Some(tags.to_owned());
        self
    }

    /// Has the page deployed in this shape, whatever the environment says.
    #[must_use]
    pub fn deployed(mut self, shape: Shape) -> Self {
        self.page_host = Some(PageHost::Nginx(shape));
        self
    }

    /// Has this text in the file `settings/name` of the deployed configuration.
    #[must_use]
    pub fn setting(mut self, name: &str, text: &str) -> Self {
        self.settings.push((name.to_owned(), text.to_owned()));
        self
    }

    /// Has the page served without the deployed headers, whatever the environment says.
    #[must_use]
    pub fn on_file_server(mut self) -> Self {
        self.page_host = Some(PageHost::FileServer);
        self
    }

    /// Has the page served by a host that has an endpoint too: by the same origin where the environment would have them
    /// separate.
    #[must_use]
    pub fn beside_an_endpoint(mut self) -> Self {
        self.page_host = Some(match PageHost::chosen() {
            PageHost::Nginx(_) => PageHost::Nginx(Shape::SameOrigin),
            PageHost::FileServer => PageHost::FileServer,
        });
        self
    }

    /// Sets the deployment's time limit.
    #[must_use]
    pub fn timeout_seconds(mut self, seconds: u32) -> Self {
        self.timeout_seconds = Some(seconds);
        self
    }

    /// Opens the page and takes `steps` on it; then nothing of ours may stand in the browser's console. The servers are
    /// gone when this returns, or when it panics as `steps` did. The browser is kept for another scenario, unless it was
    /// started with languages of its own or this one has failed.
    pub async fn run(self, steps: impl AsyncFnOnce(&Page)) {
        let page_host = self.page_host.unwrap_or_else(PageHost::chosen);
        let engine = match page_host {
            PageHost::Nginx(_) => Engine::Chromium,
            PageHost::FileServer => Engine::chosen(),
        };
        if let Some(languages) = &self.languages {
            let browser = pool::start(engine, languages).await;
            let browser = self.run_in(browser, page_host, steps).await;
            browser.close().await;
        } else {
            let browser = pool::take(engine).await;
            let browser = self.run_in(browser, page_host, steps).await;
            pool::give_back(browser).await;
        }
    }

    /// The same in this browser.
    async fn run_in(
        self,
        browser: Browser,
        page_host: PageHost,
        steps: impl AsyncFnOnce(&Page),
    ) -> Browser {
        let page = match page_host {
            PageHost::Nginx(shape) => self.open_deployed(browser, shape).await,
            PageHost::FileServer => self.open_on_its_own(browser).await,
        };
        let outcome = AssertUnwindSafe(async {
            page.show_at_a_desk().await;
            page.open().await;
            steps(&page).await;
            page.assert_nothing_logged().await;
        })
        .catch_unwind()
        .await;
        if outcome.is_err() {
            eprintln!("{}", page.describe().await);
        }
        let browser = page.close().await;
        if let Err(panic) = outcome {
            resume_unwind(panic);
        }
        browser
    }

    fn places(&mut self) -> Vec<(String, EndpointPlace)> {
        if self.endpoints.is_empty() {
            vec![("Mock".to_owned(), EndpointPlace::MockService)]
        } else {
            std::mem::take(&mut self.endpoints)
        }
    }

    /// The page and the mock service behind nginx, as they are deployed.
    pub(crate) async fn open_deployed(mut self, browser: Browser, shape: Shape) -> Page {
        let mut endpoints = Vec::new();
        // What is no proxy of ours, the policy has to know.
        let mut strangers = Vec::new();
        for (name, place) in self.places() {
            let base_url = match place {
                EndpointPlace::MockService => shape.base_url(REGION),
                EndpointPlace::OwnHost => shape.base_url(OTHER_REGION),
                EndpointPlace::WithoutCors | EndpointPlace::ClosedPort => {
                    let origin = place.base_url("").await;
                    strangers.push(origin.clone());
                    origin
                }
                EndpointPlace::PlainHttp => place.base_url("").await,
            };
            endpoints.push((name, base_url));
        }
        let recorder = Recorder::default();
        let mock_service = mock_service::router(Options::default(), recorder.clone());
        let host = Host::at(browser.address(), shape, mock_service, |setup| {
            setup.connects_to(&strangers);
            for (name, text) in &self.settings {
                setup.setting(name, text);
            }
        })
        .await;
        let site = Site::deployed(host);
        site.deploy(Some(&block(&endpoints, self.timeout_seconds)));
        let mock_service = format!("https://{}/api/{REGION}", shape.proxy_host());
        Page::new(browser, site, mock_service, recorder)
    }

    async fn open_on_its_own(mut self, browser: Browser) -> Page {
        let recorder = Recorder::default();
        let (listener, mock_service) = listen().await;
        tokio::spawn(mock_service::serve(
            listener,
            Options::default(),
            recorder.clone(),
        ));
        let mut endpoints = Vec::new();
        for (name, place) in self.places() {
            endpoints.push((name, place.base_url(&mock_service).await));
        }
        let site = Site::start(
            browser.engine(),
            mock_service::router(Options::default(), recorder.clone()),
        )
        .await;
        site.deploy(Some(&block(&endpoints, self.timeout_seconds)));
        let languages = self.languages.as_deref().unwrap_or(ENGLISH);
        site.tell_languages(languages);
        Page::new(browser, site, mock_service, recorder)
    }
}

impl EndpointPlace {
    async fn base_url(&self, mock_service: &str) -> String {
        match self {
            Self::MockService => mock_service.to_owned(),
            Self::OwnHost => OWN_ENDPOINT.to_owned(),
            Self::PlainHttp => format!("http://{PROXY_HOST}/api"),
            Self::WithoutCors => {
                let (listener, origin) = listen().await;
                tokio::spawn(async { axum::serve(listener, axum::Router::new()).await });
                origin
            }
            Self::ClosedPort => {
                // Bound, so that nobody else gets it, and not listening.
                let socket = TcpSocket::new_v4().expect("a socket");
                socket
                    .bind(([127, 0, 0, 1], 0).into())
                    .expect("a free port");
                let origin = format!("http://{}", socket.local_addr().expect("the port is bound"));
                tokio::spawn(async move {
                    let _held = socket;
                    std::future::pending::<()>().await;
                });
                origin
            }
        }
    }
}
