//! The choice of the page's language.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlSelectElement;

use crate::element_ids::LANGUAGE;
use crate::features::language::context::LanguageContext;
use crate::features::status::context::StatusContext;
use crate::features::url_state::context::UrlStateContext;
use crate::i18n::language::Language;
use crate::platform::focus;
use crate::platform::storage::StorageKey;
use crate::ui::fields::select_option::SelectOption;

/// Each language by its own name.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let url_state = expect_context::<UrlStateContext>();
    let choose = move |event| {
        let Some(chosen) = Language::parse(&event_target_value(&event)) else {
            return;
        };
        let select: HtmlSelectElement = event_target(&event);
        spawn_local(async move {
            if language.load(chosen).await.is_ok() {
                // It would stay behind in the language before.
                status.clear();
                url_state.remember(StorageKey::Language, chosen.tag());
            } else {
                select.set_value(language.get_untracked().tag());
                focus::renew(LANGUAGE);
                status.set(language.messages().ui.lazy.failed);
            }
        });
    };
    let options = Language::ALL.map(|offered| {
        let is_chosen = move || language.get() == offered;
        view! {
            <SelectOption
                value=offered.tag().to_owned()
                text=offered.name().to_owned()
                lang=offered.tag()
                is_chosen=Arc::new(is_chosen)
            />
        }
        .into_any()
    });
    view! {
        <div class="language-switch">
            <label for=LANGUAGE>{language.messages().language}</label>
            <select id=LANGUAGE on:change=choose>{Vec::from(options)}</select>
        </div>
    }
}
