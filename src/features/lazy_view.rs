//! The views that a release build puts into a WebAssembly file of their own.

use leptos::prelude::*;

use crate::api::deployment::DeploymentError;
use crate::features::comparison::panel::Compare;
use crate::features::configuration_picker::picker::ConfigurationPicker;
use crate::features::deployment_error::SetupFault;
use crate::features::export::form::Export;
use crate::features::help::Help;
use crate::features::roster::panel::Roster;
use crate::features::shortcuts::list::KeysList;
use crate::features::store::Store;
use crate::i18n::ToolWords;
use crate::i18n::language::Language;
use crate::platform::language;
use crate::platform::split::NotLoaded;

/// A view that is loaded when it is first shown, with its props.
#[derive(Clone)]
pub enum LazyView {
    /// The choice of a configuration.
    ConfigurationPicker(Store),
    /// `Export`.
    Export(Store),
    /// `Check a roster`.
    Roster(Store),
    /// `Compare with an earlier export`.
    Compare(Store),
    /// `Help`.
    Help(Store),
    /// The list of keys.
    KeysList(Store),
    /// What is wrong with the deployment block.
    SetupFault(DeploymentError, Language),
}

impl LazyView {
    fn draw(self) -> AnyView {
        match self {
            Self::ConfigurationPicker(store) => view! { <ConfigurationPicker store /> }.into_any(),
            Self::Export(store) => view! { <Export store /> }.into_any(),
            Self::Roster(store) => view! { <Roster store /> }.into_any(),
            Self::Compare(store) => view! { <Compare store /> }.into_any(),
            Self::Help(store) => view! { <Help store /> }.into_any(),
            Self::KeysList(store) => view! { <KeysList store /> }.into_any(),
            Self::SetupFault(error, language) => {
                let words = &ToolWords::of(language).setup;
                language::apply(language, words.page);
                view! { <SetupFault error words /> }.into_any()
            }
        }
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
pub fn load(view: LazyView) -> Result<AnyView, NotLoaded> {
    Ok(view.draw())
}

/// Draws the view, which is part of the page's only file; a future all the same, as in a build that is split.
#[cfg(not(feature = "split"))]
pub fn load(view: LazyView) -> impl Future<Output = Result<AnyView, NotLoaded>> {
    std::future::ready(Ok(view.draw()))
}

/// Nothing is to be loaded ahead where there is one file only.
#[cfg(not(feature = "split"))]
pub fn prefetch() -> impl Future<Output = Result<(), NotLoaded>> {
    std::future::ready(Ok(()))
}
