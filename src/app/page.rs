//! The page as a whole: heading, form, banner, list.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::deployment::Deployment;
use crate::app::contexts::provide_contexts;
use crate::app::drawers::Drawers;
use crate::app::form::Form;
use crate::app::lazy_view::{self, LazyFeature, LazyView};
use crate::element_ids::{AUTO_REFRESH, CLOSE_KEYS};
use crate::features::auto_refresh::context::AutoRefreshContext;
use crate::features::auto_refresh::interval_field::IntervalField;
use crate::features::configuration_picker::context::ConfigurationPickerContext;
use crate::features::connection::context::field_id;
use crate::features::error_banner::banner::Banner;
use crate::features::language::context::LanguageContext;
use crate::features::language::preference;
use crate::features::language::switch::LanguageSwitch;
use crate::features::shortcuts::listener::Keys;
use crate::features::theme::switch::ThemeSwitch;
use crate::features::tools::buttons::ToolButtons;
use crate::features::tools::help_button::HelpButton;
use crate::features::url_state::context::UrlStateContext;
use crate::features::users::context::UsersContext;
use crate::features::users::section::UsersSection;
use crate::model::connection::Field;
use crate::platform::timers::idle_callback;
use crate::platform::{document, focus, intl, language as document_language, network};

/// The page of a deployment. It takes the place of the shell once the messages of the operator's language are here.
#[component]
pub fn Page(deployment: Deployment) -> impl IntoView {
    provide_contexts(deployment);
    let picker = expect_context::<ConfigurationPickerContext>();
    let awaited = expect_context::<UrlStateContext>().open_and_follow(picker);
    let language = expect_context::<LanguageContext>();
    let has_words = RwSignal::new(false);
    spawn_local(async move {
        // Where its messages did not come the page speaks English, and the operator may choose again.
        let _ = language.load(preference::preferred()).await;
        has_words.set(true);
    });
    view! {
        <Show when=move || has_words.get()>
            <Main awaited />
        </Show>
    }
}

/// All that is on the page.
#[component]
fn Main(
    /// The field that gets the focus.
    awaited: Option<Field>,
) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    // An effect runs once this is on the page.
    Effect::new(move |_| {
        document::remove_shell();
        if let Some(field) = awaited {
            focus::focus(field_id(field));
        }
    });
    let auto_refresh = expect_context::<AutoRefreshContext>();
    Effect::new(move |_| {
        document_language::apply(language.get().tag(), &auto_refresh.page_title());
    });
    let locale = language.get_untracked().tag();
    idle_callback::when_idle(move || intl::warm(locale));
    Effect::new(move |_| {
        if users.has_rows.get() && !network::saves_data() {
            // So that the first lazy view does not keep the operator waiting. Where its file does not come now, it is loaded
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
            // Both are rendered again in another language, on the same elements, so the focus stays on the switch. What the
            // operator typed and loaded stands in the contexts and stays too.
            {move || {
                language.track();
                view! { <Head /> }
            }}
            {move || {
                language.track();
                view! { <Body /> }
            }}
        </main>
    }
}

/// What the page is for, and what it is to load.
#[component]
fn Head() -> impl IntoView {
    let messages = expect_context::<LanguageContext>().messages();
    view! {
        <header class="page-header">
            <h1>{messages.title}</h1>
            <p>{messages.lead}</p>
            <div class="page-tools">
                <HelpButton />
                <LanguageSwitch />
                <ThemeSwitch />
                <Keys>
                    <LazyFeature view=LazyView::KeysList opener=CLOSE_KEYS />
                </Keys>
            </div>
        </header>
        <Form />
    }
}

/// What was loaded, and what can be done with it.
#[component]
fn Body() -> impl IntoView {
    let auto_refresh = expect_context::<AutoRefreshContext>();
    view! {
        <Banner />
        <div class="workspace">
            <div class="workspace-list">
                <div class="tool-buttons"><ToolButtons /></div>
                <UsersSection auto_refresh=move || view! {
                    <IntervalField />
                    <Show when=move || auto_refresh.was_on.get()>
                        <LazyFeature view=LazyView::AutoRefresh opener=AUTO_REFRESH />
                    </Show>
                } />
            </div>
            <Drawers />
        </div>
    }
}
