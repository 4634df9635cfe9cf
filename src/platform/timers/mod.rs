//! Time: a ticker, idle moments of the browser, inactivity of the reader.

pub mod idle_callback;
pub mod inactivity;
pub mod ticker;
