//! The one place that sends requests.

use std::time::Duration;

use gloo_net::http::{Request, Response};
use web_sys::{AbortSignal, ReferrerPolicy, RequestCache, RequestRedirect};
use zeroize::Zeroizing;

use crate::api::body::{Body, BodyError};
use crate::api::configurations::{ConfigurationsPage, decode_configurations};
use crate::api::error::{ApiError, ErrorResponse, ResponseHeaders, Status, retry_after_in_seconds};
use crate::api::ids::Token;
use crate::api::paging::PageRequest;
use crate::api::query::{ConfigurationsQuery, UsersQuery};
use crate::api::url;
use crate::api::users::{UsersPage, decode_users};

/// Calls `ListNonMigrationUsers`. Aborting `abort` ends it; what is returned then means nothing.
///
/// # Errors
/// [`ApiError`], with `token` in none of its texts.
pub async fn list_non_migration_users(
    query: &UsersQuery,
    page: PageRequest,
    token: &Token,
    timeout_seconds: u32,
    abort: &AbortSignal,
) -> Result<UsersPage, ApiError> {
    let url = url::non_migration_users(query, page);
    let success = fetch(&url, token, timeout_seconds, abort).await?;
    decode_users(&success.body, page).map_err(|fault| success.unreadable(fault, token))
}

/// Calls `ListHotspotSessionConfig`. Aborting `abort` ends it; what is returned then means nothing.
///
/// # Errors
/// [`ApiError`], with `token` in none of its texts.
pub async fn list_configurations(
    query: &ConfigurationsQuery,
    page: PageRequest,
    token: &Token,
    timeout_seconds: u32,
    abort: &AbortSignal,
) -> Result<ConfigurationsPage, ApiError> {
    let url = url::configurations(query, page);
    let success = fetch(&url, token, timeout_seconds, abort).await?;
    decode_configurations(&success.body).map_err(|fault| success.unreadable(fault, token))
}

/// A 2xx response.
struct Success {
    code: u16,
    headers: ResponseHeaders,
    // An answer may repeat the token.
    body: Zeroizing<String>,
}

impl Success {
    fn unreadable(self, fault: BodyError, token: &Token) -> ApiError {
        ApiError::Unreadable {
            code: self.code,
            response: ErrorResponse::new(fault, self.headers, token),
        }
    }
}

async fn fetch(
    url: &str,
    token: &Token,
    timeout_seconds: u32,
    abort: &AbortSignal,
) -> Result<Success, ApiError> {
    let timeout = AbortSignal::timeout_with_u32(timeout_seconds.saturating_mul(1000));
    let either = AbortSignal::any(&js_sys::Array::of2(abort, &timeout));
    let interrupted = |otherwise| {
        if timeout.aborted() {
            ApiError::Timeout {
                seconds: timeout_seconds,
            }
        } else {
            otherwise
        }
    };

    let response = get(url, token, &either)
        .await
        .map_err(|_| interrupted(ApiError::Network))?;
    // Of a redirect that is not followed nothing can be seen, not even its status (Fetch standard, opaque-redirect filtered
    // response). No other response of this page's requests has none.
    if response.status() == 0 {
        return Err(ApiError::Redirected);
    }
    let success = Success {
        code: response.status(),
        headers: headers(&response),
        body: Zeroizing::default(),
    };
    let refused = |success: Success, fault| {
        if response.ok() {
            success.unreadable(fault, token)
        } else {
            ApiError::Status {
                status: Status::from_code(success.code),
                response: ErrorResponse::new(fault, success.headers, token),
            }
        }
    };
    match response.text().await.map(Zeroizing::new) {
        Ok(body) if response.ok() => Ok(Success { body, ..success }),
        Ok(body) => Err(refused(success, BodyError::read(&body))),
        Err(_) => Err(interrupted(refused(
            success,
            BodyError::silent(Body::BrokenOff),
        ))),
    }
}

/// `url` as the browser sends it: absolute, with nothing in it but characters of ASCII that an address may have.
#[must_use]
pub fn url_as_sent(url: &str) -> String {
    // No request is made of one that the browser would not send.
    let request = Request::get(url).build();
    request.map_or_else(|_| url.to_owned(), |request| request.url())
}

async fn get(url: &str, token: &Token, signal: &AbortSignal) -> Result<Response, gloo_net::Error> {
    Request::get(url)
        .header(Token::HEADER, token.expose())
        .abort_signal(Some(signal))
        .cache(RequestCache::NoStore)
        .redirect(RequestRedirect::Manual)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .send()
        .await
}

fn headers(response: &Response) -> ResponseHeaders {
    let headers = response.headers();
    ResponseHeaders {
        request_id: headers.get("X-Request-Id").filter(|id| !id.is_empty()),
        retry_after: headers.get("Retry-After").as_deref().and_then(retry_after),
    }
}

/// `Retry-After` is a number of seconds or a date (RFC 9110, section 10.2.3).
fn retry_after(text: &str) -> Option<Duration> {
    retry_after_in_seconds(text).or_else(|| {
        let date = js_sys::Date::parse(text);
        let seconds = ((date - js_sys::Date::now()) / 1000.0).ceil();
        // A float-to-integer cast saturates, and a text that is no date gives NaN.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        (seconds >= 0.0).then(|| Duration::from_secs(seconds as u64))
    })
}
