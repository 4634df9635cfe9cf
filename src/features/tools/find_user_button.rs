//! The button that opens the search for people in all configurations, for which no list has to be there.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::tools::buttons::ToolButton;
use crate::features::tools::context::Tool;

/// `Find user`.
#[component]
pub fn FindUserButton() -> impl IntoView {
    let text = expect_context::<LanguageContext>().messages().ui.find_user;
    view! { <ToolButton tool=Tool::FindUser text /> }
}
