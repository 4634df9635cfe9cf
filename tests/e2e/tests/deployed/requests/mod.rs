//! What passes the proxy, in both directions.

mod answering_errors;
mod failing_behind_the_proxy;
mod limiting_requests;
mod passing_requests_on;
mod passing_tokens_on;
mod refusing_crafted_requests;
mod sending_headers;
