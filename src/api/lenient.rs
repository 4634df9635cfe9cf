//! Objects taken as they come: nothing in a response is required, and a field of an unexpected type costs that field only.
//!
//! To be used with [`Json`](crate::builtins::Json), from which a value that does not fit can be passed over.

use std::fmt;

use serde::de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// The largest integer up to which a 64-bit float holds every integer (`Number.MAX_SAFE_INTEGER`).
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// The fields of an object; none where it is anything else. Types are read by way of it: `#[serde(from = "Fields")]`.
#[derive(Debug, Default)]
pub(crate) struct Fields(Vec<(String, JsonField)>);

impl Fields {
    /// The names of all fields.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Whether there is such a field, and not null.
    pub(crate) fn tells(&self, name: &str) -> bool {
        self.get(name)
            .is_some_and(|field| !matches!(field, JsonField::Null))
    }

    /// They are few: looking through them is as fast as any table.
    fn get(&self, name: &str) -> Option<&JsonField> {
        let (_, field) = self.0.iter().find(|(field, _)| field == name)?;
        Some(field)
    }

    /// A string, whatever it holds.
    pub(crate) fn string(&self, name: &str) -> Option<String> {
        match self.get(name)? {
            JsonField::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// Text that can be seen, or an integer written as one.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        match self.get(name)? {
            JsonField::Text(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
            other => other.integer().map(|integer| integer.to_string()),
        }
    }

    /// A number of things, or one written as text.
    pub(crate) fn count(&self, name: &str) -> Option<u32> {
        self.get(name)?.count()
    }

    /// A number of things.
    pub(crate) fn whole_number(&self, name: &str) -> Option<u32> {
        self.get(name)?.integer()?.try_into().ok()
    }

    /// A boolean.
    pub(crate) fn boolean(&self, name: &str) -> Option<bool> {
        match self.get(name)? {
            JsonField::Bool(bool) => Some(*bool),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = deserializer.deserialize_any(FieldsVisitor);
        Ok(fields.unwrap_or_default())
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Fields, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = members.next_entry()? {
            fields.push(field);
        }
        Ok(Fields(fields))
    }
}

/// What a field holds, as far as any reader asks.
#[derive(Debug)]
pub(crate) enum JsonField {
    Bool(bool),
    Number(f64),
    Text(String),
    List,
    Object,
    Null,
}

impl JsonField {
    /// The integer that a number is, where it is one that JSON's readers agree on.
    fn integer(&self) -> Option<i64> {
        match self {
            Self::Number(number) if number.fract() == 0.0 && number.abs() <= MAX_SAFE_INTEGER => {
                // Within the bounds just checked the cast is exact.
                #[allow(clippy::cast_possible_truncation)]
                Some(*number as i64)
            }
            _ => None,
        }
    }

    /// A number of things, or one written as text.
    fn count(&self) -> Option<u32> {
        match self {
            Self::Text(text) => text.parse().ok(),
            other => other.integer()?.try_into().ok(),
        }
    }
}

impl<'de> Deserialize<'de> for JsonField {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FieldVisitor)
    }
}

struct FieldVisitor;

// An integer beyond what a float holds is none that JSON's readers agree on.
#[allow(clippy::cast_precision_loss)]
impl<'de> Visitor<'de> for FieldVisitor {
    type Value = JsonField;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, bool: bool) -> Result<JsonField, E> {
        Ok(JsonField::Bool(bool))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<JsonField, E> {
        Ok(JsonField::Number(number as f64))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<JsonField, E> {
        Ok(JsonField::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<JsonField, E> {
        Ok(JsonField::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<JsonField, E> {
        Ok(JsonField::Text(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<JsonField, E> {
        Ok(JsonField::Text(text))
    }

    fn visit_unit<E: Error>(self) -> Result<JsonField, E> {
        Ok(JsonField::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<JsonField, A::Error> {
        while entries.next_element::<IgnoredAny>()?.is_some() {}
        Ok(JsonField::List)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<JsonField, A::Error> {
        while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(JsonField::Object)
    }
}

/// A number of things, or one written as text.
pub(crate) fn count<'de, D: Deserializer<'de>>(field: D) -> Result<Option<u32>, D::Error> {
    Ok(JsonField::deserialize(field)?.count())
}

/// The entries of a list; `None` where it is no list.
#[allow(
    clippy::unnecessary_wraps,
    reason = "serde expects a Result of a function that it calls for a field"
)]
pub(crate) fn list_or_none<'de, D, T>(deserializer: D) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(Option::deserialize(deserializer).unwrap_or_default())
}
