//! Where users are asked for, and with which token.

mod draft;
mod token_idle;
