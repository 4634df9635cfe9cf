//! Why a file was not read.

use crate::i18n::messages::ui::FileMessages;
use crate::platform::files::reader::NotRead;

/// What is said beside the field for the file.
pub const fn not_read(why: NotRead, messages: &FileMessages) -> &'static str {
    match why {
        NotRead::TooLarge => messages.too_large,
        NotRead::Unreadable => messages.unreadable,
    }
}
