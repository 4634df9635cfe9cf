//! Links and memory in Chinese.

use crate::i18n::messages::remembered::RecallWords;
use crate::i18n::messages::users::Absence;

pub const WORDS: RecallWords = RecallWords {
    waiting: Absence {
        title: "需要Token才能加载此视图",
        advice: "地址中包含要加载的内容，但不含Token。请在表单中粘贴您的Token，然后单击“加载用户”。",
    },
    remembered: "本设备会记住终端节点、ID和语言，不会记住Token和用户名。",
    forget: "清除记录",
    forgotten: "已清除：本设备不再保存本页面的任何内容。",
};
