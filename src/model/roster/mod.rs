//! A roster held against the list: which of its entries are on it. An entry is a name or an ID; it is compared in whole,
//! after trimming, as [`composed`] has it, or as [`folded`] has it where case is ignored.

pub mod check;
pub mod entries;
pub mod error;
pub mod export;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::api::users::User;
use crate::model::roster::entries::{Entry, Layout, People};
use crate::model::roster::error::RosterError;
use crate::model::spreadsheet_damage::SpreadsheetDamage;
use crate::model::users::user_list::UserList;
use crate::text::fold::{composed, folded};

/// Largest roster, in bytes of UTF-8: an export of 100,000 users takes some 6 MB.
pub const MAX_BYTES: usize = 10_000_000;

/// Whether case is significant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CaseSensitivity {
    /// It is: `ann` is not `Ann`.
    #[default]
    Counts,
    /// It is not.
    Ignored,
}

impl RosterError {
    /// What is wrong with a roster as typed or pasted.
    #[must_use]
    pub fn of(text: &str, layout: Layout) -> Option<Self> {
        if text.len() > MAX_BYTES {
            return Some(Self::TooLong);
        }
        match entries::read(text, layout, &|_| false) {
            Ok(entries) => entries.is_empty().then_some(Self::Empty),
            Err(error) => Some(error),
        }
    }

    /// What is wrong with a file for a roster. Which column of a table holds the people is asked for later.
    #[must_use]
    pub fn of_file(text: &str) -> Option<Self> {
        let layout = Layout {
            people: Some(People::Cells),
            has_header: false,
        };
        Self::of(text, layout)
    }
}

/// What is found out about an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// One user has this name or ID.
    OnList,
    /// None has.
    NotOnList,
    /// Several have, so that the entry does not say who is meant.
    Ambiguous,
    /// None has, and a spreadsheet seems to have changed the entry: who was meant may be on the list or not.
    Damaged,
}

impl Verdict {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 4] = [
        Self::OnList,
        Self::NotOnList,
        Self::Ambiguous,
        Self::Damaged,
    ];
}

/// An entry and whom it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// As it is in the roster, trimmed.
    pub entry: String,
    /// In the list's order: one, none or several, as its [`Verdict`] says.
    pub users: Vec<User>,
}

/// All entries, each once, in the roster's order within each verdict.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Findings {
    on_list: Vec<Finding>,
    not_on_list: Vec<Finding>,
    ambiguous: Vec<Finding>,
    damaged: Vec<Finding>,
    repeated: u32,
    half_known: u32,
}

impl Findings {
    /// Holds the roster `text` of this layout, read as [`entries::read`] does, against `users`.
    #[must_use]
    pub fn new(text: &str, layout: Layout, case: CaseSensitivity, users: &UserList) -> Self {
        let index = index(users, case);
        let is_listed = |line: &str| index.contains_key(&*key(line, case));
        // Nothing that `RosterError::of` refuses gets here.
        let entries = entries::read(text, layout, &is_listed).unwrap_or_default();
        Self::found(entries, case, users, &index)
    }

    /// Holds these entries against `users`.
    #[must_use]
    pub fn of_entries(entries: Vec<Entry>, case: CaseSensitivity, users: &UserList) -> Self {
        Self::found(entries, case, users, &index(users, case))
    }

    fn found(
        entries: Vec<Entry>,
        case: CaseSensitivity,
        users: &UserList,
        index: &Index<'_>,
    ) -> Self {
        let damage = SpreadsheetDamage::beside(users.iter());
        let is_half_known = |user: &&User| user.name.is_none() || user.id.is_none();
        let half_known = users.iter().filter(is_half_known).count();
        let mut findings = Self {
            half_known: u32::try_from(half_known).unwrap_or(u32::MAX),
            ..Self::default()
        };
        let mut seen = HashSet::new();
        for Entry { text: entry, is_id } in entries {
            let key = key(&entry, case).into_owned();
            let named = index.get(&*key).map(Vec::as_slice).unwrap_or_default();
            if !seen.insert((key.clone(), is_id)) {
                findings.repeated = findings.repeated.saturating_add(1);
                continue;
            }
            let users = if is_id {
                let has_id = |user: &&User| {
                    user.id
                        .as_deref()
                        .is_some_and(|id| self::key(id, case) == key)
                };
                distinct(named.iter().copied().filter(has_id))
            } else {
                distinct(named.iter().copied())
            };
            let group = match users.len() {
                0 if damage.is_in(&entry) => &mut findings.damaged,
                0 => &mut findings.not_on_list,
                1 => &mut findings.on_list,
                _ => &mut findings.ambiguous,
            };
            group.push(Finding { entry, users });
        }
        findings
    }

