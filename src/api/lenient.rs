//! Fields taken as they come: nothing in an answer is required, and a field of an unexpected type costs that field only.

use super::body::{Body, BodyFault};
use super::json::Json;

/// Text that can be seen, or an integer written as one.
pub(super) fn text(value: &Json) -> Option<String> {
    match value {
        Json::Text(text) if !text.trim().is_empty() => Some(text.clone()),
        _ => value.integer().map(|integer| integer.to_string()),
    }
}

/// A number of things, or one written as text.
pub(super) fn count(value: &Json) -> Option<u32> {
    match value {
        Json::Text(text) => text.parse().ok(),
        _ => value
            .integer()
            .and_then(|integer| u32::try_from(integer).ok()),
    }
}

/// The entries of the list that an answer is about: its member `name`, which may be missing or null where the object is
/// empty or has that member or the member `beside`.
///
/// # Errors
/// The [`BodyFault`] that the object is instead: of another shape, or an error that came with a status of success.
pub(super) fn entries<'a>(
    object: &'a Json,
    name: &str,
    beside: Option<&str>,
) -> Result<&'a [Json], BodyFault> {
    let has = |name: &str| object.get(name).is_some();
    match object.get(name) {
        Some(Json::List(entries)) => Ok(entries),
        Some(Json::Null) | None => match BodyFault::of(object) {
            fault if fault.body == Body::Error => Err(fault),
            _ if object.members().is_empty() || has(name) || beside.is_some_and(has) => Ok(&[]),
            fault => Err(fault),
        },
        Some(_) => Err(BodyFault::of(object)),
    }
}
