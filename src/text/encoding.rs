//! Whether a file is text in UTF-8. The bytes say it: U+FFFD may be part of a name.

use crate::text::csv::BYTE_ORDER_MARK;

/// Whether a text was UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// It was.
    #[default]
    Sound,
    /// Some of its bytes were none, and have become U+FFFD: a spreadsheet may have saved it in another encoding.
    Garbled,
}

/// The text of a file, without a byte order mark.
#[must_use]
pub fn decode(bytes: &[u8]) -> (String, Encoding) {
    let encoding = match str::from_utf8(bytes) {
        Ok(_) => Encoding::Sound,
        Err(_) => Encoding::Garbled,
    };
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&text);
    (text.to_owned(), encoding)
}
