//! What has been asked, for tests to look at.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

use crate::request::parameters::header;

/// The latest requests that are kept; a test sends far fewer, and a server left running must not
/// grow for ever.
const CAPACITY: usize = 4096;

/// One request as it arrived, preflights included.
#[derive(Clone, PartialEq, Eq)]
pub struct Seen {
    /// The method, in capitals.
    pub method: String,
    /// The request target as sent, still percent-encoded.
    pub path_and_query: String,
    /// The header `X-Auth-Token`, if there was one.
    pub token: Option<String>,
    /// The header `Origin`, if there was one.
    pub origin: Option<String>,
}

/// Hides the token, so that a failing assertion does not print it.
impl fmt::Debug for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Seen")
            .field("method", &self.method)
            .field("path_and_query", &self.path_and_query)
            .field("token", &self.token.as_ref().map(|_| "hidden"))
            .field("origin", &self.origin)
            .finish()
    }
}

/// The requests that a router has seen. Clones share one record.
#[derive(Clone, Default)]
pub struct Recorder(Arc<Mutex<VecDeque<Seen>>>);

impl Recorder {
    /// The latest 4,096 requests, in order of arrival.
    pub fn seen(&self) -> Vec<Seen> {
        self.lock().iter().cloned().collect()
    }

    fn push(&self, seen: Seen) {
        let mut record = self.lock();
        if record.len() == CAPACITY {
            record.pop_front();
        }
        record.push_back(seen);
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<Seen>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Notes a request and passes it on.
pub(crate) async fn record(
    State(recorder): State<Recorder>,
    request: Request,
    next: Next,
) -> Response {
    recorder.push(Seen {
        method: request.method().to_string(),
        path_and_query: request
            .uri()
            .path_and_query()
            .map(ToString::to_string)
            .unwrap_or_default(),
        token: header(request.headers(), "x-auth-token"),
        origin: header(request.headers(), "origin"),
    });
    next.run(request).await
}
