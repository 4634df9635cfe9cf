//! In which encoding a file is, is said by its bytes, guessed and said to be a guess, or nothing is read.

use encoding_rs::{GB18030, WINDOWS_1252};
use non_migration_users::text::encoding::{Encoding, Recognition, TextEncoding, decode, recognize};
use proptest::prelude::*;

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn a_byte_order_mark_says_the_encoding_and_is_no_part_of_the_text() {
    let little = utf_16("\u{feff}王芳\r\n", u16::to_le_bytes);
    let big = utf_16("\u{feff}王芳\r\n", u16::to_be_bytes);
    for (bytes, encoding) in [
        ("\u{feff}王芳\r\n".as_bytes(), TextEncoding::Utf8),
        (&little, TextEncoding::Utf16Le),
        (&big, TextEncoding::Utf16Be),
    ] {
        assert_eq!(recognize(bytes), Recognition::Certain(encoding));
        assert_eq!(
            decode(bytes, encoding),
            ("王芳\r\n".to_owned(), Encoding::Sound)
        );
    }
}

#[test]
fn utf_16_without_a_mark_is_guessed_by_its_zeros() {
    for text in ["Ann\n", "王芳\n李雷\n", "user_name\n王芳"] {
        for (bytes, encoding) in [
            (utf_16(text, u16::to_le_bytes), TextEncoding::Utf16Le),
            (utf_16(text, u16::to_be_bytes), TextEncoding::Utf16Be),
        ] {
            assert_eq!(recognize(&bytes), Recognition::Guess(encoding), "{text:?}");
            assert_eq!(decode(&bytes, encoding), (text.to_owned(), Encoding::Sound));
        }
    }
}

#[test]
fn chinese_names_are_guessed_to_be_gbk() {
    for text in [
        "王芳\n李雷\n",
        "user_name,user_id\r\n张三,007\r\n",
        "Ann（王）",
    ] {
        let (bytes, ..) = GB18030.encode(text);
        let encoding = TextEncoding::Gb18030;
        assert_eq!(recognize(&bytes), Recognition::Guess(encoding), "{text:?}");
        assert_eq!(decode(&bytes, encoding), (text.to_owned(), Encoding::Sound));
    }
}

#[test]
fn western_names_are_guessed_to_be_windows_1252() {
    for text in ["José\nMüller\n", "Zoë;Ångström", "Muñoz €\r\n", "é"] {
        let (bytes, ..) = WINDOWS_1252.encode(text);
        let encoding = TextEncoding::Windows1252;
        assert_eq!(recognize(&bytes), Recognition::Guess(encoding), "{text:?}");
        assert_eq!(decode(&bytes, encoding), (text.to_owned(), Encoding::Sound));
    }
}

#[test]
fn utf_8_with_a_broken_byte_is_guessed_to_be_utf_8_and_garbled() {
    let bytes = ["王芳\n李雷\n".as_bytes(), b"\xff"].concat();
    assert_eq!(recognize(&bytes), Recognition::Guess(TextEncoding::Utf8));
    let (text, state) = decode(&bytes, TextEncoding::Utf8);
    assert_eq!(
        (text.as_str(), state),
        ("王芳\n李雷\n\u{fffd}", Encoding::Garbled)
    );
}

#[test]
fn what_is_no_text_is_not_guessed_at() {
    for bytes in [
        &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x01\x02",
        b"\x7fELF\x02\x01\x01\0",
        b"a\0b",
        b"\0\0\0\0",
        b"A\0\x01\0",
    ] {
        assert_eq!(recognize(bytes), Recognition::NotText, "{bytes:?}");
    }
}

#[test]
fn each_encoding_is_found_again_by_its_label() {
    for encoding in TextEncoding::ALL {
        assert_eq!(TextEncoding::parse(encoding.label()), Some(encoding));
    }
    assert_eq!(TextEncoding::parse("utf-7"), None);
}

proptest! {
    #[test]
    fn utf_8_is_certain_and_sound_whatever_it_says(text in "[^\u{feff}\0]([^\0]){0,10}|\u{fffd}") {
        prop_assert_eq!(recognize(text.as_bytes()), Recognition::Certain(TextEncoding::Utf8));
        prop_assert_eq!(decode(text.as_bytes(), TextEncoding::Utf8), (text, Encoding::Sound));
    }

    #[test]
    fn what_is_guessed_is_another_encoding_than_the_bytes_could_say(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        match recognize(&bytes) {
            Recognition::Guess(TextEncoding::Utf8) => prop_assert!(str::from_utf8(&bytes).is_err()),
            Recognition::Guess(TextEncoding::Utf16Le | TextEncoding::Utf16Be) => prop_assert!(bytes.contains(&0)),
            Recognition::Guess(_) => prop_assert!(str::from_utf8(&bytes).is_err() && !bytes.contains(&0)),
            Recognition::Certain(_) | Recognition::NotText => {}
        }
    }
}
