//! From a request to an operation: path, method, token and parameters are checked in this order.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::Response;

use crate::operations::{Caller, Server};
use crate::presets::Plan;
use crate::request::parameters::{Query, header, path_id};
use crate::request::request_id::RequestId;
use crate::response::errors::Problem;

/// Responds to every request but preflights.
pub async fn route(
    State(server): State<Arc<Server>>,
    Extension(request_id): Extension<RequestId>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    tokio::time::sleep(server.options.latency).await;
    match call(&server, &request_id, &method, &uri, &headers).await {
        Ok(response) => response,
        Err(problem) => problem.response(&request_id),
    }
}

async fn call(
    server: &Server,
    request_id: &RequestId,
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
) -> Result<Response, Problem> {
    // Matched by hand, because axum's router knows no empty segments, which are invalid IDs and not
    // unknown paths.
    let segments: Vec<&str> = uri.path().split('/').collect();
    let (project_id, config_id) = match segments[..] {
        ["", "v1", project_id, "hotspot-session-config"] => (project_id, None),
        [
            "",
            "v1",
            project_id,
            "hotspot-session-config",
            config_id,
            "non-migration-users",
        ] => (project_id, Some(config_id)),
        _ => return Err(Problem::no_such_api()),
    };
    if method != Method::GET {
        return Err(Problem::documented(StatusCode::METHOD_NOT_ALLOWED));
    }
    let token = accepted_token(headers)?;
    let project_id = path_id("project_id", project_id).map_err(Problem::invalid)?;
    let config_id = config_id
        .map(|id| path_id("config_id", id))
        .transpose()
        .map_err(Problem::invalid)?;
    let query = Query::parse(uri.query().unwrap_or_default()).map_err(Problem::invalid)?;
    let caller = Caller {
        request_id: request_id.clone(),
        token,
    };
    let Some(config_id) = config_id else {
        return Ok(server
            .list_configurations(&project_id, &query, &caller)
            .await);
    };
    let plan = Plan::parse(&config_id).ok_or_else(|| Problem::documented(StatusCode::NOT_FOUND))?;
    Ok(server.list_users(plan, &query, &caller).await)
}

/// Any token will do, except for two that stand for what can be wrong with one.
fn accepted_token(headers: &HeaderMap) -> Result<String, Problem> {
    let token = header(headers, "x-auth-token").unwrap_or_default();
    match token.as_str() {
        "" => Err(Problem::unauthenticated("x-auth-token not found")),
        "expired" => Err(Problem::unauthenticated(
            "token expires, expires_at: 2026-01-01T00:00:00Z",
        )),
        "forbidden" => Err(Problem::documented(StatusCode::FORBIDDEN)),
        _ => Ok(token),
    }
}
