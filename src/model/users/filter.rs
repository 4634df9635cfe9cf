//! `Filter rows`: narrows the users that are loaded, without asking the service.
//!
//! What is typed are words, each of which must be in the name or the ID. `-word` must not be, `"two words"` are looked for with
//! the space between them, `name:word` and `id:word` in that column alone. Colons, hyphens and quotation marks may be those of
//! a Chinese keyboard.

use crate::api::users::User;
use crate::model::users::sort::Column;
use crate::text::fold::folded;

/// Text to look for. Neither case counts nor how accents are encoded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase {
    folded: String,
}

impl Phrase {
    /// Trims `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self {
            folded: folded(text.trim()),
        }
    }

    /// Whether it is in every text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// Whether `text` contains it.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        folded(text).contains(&self.folded)
    }

    /// How many of `users` have a name that does not contain it.
    pub fn names_without<'a>(&self, users: impl Iterator<Item = &'a User>) -> usize {
        let names = users.filter_map(|user| user.name.as_deref());
        names.filter(|name| !self.is_in(name)).count()
    }

    /// Whether the name or the ID of `user` contains it.
    #[must_use]
    pub fn is_in_user(&self, user: &User) -> bool {
        let mut texts = [&user.name, &user.id].into_iter().flatten();
        self.is_empty() || texts.any(|text| self.is_in(text))
    }
}

/// What is typed into `Filter rows`, ready to compare with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowFilter {
    terms: Vec<Term>,
}

/// A word or a quoted phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    presence: Presence,
    /// Where to look; in all columns if that is not said.
    column: Option<Column>,
    folded: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    Required,
    Excluded,
}

impl RowFilter {
    /// Reads what is typed. What is not complete yet, as a lone hyphen or `name:`, narrows nothing, and a quotation mark that
    /// has no second one reaches to the end.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut terms = Vec::new();
        let mut rest = text.trim();
        while !rest.is_empty() {
            let (term, after) = Term::read(rest);
            terms.extend(term);
            rest = after.trim_start();
        }
        Self { terms }
    }

    /// Whether it lets everything pass.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether it lets `user` pass.
    #[must_use]
    pub fn matches(&self, user: &FoldedUser) -> bool {
        self.terms.iter().all(|term| term.matches(user))
    }
}

impl Term {
    /// Reads the first term of `text`, unless nothing is to be looked for, and what comes after it.
    fn read(text: &str) -> (Option<Self>, &str) {
        let (presence, text) = match text.strip_prefix(is_hyphen) {
            Some(rest) => (Presence::Excluded, rest),
            None => (Presence::Required, text),
        };
        let (column, text) = read_column(text);
        let (text, rest) = read_text(text);
        let term = Self {
            presence,
            column,
            folded: folded(&text),
        };
        ((!text.is_empty()).then_some(term), rest)
    }

    fn matches(&self, user: &FoldedUser) -> bool {
        let FoldedUser { name, id } = user;
        let is_in = |text: &Option<Box<str>>| {
            text.as_ref()
                .is_some_and(|text| text.contains(&self.folded))
        };
        let is_found = match self.column {
            None => is_in(name) || is_in(id),
            Some(Column::UserName) => is_in(name),
            Some(Column::UserId) => is_in(id),
        };
        match self.presence {
            Presence::Required => is_found,
            Presence::Excluded => !is_found,
        }
    }
}

/// The column that `text` begins with, and what comes after its colon.
fn read_column(text: &str) -> (Option<Column>, &str) {
    let Some((name, rest)) = text.split_once(is_colon) else {
        return (None, text);
    };
    match folded(name).as_str() {
        "name" => (Some(Column::UserName), rest),
        "id" => (Some(Column::UserId), rest),
        _ => (None, text),
    }
}

/// What is to be looked for at the beginning of `text`, a word or what is between quotation marks, and what comes after it.
/// Two straight marks between straight ones stand for one.
fn read_text(text: &str) -> (String, &str) {
    let mut rest = text.chars();
    let Some(closes) = rest.next().and_then(closing_mark) else {
        let (word, rest) = text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()));
        return (word.to_owned(), rest);
    };
    let mut quoted = String::new();
    while let Some(character) = rest.next() {
        if closes(character) {
            let after = rest.as_str();
            let doubled =
                after.strip_prefix(|next| is_straight_mark(character) && is_straight_mark(next));
            let Some(after) = doubled else {
                return (quoted, after);
            };
            rest = after.chars();
        }
        quoted.push(character);
    }
    (quoted, "")
}

/// What closes a phrase that begins with `mark`; `None` where that is no quotation mark.
fn closing_mark(mark: char) -> Option<fn(char) -> bool> {
    match mark {
        '“' | '”' => Some(|mark| matches!(mark, '“' | '”')),
        _ if is_straight_mark(mark) => Some(is_straight_mark),
        _ => None,
    }
}

fn is_straight_mark(character: char) -> bool {
    matches!(character, '"' | '＂')
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '－')
}

fn is_colon(character: char) -> bool {
    matches!(character, ':' | '：')
}

/// What to type so that `phrase` is looked for as it is, with its spaces and signs.
#[must_use]
pub fn quoted(phrase: &str) -> String {
    let alone = Term {
        presence: Presence::Required,
        column: None,
        folded: folded(phrase),
    };
    if RowFilter::new(phrase).terms == [alone] {
        return phrase.to_owned();
    }
    let mut quoted = String::from('"');
    for character in phrase.chars() {
        if is_straight_mark(character) {
            quoted.push(character);
        }
        quoted.push(character);
    }
    quoted.push('"');
    quoted
}

/// A user as a filter compares them. It is kept beside the user: to fold 10,000 of them takes longer at a key than all else.
#[derive(Debug)]
pub struct FoldedUser {
    name: Option<Box<str>>,
    id: Option<Box<str>>,
}

impl From<&User> for FoldedUser {
    fn from(user: &User) -> Self {
        let fold = |text: &Option<String>| text.as_deref().map(|text| folded(text).into());
        Self {
            name: fold(&user.name),
            id: fold(&user.id),
        }
    }
}
