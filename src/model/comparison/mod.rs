//! Two lists of users side by side: who was added, who was removed, who has another name.

pub mod earlier_export;

use crate::api::users::User;
use crate::model::spreadsheet_damage::SpreadsheetDamage;
use crate::model::users::difference::{MatchState, Matching};
use crate::model::users::filter::Phrase;
use crate::text::csv::{BYTE_ORDER_MARK, push_record};
use crate::text::nfc::nfc;

/// The header of a comparison in CSV.
const CSV_HEADER: [&str; 4] = ["kind", "user_id", "user_name", "earlier_user_name"];

/// What became of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// Not in the earlier list.
    Added,
    /// In the earlier list only.
    Removed,
    /// In both, with the same ID and another name.
    Renamed,
    /// In both.
    Unchanged,
}

impl ChangeKind {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Added, Self::Removed, Self::Renamed, Self::Unchanged];

    /// What an exported comparison calls it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Renamed => "renamed",
            Self::Unchanged => "unchanged",
        }
    }
}

/// Which users of a comparison are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Selection {
    /// Those of whom anything has changed.
    #[default]
    Changes,
    /// Those of one kind.
    Kind(ChangeKind),
    /// All.
    All,
}

impl Selection {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Changes,
        Self::Kind(ChangeKind::Added),
        Self::Kind(ChangeKind::Removed),
        Self::Kind(ChangeKind::Renamed),
        Self::Kind(ChangeKind::Unchanged),
        Self::All,
    ];

    fn has(self, kind: ChangeKind) -> bool {
        match self {
            Self::Changes => kind != ChangeKind::Unchanged,
            Self::Kind(selected) => kind == selected,
            Self::All => true,
        }
    }
}

/// A user who has the same ID and another name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// As now.
    pub user: User,
    /// The name in the earlier list.
    pub earlier_name: String,
}

/// What became of the users of two lists. Within each kind they are in the order of their list; what is in both is as
/// it is now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Users who are in the newer list only.
    pub added: Vec<User>,
    /// Users who are in the earlier list only, as they were there.
    pub removed: Vec<User>,
    /// Users with the same ID and another name.
    pub renamed: Vec<Renamed>,
    /// All others.
    pub unchanged: Vec<User>,
}

/// A user of a [`Comparison`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// What became of them.
    pub kind: ChangeKind,
    /// As now; the earlier state where they are removed.
    pub user: &'a User,
    /// Of a user who was renamed.
    pub earlier_name: Option<&'a str>,
}

/// Compares two lists, whose users are found again as [`Matching`] says. A name that is missing on one side is no other
/// name, nor is one whose accents are encoded otherwise; one in other case is.
pub fn compare<'a>(
    earlier: impl Iterator<Item = &'a User>,
    now: impl Iterator<Item = &'a User>,
) -> Comparison {
    let (earlier, now): (Vec<_>, Vec<_>) = (earlier.collect(), now.collect());
    let matching = Matching::of(&earlier, &now);
    let mut comparison = Comparison::default();
    for (&user, fate) in now.iter().zip(matching.now) {
        let user = user.clone();
        match fate {
            MatchState::Repeated => {}
            MatchState::Only => comparison.added.push(user),
            MatchState::Kept(place) => match (&earlier[place].name, &user.name) {
                (Some(old), Some(new)) if nfc(old) != nfc(new) => {
                    let earlier_name = old.clone();
                    comparison.renamed.push(Renamed { user, earlier_name });
                }
                _ => comparison.unchanged.push(user),
            },
        }
    }
    let gone = earlier.into_iter().zip(matching.earlier);
    let gone = gone.filter(|(_, fate)| *fate == MatchState::Only);
    comparison.removed = gone.map(|(user, _)| user.clone()).collect();
    comparison
}

/// How many users of the earlier list have an ID or a name that a spreadsheet seems to have changed.
pub fn damaged<'a>(
    earlier: impl Iterator<Item = &'a User>,
    now: impl Iterator<Item = &'a User>,
) -> u32 {
    let damage = SpreadsheetDamage::beside(now);
    let is_damaged = |user: &&User| {
        let mut texts = [&user.id, &user.name].into_iter().flatten();
        texts.any(|text| damage.is_in(text))
    };
    u32::try_from(earlier.filter(is_damaged).count()).unwrap_or(u32::MAX)
}

impl Comparison {
    /// How many users are of a kind.
    #[must_use]
    pub fn count(&self, kind: ChangeKind) -> u32 {
        let count = match kind {
            ChangeKind::Added => self.added.len(),
            ChangeKind::Removed => self.removed.len(),
            ChangeKind::Renamed => self.renamed.len(),
            ChangeKind::Unchanged => self.unchanged.len(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// How many users are selected.
    #[must_use]
    pub fn count_of(&self, selection: Selection) -> u32 {
        let kinds = ChangeKind::ALL.into_iter();
        kinds
            .filter(|kind| selection.has(*kind))
            .fold(0, |sum, kind| sum.saturating_add(self.count(kind)))
    }

    /// All users, those added first, those unchanged last.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        fn of(kind: ChangeKind, users: &[User]) -> impl Iterator<Item = Line<'_>> {
            users.iter().map(move |user| Line {
                kind,
                user,
                earlier_name: None,
            })
        }
        let renamed = self.renamed.iter().map(|renamed| Line {
            kind: ChangeKind::Renamed,
            user: &renamed.user,
            earlier_name: Some(&renamed.earlier_name),
        });
        of(ChangeKind::Added, &self.added)
            .chain(of(ChangeKind::Removed, &self.removed))
            .chain(renamed)
            .chain(of(ChangeKind::Unchanged, &self.unchanged))
    }

    /// The selected users whose ID, name or earlier name contains `phrase`.
    pub fn matching(
        &self,
        selection: Selection,
        phrase: &Phrase,
    ) -> impl Iterator<Item = Line<'_>> {
        self.lines().filter(move |line| {
            selection.has(line.kind)
                && (phrase.is_in_user(line.user)
                    || line.earlier_name.is_some_and(|name| phrase.is_in(name)))
        })
    }
}

/// Users of a comparison in CSV: a byte order mark, the header `kind,user_id,user_name,earlier_user_name`, and a record
/// for each.
pub fn csv<'a>(lines: impl Iterator<Item = Line<'a>>) -> String {
    let mut csv = String::from(BYTE_ORDER_MARK);
    push_record(&mut csv, &CSV_HEADER);
    for Line {
        kind,
        user,
        earlier_name,
    } in lines
    {
        let cells = [
            kind.name(),
            user.id.as_deref().unwrap_or_default(),
            user.name.as_deref().unwrap_or_default(),
            earlier_name.unwrap_or_default(),
        ];
        push_record(&mut csv, &cells);
    }
    csv
}
