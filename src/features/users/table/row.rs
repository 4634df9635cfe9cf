//! One user.

use leptos::prelude::*;

use crate::api::users::User;
use crate::features::language::context::LanguageContext;
use crate::features::selection::context::SelectionContext;
use crate::features::shared::copied::say_copied;
use crate::features::shared::not_given::not_given;
use crate::features::status::context::StatusContext;
use crate::features::toast::context::ToastContext;
use crate::text::one_line::one_line;
use crate::ui::copy_button::CopyIconButton;
use crate::ui::name::isolated;

/// Whether a user came since the last look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum RowChange {
    /// Was there before, or nobody has looked again yet.
    #[default]
    Known,
    /// Came since then.
    New,
}

/// Name and ID, each a dash where the response leaves it out, and a button to copy the ID.
#[component]
pub fn UserRow(
    user: User,
    /// Its place among all rows, from 0.
    #[prop(into)]
    row: Signal<u32>,
    #[prop(optional)] row_change: RowChange,
) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let toast = expect_context::<ToastContext>();
    let checkboxes = expect_context::<SelectionContext>().column;
    let messages = &language.messages().users;
    let shown = match user.name {
        Some(text) => isolated(&text, None),
        None => not_given(messages).into_any(),
    };
    let id = match user.id {
        Some(id) => view! {
            {isolated(&id, Some("user-id"))}
            <CopyIconButton
                label=(messages.copy_id)(&id)
                text=one_line(&id)
                on_copy=say_copied(messages.copied, language, status, toast)
            />
        }
        .into_any(),
        None => not_given(messages).into_any(),
    };
    let (class, shown) = match row_change {
        RowChange::Known => (None, shown),
        RowChange::New => (
            Some("new-row"),
            view! {
                <span>{shown}</span>
                " "
                <span class="new-mark">{language.messages().auto_refresh_interval.new}</span>
            }
            .into_any(),
        ),
    };
    // The header row is the first. Roles are said because on a narrow screen a row is laid out as a card, and browsers may
    // take elements that are laid out otherwise than a table for no table.
    view! {
        <tr class=class role="row" aria-rowindex=move || (row.get() + 2).to_string()>
            {move || checkboxes.get().map(|column| (column.cell)(row))}
            <th scope="row" role="rowheader">{shown}</th>
            <td role="cell">{id}</td>
        </tr>
    }
}
