//! The harness of the end-to-end tests: a real browser, the built page, and the mock service behind it.
//!
//! A test is a [`scenario`]: it gets a [`Page`] and does what an operator does. The tests are in `tests/operator/`.
//!
//! ```ignore
//! #[tokio::test]
//! async fn an_operator_sees_the_first_ten_users() {
//!     scenario(async |page| {
//!         page.load("sample").await;
//!         page.sees("1–10 of 237").await;
//!     })
//!     .await;
//! }
//! ```
//!
//! # Where scenarios run
//!
//! By default in Chromium, on the page as it is deployed: behind nginx with the configuration in `deploy/nginx`, page and
//! proxy on one origin, the mock service behind the proxy. The environment may say otherwise. `PAGE_HOST` says who serves the
//! page: `same-origin` or `separate-origins` for nginx with the configuration of that name, or `file-server` for a server
//! of the tests' own. `ENGINE` says in which browser: `chromium`, `firefox` or `webkit`; the last two have `file-server`
//! only. `scripts/end-to-end.sh` names the scenarios that can differ elsewhere, and runs them there too. What
//! `deploy/nginx` promises is tested in `tests/deployed/`.
//!
//! # Browsers
//!
//! Chromium is kept from one scenario to the next. Each scenario has a new browser context, which holds whatever Chromium
//! keeps: storage, cookies, cache, permissions, HSTS, history, windows and what they emulate. That nothing is left to the
//! next one is tested in `browser/pool.rs`. A scenario that asks for languages has a browser of its own, and after a failure the
//! browser is thrown away. Firefox and `WebKit` are started for each scenario.
//!
//! # Where things are
//!
//! The environment may also say where things are: `PAGE_DIST` (the built page, by default `dist` in the workspace),
//! `CHROMEDRIVER`, `CHROMIUM`, `GECKODRIVER`, `FIREFOX`, `MINIBROWSER`, `TOOLS_DIR` (holds axe-core, see
//! `scripts/setup.sh`), and `SCREENSHOTS` (a folder that gets the pictures, none by default). Relative paths begin in this
//! package's folder, where cargo runs tests.

// All of it is test code: what goes wrong must end the test, and every function may do so.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::missing_panics_doc
)]

mod browser;
mod deployment;
mod page;
mod process_group;
mod scenario;

pub use browser::CHROMIUM_FLAGS;
pub use browser::driver::Driver;
pub use browser::engine::{Engine, Lack};
pub use deployment::authority::Authority;
pub use deployment::container::{Container, container_file};
pub use deployment::host::Host;
pub use deployment::http2::Http2;
pub use deployment::name_server::NameServer;
pub use deployment::nginx::{
    Brotli, Nginx, PAGE_HOST, PROXY_HOST, Setup, Shape, deployed_file, own_address,
};
pub use deployment::raw::RawResponse;
pub use deployment::site::{SUB_PATH, Supply};
pub use deployment::upstream::{Arrived, Health, OTHER_REGION, REGION, SERVICE, Upstream};
pub use page::contents::banner::Banner;
pub use page::contents::files::{Hand, SavedFile};
pub use page::contents::list::{Drawn, Row};
pub use page::contents::progress::Progress;
pub use page::element::Kind;
pub use page::environment::display::{NARROW, Scheme, WIDE};
pub use page::environment::memory::Memory;
pub use page::environment::network::{Exchange, Outcome, most_at_once};
pub use page::requests::Asked;
pub use page::{PROJECT, Page, TOKEN};
pub use scenario::{EndpointPlace, Scenario, scenario};
