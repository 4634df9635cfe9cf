//! The entries of one verdict as a file, or as lines for the clipboard. The token is not known here.

use crate::api::ids::ConfigId;
use crate::model::export::{self, FileFormat};
use crate::model::roster::entries::{ENTRY_COLUMN, ID_COLUMN, NAME_COLUMN};
use crate::model::roster::{Findings, Verdict};
use crate::text::csv::{BYTE_ORDER_MARK, push_record};
use crate::text::one_line::one_line;
use crate::time::UtcTime;

/// The columns, which [`crate::model::roster::entries::read`] knows again.
const HEADER: [&str; 3] = [ENTRY_COLUMN, NAME_COLUMN, ID_COLUMN];

/// The entries of `verdict` in CSV, with a record for each user whom an entry names, or one without a user.
#[must_use]
pub fn csv(findings: &Findings, verdict: Verdict) -> String {
    let mut csv = String::from(BYTE_ORDER_MARK);
    push_record(&mut csv, &HEADER);
    for (entry, user) in findings.lines(verdict) {
        let name = user.and_then(|user| user.name.as_deref());
        let id = user.and_then(|user| user.id.as_deref());
        push_record(
            &mut csv,
            &[entry, name.unwrap_or_default(), id.unwrap_or_default()],
        );
    }
    csv
}

/// The entries of `verdict`, one a line.
#[must_use]
pub fn lines(findings: &Findings, verdict: Verdict) -> String {
    let mut lines = String::new();
    for finding in findings.of(verdict) {
        lines.push_str(&one_line(&finding.entry));
        lines.push('\n');
    }
    lines
}

/// `roster-on-the-list_<config_id>_20261124T211500Z-1.csv`; see [`export::file_name`].
#[must_use]
pub fn file_name(
    verdict: Verdict,
    config_id: &ConfigId,
    at: &UtcTime,
    number: u32,
    format: FileFormat,
) -> String {
    let content = match verdict {
        Verdict::OnList => "roster-on-the-list",
        Verdict::NotOnList => "roster-not-on-the-list",
        Verdict::Ambiguous => "roster-ambiguous",
        Verdict::Damaged => "roster-changed-by-a-spreadsheet",
    };
    export::file_name(content, config_id, at, number, format.extension())
}
