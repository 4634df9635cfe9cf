//! Where it is said.

use std::time::Duration;

use leptos::prelude::*;

use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::features::toast::context::ToastContext;
use crate::ui::toast::Toast;

/// How long it stays.
const STAY: Duration = Duration::from_secs(6);

/// The corner of the page in which a copy or a download is confirmed.
#[component]
pub fn ToastCorner() -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let language = expect_context::<LanguageContext>();
    let toast = expect_context::<ToastContext>();
    let close = move |()| {
        toast.close();
        connection.focus_refuge();
    };
    let label = Signal::derive(move || {
        language.track();
        language.messages().ui.close_toast
    });
    view! {
        <Toast
            message=Signal::derive(move || toast.message())
            stay=STAY
            close=label
            on_close=close
            on_end=move |()| toast.close()
        />
    }
}
