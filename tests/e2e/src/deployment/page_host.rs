//! Who serves the page.

use crate::browser::engine::Engine;
use crate::deployment::nginx::Shape;

/// Who serves the page. `$PAGE_HOST` chooses: `same-origin`, `separate-origins` or `file-server`. Chromium alone can be
/// told where the deployed hosts are: it has `same-origin` by default, and the others have `file-server` only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageHost {
    /// nginx with the deployed configuration, the mock service behind it.
    Nginx(Shape),
    /// A plain file server of the tests' own, which sets no headers. The mock service is on an origin of its own.
    FileServer,
}

impl PageHost {
    /// The one that `$PAGE_HOST` names.
    pub fn chosen() -> Self {
        let named = std::env::var("PAGE_HOST").ok();
        match (Engine::chosen(), named.as_deref()) {
            (Engine::Chromium, None | Some("same-origin")) => Self::Nginx(Shape::SameOrigin),
            (Engine::Chromium, Some("separate-origins")) => Self::Nginx(Shape::SeparateOrigins),
            (_, None | Some("file-server")) => Self::FileServer,
            (engine, Some(other)) => panic!(
                "PAGE_HOST is same-origin, separate-origins or file-server, the last in {engine:?} if that is not \
                 chromium, and not {other}"
            ),
        }
    }
}
