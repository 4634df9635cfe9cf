//! A mock service of the Huawei Cloud Workspace Application Streaming API, for development and tests.
//!
//! It serves two operations of the group `hotspotSession`:
//!
//! - `ListNonMigrationUsers`:
//!   `GET /v1/{project_id}/hotspot-session-config/{config_id}/non-migration-users`
//! - `ListHotspotSessionConfig`: `GET /v1/{project_id}/hotspot-session-config`
//!
//! Its response is chosen by `config_id`; the table is in `src/presets.rs`. A call goes through
//! the same gates as at the service: path, method, token, parameters, and only then the preset.
//!
//! Assumptions of ours, where the service's documents are silent:
//!
//! - `user_name` matches any part of a name, whatever the case.
//! - A parameter that is given twice is invalid; an unknown one is ignored.
//! - A path without an operation is answered before the token is looked at, and so is a method
//!   that is not allowed.

mod lists;
mod operations;
mod options;
mod presets;
mod request;
mod response;
mod routes;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::{HeaderName, Method, header};
use axum::middleware::{from_fn, from_fn_with_state};
use tokio::net::TcpListener;
use tower_http::cors::{Any, CorsLayer};

pub use options::{Options, TotalCount};
pub use request::recorder::{Recorder, Seen};

/// The mock service as a router with a memory of its own: presets that depend on earlier requests
/// start afresh.
pub fn router(options: Options, recorder: Recorder) -> Router {
    let cors = CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::OPTIONS])
        .allow_headers([HeaderName::from_static("x-auth-token")])
        .expose_headers([HeaderName::from_static("x-request-id"), header::RETRY_AFTER])
        .max_age(Duration::from_mins(10));
    Router::new()
        .fallback(routes::route)
        .with_state(Arc::new(operations::Server::new(options)))
        .layer(cors)
        .layer(from_fn(request::request_id::identify))
        .layer(from_fn_with_state(recorder, request::recorder::record))
}

/// Responds on `listener` until the future is dropped.
///
/// A header may have up to about 400 KiB (hyper's buffer), so that a token of any length that
/// occurs gets through.
///
/// # Errors
///
/// The errors of [`axum::serve()`], which at present are none: it retries when a connection cannot
/// be accepted.
pub async fn serve(
    listener: TcpListener,
    options: Options,
    recorder: Recorder,
) -> std::io::Result<()> {
    axum::serve(listener, router(options, recorder)).await
}
