//! The ID that every response carries in `X-Request-Id`.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::lists::users::hex_id;

/// 32 hexadecimal digits, different for every response of this process.
#[derive(Clone, Debug)]
pub struct RequestId(String);

impl RequestId {
    fn next() -> Self {
        static ANSWERS: AtomicU64 = AtomicU64::new(0);
        // Counted from the far end, so that no request ID equals a user's.
        Self(hex_id(u64::MAX - ANSWERS.fetch_add(1, Ordering::Relaxed)))
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Gives the request an ID, as an extension for the handler and as a header of the response.
pub async fn identify(mut request: Request, next: Next) -> Response {
    let id = RequestId::next();
    request.extensions_mut().insert(id.clone());
    ([("x-request-id", id.0)], next.run(request).await).into_response()
}
