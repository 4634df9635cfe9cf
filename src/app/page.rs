//! The page as a whole: heading, form, banner, list.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::deployment::Deployment;
use crate::features::connection::field_note;
use crate::features::connection::request_form::RequestForm;
use crate::features::error_banner::Banner;
use crate::features::export::panel::ExportPanel;
use crate::features::language_switch::LanguageSwitch;
use crate::features::lazy_view::{self, LazyView};
use crate::features::shortcuts::listener::Keys;
use crate::features::store::Store;
use crate::features::users::section::UsersSection;
use crate::model::connection::Field;
use crate::platform::timers::idle_callback;
use crate::platform::{document, focus, intl, language, network};
use crate::ui::panel::Panel;

/// The page of a deployment. It takes the place of the shell once the words of the operator's language are here.
#[component]
pub fn Page(
    /// Where the page may ask, and how long it waits.
    deployment: Deployment,
) -> impl IntoView {
    let store = Store::new(deployment);
    let awaited = store.recall_and_follow();
    let has_words = RwSignal::new(false);
    spawn_local(async move {
        // Where its words did not come the page speaks English, and the reader may choose again.
        let _ = store.speak(language::preferred()).await;
        has_words.set(true);
    });
    view! {
        <Show when=move || has_words.get()>
            <Main awaited store />
        </Show>
    }
}

/// All that is on the page.
#[component]
fn Main(
    /// The field that gets the focus.
    awaited: Option<Field>,
    /// Where all that stands.
    store: Store,
) -> impl IntoView {
    // An effect runs once this is on the page.
    Effect::new(move |_| {
        document::remove_shell();
        if let Some(field) = awaited {
            focus::focus(field_note::id(field));
        }
    });
    Effect::new(move |_| language::apply(store.language.get(), store.words().title));
    let language = store.language.get_untracked();
    idle_callback::when_idle(move || intl::warm(language));
    Effect::new(move |_| {
        if store.has_rows.get() && !network::saves_data() {
            // So that the first lazy view does not keep its reader waiting. Where its file does not come now, it is loaded
            // when it is needed, and what is wrong is said there.
            idle_callback::when_idle(|| {
                spawn_local(async {
                    let _ = lazy_view::prefetch().await;
                });
            });
        }
    });
    view! {
        <main class="page">
            // Both are rendered anew in another language, on the same elements, so the focus stays on the switch. What the
            // reader typed and loaded stands in the store and stays too.
            {move || {
                store.language.track();
                view! { <Head store /> }
            }}
            {move || {
                store.language.track();
                view! { <Body store /> }
            }}
        </main>
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
        <ExportPanel store />
        <Panel
            title=words.tools.roster
            id="open-roster"
            open=store.panels.roster
            view=LazyView::Roster
            store
        />
        <Panel
            title=words.tools.compare
            id="open-compare"
            open=store.panels.compare
            view=LazyView::Compare
            store
        />
        <Panel
            title=words.tools.help
            id="open-help"
            open=store.panels.help
            view=LazyView::Help
            store
        />
    }
}
