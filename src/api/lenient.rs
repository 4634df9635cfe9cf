//! Fields taken as they come: nothing in a response is required, and a field of an unexpected type costs that field only.
//!
//! To be used with [`from_json`](crate::builtins::from_json), from which a value that does not fit can be passed over.

#![allow(
    clippy::unnecessary_wraps,
    reason = "serde expects a Result of the functions that it calls for a field"
)]

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// The largest integer up to which a 64-bit float holds every integer (`Number.MAX_SAFE_INTEGER`).
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// A value that is neither null nor made of others.
enum Scalar {
    Bool(bool),
    Number(f64),
    Text(String),
}

impl Scalar {
    /// The integer that a number is, where it is one that JSON's readers agree on.
    fn integer(&self) -> Option<i64> {
        match self {
            Self::Number(number) if number.fract() == 0.0 && number.abs() <= MAX_SAFE_INTEGER => {
                // Within the bounds just checked the cast is exact.
                #[allow(clippy::cast_possible_truncation)]
                Some(*number as i64)
            }
            Self::Bool(_) | Self::Number(_) | Self::Text(_) => None,
        }
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor)
    }
}

struct ScalarVisitor;

// An integer beyond what a float holds is none that JSON's readers agree on.
#[allow(clippy::cast_precision_loss)]
impl Visitor<'_> for ScalarVisitor {
    type Value = Scalar;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a boolean, a number or a string")
    }

    fn visit_bool<E: Error>(self, bool: bool) -> Result<Scalar, E> {
        Ok(Scalar::Bool(bool))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Scalar, E> {
        Ok(Scalar::Number(number as f64))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Scalar, E> {
        Ok(Scalar::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Scalar, E> {
        Ok(Scalar::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar::Text(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Scalar, E> {
        Ok(Scalar::Text(text))
    }
}

/// An object read as a `T`; the default where it is anything else.
#[derive(Debug, Default)]
pub(crate) struct Object<T>(pub(crate) T);

impl<'de, T: Deserialize<'de> + Default> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let object = deserializer.deserialize_any(ObjectVisitor(PhantomData));
        Ok(Self(object.unwrap_or_default()))
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<T, A::Error> {
        T::deserialize(MapAccessDeserializer::new(members))
    }
}

/// The names of an object's members.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Names(
    #[allow(
        clippy::zero_sized_map_values,
        reason = "serde makes no set of an object's members"
    )]
    BTreeMap<String, IgnoredAny>,
);

impl Names {
    pub(crate) fn first(&self) -> Option<&str> {
        self.0.keys().next().map(String::as_str)
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }
}

/// The default where a value is of another type than this.
pub(crate) fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(T::deserialize(deserializer).unwrap_or_default())
}

/// The entries of a list, each the default where it is no object; `None` where the list is null.
///
/// # Errors
/// Where it is neither a list nor null.
pub(crate) fn list<'de, D, T>(deserializer: D) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    let entries = Option::<Vec<Object<T>>>::deserialize(deserializer)?;
    Ok(entries.map(|entries| entries.into_iter().map(|Object(entry)| entry).collect()))
}

/// The entries of a list, each the default where it is no object; `None` where it is no list.
pub(crate) fn list_or_none<'de, D, T>(deserializer: D) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(list(deserializer).unwrap_or_default())
}

/// A string, whatever it holds.
pub(crate) fn string<'de, D: Deserializer<'de>>(value: D) -> Result<Option<String>, D::Error> {
    scalar(value, |scalar| match scalar {
        Scalar::Text(text) => Some(text),
        Scalar::Bool(_) | Scalar::Number(_) => None,
    })
}

/// Text that can be seen, or an integer written as one.
pub(crate) fn text<'de, D: Deserializer<'de>>(value: D) -> Result<Option<String>, D::Error> {
    scalar(value, |scalar| match scalar {
        Scalar::Text(text) => Some(text).filter(|text| !text.trim().is_empty()),
        other => other.integer().map(|integer| integer.to_string()),
    })
}

/// A number of things, or one written as text.
pub(crate) fn count<'de, D: Deserializer<'de>>(value: D) -> Result<Option<u32>, D::Error> {
    scalar(value, |scalar| match scalar {
        Scalar::Text(text) => text.parse().ok(),
        other => other.integer()?.try_into().ok(),
    })
}

/// A number of things.
pub(crate) fn whole_number<'de, D: Deserializer<'de>>(value: D) -> Result<Option<u32>, D::Error> {
    scalar(value, |scalar| scalar.integer()?.try_into().ok())
}

/// A boolean.
pub(crate) fn boolean<'de, D: Deserializer<'de>>(value: D) -> Result<Option<bool>, D::Error> {
    scalar(value, |scalar| match scalar {
        Scalar::Bool(bool) => Some(bool),
        Scalar::Number(_) | Scalar::Text(_) => None,
    })
}

fn scalar<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    read: impl FnOnce(Scalar) -> Option<T>,
) -> Result<Option<T>, D::Error> {
    Ok(Scalar::deserialize(deserializer).ok().and_then(read))
}
