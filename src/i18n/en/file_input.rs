//! Files in English.

use crate::i18n::messages::file_input::FileWords;

pub const WORDS: FileWords = FileWords {
    drop_here: "Or drop the file here. It is read in this page and sent nowhere.",
    too_large: "The file is larger than 50 MB. Choose a smaller one.",
    unreadable: "The browser could not read the file. Check that it is still there, and is no folder.",
    not_saved: "The browser could not make the file. Close other pages and try again.",
};
