//! `Help`.

pub mod topics;
