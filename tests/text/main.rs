//! Text as such.

mod csv;
mod direction;
mod encoding;
mod fold;
mod fold_examples;
mod in_sentence;
mod invisible_chars;
mod nfc;
mod nfc_examples;
mod one_line;
mod shell;
mod spreadsheet;
