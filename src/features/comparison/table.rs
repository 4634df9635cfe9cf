//! Who was added, who was removed, who has another name.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::comparison::context::ComparisonContext;
use crate::features::comparison::report::comparison_report;
use crate::features::language::context::LanguageContext;
use crate::features::shared::user_cell::UserCell;
use crate::features::status::context::StatusContext;
use crate::features::toast::context::ToastContext;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::tools::comparison::CompareMessages;
use crate::model::comparison::earlier_export::Caution;
use crate::model::comparison::{self, ChangeKind, Comparison, Line, Selection};
use crate::model::export::{self, FileFormat};
use crate::model::report::html;
use crate::model::users::filter::Phrase;
use crate::model::users::list::LoadedData;
use crate::platform::files::download;
use crate::platform::intl;
use crate::ui::fields::shown_text::show_text;
use crate::ui::inline_error::InlineError;
use crate::ui::tabs::{Tab, Tabs};

/// Rows that are drawn at most: more are found by narrowing them down, or in the exported file.
const MOST_ROWS: usize = 200;

/// ID of the box that narrows the result.
const FIND_ID: &str = "find-in-comparison";

/// A comparison: counts, and tabs with a box to narrow them and the users.
#[component]
pub fn ComparisonTable(
    comparison: Arc<Comparison>,
    /// What to know of it, for a report.
    cautions: Arc<[Caution]>,
) -> impl IntoView {
    let ComparisonContext {
        selection, search, ..
    } = expect_context();
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let messages = &language.lazy_view_messages().comparison;
    let counts = ChangeKind::ALL.map(|kind| language.number(comparison.count(kind)));
    let counts = (messages.counts)(counts.each_ref().map(String::as_str));
    let tab = |selection| Tab {
        value: selection,
        id: tab_id(selection),
        title: (messages.selection)(selection),
        count: comparison.count_of(selection),
    };
    let tabs = Selection::ALL.into_iter().map(tab);
    let tabs = tabs.filter(|tab| tab.count > 0 || !matches!(tab.value, Selection::Kind(_)));
    let tabs = tabs.collect();
    let found_in = Arc::clone(&comparison);
    Effect::new(move |before: Option<Selection>| {
        let selection = selection.get();
        if before.is_some_and(|before| before != selection) {
            say_no_match(&found_in, selection, search, status, messages);
        }
        selection
    });
    let panel = move |selection| {
        let (comparison, cautions) = (Arc::clone(&comparison), Arc::clone(&cautions));
        view! { <Selected comparison cautions selection /> }.into_any()
    };
    view! {
        <p class="comparison-counts">{counts}</p>
        <Tabs
            label=messages.table
            panel_id="compared-users"
            tabs
            selected=selection
            number=move |count| language.number(count)
            panel
        />
    }
}

const fn tab_id(selection: Selection) -> &'static str {
    match selection {
        Selection::Changes => "compared-changes",
        Selection::Kind(ChangeKind::Added) => "compared-added",
        Selection::Kind(ChangeKind::Removed) => "compared-removed",
        Selection::Kind(ChangeKind::Renamed) => "compared-renamed",
        Selection::Kind(ChangeKind::Unchanged) => "compared-unchanged",
        Selection::All => "compared-all",
    }
}

/// Whoever looks sees the rows go; a screen reader has it from the status line.
fn say_no_match(
    comparison: &Comparison,
    selection: Selection,
    search: RwSignal<String>,
    status: StatusContext,
    messages: &CompareMessages,
) {
    let phrase = search.with_untracked(|text| Phrase::new(text));
    let is_in = comparison.matching(selection, &phrase).next().is_some();
    let is_told = !is_in && !phrase.is_empty();
    status.set(if is_told { messages.no_match } else { "" });
}

