//! That a part of the list is all that has arrived.

use crate::api::paging::Total;
use crate::features::language::context::LanguageContext;
use crate::i18n::messages::count::Count;

/// "Incomplete: 600 of 1,000 users have arrived."
pub fn incomplete(arrived: u32, total: Total, language: LanguageContext) -> String {
    let arrived = Count {
        number: arrived,
        text: &language.number(arrived),
    };
    let incomplete = language.messages().users.incomplete;
    match total {
        Total::Known(number) => {
            let text = &language.number(number);
            incomplete(arrived, Some(Count { number, text }))
        }
        Total::Unknown => incomplete(arrived, None),
    }
}
