//! Tabs, after the ARIA pattern of that name.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::platform::focus;

/// A tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tab<T> {
    /// What it stands for.
    pub value: T,
    /// ID of its button.
    pub id: &'static str,
    /// What its button says.
    pub title: &'static str,
    /// How many things are behind it.
    pub count: u32,
}

/// Tabs of which one is selected, and its panel below them. The arrow keys go from tab to tab; the Tab key leaves them.
#[component]
pub fn Tabs<T>(
    /// What the tabs are about.
    label: &'static str,
    /// ID of the panel.
    panel_id: &'static str,
    /// The tabs, of which there is one at least.
    tabs: Vec<Tab<T>>,
    /// The one that is selected; the first is, where this is none of them.
    selected: RwSignal<T>,
    /// Writes a number.
    #[prop(into)]
    number: Callback<u32, String>,
    /// Draws the panel of a tab.
    #[prop(into)]
    panel: Callback<T, AnyView>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let keys: Vec<_> = tabs.iter().map(|tab| (tab.value, tab.id)).collect();
    let values = keys.clone();
    let current = Memo::new(move |_| {
        let selected = selected.get();
        let place = values.iter().position(|(value, _)| *value == selected);
        place.unwrap_or_default()
    });
    let ids = keys.clone();
    let current_id = move || ids.get(current.get()).map(|(_, id)| *id);
    let current_value = {
        let values = keys.clone();
        move || values.get(current.get()).map(|(value, _)| *value)
    };
    let struck = move |event: KeyboardEvent| {
        let (here, last) = (current.get_untracked(), keys.len().saturating_sub(1));
        let next = match event.key().as_str() {
            "ArrowRight" if here < last => here + 1,
            "ArrowRight" | "Home" => 0,
            "ArrowLeft" if here > 0 => here - 1,
            "ArrowLeft" | "End" => last,
            _ => return,
        };
        event.prevent_default();
        if let Some((value, id)) = keys.get(next) {
            selected.set(*value);
            focus::focus(id);
        }
    };
    let buttons = tabs.into_iter().enumerate().map(|(place, tab)| {
        let is_selected = move || current.get() == place;
        view! {
            <button
                type="button"
                role="tab"
                id=tab.id
                aria-selected=move || is_selected().to_string()
                aria-controls=panel_id
                tabindex=move || if is_selected() { "0" } else { "-1" }
                on:click=move |_| selected.set(tab.value)
            >
                {tab.title} " " <span class="tab-count">{number.run(tab.count)}</span>
            </button>
        }
    });
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=struck>{buttons.collect_view()}</div>
        <div class="tab-panel" role="tabpanel" id=panel_id aria-labelledby=current_id>
            {move || current_value().map(|value| panel.run(value))}
        </div>
    }
}
