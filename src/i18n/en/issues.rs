//! What deserves a look in the list, in English.

use crate::api::users::MAX_USERS;
use crate::i18n::messages::issues::IssueMessages;
use crate::model::users::issues::{Headroom, Issue};

pub const MESSAGES: IssueMessages = IssueMessages {
    whole: "Worth a look",
    part: "In the loaded rows:",
    name,
    counted,
    headroom,
};

fn headroom(headroom: Headroom, number: &dyn Fn(u32) -> String) -> String {
    let max = number(MAX_USERS);
    match headroom {
        Headroom::Left(left) => format!("{} below documented limit of {max}", number(left)),
        Headroom::None => format!("At documented limit of {max}"),
        Headroom::Exceeded(more) => {
            format!("{} above documented limit of {max}", number(more))
        }
    }
}

fn counted(issue: Issue, count: &str) -> String {
    format!("{} ({count})", name(issue))
}

fn name(issue: Issue) -> &'static str {
    match issue {
        Issue::Duplicate => "Same ID or name",
        Issue::Missing => "No name or ID",
        Issue::InvisibleChars => "Invisible characters",
    }
}
