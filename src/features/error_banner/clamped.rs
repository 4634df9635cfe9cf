//! A text of the service's, which may be long.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::ui::name::name;

/// Most characters that are always shown: some two lines of a wide screen.
const MOST_CHARACTERS: usize = 200;

/// `text`, of which the first lines are shown where it is long, with a button that shows all of it.
#[component]
pub fn Clamped(text: String) -> impl IntoView {
    let messages = &expect_context::<LanguageContext>().messages().error_banner;
    let is_long = text.chars().count() > MOST_CHARACTERS;
    let is_clamped = RwSignal::new(is_long);
    let toggle = is_long.then(|| {
        let label = move || {
            if is_clamped.get() {
                messages.show_all
            } else {
                messages.show_less
            }
        };
        let toggle = move |_| is_clamped.update(|is_clamped| *is_clamped = !*is_clamped);
        view! { <button type="button" class="quiet" on:click=toggle>{label}</button> }.into_any()
    });
    view! {
        <span class=move || is_clamped.get().then_some("clamped")>{name(&text)}</span>
        {toggle}
    }
}
