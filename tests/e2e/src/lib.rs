//! The harness of the end-to-end tests: a real browser, the built page, and the stand-in API behind it.
//!
//! A test is a [`journey`]: it gets a [`Page`] and does what an operator does. The tests are in `tests/operator/`.
//!
//! ```ignore
//! #[tokio::test]
//! async fn an_operator_sees_the_first_ten_users() {
//!     journey(async |page| {
//!         page.load("sample").await;
//!         page.sees("1–10 of 237").await;
//!     })
//!     .await;
//! }
//! ```
//!
//! The environment may say who serves the page: `PAGE_HOST` is `same-origin` or `separate-origins` for nginx with the
//! configuration of that name in `deploy/nginx`, the stand-in behind it, in Chromium only; otherwise a server of the tests'
//! own does. What `deploy/nginx` promises is tested in `tests/deployed/`.
//!
//! The environment may say in which browser: `ENGINE` is `chromium`, `firefox` or `webkit`. It may also say where things
//! are: `PAGE_DIST` (the built page, by default `dist` in the workspace), `CHROMEDRIVER`, `CHROMIUM`, `GECKODRIVER`,
//! `FIREFOX`, `MINIBROWSER`, `TOOLS_DIR` (holds axe-core, see `scripts/setup.sh`), and `SCREENSHOTS` (a folder that
//! gets the pictures, none by default). Relative paths begin in this package's folder, where cargo runs tests.

// All of it is test code: what goes wrong must end the test, and every function may do so.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::missing_panics_doc
)]

mod authority;
mod browser;
mod context;
mod deployment;
mod driver;
mod engine;
mod group;
mod host;
mod journey;
mod name_server;
mod nginx;
mod page;
mod page_host;
mod pool;
mod raw;
mod recorder;
mod site;
mod upstream;

pub use authority::Authority;
pub use browser::CHROMIUM_FLAGS;
pub use driver::Driver;
pub use engine::{Engine, Lack};
pub use host::Host;
pub use journey::{Place, Stage, journey};
pub use name_server::NameServer;
pub use nginx::{Brotli, Nginx, PAGE_HOST, PROXY_HOST, Setup, Shape, deployed_file};
pub use page::banner::Banner;
pub use page::display::{NARROW, Scheme, WIDE};
pub use page::element::Kind;
pub use page::files::{Hand, SavedFile};
pub use page::frame::Drawn;
pub use page::list::Row;
pub use page::memory::Memory;
pub use page::network::{Exchange, Outcome, most_at_once};
pub use page::progress::Progress;
pub use page::requests::Asked;
pub use page::{PROJECT, Page, TOKEN};
pub use raw::RawAnswer;
pub use site::{SUB_PATH, Supply};
pub use upstream::{Arrived, Health, OTHER_REGION, REGION, SERVICE, Upstream};
