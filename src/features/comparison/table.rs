//! Who was added, who was removed, who has another name.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::comparison::context::ComparisonContext;
use crate::features::language::context::LanguageContext;
use crate::features::shared::not_given::not_given;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::model::comparison::{self, ChangeKind, Comparison, Line};
use crate::model::export;
use crate::model::users::filter::RowFilter;
use crate::platform::files::download;
use crate::platform::intl;
use crate::ui::inline_error::InlineError;
use crate::ui::name::name;
use crate::ui::shown_text::show_text;

/// Rows that are drawn at most: more are found by narrowing them down, or in the exported file.
const MOST_ROWS: usize = 200;

/// ID of the choice of a kind.
const SHOW_ID: &str = "show-kind";

/// ID of the box that narrows the result.
const FIND_ID: &str = "find-in-comparison";

/// A comparison: counts, a choice of kinds, a box to narrow it, and the users.
#[component]
pub fn ComparisonTable(comparison: Arc<Comparison>) -> impl IntoView {
    let ComparisonContext { kind, search, .. } = expect_context();
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let users = expect_context::<UsersContext>();
    let lazy_view_messages = language.lazy_view_messages();
    let messages = &lazy_view_messages.comparison;
    let counts = ChangeKind::ALL.map(|kind| language.number(comparison.count(kind)));
    let counts = (messages.counts)(counts.each_ref().map(String::as_str));
    let options = ChangeKind::ALL.map(|option| {
        let selected = move || kind.get() == Some(option);
        view! { <option value=option.name() selected=selected>{(messages.kind)(option)}</option> }
    });
    let not_saved = RwSignal::new("");
    let drawn = Arc::clone(&comparison);
    let found_in = Arc::clone(&comparison);
    // Whoever types sees the rows go; a screen reader has it from the status line.
    let say = move || {
        let filter = search.with_untracked(|text| RowFilter::new(text));
        let is_in = found_in
            .matching(kind.get_untracked(), &filter)
            .next()
            .is_some();
        status.set(if is_in { "" } else { messages.no_match });
    };
    let choose = {
        let say = say.clone();
        move |event| {
            kind.set(ChangeKind::parse(&event_target_value(&event)));
            say();
        }
    };
    let find = move |event| {
        search.set(event_target_value(&event));
        say();
    };
    let save = move |_| {
        let filter = search.with_untracked(|text| RowFilter::new(text));
        let csv = comparison::csv(comparison.matching(kind.get_untracked(), &filter));
        let is_narrowed = !filter.is_empty() || kind.with_untracked(Option::is_some);
        let content = if is_narrowed {
            export::FILTERED_COMPARISON
        } else {
            export::COMPARISON
        };
        let saved = save(content, &csv, users);
        status.set(match saved {
            Ok(()) => lazy_view_messages.export.saved,
            Err(download::NotSaved) => "",
        });
        not_saved.set(match saved {
            Ok(()) => "",
            Err(download::NotSaved) => lazy_view_messages.file.not_saved,
        });
    };
    let field = NodeRef::new();
    show_text(field, move || search.get());
    view! {
        <p class="comparison-counts">{counts}</p>
        <div class="comparison-choice">
            <div class="field">
                <label for=SHOW_ID>{messages.show}</label>
                <select id=SHOW_ID on:change=choose>
                    <option value="" selected=move || kind.get().is_none()>{messages.all}</option>
                    {options}
                </select>
            </div>
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
            <button type="button" on:click=save>{messages.export}</button>
        </div>
        <InlineError text=move || not_saved.get().to_owned() />
        {move || {
            let filter = search.with(|text| RowFilter::new(text));
            rows(&drawn, kind.get(), &filter, language)
        }}
    }
}

fn rows(
    comparison: &Comparison,
    kind: Option<ChangeKind>,
    filter: &RowFilter,
    language: LanguageContext,
) -> AnyView {
    let messages = &language.lazy_view_messages().comparison;
    let mut lines = comparison.matching(kind, filter);
    let drawn: Vec<_> = lines.by_ref().take(MOST_ROWS).collect();
    if drawn.is_empty() {
        return view! { <p>{messages.no_match}</p> }.into_any();
    }
    let shown = u32::try_from(drawn.len()).unwrap_or(u32::MAX);
    let count = shown.saturating_add(u32::try_from(lines.count()).unwrap_or(u32::MAX));
    let cut_off = (count > shown).then(|| {
        let text = (messages.cut_off)(&language.number(shown), &language.number(count));
        view! { <p>{text}</p> }
    });
    let list = &language.messages().users;
    view! {
        {cut_off}
        <table class="users-table comparison-table">
            <caption>{messages.table}</caption>
            <thead>
                <tr>
                    <th scope="col">{messages.change}</th>
                    <th scope="col">{list.user_name}</th>
                    <th scope="col">{list.user_id}</th>
                </tr>
            </thead>
            <tbody>{drawn.into_iter().map(|line| row(line, language)).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(line: Line, language: LanguageContext) -> impl IntoView {
    let messages = &language.lazy_view_messages().comparison;
    let field = |text: Option<&String>| match text {
        Some(text) => view! { <bdi>{name(text)}</bdi> }.into_any(),
        None => not_given(&language.messages().users).into_any(),
    };
    let earlier = line.earlier_name.map(
        |earlier| view! { <span class="earlier-name">{(messages.earlier_name)(earlier)}</span> },
    );
    view! {
        <tr class=line.kind.name()>
            <td>{(messages.kind)(line.kind)}</td>
            <th scope="row">{field(line.user.name.as_ref())}{earlier}</th>
            <td><span class="user-id">{field(line.user.id.as_ref())}</span></td>
        </tr>
    }
}

/// Saves what is shown of a comparison, drawn or not, under a name that says of which list it is.
fn save(content: &str, csv: &str, users: UsersContext) -> Result<(), download::NotSaved> {
    let name = users.list.with_untracked(|list| {
        list.shown().map(|shown| {
            let at = intl::utc(shown.loaded_at);
            let number = download::next_number();
            export::file_name(content, &shown.query.config_id, &at, number, "csv")
        })
    });
    download::download(&name.unwrap_or_default(), "text/csv;charset=utf-8", csv)
}
