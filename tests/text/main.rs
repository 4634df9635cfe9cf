//! Text as such.

mod csv;
mod direction;
mod invisible_chars;
mod nfc;
