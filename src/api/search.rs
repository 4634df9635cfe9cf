//! Looking for a text in another one. What std has for this is made for long texts, and takes 0.6 kB more in brotli.

/// Where `wanted` begins in `text` for the first time, in bytes.
#[must_use]
pub fn find(text: &str, wanted: &str) -> Option<usize> {
    let last = text.len().checked_sub(wanted.len())?;
    let (text, wanted) = (text.as_bytes(), wanted.as_bytes());
    (0..=last).find(|&place| text[place..].starts_with(wanted))
}

/// Whether `wanted` is somewhere in `text`.
#[must_use]
pub fn contains(text: &str, wanted: &str) -> bool {
    find(text, wanted).is_some()
}

/// `text` with `replacement` wherever `wanted` was; all of `text` where `wanted` is empty.
#[must_use]
pub fn replaced(text: &str, wanted: &str, replacement: &str) -> String {
    let mut whole = String::new();
    let mut rest = text;
    while let Some(place) = find(rest, wanted).filter(|_| !wanted.is_empty()) {
        whole += &rest[..place];
        whole += replacement;
        rest = &rest[place + wanted.len()..];
    }
    whole + rest
}
