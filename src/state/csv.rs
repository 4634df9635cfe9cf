//! CSV as RFC 4180 has it, and the leading apostrophe that keeps a spreadsheet from taking a cell for a formula.

/// What a CSV text begins with; without it spreadsheets take UTF-8 for another encoding.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// Whether a spreadsheet would take a cell with this beginning for a formula, apostrophes aside.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Takes back the apostrophe of [`push_record`]: `'=1+1` is `=1+1` again, and `''=1+1` is `'=1+1`.
#[must_use]
pub fn without_apostrophe(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        Some(_) | None => cell,
    }
}

/// Appends a record. A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe before
/// it, and so does one that has apostrophes before such a sign already, so that none is ambiguous.
pub fn push_record(csv: &mut String, cells: &[&str]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            csv.push(',');
        }
        let quoted = cell.contains([',', '"', '\r', '\n']);
        if quoted {
            csv.push('"');
        }
        if is_formula(cell) {
            csv.push('\'');
        }
        csv.push_str(&cell.replace('"', "\"\""));
        if quoted {
            csv.push('"');
        }
    }
    csv.push_str("\r\n");
}
