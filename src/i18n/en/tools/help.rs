//! The help and the list of keys in English.

use crate::i18n::messages::tools::help::{HelpMessages, KeysMessages, Topic};
use crate::model::shortcuts::Command;
use crate::model::users::list::PageDirection;

pub const MESSAGES: HelpMessages = HelpMessages {
    topics: [
        Topic {
            title: "What the list means",
            text: "“Users not migrated from hotspot sessions”, the term in the vendor's reference, are users exempt from \
                migration. Operators add them to a configuration's list, and when an application server becomes a \
                hotspot, their sessions stay where they are. It is not a list of failed migrations. This interpretation \
                is based on the vendor's own documents and is very likely, but the vendor has not confirmed it.",
        },
        Topic {
            title: "Where to find the project ID",
            text: "In the console, open My Credentials from your account menu. It lists a project ID for each region. Use \
                the one for the endpoint's region.",
        },
        Topic {
            title: "Where to find the configuration ID",
            text: "Enter the endpoint, project ID, and token, and then open the list in the Configuration ID field with its \
                arrow (“List configurations”). You can also call ListHotspotSessionConfig, which returns it as “id”: GET \
                /v1/{project_id}/hotspot-session-config.",
        },
        Topic {
            title: "Where to get a token",
            text: "Call the IAM API POST /v3/auth/tokens with the project as the scope. The token is in the response's \
                X-Subject-Token header, several kilobytes on one line. It is valid for 24 hours.",
        },
        Topic {
            title: "What this page does with the token",
            text: "The page keeps the token in memory only and sends it only to the endpoint that you choose, in the \
                X-Auth-Token header. The token is never stored and never included in an address or a file. It is cleared \
                when you close the tab or reload the page.",
        },
        Topic {
            title: "When a list is complete",
            text: "“All users” appears above a list when no users follow its last one and nothing that the endpoint \
                returned contradicts it. One case can't be detected: if a user is removed from the list and another one \
                is added while it is loading, a user may be missing here. If this matters, load again and compare.",
        },
        Topic {
            title: "What U+200B and similar codes in a name mean",
            text: "If a name or an ID contains an invisible character, such as a zero-width space or a text direction \
                mark, its code point is shown in its place, so that names that look alike can be told apart. Copies and \
                exports contain the character itself.",
        },
    ],
};

pub const SHORTCUTS_MESSAGES: KeysMessages = KeysMessages {
    lead: "Shortcuts work while the focus isn't in a field.",
    command,
    act: "Use keyboard shortcuts",
};

fn command(command: Command) -> &'static str {
    match command {
        Command::FocusFilter => "Go to Filter rows",
        Command::Reload => "Refresh the list",
        Command::Turn(PageDirection::Next) => "Next page",
        Command::Turn(PageDirection::Previous) => "Previous page",
        Command::ShowKeys => "Show keyboard shortcuts",
    }
}
