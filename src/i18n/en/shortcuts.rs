//! The list of keys in English.

use crate::i18n::messages::shortcuts::KeysWords;
use crate::model::shortcuts::Command;
use crate::model::users::list::Turn;

pub const WORDS: KeysWords = KeysWords {
    lead: "They act while you are not in a field.",
    command,
    act: "These keys act on the page",
};

fn command(command: Command) -> &'static str {
    match command {
        Command::FocusFilter => "Go to Filter rows",
        Command::Reload => "Load again what is on screen",
        Command::Turn(Turn::Next) => "Next page",
        Command::Turn(Turn::Previous) => "Previous page",
        Command::ShowKeys => "Show this list",
    }
}
