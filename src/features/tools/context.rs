//! Which tool is open.

use leptos::prelude::*;

use crate::platform::focus;
use crate::ui::icon::IconName;

/// What opens in a drawer beside the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    Check,
    Compare,
    FindUser,
    Help,
}

impl Tool {
    /// ID of the button that opens and closes it.
    #[must_use]
    pub const fn button_id(self) -> &'static str {
        match self {
            Self::Check => "open-check",
            Self::Compare => "open-compare",
            Self::FindUser => "open-find-user",
            Self::Help => "open-help",
        }
    }

    /// What stands before the name on the button.
    #[must_use]
    pub const fn icon(self) -> IconName {
        match self {
            Self::Check => IconName::ListChecks,
            Self::Compare => IconName::Columns2,
            Self::FindUser => IconName::Search,
            Self::Help => IconName::CircleHelp,
        }
    }

    /// ID of its drawer.
    #[must_use]
    pub const fn drawer_id(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Compare => "compare",
            Self::FindUser => "find-user",
            Self::Help => "help",
        }
    }

    /// ID of its drawer's heading.
    #[must_use]
    pub const fn title_id(self) -> &'static str {
        match self {
            Self::Check => "check-title",
            Self::Compare => "compare-title",
            Self::FindUser => "find-user-title",
            Self::Help => "help-title",
        }
    }
}

/// Which tool is open, one at a time; it outlives a change of language.
#[derive(Clone, Copy, Default)]
pub struct ToolsContext {
    open: RwSignal<Option<Tool>>,
}

impl ToolsContext {
    /// Whether `tool` is open, tracked.
    #[must_use]
    pub fn is_open(self, tool: Tool) -> bool {
        self.open.get() == Some(tool)
    }

    /// Opens `tool` in the place of the one that is open, or closes it.
    pub fn toggle(self, tool: Tool) {
        self.open.update(|open| {
            *open = (*open != Some(tool)).then_some(tool);
        });
    }

    /// Opens `tool` in the place of another one, and moves the focus into it.
    pub fn open(self, tool: Tool) {
        if self.open.get_untracked() == Some(tool) {
            focus::focus(tool.title_id());
        } else {
            // Its drawer takes the focus when it opens.
            self.open.set(Some(tool));
        }
    }

    /// Closes the tool that is open.
    pub fn close(self) {
        self.open.set(None);
    }

    /// Closes the tool that is open and has the focus, which goes back to the button that opened it; or, where that has
    /// gone with the list, to the one that opens the help.
    pub fn close_and_go_back(self) {
        if let Some(tool) = self.open.get_untracked() {
            self.close();
            focus::focus_first(&[tool.button_id(), Tool::Help.button_id()]);
        }
    }
}
