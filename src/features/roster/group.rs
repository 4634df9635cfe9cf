//! The entries of a roster that have one verdict.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::users::User;
use crate::features::language::context::LanguageContext;
use crate::features::roster::context::RosterContext;
use crate::features::roster::report::roster_report;
use crate::features::shared::copied::say_copied;
use crate::features::shared::user_cell::UserCell;
use crate::features::status::context::StatusContext;
use crate::features::toast::context::ToastContext;
use crate::features::users::context::UsersContext;
use crate::model::export::FileFormat;
use crate::model::report::html;
use crate::model::roster::Verdict;
use crate::model::roster::check::CheckResult;
use crate::model::roster::export::{csv, file_name, lines};
use crate::platform::files::download;
use crate::platform::intl;
use crate::ui::copy_button::CopyButton;
use crate::ui::name::name;

/// Lines that are drawn; what is beyond is in the copy and the export.
const DRAWN: usize = 200;

/// Buttons to copy, export and report, and the first of the entries with the users whom they name.
#[component]
pub fn RosterGroup(result: Arc<CheckResult>, verdict: Verdict) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().roster;
    let count = result.findings.count(verdict);
    let mut content = Vec::new();
    match (count, verdict) {
        (0, _) => content.push(paragraph(messages.none)),
        (_, Verdict::Ambiguous) => content.push(paragraph(messages.ambiguous)),
        (_, Verdict::Damaged) => content.push(paragraph(messages.damaged)),
        (_, Verdict::OnList | Verdict::NotOnList) => {}
    }
    let checked = Arc::clone(&result);
    content.push(view! { <Buttons result=checked verdict /> }.into_any());
    if count > 0 {
        let lines = result.findings.lines(verdict);
        let (drawn, further) = lines.split_at(lines.len().min(DRAWN));
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
fn Buttons(result: Arc<CheckResult>, verdict: Verdict) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let toast = expect_context::<ToastContext>();
    let lazy_view_messages = language.lazy_view_messages();
    let messages = &lazy_view_messages.roster;
    let roster = expect_context::<RosterContext>();
    let users = expect_context::<UsersContext>();
    let has_entries = result.findings.count(verdict) > 0;
    let entries = lines(&result.findings, verdict);
    let result = StoredValue::new(result);
    let save = move |format: FileFormat, write: &dyn Fn(&CheckResult) -> String, done| {
        let saved = result.with_value(|result| {
            let at = intl::utc(intl::now());
            let config_id = &result.basis.query.config_id;
            let name = file_name(verdict, config_id, &at, download::next_number(), format);
            download::download(&name, format.media_type(), &write(result))
        });
        match saved {
            Ok(()) => toast.show(done),
            Err(download::NotSaved) => status.set(lazy_view_messages.file.not_saved),
        }
    };
    let save_csv = move |_| {
        let write = |result: &CheckResult| csv(&result.findings, verdict);
        save(FileFormat::Csv, &write, messages.exported);
    };
    let save_report = move |_| {
        let write =
            |result: &CheckResult| html(&roster_report(result, verdict, roster, users, language));
        save(FileFormat::Html, &write, lazy_view_messages.export.saved);
    };
    let copy_and_export = has_entries.then(|| {
        view! {
            <CopyButton
                text=entries
                label=(messages.copy_group)(verdict).to_owned()
                on_copy=say_copied(messages.copied, language, status, toast)
            >
                {messages.copy}
            </CopyButton>
            <button type="button" aria-label=(messages.export_group)(verdict) on:click=save_csv>{messages.export}</button>
        }
    });
    view! {
        <div class="tool-actions">
            {copy_and_export}
            <button type="button" on:click=save_report>{lazy_view_messages.report.download}</button>
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
