//! The page as a whole: heading, form, banner, list.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::banner::Banner;
use super::export_panel::ExportPanel;
use super::field_note;
use super::keys::Keys;
use super::language_switch::LanguageSwitch;
use super::panel::Panel;
use super::request_form::RequestForm;
use super::store::Store;
use super::toolbox::Tool;
use super::users_section::UsersSection;
use crate::api::deployment::Deployment;
use crate::browser::early::EarlyForm;
use crate::browser::{focus, language};
use crate::state::form::Field;

/// The page of a deployment.
#[component]
pub fn Page(
    /// Where the page may ask, and how long it waits.
    deployment: Deployment,
) -> impl IntoView {
    let store = Store::new(deployment);
    let mut awaited = Some(store.recall_and_follow());
    let preferred = language::preferred();
    let settled = RwSignal::new(preferred == store.language.get_untracked());
    if !settled.get_untracked() {
        spawn_local(async move {
            // Where its words did not come the page speaks English, and the reader may choose again.
            let _ = store.speak(preferred).await;
            settled.set(true);
        });
    }
    view! {
        <main class="page">
            // Rendered anew in another language, on the same elements, so the focus stays on the switch. What the
            // reader typed and loaded stands in the store and stays too.
            {move || settled.get().then(|| {
                if let Some(field) = awaited.take() {
                    take_over(field, store);
                }
                language::apply(store.language.get(), store.words().title);
                view! { <Body store /> }.into_any()
            })}
        </main>
    }
}

/// Puts into the form what was typed before it came, and the focus where that was, or else into the `awaited` field.
fn take_over(awaited: Option<Field>, store: Store) {
    let early = EarlyForm::take();
    for field in Field::ALL {
        if let Some(text) = early
            .as_ref()
            .and_then(|form| form.text(field_note::id(field)))
        {
            store.type_into(field, text);
        }
    }
    let focused = early.and_then(|form| form.focused);
    let focused = focused.or_else(|| Some(field_note::id(awaited?).to_owned()));
    if let Some(id) = focused {
        // It is there once the page is.
        Effect::new(move |_| focus::focus(&id));
    }
}

/// What is on the page, in its language.
#[component]
fn Body(
    /// Where all that stands.
    store: Store,
) -> impl IntoView {
    let words = store.words();
    view! {
        <header class="page-header">
            <h1>{words.title}</h1>
            <p>{words.lead}</p>
            <div class="page-tools">
                <LanguageSwitch store />
                <Keys store />
            </div>
        </header>
        <RequestForm store />
        <Banner store />
        <UsersSection store />
        <ExportPanel store />
        <Panel title=words.tools.roster tool=Tool::Roster store />
        <Panel title=words.tools.compare tool=Tool::Compare store />
        <Panel title=words.tools.help tool=Tool::Help store />
    }
}
