//! In which encoding a text file is.

use crate::builtins;

/// An encoding that a file may be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextEncoding {
    /// What this page exports.
    Utf8,
    /// What Excel calls Unicode text.
    Utf16Le,
    /// The same with the other byte first.
    Utf16Be,
    /// What Excel saves on a Chinese Windows; GBK and GB2312 are parts of it.
    Gb18030,
    /// What Excel saves on a Western Windows.
    Windows1252,
}

impl TextEncoding {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Utf8,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Gb18030,
        Self::Windows1252,
    ];

    /// Its label in the Encoding Standard.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// The encoding with this label.
    #[must_use]
    pub fn parse(label: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|encoding| encoding.label() == label)
    }
}

/// Whether a file was text in its encoding. The bytes say it: U+FFFD may be part of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// It was.
    #[default]
    Sound,
    /// Some of its bytes were none, and have become U+FFFD.
    Garbled,
}

/// What the bytes of a file say of its encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recognition {
    /// They say it: by a byte order mark, or because they are UTF-8, which nothing else is by chance.
    Certain(TextEncoding),
    /// They fit this one best, and others as well.
    Guess(TextEncoding),
    /// They are no text.
    NotText,
}

/// The text of a file in this encoding, without a byte order mark.
#[must_use]
pub fn decode(bytes: &[u8], encoding: TextEncoding) -> (String, Encoding) {
    match builtins::decode(bytes, encoding.label()) {
        (text, false) => (text, Encoding::Sound),
        (text, true) => (text, Encoding::Garbled),
    }
}

/// In which encoding these bytes are.
#[must_use]
pub fn recognize(bytes: &[u8]) -> Recognition {
    match bytes {
        [0xff, 0xfe, ..] => Recognition::Certain(TextEncoding::Utf16Le),
        [0xfe, 0xff, ..] => Recognition::Certain(TextEncoding::Utf16Be),
        [0xef, 0xbb, 0xbf, ..] => Recognition::Certain(TextEncoding::Utf8),
        _ if bytes.contains(&0) => utf_16(bytes),
        _ if str::from_utf8(bytes).is_ok() => Recognition::Certain(TextEncoding::Utf8),
        _ if bytes.iter().any(|&byte| is_control(byte)) => Recognition::NotText,
        _ => Recognition::Guess(of_text(bytes)),
    }
}

/// Digits, letters of ASCII and line ends are half zeros in UTF-16.
fn utf_16(bytes: &[u8]) -> Recognition {
    let zeros = |place| {
        let every_other = bytes.iter().skip(place).step_by(2);
        every_other.filter(|&&byte| byte == 0).count()
    };
    let encoding = match (bytes.len() % 2, zeros(0), zeros(1)) {
        (0, 0, _) => TextEncoding::Utf16Le,
        (0, _, 0) => TextEncoding::Utf16Be,
        _ => return Recognition::NotText,
    };
    let (text, state) = decode(bytes, encoding);
    let is_text = state == Encoding::Sound
        && !text
            .chars()
            .any(|sign| u8::try_from(sign).is_ok_and(is_control));
    if is_text {
        Recognition::Guess(encoding)
    } else {
        Recognition::NotText
    }
}

const fn is_control(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c)
}

/// What fits bytes best that are neither UTF-8 nor UTF-16.
fn of_text(bytes: &[u8]) -> TextEncoding {
    let (in_utf_8, broken) = bytes.utf8_chunks().fold((0, 0), |(whole, broken), chunk| {
        let beyond_ascii = chunk
            .valid()
            .chars()
            .filter(|sign| !sign.is_ascii())
            .count();
        (
            whole + beyond_ascii,
            broken + usize::from(!chunk.invalid().is_empty()),
        )
    });
    if in_utf_8 > broken {
        TextEncoding::Utf8
    } else if is_gbk(bytes) {
        TextEncoding::Gb18030
    } else {
        TextEncoding::Windows1252
    }
}

/// Whether all bytes beyond ASCII are in pairs as GBK has them, most of which are of the characters in common use. Letters
/// with accents of Western languages mostly have an ASCII letter after them.
fn is_gbk(bytes: &[u8]) -> bool {
    let (mut common, mut rare) = (0, 0);
    let mut rest = bytes;
    loop {
        rest = match rest {
            [] => return common > rare,
            [..=0x7f, rest @ ..] => rest,
            [0xa1..=0xf7, 0xa1..=0xfe, rest @ ..] => {
                common += 1;
                rest
            }
            [0x81..=0xfe, 0x40..=0x7e | 0x80..=0xfe, rest @ ..]
            | [
                0x81..=0xfe,
                0x30..=0x39,
                0x81..=0xfe,
                0x30..=0x39,
                rest @ ..,
            ] => {
                rare += 1;
                rest
            }
            _ => return false,
        };
    }
}
