//! Whether a file is UTF-8 is said by its bytes, not by the text that comes of them.

use non_migration_users::text::encoding::{Encoding, decode};
use proptest::prelude::*;

#[test]
fn bytes_that_are_no_utf_8_garble_a_text() {
    for bytes in [&b"Jos\xe9"[..], b"\xff\xfeA\0", b"\xc3", b"\xed\xa0\x80"] {
        let (text, encoding) = decode(bytes);
        assert_eq!(encoding, Encoding::Garbled, "{bytes:?}");
        assert!(text.contains('\u{fffd}'), "{text:?}");
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    assert_eq!(
        decode(b"\xef\xbb\xbfAnn"),
        ("Ann".to_owned(), Encoding::Sound)
    );
}

proptest! {
    #[test]
    fn utf_8_is_sound_whatever_it_says(text in "[^\u{feff}]\\PC{0,10}|\u{fffd}") {
        prop_assert_eq!(decode(text.as_bytes()), (text, Encoding::Sound));
    }
}
