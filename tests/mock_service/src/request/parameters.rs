//! The parameters of a call and their bounds (`openapi.yaml`, `components/parameters`).

use std::borrow::Cow;
use std::ops::RangeInclusive;

use axum::http::HeaderMap;
use percent_encoding::percent_decode_str;

/// The longest ID or name, in Unicode characters.
const LONGEST: usize = 128;
const GREATEST_OFFSET: u32 = 2_147_483_647;
const GREATEST_LIMIT: u32 = 100;

/// The name of the parameter that is malformed or out of bounds.
#[derive(Debug)]
pub struct Invalid(pub &'static str);

/// The query of a call, within its bounds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Query {
    /// How many users come before the page; default 0.
    pub offset: u32,
    /// The size of the page, 1 to 100; default 10.
    pub limit: u32,
    /// The part of a name to look for; everyone if empty.
    pub user_name: String,
}

impl Query {
    /// Reads the query string of a URL, in which `+` stands for a space.
    pub fn parse(query: &str) -> Result<Self, Invalid> {
        let (mut offset, mut limit, mut user_name) = (None, None, None);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let (name, slot) = match &*name {
                "offset" => ("offset", &mut offset),
                "limit" => ("limit", &mut limit),
                "user_name" => ("user_name", &mut user_name),
                _ => continue,
            };
            if slot.replace(value).is_some() {
                return Err(Invalid(name));
            }
        }
        Ok(Self {
            offset: within(offset, 0, 0..=GREATEST_OFFSET).ok_or(Invalid("offset"))?,
            limit: within(limit, 10, 1..=GREATEST_LIMIT).ok_or(Invalid("limit"))?,
            user_name: Some(user_name.unwrap_or_default())
                .filter(|name| name.chars().count() <= LONGEST)
                .ok_or(Invalid("user_name"))?
                .into_owned(),
        })
    }
}

fn within(text: Option<Cow<'_, str>>, default: u32, bounds: RangeInclusive<u32>) -> Option<u32> {
    text.map_or(Some(default), |text| whole_number(&text))
        .filter(|number| bounds.contains(number))
}

/// Reads a percent-encoded path segment: an ID of 1 to 128 characters.
pub fn path_id(name: &'static str, segment: &str) -> Result<String, Invalid> {
    let id = percent_decode_str(segment)
        .decode_utf8()
        .map_err(|_| Invalid(name))?;
    if (1..=LONGEST).contains(&id.chars().count()) {
        Ok(id.into_owned())
    } else {
        Err(Invalid(name))
    }
}

/// A number written in digits only; `str::parse` alone would take a plus sign too.
pub fn whole_number(text: &str) -> Option<u32> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().ok()
    } else {
        None
    }
}

/// The header `name`, if there is one. Bytes that are not UTF-8 are replaced.
pub fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get(name)
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}
