//! Why the configurations were not listed.

use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;

/// An alert, with a button that tries again where that helps.
#[component]
pub fn Failure(
    error: ApiError,
    /// Tries again.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let language = expect_context::<LanguageContext>();
    let banner = &language.messages().error_banner;
    let text = language
        .lazy_view_messages()
        .configuration_picker
        .failure(&error, banner);
    let helps = Memo::new(move |_| !connection.would_repeat_token(&error));
    view! {
        <div class="configuration-failure" role="alert">
            <p>{text}</p>
            <Show when=move || helps.get()>
                <button type="button" on:click=move |_| retry.run(())>{banner.retry}</button>
            </Show>
        </div>
    }
}
