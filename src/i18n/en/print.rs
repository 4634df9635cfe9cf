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
        Completeness::Changed => "List that may have changed while loading",
        Completeness::Contradicted => "List that may be incomplete",
        Completeness::Partial => "Part of the list",
        Completeness::Page => "One page of the list",
    }
}

fn missing(count: &str) -> String {
    format!("Rows not printed: {count}. To get all rows, use Export.")
}
