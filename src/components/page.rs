//! The page as a whole: heading, form, banner, list.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::banner::Banner;
use super::export_panel::ExportPanel;
use super::field_note;
use super::keys::Keys;
use super::language_switch::LanguageSwitch;
use super::panel::Panel;
use super::request_form::RequestForm;
use super::store::{Pace, Store};
use super::toolbox::Tool;
use super::users_section::UsersSection;
use crate::api::deployment::Deployment;
use crate::browser::early::{EarlyForm, Progress};
use crate::browser::{focus, language};
use crate::state::form::{Field, FieldErrors};
use crate::state::list::List;

/// How long the answer to a form that has been sent early may take before the page is drawn without its rows. To draw it
/// twice takes longer than to draw it once.
const PATIENCE: Duration = Duration::from_millis(100);

/// What stands above the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Front {
    /// The early form that was sent: to draw the page's own takes longer than its rows, which its reader waits for.
    Early,
    /// The page's own heading and form.
    Own,
}

/// The page of a deployment.
#[component]
pub fn Page(
    /// Where the page may ask, and how long it waits.
    deployment: Deployment,
) -> impl IntoView {
    let store = Store::new(deployment);
    store.pace.set(Pace::Hurried);
    let mut awaited = Some(store.recall_and_follow());
    let front = RwSignal::new(Front::Own);
    let settled = RwSignal::new(false);
    let waited = RwSignal::new(false);
    spawn_local(async move {
        let preferred = language::preferred();
        if preferred != store.language.get_untracked() {
            // Where its words did not come the page speaks English, and the reader may choose again.
            let _ = store.speak(preferred).await;
        }
        front.set(send_early(store));
        set_timeout(move || waited.set(true), PATIENCE);
        // To draw the page takes a while: the request of a form that has been sent goes out before, for it is a task that
        // has been spawned already.
        spawn_local(async move { settled.set(true) });
    });
    let drawn = Memo::new(move |before| {
        let waits = || !waited.get() && store.list.with(List::is_loading);
        before == Some(&true) || settled.get() && !waits()
    });
    view! {
        <main class="page">
            // Both are rendered anew in another language, on the same elements, so the focus stays on the switch. What the
            // reader typed and loaded stands in the store and stays too.
            {move || (drawn.get() && front.get() == Front::Own).then(|| {
                store.language.track();
                view! { <Head store /> }.into_any()
            })}
            {move || drawn.get().then(|| {
                if let Some(awaited) = awaited.take() {
                    take_over(awaited, front, store);
                }
                language::apply(store.language.get(), store.words().title);
                view! { <Body store /> }.into_any()
            })}
        </main>
    }
}

/// Sends what was typed into the early form, if its reader has sent that; what is to stand above the list then. While all
/// users are being loaded there is time for the page's own form.
fn send_early(store: Store) -> Front {
    match EarlyForm::find() {
        Some(early) if early.take_progress() == Progress::Sent => {
            type_from(&early, store);
            store.submit();
            if store.list.with_untracked(List::is_gathering) {
                Front::Own
            } else {
                Front::Early
            }
        }
        Some(_) | None => Front::Own,
    }
}

/// Puts the page in the place of the form that was there before, with what was typed into it. The focus goes to the first
/// control that something is wrong with, or to the one that had it, or else to the `awaited` field.
fn take_over(awaited: Option<Field>, front: RwSignal<Front>, store: Store) {
    if let (Some(early), Front::Early) = (EarlyForm::find(), front.get_untracked()) {
        early.leave_the_list();
    }
    store.settle();
    Effect::new(move |_| {
        if front.get_untracked() == Front::Early {
            match store.pace.get() {
                Pace::Hurried => return,
                Pace::Steady => front.set(Front::Own),
            }
        }
        // The page is there now, and rows are drawn by tasks that have been spawned already: what follows has the browser
        // lay out whatever is there.
        spawn_local(async move {
            let early = EarlyForm::find();
            let focused = early.as_ref().and_then(EarlyForm::focused);
            if let Some(early) = early {
                // It may have been typed into, and sent again, beside its rows.
                type_from(&early, store);
                let progress = early.take_progress();
                early.remove();
                if progress == Progress::Sent {
                    store.submit();
                }
            }
            let wrong = store.errors.with_untracked(FieldErrors::first);
            let field = |field: Option<Field>| Some(field_note::id(field?).to_owned());
            if let Some(id) = field(wrong).or(focused).or(field(awaited)) {
                focus::focus(&id);
            }
        });
    });
}

fn type_from(early: &EarlyForm, store: Store) {
    for field in Field::ALL {
        if let Some(text) = early.text(field_note::id(field)) {
            store.type_into(field, text);
        }
    }
}

/// What the page is for, and what it is to load.
#[component]
fn Head(
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
    }
}

/// What was loaded, and what can be done with it.
#[component]
fn Body(
    /// Where all that stands.
    store: Store,
) -> impl IntoView {
    let words = store.words();
    view! {
        <Banner store />
        <UsersSection store />
        {move || match store.pace.get() {
            Pace::Hurried => None,
            Pace::Steady => Some(view! {
                <ExportPanel store />
                <Panel title=words.tools.roster tool=Tool::Roster store />
                <Panel title=words.tools.compare tool=Tool::Compare store />
                <Panel title=words.tools.help tool=Tool::Help store />
            }.into_any()),
        }}
    }
}
