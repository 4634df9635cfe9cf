//! The choice of the page's language.

use leptos::prelude::*;

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
                on:change=move |event| {
                    if let Some(language) = Language::parse(&event_target_value(&event)) {
                        language::remember(language);
                        store.speak(language);
                    }
                }
            >
                {options.into_iter().collect_view()}
            </select>
        </div>
    }
}
