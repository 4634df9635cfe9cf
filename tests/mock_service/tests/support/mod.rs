//! What the specifications share: a router to ask, and responses to look into.
#![allow(dead_code, reason = "each test file uses a part of it")]

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request};
use http_body_util::BodyExt;
use mock_service::{Options, Recorder, router};
use serde_json::Value;
use tower::ServiceExt;

/// A response, read to its end.
#[derive(Debug)]
pub struct Response {
    pub status: u16,
    headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Response {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap()
    }

    pub fn code(&self) -> String {
        self.json()["error_code"].as_str().unwrap().to_owned()
    }

    pub fn message(&self) -> String {
        self.json()["error_msg"].as_str().unwrap().to_owned()
    }

    /// `total_count`, null if it is absent.
    pub fn total(&self) -> Value {
        self.json()["total_count"].clone()
    }

    pub fn users(&self) -> Vec<Value> {
        self.json()["non_migrate_users"].as_array().unwrap().clone()
    }
}

pub fn mock_service() -> Router {
    router(Options::default(), Recorder::default())
}

pub fn users_path(config_id: &str, query: &str) -> String {
    format!("/v1/project/hotspot-session-config/{config_id}/non-migration-users{query}")
}

pub async fn send(router: &Router, request: Request<Body>) -> Response {
    let (parts, body) = router.clone().oneshot(request).await.unwrap().into_parts();
    let bytes = body.collect().await.unwrap().to_bytes().into();
    Response {
        status: parts.status.as_u16(),
        headers: parts.headers,
        bytes,
    }
}

/// GET with a token that is accepted.
pub async fn get(router: &Router, path: &str) -> Response {
    let request = Request::get(path).header("x-auth-token", "a-token");
    send(router, request.body(Body::empty()).unwrap()).await
}

/// The users of a configuration of a mock service that has seen nothing before.
pub async fn users(config_id: &str, query: &str) -> Response {
    get(&mock_service(), &users_path(config_id, query)).await
}
