//! The parts of the page that are loaded when they are first wanted, and what main knows of them.
//!
//! A first visit needs the form, the list and the banner. The rest is [`super::tools`], which the release build puts into
//! a second WebAssembly file; nothing outside that module may call what is in it but through the [`Toolbox`].

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::row_filter_box;
use super::store::Store;
use super::tools::{self, ToolState};
use crate::api::deployment::DeploymentError;
use crate::browser::split::NotLoaded;
use crate::state::list::{Effect, Event, List};
use crate::state::sort::{Column, Direction};
use crate::state::user_list::UserList;
use crate::text::language::Language;

/// A part that is loaded when it is first wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// The choice of a configuration.
    Configurations,
    /// `Export`.
    Export,
    /// `Check a roster`.
    Roster,
    /// `Compare with an earlier export`.
    Compare,
    /// `Help`.
    Help,
    /// What auto refresh finds.
    AutoRefresh,
    /// The list of keys.
    Keys,
    /// The order by a column.
    Order,
}

impl Tool {
    /// How many there are.
    const COUNT: usize = 8;

    /// ID of what puts it on the page, which gets the focus of what goes from its place.
    #[must_use]
    pub const fn opener(self) -> &'static str {
        match self {
            Self::Configurations => "list-configurations",
            Self::Export => "open-export",
            Self::Roster => "open-roster",
            Self::Compare => "open-compare",
            Self::Help => "open-help",
            Self::AutoRefresh => "auto-refresh",
            Self::Keys => "close-keys",
            Self::Order => row_filter_box::ID,
        }
    }
}

/// What the second file does.
pub struct Toolbox {
    /// Draws what is wrong with the deployment block.
    pub setup_fault: fn(DeploymentError, Language) -> AnyView,
    /// Draws a tool.
    pub view: fn(Tool, Store) -> AnyView,
    /// Asks for the configurations of the project in the form.
    pub list_configurations: fn(Store),
    /// Ends that request, and lets go of its token.
    pub drop_token: fn(Store) -> Requests,
    /// What stands beside the choice of auto refresh, tracked; nothing while it is off.
    pub remark: fn(Store) -> Option<String>,
    /// Takes in how the requests for users ended that nothing is awaited of any more.
    pub heed: fn(Store),
    /// Says once that users came or went.
    pub announce: fn(Store),
    /// Takes in what is of a refresh.
    pub refresh: fn(&mut List, Event) -> Vec<Effect>,
    /// The places of users in the order of a column.
    pub order: fn(&UserList, Column, Direction, Language) -> Arc<[u32]>,
}

/// Whether there was a request to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requests {
    /// There was.
    Ended,
    /// There was none.
    None,
}

/// How far the second file has come.
#[derive(Clone, Copy)]
pub enum Stage {
    /// Nobody has wanted it, or it is under way.
    Awaited,
    /// It is here.
    Here(&'static Toolbox),
    /// It did not come.
    Missing,
}

impl Stage {
    /// What came of loading it.
    #[must_use]
    pub fn of(loaded: Result<&'static Toolbox, NotLoaded>) -> Self {
        match loaded {
            Ok(toolbox) => Self::Here(toolbox),
            Err(NotLoaded) => Self::Missing,
        }
    }
}

/// Whether a tool is on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stance {
    /// Nobody has wanted it.
    #[default]
    Unwanted,
    /// It is open.
    Open,
    /// It was, and keeps what was done in it.
    Closed,
}

/// Handles to what is known of the tools.
#[derive(Clone, Copy)]
pub struct Tools {
    /// How far they have come.
    pub stage: RwSignal<Stage>,
    /// What only they know; nothing before they are first used.
    pub state: RwSignal<Option<&'static ToolState>>,
    stances: [RwSignal<Stance>; Tool::COUNT],
}

impl Tools {
    /// Nobody has wanted any.
    #[must_use]
    pub fn new() -> Self {
        Self {
            stage: RwSignal::new(Stage::Awaited),
            state: RwSignal::default(),
            stances: std::array::from_fn(|_| RwSignal::default()),
        }
    }

    /// Whether a tool is on the page.
    #[must_use]
    pub fn stance(&self, tool: Tool) -> RwSignal<Stance> {
        match tool {
            Tool::Configurations => self.stances[0],
            Tool::Export => self.stances[1],
            Tool::Roster => self.stances[2],
            Tool::Compare => self.stances[3],
            Tool::Help => self.stances[4],
            Tool::AutoRefresh => self.stances[5],
            Tool::Keys => self.stances[6],
            Tool::Order => self.stances[7],
        }
    }
}

impl Default for Tools {
    fn default() -> Self {
        Self::new()
    }
}

impl Store {
    /// Does something with the tools, if they are here.
    pub fn with_tools<T>(self, work: impl FnOnce(&'static Toolbox) -> T) -> Option<T> {
        match self.tools.stage.get_untracked() {
            Stage::Here(toolbox) => Some(work(toolbox)),
            Stage::Awaited | Stage::Missing => None,
        }
    }

    /// Puts a tool on the page, loading the file of the tools if it is not here yet.
    pub fn want(self, tool: Tool) {
        self.tools.stance(tool).set(Stance::Open);
        let stage = self.tools.stage;
        match stage.get_untracked() {
            Stage::Here(toolbox) => return self.begin(tool, toolbox),
            Stage::Missing => stage.set(Stage::Awaited),
            Stage::Awaited => {}
        }
        spawn_local(async move {
            let loaded = Stage::of(tools::load().await);
            // Another tool may have been wanted meanwhile: what is drawn by now must not be drawn anew.
            if !matches!(stage.get_untracked(), Stage::Here(_)) {
                stage.set(loaded);
            }
            self.with_tools(|toolbox| self.begin(tool, toolbox));
        });
    }

    fn begin(self, tool: Tool, toolbox: &Toolbox) {
        match tool {
            Tool::Configurations => (toolbox.list_configurations)(self),
            Tool::Export
            | Tool::Roster
            | Tool::Compare
            | Tool::Help
            | Tool::AutoRefresh
            | Tool::Keys
            | Tool::Order => {}
        }
    }
}
