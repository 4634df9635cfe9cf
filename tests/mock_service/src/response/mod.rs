//! Responses, sound and broken, whatever they are about.

pub mod errors;
pub mod odd;

use std::io;

use axum::body::{Body, Bytes};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use serde_json::Value;

/// Stands in a text for the byte that is not UTF-8, see [`invalid_utf8`].
pub const INVALID: char = char::REPLACEMENT_CHARACTER;

const JSON: &str = "application/json";

/// `body`, declared as `content_type`.
pub fn typed(status: StatusCode, content_type: &'static str, body: impl Into<Body>) -> Response {
    (status, [(header::CONTENT_TYPE, content_type)], body.into()).into_response()
}

/// `body` as JSON.
pub fn json(status: StatusCode, body: &Value) -> Response {
    typed(status, JSON, body.to_string())
}

/// The first half of `body`, in a message that is complete as far as HTTP can tell.
pub fn truncated(status: StatusCode, body: &Value) -> Response {
    typed(status, JSON, first_half(&body.to_string()))
}

/// `body` with the byte 0xFF wherever it has [`INVALID`].
pub fn invalid_utf8(status: StatusCode, body: &Value) -> Response {
    let text = body.to_string();
    let parts: Vec<&[u8]> = text.split(INVALID).map(str::as_bytes).collect();
    typed(status, JSON, parts.join(&0xff))
}

/// The page that nginx, as a proxy, shows for `status`.
pub fn html(status: StatusCode) -> Response {
    let page = format!(
        "<html>\r\n<head><title>{status}</title></head>\r\n<body>\r\n<center><h1>{status}</h1></center>\r\n\
         <hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
    );
    typed(status, "text/html", page)
}

/// Closes the connection without a byte: hyper drops the headers it has not sent yet when the body
/// fails at once.
pub fn reset() -> Response {
    Body::from_stream(stream::once(async { Err::<Bytes, _>(closed()) })).into_response()
}

/// Promises the whole of `body`, sends half of it and closes the connection.
pub fn reset_mid_body(body: &Value) -> Response {
    let text = body.to_string();
    let half = stream::iter([Ok(first_half(&text))]);
    let failure = stream::once(async {
        // A body that is not ready makes hyper send what it has gathered; without that turn it
        // would be dropped.
        tokio::task::yield_now().await;
        Err(closed())
    });
    let headers = [
        (header::CONTENT_TYPE, JSON.to_owned()),
        (header::CONTENT_LENGTH, text.len().to_string()),
    ];
    (headers, Body::from_stream(half.chain(failure))).into_response()
}

fn closed() -> io::Error {
    io::ErrorKind::ConnectionReset.into()
}

/// Half the bytes of `text`, which may end within a character.
fn first_half(text: &str) -> Bytes {
    Bytes::copy_from_slice(&text.as_bytes()[..text.len() / 2])
}
