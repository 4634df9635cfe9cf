//! The choice of the page's colours.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::url_state::context::UrlStateContext;
use crate::model::theme::Theme;
use crate::platform::document::theme;
use crate::platform::storage::StorageKey;
use crate::ui::fields::select_option::SelectOption;

/// ID of the choice.
const ID: &str = "theme";

/// Light, dark, or as the system; remembered on this device.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let messages = &expect_context::<LanguageContext>().messages().ui.theme;
    let url_state = expect_context::<UrlStateContext>();
    let choose = move |event| {
        let chosen = Theme::parse(&event_target_value(&event));
        theme::apply(chosen.name());
        url_state.remember(StorageKey::Theme, chosen.name());
    };
    let current = Theme::parse(&theme::current());
    let options = Theme::ALL.map(|offered| {
        let text = match offered {
            Theme::System => messages.system,
            Theme::Light => messages.light,
            Theme::Dark => messages.dark,
        };
        view! {
            <SelectOption
                value=offered.name().to_owned()
                text=text.to_owned()
                is_chosen=Arc::new(move || offered == current)
            />
        }
        .into_any()
    });
    view! {
        <div class="theme-switch">
            <label for=ID>{messages.label}</label>
            <select id=ID on:change=choose>{Vec::from(options)}</select>
        </div>
    }
}
