//! The entries of a roster that have one verdict.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::users::User;
use crate::features::language::context::LanguageContext;
use crate::features::shared::copied::say_copied;
use crate::features::shared::user_cell::UserCell;
use crate::features::status::context::StatusContext;
use crate::features::toast::context::ToastContext;
use crate::model::roster::Verdict;
use crate::model::roster::check::Report;
use crate::model::roster::export::{csv, file_name, lines};
use crate::platform::files::download;
use crate::platform::intl;
use crate::ui::copy_button::CopyButton;
use crate::ui::name::name;

/// Lines that are drawn; what is beyond is in the copy and the export.
const DRAWN: usize = 200;

/// Buttons to copy and export, and the first of the entries with the users whom they name.
#[component]
pub fn RosterGroup(report: Arc<Report>, verdict: Verdict) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().roster;
    let count = report.findings.count(verdict);
    let mut content = Vec::new();
    match (count, verdict) {
        (0, _) => content.push(paragraph(messages.none)),
        (_, Verdict::Ambiguous) => content.push(paragraph(messages.ambiguous)),
        (_, Verdict::Damaged) => content.push(paragraph(messages.damaged)),
        (_, Verdict::OnList | Verdict::NotOnList) => {}
    }
    if count > 0 {
        let lines = report.findings.lines(verdict);
        let (drawn, further) = lines.split_at(lines.len().min(DRAWN));
        let report = Arc::clone(&report);
        content.push(view! { <Buttons report verdict /> }.into_any());
        content.push(table(drawn, verdict, language));
        if !further.is_empty() {
            let number = |count| language.number(u32::try_from(count).unwrap_or(u32::MAX));
            let more = (messages.more)(&number(drawn.len()), &number(further.len()));
            content.push(paragraph(more));
        }
    }
    content
}

fn paragraph(text: impl Into<String>) -> AnyView {
    view! { <p>{text.into()}</p> }.into_any()
}

#[component]
fn Buttons(report: Arc<Report>, verdict: Verdict) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let toast = expect_context::<ToastContext>();
    let lazy_view_messages = language.lazy_view_messages();
    let messages = &lazy_view_messages.roster;
    let entries = lines(&report.findings, verdict);
    let export = move |_| {
        let at = intl::utc(intl::now());
        let config_id = &report.basis.query.config_id;
        let name = file_name(verdict, config_id, &at, download::next_number());
        let csv = csv(&report.findings, verdict);
        match download::download(&name, "text/csv", &csv) {
            Ok(()) => toast.show(messages.exported),
            Err(download::NotSaved) => status.set(lazy_view_messages.file.not_saved),
        }
    };
    view! {
        <div class="tool-actions">
            <CopyButton
                text=entries
                label=(messages.copy_group)(verdict).to_owned()
                on_copy=say_copied(messages.copied, language, status, toast)
            >
                {messages.copy}
            </CopyButton>
            <button type="button" aria-label=(messages.export_group)(verdict) on:click=export>{messages.export}</button>
        </div>
    }
}

fn table(lines: &[(&str, Option<&User>)], verdict: Verdict, language: LanguageContext) -> AnyView {
    let messages = &language.lazy_view_messages().roster;
    let columns = match verdict {
        Verdict::OnList | Verdict::Ambiguous => &[messages.entry, messages.user][..],
        Verdict::NotOnList | Verdict::Damaged => &[messages.entry],
    };
    let header: Vec<_> = columns
        .iter()
        .map(|&column| view! { <th scope="col">{column}</th> }.into_any())
        .collect();
    let rows: Vec<_> = lines
        .iter()
        .map(|&(entry, user)| {
            let mut cells =
                vec![view! { <th scope="row"><bdi>{name(entry)}</bdi></th> }.into_any()];
            if let Some(user) = user {
                cells.push(view! { <td><UserCell user=user.clone() /></td> }.into_any());
            }
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect();
    view! {
        <table class="tool-table" aria-label=(messages.group)(verdict)>
            <thead><tr>{header}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
