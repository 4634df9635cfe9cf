//! The page's keys: which one asks for what, and where none does.

use crate::model::users::list::{Activity, List, PageDirection};
use crate::model::users::paging::memory_paging::MemoryPage;

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Bring the operator to `Filter rows`.
    FocusFilter,
    /// Load what is on screen again.
    Reload,
    /// Turn a page.
    Turn(PageDirection),
    /// Show the list of keys.
    ShowKeys,
}

impl Command {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 5] = [
        Self::FocusFilter,
        Self::Reload,
        Self::Turn(PageDirection::Next),
        Self::Turn(PageDirection::Previous),
        Self::ShowKeys,
    ];

    /// Its key, as `KeyboardEvent.key` and `aria-keyshortcuts` name it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::FocusFilter => "/",
            Self::Reload => "r",
            Self::Turn(PageDirection::Next) => "n",
            Self::Turn(PageDirection::Previous) => "p",
            Self::ShowKeys => "?",
        }
    }

    /// Whether it means anything now, where `page` is on screen if users are paged in memory. A key that does not is left
    /// to the browser.
    #[must_use]
    pub fn applies(self, list: &List, page: Option<MemoryPage>) -> bool {
        let at_rest = list.activity() == Activity::AtRest;
        match self {
            Self::FocusFilter => list.shown().is_some_and(|shown| !shown.users.is_empty()),
            Self::Reload => at_rest && list.shown().is_some(),
            Self::Turn(turn) => match page {
                Some(page) => page.first_row_after(turn).is_some(),
                None => at_rest && list.page_after(turn).is_some(),
            },
            Self::ShowKeys => true,
        }
    }
}

/// Whether the keys act at all. Somebody who speaks to the computer, or strikes keys by accident, has to be able to do
/// without them (WCAG 2.1.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// They do.
    #[default]
    On,
    /// None does.
    Off,
}

/// What is held down with a key. Shift is none of these: some keyboards need it for `/`, all for `?`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Modifiers {
    /// Nothing, or Shift.
    None,
    /// Ctrl, Alt or Meta: a shortcut of the browser or of the system.
    Held,
}

/// Whether a key was struck or is still down from before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// Struck.
    First,
    /// Held down, which repeats it.
    Repeated,
}

/// Where a key was struck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On the page, outside of all below.
    Page,
    /// In something that takes text or choices.
    Field,
    /// While a dialog was open.
    Dialog,
    /// While an input method was composing a character.
    Composition,
}

/// A key as it was struck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key<'a> {
    /// `KeyboardEvent.key`.
    pub key: &'a str,
    /// What was held down with it.
    pub modifiers: Modifiers,
    /// Whether it was struck just now.
    pub stroke: Stroke,
    /// Where.
    pub place: Place,
}

impl Key<'_> {
    /// What it asks for. Capitals count as well, since Caps Lock makes them.
    #[must_use]
    pub fn command(self, mode: Mode) -> Option<Command> {
        match (mode, self.modifiers, self.stroke, self.place) {
            (Mode::On, Modifiers::None, Stroke::First, Place::Page) => Command::ALL
                .into_iter()
                .find(|command| self.key.eq_ignore_ascii_case(command.key())),
            (Mode::On | Mode::Off, _, _, _) => None,
        }
    }
}
