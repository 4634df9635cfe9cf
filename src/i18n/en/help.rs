//! The help and the list of keys in English.

use crate::i18n::messages::help::{HelpMessages, KeysMessages, Topic};
use crate::model::shortcuts::Command;
use crate::model::users::list::PageDirection;

pub const MESSAGES: HelpMessages = HelpMessages {
    topics: [
        Topic {
            title: "What the list means",
            text: "“Users not migrated from hotspot sessions”, as the vendor's reference calls them, are users exempt \
                from migration: operators put them on a configuration's list, and when an application server becomes \
                a hotspot, their sessions stay where they are. It is not a list of failed migrations. This reading \
                follows from the vendor's own documents and is very likely, but the vendor has not confirmed it.",
        },
        Topic {
            title: "Where to find the project ID",
            text: "In the console, open My Credentials from your account's menu: it lists a project ID for each \
                region. Take the one of the region that the endpoint is in.",
        },
        Topic {
            title: "Where to find the configuration ID",
            text: "Fill in endpoint, project ID and token, then choose “List configurations” beside Configuration ID. \
                Elsewhere the call ListHotspotSessionConfig gives it as “id”: GET \
                /v1/{project_id}/hotspot-session-config.",
        },
        Topic {
            title: "Where to get a token",
            text: "Ask IAM with POST /v3/auth/tokens, scoped to the project. The token is in the answer's header \
                X-Subject-Token, several kilobytes in one line. It is valid for 24 hours.",
        },
        Topic {
            title: "What this page does with the token",
            text: "It keeps the token in memory only and sends it only to the endpoint that you choose, in the header \
                X-Auth-Token. The token is never stored and never part of an address or a file, and it is gone when \
                you close the tab or load the page anew.",
        },
        Topic {
            title: "When a list is all there is",
            text: "“All users” stands above a list once nobody came behind its last user and nothing that the endpoint sent \
                speaks against it. One thing cannot be seen: if a user is taken off the list and another one put on it \
                while it is being read, somebody may be missing here. Where that matters, load again and compare.",
        },
        Topic {
            title: "What U+200B and the like mean in a name",
            text: "Where a name or an ID has a character that nobody sees, such as a space of no width or a mark of \
                direction, its code point stands in its place: so names that would look alike can be told apart. \
                Copies and exports have the character itself.",
        },
    ],
};

pub const SHORTCUTS_WORDS: KeysMessages = KeysMessages {
    lead: "They act while you are not in a field.",
    command,
    act: "These keys act on the page",
};

fn command(command: Command) -> &'static str {
    match command {
        Command::FocusFilter => "Go to Filter rows",
        Command::Reload => "Load again what is on screen",
        Command::Turn(PageDirection::Next) => "Next page",
        Command::Turn(PageDirection::Previous) => "Previous page",
        Command::ShowKeys => "Show this list",
    }
}
