//! Links and memory in English.

use crate::i18n::messages::remembered::RecallWords;
use crate::i18n::messages::users::Absence;

pub const WORDS: RecallWords = RecallWords {
    waiting: Absence {
        title: "A token is needed to load this view",
        advice: "The address says what to load and holds no token. Paste yours into the form and choose “Load users”.",
    },
    remembered: "Endpoint, IDs and language are remembered on this device; token and username are not.",
    forget: "Forget",
    forgotten: "Forgotten: this device remembers nothing of this page now.",
};
