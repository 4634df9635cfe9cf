//! What is wrong when a request fails.

pub mod banner;
mod clamped;
pub mod context;
pub mod curl_menu;
