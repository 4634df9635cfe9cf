//! What stands above the rows on paper, in English.

use crate::i18n::messages::print::PrintMessages;
use crate::model::export::Completeness;

pub const MESSAGES: PrintMessages = PrintMessages {
    completeness,
    updated: "Updated",
    missing,
};

const fn completeness(completeness: Completeness) -> &'static str {
    match completeness {
        Completeness::Whole => "Whole list",
        Completeness::Changed => "List that may have changed while it was read",
        Completeness::Contradicted => "List that may not be whole",
        Completeness::Partial => "Part of the list",
        Completeness::Page => "One page of the list",
    }
}

fn missing(count: &str) -> String {
    format!("More rows than are printed: {count}. To get all of them, use Export.")
}
