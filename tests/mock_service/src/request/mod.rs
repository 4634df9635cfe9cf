//! What is read off a request, and what is remembered of it.

pub mod parameters;
pub mod recorder;
pub mod request_id;
pub mod visits;
