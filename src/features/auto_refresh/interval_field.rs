//! The choice of how often what is on screen is read again.

use std::iter;
use std::sync::Arc;

use leptos::prelude::*;

use crate::features::auto_refresh::status;
use crate::features::connection::field_note;
use crate::features::store::Store;
use crate::model::auto_refresh::{Interval, Watch};
use crate::ui::select_option::Choice;

/// ID of the choice.
pub const ID: &str = "auto-refresh";

/// ID of the button that closes the notice of what was found.
pub const GOT_IT_ID: &str = "got-it";

const NOTE_ID: &str = "auto-refresh-note";

/// `Auto refresh`, with what there is to say of it beside it.
#[component]
pub fn WatchField(
    /// Where the choice stands.
    store: Store,
) -> impl IntoView {
    let words = &store.words().refresh;
    let watching = store.watching;
    let option = move |interval: Option<Interval>| {
        let value = interval.map(|interval| interval.seconds().to_string());
        let text = interval.map_or(words.off, words.every);
        let is_chosen = move || watching.watch.get().interval() == interval;
        view! {
            <Choice
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
    let stopped = move || matches!(watching.watch.get(), Watch::Stopped(_));
    view! {
        <div class="watch-field">
            <label for=ID>{words.label}</label>
            <select
                id=ID
                aria-describedby=NOTE_ID
                on:change=move |event| {
                    watching.choose(Interval::parse(&event_target_value(&event)), store);
                }
            >
                {options}
            </select>
            <p id=NOTE_ID class=move || field_note::class(stopped())>{move || remark(store)}</p>
        </div>
    }
}

fn remark(store: Store) -> String {
    status::remark(store).unwrap_or_else(|| store.words().refresh.purpose.to_owned())
}
