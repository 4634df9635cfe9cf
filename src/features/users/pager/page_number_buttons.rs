//! Buttons to pages by their number.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::model::users::paging::page_numbers::{PageItem, PageNumbers};

/// The numbers of pages, as far as they are known; nothing where pages have no numbers.
#[component]
pub fn PageNumberButtons() -> impl IntoView {
    let users = expect_context::<UsersContext>();
    let numbers = Memo::new(move |_| users.page_numbers());
    let items = move || numbers.get().map(PageNumbers::items).unwrap_or_default();
    let item = move |item: PageItem| match item {
        PageItem::Page(number) => {
            let is_current = Memo::new(move |_| {
                numbers.with(|numbers| numbers.is_some_and(|numbers| numbers.current == number))
            });
            view! { <PageNumberButton number is_current /> }.into_any()
        }
        PageItem::Gap(_) => view! { <span class="pager-gap">"…"</span> }.into_any(),
    };
    view! { <For each=items key=|item| *item children=item /> }
}

#[component]
fn PageNumberButton(number: u32, is_current: Memo<bool>) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    let text = language.number(number);
    let name = (language.messages().users.page)(&text);
    view! {
        <button
            type="button"
            class="quiet page-number"
            aria-label=name
            aria-current=move || is_current.get().then_some("page")
            aria-disabled=move || users.awaits_page().then_some("true")
            on:click=move |_| {
                if !is_current.get_untracked() {
                    users.go_to_page(number);
                }
            }
        >
            {text}
        </button>
    }
}
