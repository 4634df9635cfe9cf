//! The choice of how often what is on screen is read again.

use std::iter;
use std::sync::Arc;

use leptos::prelude::*;

use crate::element_ids::AUTO_REFRESH;
use crate::features::auto_refresh::context::AutoRefreshContext;
use crate::features::language::context::LanguageContext;
use crate::model::auto_refresh::{Interval, Watch};
use crate::ui::fields::field_note::FieldNote;
use crate::ui::fields::select_option::SelectOption;

const NOTE_ID: &str = "auto-refresh-note";

/// `Auto refresh`, with what there is to say of it beside it.
#[component]
pub fn IntervalField() -> impl IntoView {
    let auto_refresh = expect_context::<AutoRefreshContext>();
    let messages = &expect_context::<LanguageContext>()
        .messages()
        .auto_refresh_interval;
    let option = move |interval: Option<Interval>| {
        let value = interval.map(|interval| interval.seconds().to_string());
        let text = interval.map_or(messages.off, messages.every);
        let is_chosen = move || auto_refresh.watch.get().interval() == interval;
        view! {
            <SelectOption
                value=value.unwrap_or_default()
                text=text.to_owned()
                is_chosen=Arc::new(is_chosen)
            />
        }
        .into_any()
    };
    let options: Vec<AnyView> = iter::once(None)
        .chain(Interval::ALL.map(Some))
        .map(option)
        .collect();
    let is_stopped = move || matches!(auto_refresh.watch.get(), Watch::Stopped(_));
    let remark = move || auto_refresh.remark().unwrap_or_default();
    view! {
        <div class="interval-field">
            <label for=AUTO_REFRESH class="visually-hidden-when-narrow">{messages.label}</label>
            <select
                id=AUTO_REFRESH
                aria-describedby=NOTE_ID
                on:change=move |event| auto_refresh.choose(Interval::parse(&event_target_value(&event)))
            >
                {options}
            </select>
            <FieldNote
                id=NOTE_ID
                text=Signal::derive(remark)
                is_error=Signal::derive(is_stopped)
            />
        </div>
    }
}
