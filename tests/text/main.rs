//! Text as such.

mod csv;
mod direction;
mod fold;
mod invisible_chars;
mod nfc;
mod spreadsheet;