    /// The entries of one verdict.
    #[must_use]
    pub fn of(&self, verdict: Verdict) -> &[Finding] {
        match verdict {
            Verdict::OnList => &self.on_list,
            Verdict::NotOnList => &self.not_on_list,
            Verdict::Ambiguous => &self.ambiguous,
            Verdict::Damaged => &self.damaged,
        }
    }

    /// How many entries have it.
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> u32 {
        u32::try_from(self.of(verdict).len()).unwrap_or(u32::MAX)
    }

    /// How many entries there are, each counted once.
    #[must_use]
    pub fn total(&self) -> u32 {
        Verdict::ALL
            .into_iter()
            .fold(0, |sum, verdict| sum.saturating_add(self.count(verdict)))
    }

    /// What is looked at first: who is not on the list, if anybody.
    #[must_use]
    pub fn first_verdict(&self) -> Verdict {
        let order = [
            Verdict::NotOnList,
            Verdict::OnList,
            Verdict::Ambiguous,
            Verdict::Damaged,
        ];
        let has_any = |verdict: &Verdict| self.count(*verdict) > 0;
        order.into_iter().find(has_any).unwrap_or(Verdict::OnList)
    }

    /// How many entries were there before and are not counted again.
    #[must_use]
    pub fn repeated(&self) -> u32 {
        self.repeated
    }

    /// How many users of the list have no name or no ID there, so that they may be meant by entries that are not found.
    #[must_use]
    pub fn half_known(&self) -> u32 {
        self.half_known
    }

    /// The entries of one verdict as lines of a table: one for each user whom an entry names, or one without.
    #[must_use]
    pub fn lines(&self, verdict: Verdict) -> Vec<(&str, Option<&User>)> {
        let mut lines = Vec::new();
        for Finding { entry, users } in self.of(verdict) {
            if users.is_empty() {
                lines.push((entry.as_str(), None));
            }
            for user in users {
                lines.push((entry.as_str(), Some(user)));
            }
        }
        lines
    }
}

/// Users by each of their names and IDs.
type Index<'a> = HashMap<Cow<'a, str>, Vec<&'a User>>;

fn index(users: &UserList, case: CaseSensitivity) -> Index<'_> {
    let mut index = Index::new();
    for user in users.iter() {
        for text in [&user.name, &user.id].into_iter().flatten() {
            index.entry(key(text, case)).or_default().push(user);
        }
    }
    index
}

/// The entries without those that are compared like one before.
#[must_use]
pub fn distinct_entries(mut entries: Vec<Entry>, case: CaseSensitivity) -> Vec<Entry> {
    let mut seen = HashSet::new();
    entries.retain(|entry| seen.insert((key(&entry.text, case).into_owned(), entry.is_id)));
    entries
}

/// What is compared of a name, an ID or an entry.
fn key(text: &str, case: CaseSensitivity) -> Cow<'_, str> {
    match case {
        CaseSensitivity::Counts => composed(text.trim()),
        CaseSensitivity::Ignored => Cow::Owned(folded(text.trim())),
    }
}

/// Users without those whose ID has come before. Of two without an ID nobody can say that they are the same.
fn distinct<'a>(users: impl Iterator<Item = &'a User>) -> Vec<User> {
    let mut ids = HashSet::new();
    let distinct = users.filter(|&user| user.id.as_deref().is_none_or(|id| ids.insert(id)));
    distinct.cloned().collect()
}
