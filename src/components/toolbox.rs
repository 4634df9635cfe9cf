//! The parts of the page that are loaded when they are first wanted, and what main knows of them.
//!
//! A first visit needs the form, the list and the banner. The rest is [`super::tools`], which the release build puts into
//! a second WebAssembly file; nothing outside that module may call what is in it but through the [`Toolbox`].

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::store::Store;
use super::tools;

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
}

impl Tool {
    /// How many there are.
    const COUNT: usize = 5;

    /// ID of what puts it on the page, which gets the focus of what goes from its place.
    #[must_use]
    pub const fn opener(self) -> &'static str {
        match self {
            Self::Configurations => "list-configurations",
            Self::Export => "open-export",
            Self::Roster => "open-roster",
            Self::Compare => "open-compare",
            Self::Help => "open-help",
        }
    }
}

/// What the second file does.
pub struct Toolbox {
    /// Draws a tool.
    pub view: fn(Tool, Store) -> AnyView,
    /// Asks for the configurations of the project in the form.
    pub list_configurations: fn(Store),
    /// Takes that request back.
    pub close_configurations: fn(Store),
}

/// The second file could not be loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

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
    stances: [RwSignal<Stance>; Tool::COUNT],
}

impl Tools {
    /// Nobody has wanted any.
    #[must_use]
    pub fn new() -> Self {
        Self {
            stage: RwSignal::new(Stage::Awaited),
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
        }
    }
}

impl Default for Tools {
    fn default() -> Self {
        Self::new()
    }
}

impl Store {
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
            match tools::load().await {
                Ok(toolbox) => {
                    // Another tool may have been wanted meanwhile: what is drawn by now must not be drawn anew.
                    if !matches!(stage.get_untracked(), Stage::Here(_)) {
                        stage.set(Stage::Here(toolbox));
                    }
                    self.begin(tool, toolbox);
                }
                Err(NotLoaded) => stage.set(Stage::Missing),
            }
        });
    }

    fn begin(self, tool: Tool, toolbox: &Toolbox) {
        match tool {
            Tool::Configurations => (toolbox.list_configurations)(self),
            Tool::Export | Tool::Roster | Tool::Compare | Tool::Help => {}
        }
    }
}
