//! The page as a whole: heading, form, banner, list.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::deployment::Deployment;
use crate::app::connection_bar::Bar;
use crate::app::connection_form::Form;
use crate::app::contexts::provide_contexts;
use crate::app::drawers::Drawers;
use crate::app::export_menu::ExportMenu;
use crate::app::lazy_menu::LazyMenu;
use crate::app::lazy_view::{self, LazyFeature, LazyView};
use crate::element_ids::{
    AUTO_REFRESH, CLOSE_KEYS, COPY_AS_CURL, CURL_MENU, OPEN_EXPORT, SETTINGS, USERS_HEADING,
};
use crate::features::auto_refresh::context::AutoRefreshContext;
use crate::features::auto_refresh::interval_field::IntervalField;
use crate::features::configuration_picker::context::ConfigurationPickerContext;
use crate::features::connection::context::field_id;
use crate::features::connection::forget_button::ForgetButton;
use crate::features::connection::panel::ConnectionPanel;
use crate::features::error_banner::banner::Banner;
use crate::features::language::context::LanguageContext;
use crate::features::language::preference;
use crate::features::language::switch::LanguageSwitch;
use crate::features::selection::context::SelectionContext;
use crate::features::shortcuts::button::ShortcutsButton;
use crate::features::shortcuts::listener::Keys;
use crate::features::theme::switch::ThemeSwitch;
use crate::features::toast::view::ToastCorner;
use crate::features::tools::buttons::ToolButtons;
use crate::features::tools::find_user_button::FindUserButton;
use crate::features::tools::help_button::HelpButton;
use crate::features::url_state::context::UrlStateContext;
use crate::features::user_search::context::UserSearchContext;
use crate::features::users::context::UsersContext;
use crate::features::users::section::UsersSection;
use crate::model::connection::Field;
use crate::platform::document::{self, language as document_language};
use crate::platform::timers::idle_callback;
use crate::platform::{focus, intl, network};
use crate::ui::menu::Menu;

/// The page of a deployment. It takes the place of the shell once the messages of the operator's language are here.
#[component]
pub fn Page(deployment: Deployment) -> impl IntoView {
    provide_contexts(deployment);
    let picker = expect_context::<ConfigurationPickerContext>();
    let search = expect_context::<UserSearchContext>();
    let awaited = expect_context::<UrlStateContext>().open_and_follow(picker, search);
    let language = expect_context::<LanguageContext>();
    let has_messages = RwSignal::new(false);
    spawn_local(async move {
        // Where its messages did not come the page speaks English, and the operator may choose again.
        let _ = language.load(preference::preferred()).await;
        has_messages.set(true);
    });
    view! {
        <Show when=move || has_messages.get()>
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
    let has_lazy_views = RwSignal::new(false);
    Effect::new(move |_| {
        document_language::apply(language.get().tag(), &auto_refresh.page_title());
    });
    let locale = language.get_untracked().tag();
    idle_callback::when_idle(move || intl::warm(locale));
    Effect::new(move |_| {
        if users.has_rows.get() && !network::saves_data() {
            // So that the first lazy view does not keep the operator waiting. Where its file does not come now, it is loaded
            // when it is needed, and what is wrong is said there.
            idle_callback::when_idle(move || {
                spawn_local(async move {
                    if lazy_view::prefetch().await.is_ok() {
                        has_lazy_views.set(true);
                    }
                });
            });
        }
    });
    view! {
        <Head />
        <main class="page">
            // It is rendered again in another language, on the same elements. What the operator typed and loaded stands in the
            // contexts and stays.
            {move || {
                language.track();
                view! { <Body has_lazy_views /> }
            }}
        </main>
        <ToastCorner />
    }
}

/// What the page is, and what it can be set to. The menu itself stays as it is in another language: a popover that is drawn
/// again closes.
#[component]
fn Head() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    view! {
        <header class="page-header">
            <h1>{move || {
                language.track();
                language.messages().title
            }}</h1>
            {move || {
                language.track();
                view! { <FindUserButton /> <HelpButton /> }
            }}
            <Menu id=SETTINGS title=Signal::derive(move || {
                language.track();
                language.messages().ui.settings
            })>
                {move || {
                    language.track();
                    view! {
                        <LanguageSwitch />
                        <ThemeSwitch />
                        <ShortcutsButton />
                        <ForgetButton />
                    }
                }}
            </Menu>
        </header>
        {move || {
            language.track();
            view! {
                <Keys>
                    <LazyFeature view=LazyView::KeysList opener=CLOSE_KEYS />
                </Keys>
            }
        }}
    }
}

/// What is to be loaded, what was, and what can be done with it.
#[component]
fn Body(
    /// Whether the lazy views have been loaded ahead.
    has_lazy_views: RwSignal<bool>,
) -> impl IntoView {
    let auto_refresh = expect_context::<AutoRefreshContext>();
    let selection = expect_context::<SelectionContext>();
    let banner_messages = &expect_context::<LanguageContext>().messages().error_banner;
    let users = expect_context::<UsersContext>();
    view! {
        <ConnectionPanel bar=|| view! { <Bar /> }>
            <Form />
        </ConnectionPanel>
        <div class="workspace">
            <Banner copy_as_curl=move || view! {
                <LazyMenu
                    opener=COPY_AS_CURL
                    id=CURL_MENU
                    title=banner_messages.copy_as_curl
                    view=LazyView::CurlMenu
                />
            } />
            <UsersSection
                auto_refresh=|| view! { <IntervalField /> }
                tools=|| view! { <ToolButtons /> <ExportMenu /> }
                issues=move || view! {
                    <Show when=move || has_lazy_views.get() && users.has_rows.get()>
                        <LazyFeature view=LazyView::IssueButtons opener=USERS_HEADING />
                    </Show>
                }
                changes=move || view! {
                    <Show when=move || auto_refresh.was_on.get()>
                        <LazyFeature view=LazyView::AutoRefresh opener=AUTO_REFRESH />
                    </Show>
                    <Show when=move || selection.is_on.get()>
                        <LazyFeature view=LazyView::SelectionBar opener=OPEN_EXPORT />
                    </Show>
                }
            />
            <Drawers />
        </div>
    }
}
