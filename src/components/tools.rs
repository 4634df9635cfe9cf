//! What is in the second WebAssembly file.

use leptos::prelude::*;

use super::compare::Compare;
use super::configuration_picker::ConfigurationPicker;
use super::export::Export;
use super::help::Help;
use super::roster::Roster;
use super::store::Store;
use super::toolbox::{NotLoaded, Tool, Toolbox};
use crate::state::picker::Event;
use crate::text::ToolWords;

static TOOLBOX: Toolbox = Toolbox {
    view,
    list_configurations: Store::list_configurations,
    close_configurations: |store| store.pick(Event::Closed),
};

/// Loads the file, once.
///
/// # Errors
///
/// Where the file does not come. The next call tries again.
#[cfg(feature = "split")]
#[allow(
    clippy::unnecessary_wraps,
    reason = "what fails is in the code that the attribute puts before this"
)]
#[wasm_split_helpers::wasm_split(tools, fallible)]
pub fn load() -> Result<&'static Toolbox, NotLoaded> {
    Ok(&TOOLBOX)
}

/// Nothing is to be loaded where the tools are part of the page's only file; a future all the same, so that the page goes
/// the same way in either build.
#[cfg(not(feature = "split"))]
pub fn load() -> impl Future<Output = Result<&'static Toolbox, NotLoaded>> {
    std::future::ready(Ok(&TOOLBOX))
}

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

fn view(tool: Tool, store: Store) -> AnyView {
    match tool {
        Tool::Configurations => view! { <ConfigurationPicker store /> }.into_any(),
        Tool::Export => view! { <Export store /> }.into_any(),
        Tool::Roster => view! { <Roster store /> }.into_any(),
        Tool::Compare => view! { <Compare store /> }.into_any(),
        Tool::Help => view! { <Help store /> }.into_any(),
    }
}

impl Store {
    /// The words of the tools in the page's language. The page is rendered anew in another one, so this is not tracked.
    #[must_use]
    pub fn tool_words(self) -> &'static ToolWords {
        ToolWords::of(self.language.get_untracked())
    }
}