/// The selected users, a box to narrow them, and buttons that save them.
#[component]
fn Selected(
    comparison: Arc<Comparison>,
    cautions: Arc<[Caution]>,
    selection: Selection,
) -> impl IntoView {
    let context = expect_context::<ComparisonContext>();
    let search = context.search;
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let toast = expect_context::<ToastContext>();
    let users = expect_context::<UsersContext>();
    let lazy_view_messages = language.lazy_view_messages();
    let messages = &lazy_view_messages.comparison;
    let not_saved = RwSignal::new("");
    let drawn = Arc::clone(&comparison);
    let found_in = Arc::clone(&comparison);
    let find = move |event| {
        search.set(event_target_value(&event));
        say_no_match(&found_in, selection, search, status, messages);
    };
    let save = move |format: FileFormat, write: &dyn Fn(&LoadedData, &Phrase) -> String| {
        let phrase = search.with_untracked(|text| Phrase::new(text));
        let is_narrowed = !phrase.is_empty() || selection != Selection::All;
        let content = if is_narrowed {
            export::FILTERED_COMPARISON
        } else {
            export::COMPARISON
        };
        let saved = users.list.with_untracked(|list| {
            let shown = list.shown()?;
            Some(save(content, format, &write(shown, &phrase), shown))
        });
        not_saved.set(match saved {
            Some(Ok(())) => {
                toast.show(lazy_view_messages.export.saved);
                ""
            }
            Some(Err(download::NotSaved)) => lazy_view_messages.file.not_saved,
            None => "",
        });
    };
    let reported = Arc::clone(&comparison);
    let save_csv = move |_| {
        let write = |_: &LoadedData, phrase: &Phrase| {
            comparison::csv(comparison.matching(selection, phrase))
        };
        save(FileFormat::Csv, &write);
    };
    let save_report = move |_| {
        let write = |shown: &LoadedData, _: &Phrase| {
            html(&comparison_report(
                &reported, selection, &cautions, shown, context, language,
            ))
        };
        save(FileFormat::Html, &write);
    };
    let field = NodeRef::new();
    show_text(field, move || search.get());
    view! {
        <div class="comparison-choice">
            <div class="field">
                <label for=FIND_ID>{messages.find}</label>
                <input
                    id=FIND_ID
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    node_ref=field
                    on:input=find
                />
            </div>
            <button type="button" on:click=save_csv>{messages.export}</button>
            <button type="button" on:click=save_report>{lazy_view_messages.report.download}</button>
        </div>
        <InlineError text=move || not_saved.get().to_owned() />
        {move || {
            let phrase = search.with(|text| Phrase::new(text));
            rows(&drawn, selection, &phrase, language)
        }}
    }
}

fn rows(
    comparison: &Comparison,
    selection: Selection,
    phrase: &Phrase,
    language: LanguageContext,
) -> AnyView {
    let messages = &language.lazy_view_messages().comparison;
    let mut lines = comparison.matching(selection, phrase);
    let drawn: Vec<_> = lines.by_ref().take(MOST_ROWS).collect();
    if drawn.is_empty() {
        let is_unchanged = comparison.count_of(selection) == 0;
        let why = if is_unchanged {
            messages.no_change
        } else {
            messages.no_match
        };
        return view! { <p>{why}</p> }.into_any();
    }
    let shown = u32::try_from(drawn.len()).unwrap_or(u32::MAX);
    let count = shown.saturating_add(u32::try_from(lines.count()).unwrap_or(u32::MAX));
    let cut_off = (count > shown).then(|| {
        let text = (messages.cut_off)(&language.number(shown), &language.number(count));
        view! { <p>{text}</p> }
    });
    view! {
        {cut_off}
        <table class="tool-table" aria-label=messages.table>
            <thead>
                <tr>
                    <th scope="col">{messages.change}</th>
                    <th scope="col">{messages.user}</th>
                </tr>
            </thead>
            <tbody>{drawn.into_iter().map(|line| row(line, language)).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(line: Line, language: LanguageContext) -> impl IntoView {
    let messages = &language.lazy_view_messages().comparison;
    let note = line
        .earlier_name
        .map_or_else(String::new, |earlier| (messages.earlier_name)(earlier));
    view! {
        <tr>
            <td>{(messages.kind)(line.kind)}</td>
            <th scope="row"><UserCell user=line.user.clone() note /></th>
        </tr>
    }
}

/// Saves what is shown of a comparison, drawn or not, under a name that says of which list it is.
fn save(
    content: &str,
    format: FileFormat,
    text: &str,
    shown: &LoadedData,
) -> Result<(), download::NotSaved> {
    let at = intl::utc(shown.loaded_at);
    let (config_id, number) = (&shown.query.config_id, download::next_number());
    let name = export::file_name(content, config_id, &at, number, format.extension());
    download::download(&name, format.media_type(), text)
}
