//! The address, Back and Forward, what this device remembers, and the token that does not stay.

pub mod context;
