//! A text file whose encoding is a guess may be read in another one; of others it is certain.

#![allow(
    clippy::expect_used,
    reason = "a step that does not do what the test needs fails it"
)]

use encoding_rs::GB18030;
use non_migration_users::model::text_file::TextFile;
use non_migration_users::text::encoding::{Encoding, TextEncoding};

#[test]
fn a_guess_can_be_changed_and_changed_back() {
    let (bytes, ..) = GB18030.encode("id,name\n1,王芳\n2,Ann\n");
    let file = TextFile::read(&bytes).expect("a text");
    assert!(file.is_guess());
    assert_eq!(file.encoding, TextEncoding::Gb18030);
    assert_eq!(file.samples(), ["1,王芳"]);

    let western = file.read_as(TextEncoding::Windows1252);
    assert_eq!(western.samples(), ["1,Íõ·¼"]);
    assert_eq!(western.state, Encoding::Sound);
    assert!(western.is_guess());

    let garbled = file.read_as(TextEncoding::Utf8);
    assert_eq!(garbled.state, Encoding::Garbled);
    assert_eq!(garbled.read_as(TextEncoding::Gb18030), file);
}

#[test]
fn a_certain_encoding_is_not_changed() {
    let file = TextFile::read("王芳".as_bytes()).expect("a text");
    assert!(!file.is_guess());
    assert_eq!(file.read_as(TextEncoding::Gb18030), file);
    assert_eq!(TextFile::read(b"\x89PNG\r\n\x1a\n\0\0\0\r"), None);
}
