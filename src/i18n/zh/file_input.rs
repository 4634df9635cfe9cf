//! Files in Chinese.

use crate::i18n::messages::file_input::FileWords;

pub const WORDS: FileWords = FileWords {
    drop_here: "也可将文件拖放到此处。文件仅在本页面中读取，不会发送到任何地方。",
    too_large: "文件超过50 MB，请选择较小的文件。",
    unreadable: "浏览器无法读取该文件。请确认文件仍然存在，且不是文件夹。",
    not_saved: "浏览器无法生成文件。请关闭其他页面后重试。",
};
