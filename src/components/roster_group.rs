//! The entries of a roster that have one verdict.

use std::sync::Arc;

use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::store::Store;
use super::user_row::not_given;
use crate::api::users::User;
use crate::browser::{download, intl};
use crate::state::roster::Verdict;
use crate::state::roster_check::Report;
use crate::state::roster_export::{csv, file_name, lines};

/// Lines that are drawn; what is beyond is in the copy and the export.
const DRAWN: u32 = 200;

/// A heading, buttons to copy and export, and the first of the entries with the users whom they name.
#[component]
pub fn RosterGroup(
    /// What was found out.
    report: Arc<Report>,
    /// Which of it.
    verdict: Verdict,
    /// Where the words stand.
    store: Store,
) -> impl IntoView {
    let words = &store.words().roster;
    let title = (words.group)(verdict);
    let count = report.findings.count(verdict);
    let content = if count == 0 {
        view! { <p>{words.none}</p> }.into_any()
    } else {
        let further = report.findings.lines(verdict).skip(DRAWN as usize).count();
        let further = u32::try_from(further).unwrap_or(u32::MAX);
        let more = (further > 0)
            .then(|| (words.more)(&store.number(DRAWN), &store.number(further)))
            .map(|more| view! { <p>{more}</p> });
        let advice = match verdict {
            Verdict::Ambiguous => Some(view! { <p>{words.ambiguous}</p> }),
            Verdict::OnList | Verdict::NotOnList => None,
        };
        view! {
            {advice}
            <div class="roster-buttons">
                <CopyButton
                    text=lines(&report.findings, verdict)
                    label=(words.copy_group)(verdict).to_owned()
                    done=words.copied
                    store
                >
                    {words.copy}
                </CopyButton>
                {export_button(Arc::clone(&report), verdict, store)}
            </div>
            <div class="roster-lines" role="region" aria-label=title tabindex="0">
                {table(&report, verdict, store)}
            </div>
            {more}
        }
        .into_any()
    };
    view! {
        <div class="roster-group">
            <h3>{title} " " <span class="roster-count">{store.number(count)}</span></h3>
            {content}
        </div>
    }
}

fn export_button(report: Arc<Report>, verdict: Verdict, store: Store) -> impl IntoView {
    let words = &store.words().roster;
    let export = move |_| {
        let at = intl::utc_stamp(intl::now());
        let name = file_name(verdict, &report.basis.query.config_id, &at);
        let csv = csv(&report.findings, verdict);
        store
            .note
            .set(match download::download(&name, "text/csv", &csv) {
                Ok(()) => words.exported,
                Err(download::NotSaved) => store.words().file.not_saved,
            });
    };
    view! {
        <button type="button" aria-label=(words.export_group)(verdict) on:click=export>{words.export}</button>
    }
}

fn table(report: &Report, verdict: Verdict, store: Store) -> impl IntoView {
    let words = store.words();
    let columns = match verdict {
        Verdict::OnList | Verdict::Ambiguous => {
            &[words.roster.entry, words.list.user_name, words.list.user_id][..]
        }
        Verdict::NotOnList => &[words.roster.entry],
    };
    let header = columns
        .iter()
        .map(|&column| view! { <th scope="col">{column}</th> })
        .collect_view();
    let rows = report.findings.lines(verdict).take(DRAWN as usize);
    let rows = rows
        .map(|(entry, user)| {
            let cells = user.map(|User { name, id }| {
                [name, id].map(|text| match text {
                    Some(text) => view! { <td><bdi>{text.clone()}</bdi></td> }.into_any(),
                    None => view! { <td>{not_given(&words.list)}</td> }.into_any(),
                })
            });
            let cells = cells.into_iter().flatten().collect_view();
            view! { <tr><th scope="row"><bdi>{entry.to_owned()}</bdi></th>{cells}</tr> }
        })
        .collect_view();
    view! {
        <table class="users-table">
            <thead><tr>{header}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
