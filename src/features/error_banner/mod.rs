//! What is wrong when a request fails.

pub mod banner;
