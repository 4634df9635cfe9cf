//! The list of keys in Chinese.

use crate::i18n::messages::shortcuts::KeysWords;
use crate::model::shortcuts::Command;
use crate::model::users::list::Turn;

pub const WORDS: KeysWords = KeysWords {
    lead: "光标不在输入框或选择框中时生效。",
    command,
    act: "启用这些快捷键",
};

fn command(command: Command) -> &'static str {
    match command {
        Command::FocusFilter => "转到“筛选已加载的用户”",
        Command::Reload => "重新加载当前内容",
        Command::Turn(Turn::Next) => "下一页",
        Command::Turn(Turn::Previous) => "上一页",
        Command::ShowKeys => "显示快捷键列表",
    }
}
