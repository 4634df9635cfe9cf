//! Time: a ticker, idle moments of the browser, inactivity of the operator.

pub mod idle_callback;
pub mod inactivity;
pub mod ticker;
