//! Text as such.

mod csv;
mod direction;
mod encoding;
mod examples;
mod fold;
mod in_sentence;
mod invisible_chars;
mod nfc;
mod one_line;
mod shell;
mod spreadsheet;
