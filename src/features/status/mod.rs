//! What the status line says of things just done.

pub mod context;
