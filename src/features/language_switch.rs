//! The choice of the page's language.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlSelectElement;

use crate::features::store::Store;
use crate::i18n::language::Language;
use crate::platform::{focus, language};
use crate::ui::select_option::Choice;

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
                focus::renew(ID);
                store.note.set(store.words().tools.lazy.failed);
            }
        });
    };
    let options = Language::ALL.map(|language| {
        let is_chosen = move || store.language.get() == language;
        view! {
            <Choice
                value=language.tag().to_owned()
                text=language.name().to_owned()
                lang=language.tag()
                is_chosen=Arc::new(is_chosen)
            />
        }
        .into_any()
    });
    view! {
        <div class="language-switch">
            <label for=ID>{store.words().language}</label>
            <select id=ID on:change=choose>{Vec::from(options)}</select>
        </div>
    }
}
