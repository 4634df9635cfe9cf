//! The choice of the page's language.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlSelectElement;

use super::store::Store;
use crate::browser::language;
use crate::text::language::Language;

/// ID of the choice.
const ID: &str = "language";

/// Each language by its own name.
#[component]
pub fn LanguageSwitch(
    /// Where the choice stands.
    store: Store,
) -> impl IntoView {
    let choose = move |event| {
        let Some(language) = Language::parse(&event_target_value(&event)) else {
            return;
        };
        let select: HtmlSelectElement = event_target(&event);
        spawn_local(async move {
            if store.speak(language).await.is_ok() {
                language::remember(language);
            } else {
                select.set_value(store.language.get_untracked().tag());
                store.note.set(store.words().tools.missing);
            }
        });
    };
    let options = Language::ALL.map(|language| {
        view! {
            <option
                value=language.tag()
                lang=language.tag()
                prop:selected=move || store.language.get() == language
            >
                {language.name()}
            </option>
        }
    });
    view! {
        <div class="language-switch">
            <label for=ID>{store.words().language}</label>
            <select
                id=ID
                on:change=choose
            >
                {options.into_iter().collect_view()}
            </select>
        </div>
    }
}
