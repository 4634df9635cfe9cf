//! Who was found, and where.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::shared::migration_badge::MigrationBadge;
use crate::features::shared::user_cell::UserCell;
use crate::features::user_search::context::UserSearchContext;
use crate::model::user_search::reading::Reading;
use crate::model::user_search::results::Match;
use crate::ui::name::{isolated, name};

/// Rows that are drawn; what is beyond is in the exported files.
const DRAWN: usize = 200;

/// A row for each user on a list; nothing where there is none.
#[component]
pub fn MatchesTable(reading: Arc<Reading>) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().user_search;
    let matches = reading.matches();
    let (drawn, further) = matches.split_at(matches.len().min(DRAWN));
    let more = (!further.is_empty()).then(|| {
        let number = |count| language.number(u32::try_from(count).unwrap_or(u32::MAX));
        let text = (messages.more)(&number(drawn.len()), &number(further.len()));
        view! { <p>{text}</p> }
    });
    let rows = drawn.iter().map(row).collect_view();
    (!matches.is_empty()).then(|| {
        view! {
            <table class="tool-table" aria-label=messages.matches>
                <thead>
                    <tr>
                        <th scope="col">{messages.entry}</th>
                        <th scope="col">{messages.configuration}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {more}
        }
    })
}

fn row(found: &Match) -> impl IntoView {
    let context = expect_context::<UserSearchContext>();
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .user_search;
    let configuration = found.configuration;
    let config_id = configuration.config_id.clone();
    let show_list_of = (messages.show_list_of)(config_id.as_str());
    view! {
        <tr>
            <th scope="row"><bdi>{name(found.entry)}</bdi></th>
            <td>
                <div class="user-search-match">
                    <div>
                        {isolated(config_id.as_str(), Some("configuration-id"))}
                        " "
                        <MigrationBadge
                            migration=configuration.migration
                            exit_sessions=configuration.exit_sessions
                        />
                    </div>
                    <div><UserCell user=found.user.clone() /></div>
                    <button
                        type="button"
                        aria-label=show_list_of
                        on:click=move |_| context.show_list(config_id.clone())
                    >
                        {messages.show_list}
                    </button>
                </div>
            </td>
        </tr>
    }
}
