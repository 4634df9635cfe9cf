//! How many rows are selected, and what can be done with them.

use leptos::prelude::*;

use crate::element_ids::{EXPORT_MENU, OPEN_EXPORT, USERS_HEADING};
use crate::features::export::context::ExportContext;
use crate::features::language::context::LanguageContext;
use crate::features::selection::checkboxes::{SelectAll, SelectRow};
use crate::features::selection::context::{CheckboxColumn, SelectionContext};
use crate::features::status::context::StatusContext;
use crate::features::tools::context::{Tool, ToolsContext};
use crate::features::user_search::context::UserSearchContext;
use crate::features::users::context::UsersContext;
use crate::model::export::Choice;
use crate::model::users::selected_users::SelectedUsers;
use crate::platform::focus;
use crate::ui::icon::{Icon, IconName};

/// Users named who are not on the list any more; of others only the number is given.
const MOST_NAMES: usize = 10;

/// ID of the button that ends selecting.
const STOP_ID: &str = "stop-selecting";

/// How many users are selected and where they are, and what can be done with them. While it is on screen the table has
/// checkboxes, and the selected users are found again in whatever is loaded.
#[component]
pub fn SelectionBar() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let export = expect_context::<ExportContext>();
    let selection = expect_context::<SelectionContext>();
    let search = expect_context::<UserSearchContext>();
    let status = expect_context::<StatusContext>();
    let tools = expect_context::<ToolsContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.lazy_view_messages().selection;
    let column = CheckboxColumn {
        header: || view! { <SelectAll /> }.into_any(),
        cell: |row| view! { <SelectRow row /> }.into_any(),
    };
    selection.column.set(Some(column));
    on_cleanup(move || selection.column.set(None));
    Effect::new(move |_| {
        users.rows.with(|rows| {
            users.list.with(|list| {
                if let Some(shown) = list.shown() {
                    selection
                        .selected
                        .maybe_update(|selected| selected.follow(shown, rows.users()));
                }
            });
        });
    });

    let has_list = Memo::new(move |_| users.list.with(|list| list.shown().is_some()));
    let has_any = Memo::new(move |_| selection.has_any(users));
    let summary = move || {
        users.rows.with(|rows| {
            selection.selected.with(|selected| {
                let count = selected.count();
                // While another list is loaded there are no rows.
                let (hidden, elsewhere) = if has_list.get() {
                    (selected.hidden(rows), selected.elsewhere())
                } else {
                    (0, count)
                };
                match count {
                    0 => messages.none.to_owned(),
                    count => (messages.summary)(
                        &language.number(count),
                        language.count(hidden),
                        language.count(elsewhere),
                    ),
                }
            })
        })
    };
    let removed = move || {
        selection
            .selected
            .with(|selected| removed(selected, language))
    };
    let find = move |_| {
        status.clear();
        let rows = users
            .rows
            .with_untracked(|rows| selection.selected.with_untracked(|it| it.to_rows(rows)));
        search.fill_in(rows.iter());
        tools.open(Tool::FindUser);
    };
    let clear = move |_| {
        selection.selected.update(SelectedUsers::clear);
        // The button goes with the selection, and the focus must not go with it.
        focus::focus(STOP_ID);
    };
    let stop = move |_| {
        selection.selected.update(SelectedUsers::clear);
        selection.is_on.set(false);
        // The button goes as well, and without rows so does what opened the menu.
        focus::focus_first(&[OPEN_EXPORT, USERS_HEADING]);
    };
    view! {
        <div class="selection-bar">
            <p role="status">{summary} {move || removed().map(|text| view! { <br /> {text} })}</p>
            <div class="tool-actions">
                <Show when=move || has_any.get()>
                    <button
                        type="button"
                        popovertarget=EXPORT_MENU
                        on:click=move |_| export.choose(Choice::Selected)
                    >
                        {messages.export}
                        <Icon name=IconName::ChevronDown />
                    </button>
                    <button type="button" on:click=find>{messages.find}</button>
                    <button type="button" on:click=clear>{messages.clear}</button>
                </Show>
                <button type="button" id=STOP_ID on:click=stop>{messages.stop}</button>
            </div>
        </div>
    }
}

/// Names those who were selected and are on the list no more.
fn removed(selected: &SelectedUsers, language: LanguageContext) -> Option<String> {
    let watch_messages = &language.messages().auto_refresh;
    let removed = selected.removed();
    let first = removed.iter().take(MOST_NAMES);
    let mut persons: Vec<String> = first.map(|user| watch_messages.person(user)).collect();
    let others = u32::try_from(removed.len().saturating_sub(MOST_NAMES)).unwrap_or(u32::MAX);
    if others > 0 {
        persons.push((watch_messages.more)(&language.number(others)));
    }
    let persons = persons.join(watch_messages.comma);
    (!removed.is_empty()).then(|| (language.lazy_view_messages().selection.removed)(&persons))
}
