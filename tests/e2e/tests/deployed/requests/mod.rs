//! What passes the proxy, in both directions.

mod answering_errors;
mod limiting_requests;
mod meeting_faults;
mod passing_requests_on;
mod passing_tokens_on;
mod refusing_tricks;
mod sending_headers;
