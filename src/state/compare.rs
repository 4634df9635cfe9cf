//! Two lists of users side by side: who came, who went, who has another name.

use std::collections::HashMap;

use super::csv::{BYTE_ORDER_MARK, push_record};
use super::export::text;
use super::filter::RowFilter;
use crate::api::users::User;

/// The header of a comparison in CSV.
const CSV_HEADER: [&str; 4] = ["kind", "user_id", "user_name", "earlier_user_name"];

/// What became of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Not in the earlier list.
    Added,
    /// In the earlier list only.
    Removed,
    /// In both, with the same ID and another name.
    Renamed,
    /// In both.
    Unchanged,
}

impl Kind {
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

    /// What has this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
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
    pub kind: Kind,
    /// As now; the earlier state where they are removed.
    pub user: &'a User,
    /// Of a user who was renamed.
    pub earlier_name: Option<&'a str>,
}

/// Compares two lists.
///
/// A user is found again by ID. Where one of the two entries has no ID, by exact name, each entry once. A name that is
/// missing on one side is no other name. An ID that a list has twice counts once: it is one user.
pub fn compare<'a>(
    earlier: impl Iterator<Item = &'a User>,
    now: impl Iterator<Item = &'a User>,
) -> Comparison {
    pair(earlier.collect(), now.collect())
}

/// The places, in one of the lists, of entries that share an ID or name: last to first, so that the first is taken
/// first.
type Places<'a> = HashMap<&'a str, Vec<usize>>;

fn pair(mut earlier: Vec<&User>, mut now: Vec<&User>) -> Comparison {
    once(&mut earlier);
    once(&mut now);
    let mut pairs: Vec<Option<&User>> = vec![None; now.len()];
    let mut found = vec![false; earlier.len()];
    let mut match_up = |key: for<'b> fn(&'b User) -> Option<&'b str>,
                        old_ones: fn(&User) -> bool,
                        new_ones: fn(&User) -> bool| {
        let mut places = Places::new();
        for (place, user) in earlier.iter().enumerate().rev() {
            if old_ones(user)
                && found.get(place) == Some(&false)
                && let Some(key) = key(user)
            {
                places.entry(key).or_default().push(place);
            }
        }
        for (user, pair) in now.iter().zip(&mut pairs) {
            if pair.is_none() && new_ones(user) {
                let place = key(user).and_then(|key| places.get_mut(key)?.pop());
                if let Some((place, old)) =
                    place.and_then(|place| Some((place, earlier.get(place)?)))
                {
                    *pair = Some(old);
                    if let Some(found) = found.get_mut(place) {
                        *found = true;
                    }
                }
            }
        }
    };
    match_up(|user| user.id.as_deref(), |_| true, |_| true);
    // Entries of which nothing is known are like one another; that they are the same cannot be shown, nor the contrary.
    match_up(|user| Some(text(user.name.as_ref())), has_no_id, has_no_id);
    match_up(|user| user.name.as_deref(), has_no_id, |_| true);
    match_up(|user| user.name.as_deref(), |_| true, has_no_id);

    let mut comparison = Comparison::default();
    for (user, old) in now.into_iter().zip(pairs) {
        let user = user.clone();
        match old.map(|old| (&old.name, &user.name)) {
            None => comparison.added.push(user),
            Some((Some(old), Some(new))) if old != new => {
                let earlier_name = old.clone();
                comparison.renamed.push(Renamed { user, earlier_name });
            }
            Some(_) => comparison.unchanged.push(user),
        }
    }
    let gone = earlier.into_iter().zip(found).filter(|(_, found)| !found);
    comparison.removed = gone.map(|(user, _)| user.clone()).collect();
    comparison
}

fn has_no_id(user: &User) -> bool {
    user.id.is_none()
}

/// Leaves out entries whose ID has come before.
fn once(users: &mut Vec<&User>) {
    let mut places = Places::new();
    users.retain(|user| match user.id.as_deref() {
        Some(id) => places.insert(id, Vec::new()).is_none(),
        None => true,
    });
}

impl Comparison {
    /// How many users are of a kind.
    #[must_use]
    pub fn count(&self, kind: Kind) -> u32 {
        let count = match kind {
            Kind::Added => self.added.len(),
            Kind::Removed => self.removed.len(),
            Kind::Renamed => self.renamed.len(),
            Kind::Unchanged => self.unchanged.len(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// All users, those added first, those unchanged last.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        fn of(kind: Kind, users: &[User]) -> impl Iterator<Item = Line<'_>> {
            users.iter().map(move |user| Line {
                kind,
                user,
                earlier_name: None,
            })
        }
        let renamed = self.renamed.iter().map(|renamed| Line {
            kind: Kind::Renamed,
            user: &renamed.user,
            earlier_name: Some(&renamed.earlier_name),
        });
        of(Kind::Added, &self.added)
            .chain(of(Kind::Removed, &self.removed))
            .chain(renamed)
            .chain(of(Kind::Unchanged, &self.unchanged))
    }

    /// The users of a kind (`None` is any) whose ID, name or earlier name contains what `filter` says.
    pub fn matching(
        &self,
        kind: Option<Kind>,
        filter: &RowFilter,
    ) -> impl Iterator<Item = Line<'_>> {
        self.lines().filter(move |line| {
            kind.is_none_or(|kind| kind == line.kind)
                && (filter.matches(line.user)
                    || line
                        .earlier_name
                        .is_some_and(|name| filter.matches_text(name)))
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
            text(user.id.as_ref()),
            text(user.name.as_ref()),
            earlier_name.unwrap_or_default(),
        ];
        push_record(&mut csv, &cells);
    }
    csv
}
