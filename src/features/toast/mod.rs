//! What has just been done, for a moment.

pub mod context;
pub mod view;
