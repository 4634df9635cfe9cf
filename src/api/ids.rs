//! The values that a request is made of, each parsed once: whoever holds one holds a valid one.

use std::fmt;

use zeroize::Zeroizing;

use crate::text::invisible_chars::{Piece, pieces};

/// Most characters of `project_id`, `config_id` and `user_name` (`ListNonMigrationUsers`, path and query parameters).
pub const MAX_CHARACTERS: usize = 128;

/// Why a text is no ID or name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Nothing but white space.
    #[error("empty")]
    Empty,
    /// More than [`MAX_CHARACTERS`] characters; `length` counts them.
    #[error("{length} characters, of at most {MAX_CHARACTERS}")]
    TooLong {
        /// Characters (Unicode scalar values) of the trimmed text.
        length: usize,
    },
    /// A character inside that nobody sees: it came along with a copy, and the service would find nothing.
    #[error("invisible character U+{:04X} at {position}", u32::from(*character))]
    Invisible {
        /// The first such character.
        character: char,
        /// Where it is in the trimmed text, counting characters from 1.
        position: usize,
    },
    /// `.` or `..`: a browser resolves these path segments even when they are percent-encoded, so the request would
    /// go to another path.
    #[error("a dot segment of a path")]
    DotSegment,
}

/// `text` without white space and byte order marks at its ends, which copies and files bring along.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

fn bounded(text: &str) -> Result<String, IdError> {
    let text = trimmed(text);
    match text.chars().count() {
        0 => Err(IdError::Empty),
        length if length > MAX_CHARACTERS => Err(IdError::TooLong { length }),
        _ => Ok(text.to_owned()),
    }
}

fn path_segment(text: &str) -> Result<String, IdError> {
    match bounded(text)? {
        dots if dots == "." || dots == ".." => Err(IdError::DotSegment),
        segment => match first_invisible(&segment) {
            Some((character, position)) => Err(IdError::Invisible {
                character,
                position,
            }),
            None => Ok(segment),
        },
    }
}

fn first_invisible(text: &str) -> Option<(char, usize)> {
    let mut position = 1;
    for piece in pieces(text) {
        match piece {
            Piece::Seen(seen) => position += seen.chars().count(),
            Piece::Invisible(character) => return Some((character, position)),
        }
    }
    None
}

macro_rules! path_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// Trims `text` and checks its bounds.
            ///
            /// # Errors
            /// [`IdError`] where it is empty, too long, or a dot segment, or holds a character that nobody sees.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                path_segment(text).map(Self)
            }

            /// The ID as given, not percent-encoded.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

path_id! {
    /// `project_id`: the project whose configuration is read; 1 to 128 characters.
    ProjectId
}

path_id! {
    /// `config_id`: a hotspot session migration configuration; 1 to 128 characters. Documented examples differ in
    /// shape (hexadecimal, decimal, neither), so nothing but the length is checked.
    ConfigId
}

/// `user_name`: the name that the service is asked to look for; 1 to 128 characters. The service takes an empty one
/// like none, which here is `Option::None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserName(String);

impl UserName {
    /// Trims `text`; nothing left means that no name is asked for. Characters that nobody sees stay: a name may have them,
    /// and is then found by them alone.
    ///
    /// # Errors
    /// [`IdError::TooLong`] above 128 characters.
    pub fn parse(text: &str) -> Result<Option<Self>, IdError> {
        match bounded(text) {
            Ok(name) => Ok(Some(Self(name))),
            Err(IdError::Empty) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The name as given, not percent-encoded.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An IAM user token: the value of `X-Auth-Token`, several kilobytes long. It opens a whole project, so nothing but
/// the request's header may show it: `Debug` hides it and there is no `Display`. What is dropped is overwritten in memory.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(Zeroizing<String>);

/// Headers that a token may stand in where it is copied from: requests, and IAM's response.
const HEADER_NAMES: [&str; 3] = [Token::HEADER, "X-Subject-Token", "Authorization"];

fn strip_prefix_in_any_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// Why a text is no token. Positions count characters from 1 and say nothing of the token itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// Nothing but white space.
    #[error("empty")]
    Empty,
    /// White space inside: two tokens, or one that was wrapped when it was copied.
    #[error("white space at character {position}")]
    WhiteSpace {
        /// Where the first such character is.
        position: usize,
    },
    /// A character that a header cannot carry.
    #[error("character {position} cannot be sent in a header")]
    Unsendable {
        /// Where the first such character is.
        position: usize,
    },
}

impl Token {
    /// The request header that carries it.
    pub const HEADER: &str = "X-Auth-Token";

    /// No token of the service's is shorter; a user ID has 32 characters.
    pub const LEAST_LENGTH: usize = 40;

    /// Whether a word of `text` looks like a token: those of IAM begin with `MII`, as DER does in Base64.
    #[must_use]
    pub fn is_likely_in(text: &str) -> bool {
        let is_likely = |word: &str| word.len() >= Self::LEAST_LENGTH && word.starts_with("MII");
        text.split(is_around_token).any(is_likely)
    }

    /// The token in `text`, without what copies bring along: white space, the quotation marks and commas of JSON and of
    /// commands, the name of the header that it stood in, and the scheme `Bearer`.
    #[must_use]
    pub fn bare(text: &str) -> &str {
        let mut token = text.trim_matches(is_around_token);
        for name in HEADER_NAMES {
            let value = strip_prefix_in_any_case(token, name)
                .and_then(|rest| rest.trim_start_matches(is_around_token).strip_prefix(':'));
            if let Some(value) = value {
                token = value.trim_start_matches(is_around_token);
            }
        }
        match strip_prefix_in_any_case(token, "Bearer") {
            Some(rest) if rest.starts_with(char::is_whitespace) => {
                rest.trim_start_matches(is_around_token)
            }
            Some(_) | None => token,
        }
    }

    /// Takes the [`bare`](Self::bare) token of `text`, so that what is pasted along does no harm, and checks that a header
    /// can carry it.
    ///
    /// # Errors
    /// [`TokenError`] where nothing is left, or a character is neither a letter, a digit nor a sign of ASCII.
    pub fn parse(text: &str) -> Result<Self, TokenError> {
        let text = Self::bare(text);
        if text.is_empty() {
            return Err(TokenError::Empty);
        }
        match text
            .chars()
            .enumerate()
            .find(|(_, c)| !c.is_ascii_graphic())
        {
            None => Ok(Self(text.to_owned().into())),
            Some((index, c)) if c.is_whitespace() => Err(TokenError::WhiteSpace {
                position: index + 1,
            }),
            Some((index, _)) => Err(TokenError::Unsendable {
                position: index + 1,
            }),
        }
    }

    /// The secret itself, for the header and for nothing else.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// `text` with the token blanked out wherever it occurs: a response may echo what it was asked with.
    #[must_use]
    pub fn redact(&self, text: &str) -> String {
        text.replace(self.expose(), "[token]")
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token([hidden])")
    }
}

/// What copies bring along around a token.
fn is_around_token(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | ',')
}
