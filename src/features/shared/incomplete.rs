//! That a part of the list is all that has arrived.

use crate::api::paging::Total;
use crate::features::language::context::LanguageContext;

/// "Incomplete: 600 of 1,000 users loaded."
pub fn incomplete(arrived: u32, total: Total, language: LanguageContext) -> String {
    let total = match total {
        Total::Known(total) if total > arrived => Some(language.count(total)),
        // That the list ends with the last of them has not been seen.
        Total::Known(_) | Total::Unknown => None,
    };
    (language.messages().users.incomplete)(language.count(arrived), total)
}
