//! The part of the page that holds the list.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::users::cautions::Cautions;
use crate::features::users::context::UsersContext;
use crate::features::users::filter_box::RowFilterBox;
use crate::features::users::list_header::ListHeader;
use crate::features::users::pager::Pager;
use crate::features::users::pager::place::PagerPlace;
use crate::features::users::pager::rows_per_page_field::RowsPerPageField;
use crate::features::users::status_line::StatusLine;
use crate::features::users::table::UsersTable;
use crate::features::users::table::skeleton::Skeleton;
use crate::i18n::messages::users::EmptyStateMessages;
use crate::model::users::list::{Content, List, ListState, LoadedData};
use crate::ui::empty_state::EmptyState;

/// What stands in the place of the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SectionView {
    Nothing,
    WaitingForToken,
    Skeleton,
    Content(Content),
}

impl SectionView {
    fn of(list: &List) -> Self {
        match (list.state(), list.shown().map(LoadedData::content)) {
            (
                ListState::Loading { .. },
                None
                | Some(
                    Content::NoUsers
                    | Content::NoUsersThen
                    | Content::NoUserByThatName
                    | Content::Contradiction,
                ),
            ) => Self::Skeleton,
            (
                ListState::Loading { .. } | ListState::Loaded(_) | ListState::Failed { .. },
                Some(content),
            ) => Self::Content(content),
            (ListState::Idle, _) | (ListState::Loaded(_) | ListState::Failed { .. }, None) => {
                Self::Nothing
            }
        }
    }
}

/// The list in each of its states.
#[component]
pub fn UsersSection(
    /// What stands beside `Refresh`.
    #[prop(optional, into)]
    auto_refresh: ViewFn,
    /// The buttons that open tools.
    #[prop(optional, into)]
    tools: ViewFn,
    /// What deserves a look in the list.
    #[prop(optional, into)]
    issues: ViewFn,
    /// What refreshes found.
    #[prop(optional, into)]
    changes: ViewFn,
) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.messages().users;
    let place = Memo::new(move |_| {
        if users.waits_for_token() {
            SectionView::WaitingForToken
        } else {
            users.list.with(SectionView::of)
        }
    });
    // The filter and the pager outlive a change of what is below them, and so does the focus in them.
    let filters = Memo::new(move |_| place.get() == SectionView::Content(Content::Rows));
    let turns = Memo::new(move |_| {
        matches!(
            place.get(),
            SectionView::Content(Content::Rows | Content::BeyondEnd | Content::Contradiction)
        )
    });
    let has_long_pages = Memo::new(move |_| users.has_long_pages());
    // So does the header.
    let has_header = Memo::new(move |_| match place.get() {
        SectionView::Content(_) | SectionView::Skeleton => true,
        SectionView::Nothing | SectionView::WaitingForToken => false,
    });
    view! {
        <section class="users" aria-label=messages.section>
            {move || has_header.get().then(|| view! {
                <ListHeader auto_refresh=auto_refresh.clone() tools=tools.clone() issues=issues.clone() />
            })}
            <StatusLine />
            {move || filters.get().then(|| view! { <RowFilterBox /> }.into_any())}
            {move || turns.get().then(|| view! { <div class="paging"><RowsPerPageField /><Pager place=PagerPlace::AboveRows /></div> }.into_any())}
            {move || has_header.get().then(|| changes.run())}
            {move || match place.get() {
                SectionView::Nothing => None,
                SectionView::WaitingForToken => {
                    let EmptyStateMessages { title, advice } = language.messages().remembered.waiting;
                    Some(view! { <EmptyState title advice /> }.into_any())
                }
                SectionView::Skeleton => Some(view! { <Skeleton /> }.into_any()),
                SectionView::Content(content) => Some(match messages.absence(content) {
                    None => view! {
                        <Cautions />
                        <UsersTable />
                        {move || has_long_pages.get().then(|| view! { <Pager place=PagerPlace::BelowRows /> }.into_any())}
                    }.into_any(),
                    Some(EmptyStateMessages { title, advice }) => {
                        view! { <Cautions /> <EmptyState title advice /> }.into_any()
                    }
                }),
            }}
        </section>
    }
}
