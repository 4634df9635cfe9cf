//! Text as such: CSV, encoding, case, composition, direction, characters that nobody sees, lines, what spreadsheets change, words of
//! shells.
//! Knows nothing of the service.

#![warn(missing_docs)]

pub mod csv;
pub mod direction;
pub mod encoding;
pub mod fold;
pub mod in_sentence;
pub mod invisible_chars;
pub mod nfc;
pub mod one_line;
pub mod shell;
pub mod spreadsheet;
