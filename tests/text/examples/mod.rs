//! What the same texts are that the functions of the browser are tested with too.

pub mod fold;
pub mod nfc;
