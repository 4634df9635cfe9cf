//! The views that a release build puts into a WebAssembly file of their own.

use leptos::prelude::*;

use crate::api::deployment::DeploymentError;
use crate::features::auto_refresh::status::AutoRefresh;
use crate::features::comparison::compare::Compare;
use crate::features::configuration_picker::context::PickerPlace;
use crate::features::configuration_picker::list::ConfigurationList;
use crate::features::configuration_picker::migration_status::MigrationStatus;
use crate::features::deployment_error::setup_fault::DeploymentErrorView;
use crate::features::error_banner::curl_menu::CurlMenu;
use crate::features::export::form::Export;
use crate::features::help::topics::Help;
use crate::features::issues::buttons::IssueButtons;
use crate::features::language::context::LanguageContext;
use crate::features::roster::check_users::Roster;
use crate::features::selection::bar::SelectionBar;
use crate::features::shortcuts::list::KeysList;
use crate::features::user_search::find_user::FindUser;
use crate::i18n::LazyViewMessages;
use crate::i18n::language::Language;
use crate::platform::document::language;
use crate::platform::split::NotLoaded;
use crate::ui::lazy::Lazy;

/// A view that is loaded when it is first shown, with its props.
#[derive(Clone)]
pub enum LazyView {
    /// Auto refresh once it was on, with what it found.
    AutoRefresh,
    ConfigurationList(PickerPlace),
    MigrationStatus,
    CurlMenu,
    Export,
    SelectionBar,
    Roster,
    Compare,
    FindUser,
    Help,
    IssueButtons,
    KeysList,
    DeploymentErrorView(DeploymentError, Language),
}

impl LazyView {
    fn draw(self) -> AnyView {
        match self {
            Self::AutoRefresh => view! { <AutoRefresh /> }.into_any(),
            Self::ConfigurationList(place) => view! { <ConfigurationList place /> }.into_any(),
            Self::MigrationStatus => view! { <MigrationStatus /> }.into_any(),
            Self::CurlMenu => view! { <CurlMenu /> }.into_any(),
            Self::Export => view! { <Export /> }.into_any(),
            Self::SelectionBar => view! { <SelectionBar /> }.into_any(),
            Self::Roster => view! { <Roster /> }.into_any(),
            Self::Compare => view! { <Compare /> }.into_any(),
            Self::FindUser => view! { <FindUser /> }.into_any(),
            Self::Help => view! { <Help /> }.into_any(),
            Self::IssueButtons => view! { <IssueButtons /> }.into_any(),
            Self::KeysList => view! { <KeysList /> }.into_any(),
            Self::DeploymentErrorView(error, language) => {
                let messages = &LazyViewMessages::of(language).deployment_error;
                language::apply(language.tag(), messages.page);
                view! { <DeploymentErrorView error messages /> }.into_any()
            }
        }
    }
}

/// A view with what stands in its place while it is being loaded, and where it did not come.
#[component]
pub fn LazyFeature(
    view: LazyView,
    /// ID of the element that gets the focus when the button that tries again goes.
    opener: &'static str,
) -> impl IntoView {
    let messages = &expect_context::<LanguageContext>().messages().ui.lazy;
    view! {
        <Lazy
            load=move || load(view.clone())
            opener
            loading=messages.loading
            failed=messages.failed
            retry=messages.retry
        />
    }
}

/// Loads the views' file, once, and draws one of them.
///
/// # Errors
///
/// Where the file does not come. The next call tries again.
#[cfg(feature = "split")]
#[allow(
    clippy::unnecessary_wraps,
    reason = "what fails is in the code that the attribute puts before this"
)]
#[wasm_split_helpers::wasm_split(
    tools,
    fallible,
    preload(
        /// Fetches the views' file ahead.
        prefetch
    )
)]
pub fn load(view: LazyView) -> Result<ViewFn, NotLoaded> {
    Ok(ViewFn::from(move || view.clone().draw()))
}

/// Draws the view, which is part of the page's only file; a future all the same, as in a build that is split.
#[cfg(not(feature = "split"))]
pub fn load(view: LazyView) -> impl Future<Output = Result<ViewFn, NotLoaded>> {
    std::future::ready(Ok(ViewFn::from(move || view.clone().draw())))
}

/// Nothing is to be loaded ahead where there is one file only.
#[cfg(not(feature = "split"))]
pub fn prefetch() -> impl Future<Output = Result<(), NotLoaded>> {
    std::future::ready(Ok(()))
}
