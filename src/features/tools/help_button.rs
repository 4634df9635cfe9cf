//! The button that opens the help.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::tools::buttons::ToolButton;
use crate::features::tools::context::Tool;

/// `Help`.
#[component]
pub fn HelpButton() -> impl IntoView {
    let text = expect_context::<LanguageContext>().messages().ui.help;
    view! { <ToolButton tool=Tool::Help text /> }
}
