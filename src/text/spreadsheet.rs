//! What a spreadsheet makes of an ID or a name that it takes for a number or a date.

/// Months as spreadsheets abbreviate them in English.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Digits of a number that a spreadsheet keeps; further ones become zeros.
const KEPT_DIGITS: usize = 15;

/// Whether `text` looks like what a spreadsheet has made of another: a rounded number (`1.23457E+19`,
/// `12345678901234500000`) or a date (`1-Mar`, `3月1日`, `2026/3/1`). Nobody can say what it was before.
///
/// Leading zeros that are gone show only beside a text that has them: see [`without_leading_zeros`].
#[must_use]
pub fn looks_changed(text: &str) -> bool {
    is_rounded(text) || is_cut_off(text) || is_date(text)
}

/// `text` as a spreadsheet shows it, where it is a number with leading zeros.
#[must_use]
pub fn without_leading_zeros(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches('0');
    (is_digits(text) && !rest.is_empty() && rest.len() < text.len()).then_some(rest)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `1.23457E+19`, with a comma in some languages. The sign tells it from an ID of hexadecimal digits.
fn is_rounded(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    let exponent = exponent.strip_prefix(['+', '-']);
    whole.len() == 1 && is_digits(whole) && is_digits(fraction) && exponent.is_some_and(is_digits)
}

/// A number of more digits than a spreadsheet keeps, all further ones zeros.
fn is_cut_off(text: &str) -> bool {
    let further = text.get(KEPT_DIGITS..).unwrap_or_default();
    is_digits(text) && further.len() > 1 && further.bytes().all(|byte| byte == b'0')
}

/// `1-Mar`, `Mar-26`, `1-Mar-26`, `3月1日`, `2026年3月1日`, `2026/3/1`, `3/1/2026`.
fn is_date(text: &str) -> bool {
    let parts = |separators: &[char]| text.split(separators).collect::<Vec<_>>();
    let is_short = |part: &str, most: usize| is_digits(part) && part.len() <= most;
    let is_month = |part: &str| MONTHS.iter().any(|month| part.eq_ignore_ascii_case(month));
    let with_month = match parts(&['-'])[..] {
        [day, month] if is_month(month) => is_short(day, 2),
        [month, year] if is_month(month) => is_short(year, 4),
        [day, month, year] => is_short(day, 2) && is_month(month) && is_short(year, 4),
        _ => false,
    };
    let in_digits = match parts(&['/'])[..] {
        [first, second, last] => is_short(first, 4) && is_short(second, 2) && is_short(last, 4),
        _ => false,
    };
    let in_chinese = match parts(&['年', '月', '日'])[..] {
        [month, day, ""] => text.contains('月') && is_short(month, 2) && is_short(day, 2),
        [year, month, day, ""] => is_short(year, 4) && is_short(month, 2) && is_short(day, 2),
        _ => false,
    };
    with_month || in_digits || in_chinese
}
