//! What is in the second WebAssembly file.

use leptos::prelude::*;

use super::auto_refresh::{self, AutoRefresh};
use super::compare::Compare;
use super::configuration_picker::ConfigurationPicker;
use super::configurations::Configurations;
use super::exchange::Exchange;
use super::export::Export;
use super::help::Help;
use super::keys_list::KeysList;
use super::roster::Roster;
use super::roster_store::RosterStore;
use super::setup_fault::SetupFault;
use super::store::Store;
use super::toolbox::{Tool, Toolbox};
use crate::api::deployment::DeploymentError;
use crate::browser::split::NotLoaded;
use crate::browser::{collator, language, style};
use crate::state::list::List;
use crate::text::ToolWords;
use crate::text::language::Language;

static TOOLBOX: Toolbox = Toolbox {
    setup_fault,
    view,
    list_configurations: Store::list_configurations,
    drop_token: Store::drop_configurations_token,
    remark: auto_refresh::remark,
    heed: auto_refresh::heed,
    announce: auto_refresh::announce,
    refresh: List::update,
    order: collator::order,
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

fn setup_fault(error: DeploymentError, language: Language) -> AnyView {
    let words = &ToolWords::of(language).setup;
    language::apply(language, words.page);
    view! { <SetupFault error words /> }.into_any()
}

fn view(tool: Tool, store: Store) -> AnyView {
    // What they know, and their style, is there from the first of them on.
    store.tool_state();
    match tool {
        Tool::Configurations => view! { <ConfigurationPicker store /> }.into_any(),
        Tool::Export => view! { <Export store /> }.into_any(),
        Tool::Roster => view! { <Roster store /> }.into_any(),
        Tool::Compare => view! { <Compare store /> }.into_any(),
        Tool::Help => view! { <Help store /> }.into_any(),
        Tool::Keys => view! { <KeysList store /> }.into_any(),
        // It is seen in the list.
        Tool::Order => ().into_any(),
        Tool::AutoRefresh => view! { <AutoRefresh store /> }.into_any(),
    }
}

/// What only the tools know.
pub struct ToolState {
    /// It lives as long as what it owns.
    _owner: Option<Owner>,
    /// The configurations to pick one from.
    pub configurations: Configurations,
    /// What goes out as a file, and an earlier one that came in.
    pub exchange: Exchange,
    /// The roster and what was found out about it.
    pub roster: RosterStore,
}

/// The style of the tools, which comes with them.
const STYLE: &str = concat!(
    include_str!("../../style/tools/comparison_table.css"),
    include_str!("../../style/tools/file_drop.css"),
    include_str!("../../style/tools/found_notice.css"),
    include_str!("../../style/tools/help.css"),
    include_str!("../../style/tools/keys_list.css"),
    include_str!("../../style/tools/picker.css"),
    include_str!("../../style/tools/roster.css"),
);

impl Default for ToolState {
    fn default() -> Self {
        style::adopt(STYLE);
        Self {
            _owner: Owner::current(),
            configurations: Configurations::default(),
            exchange: Exchange::default(),
            roster: RosterStore::default(),
        }
    }
}

impl Store {
    /// What only the tools know. Like the store itself it is never freed.
    pub fn tool_state(self) -> &'static ToolState {
        self.tools.state.get_untracked().unwrap_or_else(|| {
            // An owner of its own: that of whoever comes first goes when that part of the page is drawn anew.
            let state: &'static ToolState = Box::leak(Owner::new_root(None).with(Box::default));
            self.tools.state.set(Some(state));
            state
        })
    }

    /// The words of the tools in the page's language. The page is rendered anew in another one, so this is not tracked.
    #[must_use]
    pub fn tool_words(self) -> &'static ToolWords {
        ToolWords::of(self.language.get_untracked())
    }
}
