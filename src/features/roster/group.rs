//! The entries of a roster that have one verdict.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::users::User;
use crate::features::language::context::LanguageContext;
use crate::features::shared::copied::say_copied;
use crate::features::shared::not_given::not_given;
use crate::features::status::context::StatusContext;
use crate::model::roster::Verdict;
use crate::model::roster::check::Report;
use crate::model::roster::export::{csv, file_name, lines};
use crate::platform::files::download;
use crate::platform::intl;
use crate::ui::copy_button::CopyButton;
use crate::ui::name::name;

/// Lines that are drawn; what is beyond is in the copy and the export.
const DRAWN: usize = 200;

/// A heading, buttons to copy and export, and the first of the entries with the users whom they name.
#[component]
pub fn RosterGroup(
    /// What was found out.
    report: Arc<Report>,
    /// Which of it.
    verdict: Verdict,
) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let words = &language.tool_words().roster;
    let title = (words.group)(verdict);
    let count = report.findings.count(verdict);
    let mut content = Vec::new();
    match (count, verdict) {
        (0, _) => content.push(paragraph(words.none)),
        (_, Verdict::Ambiguous) => content.push(paragraph(words.ambiguous)),
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
            let more = (words.more)(&number(drawn.len()), &number(further.len()));
            content.push(paragraph(more));
        }
    }
    view! {
        <div class="roster-group">
            <h3>{title} " " <span class="roster-count">{language.number(count)}</span></h3>
            {content}
        </div>
    }
}

fn paragraph(text: impl Into<String>) -> AnyView {
    view! { <p>{text.into()}</p> }.into_any()
}

#[component]
fn Buttons(report: Arc<Report>, verdict: Verdict) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let tool_words = language.tool_words();
    let words = &tool_words.roster;
    let entries = lines(&report.findings, verdict);
    let export = move |_| {
        let at = intl::utc(intl::now());
        let name = file_name(verdict, &report.basis.query.config_id, &at);
        let csv = csv(&report.findings, verdict);
        status.set(match download::download(&name, "text/csv", &csv) {
            Ok(()) => words.exported,
            Err(download::NotSaved) => tool_words.file.not_saved,
        });
    };
    view! {
        <div class="roster-buttons">
            <CopyButton
                text=entries
                label=(words.copy_group)(verdict).to_owned()
                on_copy=say_copied(words.copied, language, status)
            >
                {words.copy}
            </CopyButton>
            <button type="button" aria-label=(words.export_group)(verdict) on:click=export>{words.export}</button>
        </div>
    }
}

fn table(lines: &[(&str, Option<&User>)], verdict: Verdict, language: LanguageContext) -> AnyView {
    let (words, list) = (&language.tool_words().roster, &language.words().users);
    let columns = match verdict {
        Verdict::OnList | Verdict::Ambiguous => &[words.entry, list.user_name, list.user_id][..],
        Verdict::NotOnList => &[words.entry],
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
                cells.push(cell(user.name.as_deref(), language));
                cells.push(cell(user.id.as_deref(), language));
            }
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect();
    view! {
        <div class="roster-lines" role="region" aria-label=(words.group)(verdict) tabindex="0">
            <table class="users-table">
                <thead><tr>{header}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(text: Option<&str>, language: LanguageContext) -> AnyView {
    match text {
        Some(text) => view! { <td><bdi>{name(text)}</bdi></td> }.into_any(),
        None => view! { <td>{not_given(&language.words().users)}</td> }.into_any(),
    }
}
