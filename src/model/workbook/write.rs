//! Writing a workbook in which every cell is text, be it a number, a date or a formula by its looks.

use rust_xlsxwriter::{Format, FormatAlign, IgnoreError, Workbook as File, XlsxError};

use crate::model::workbook::{Sheet, Workbook};

/// Characters that a column is wide.
const WIDTH: f64 = 36.0;

/// Excel has room neither for more than 1,048,575 users nor for more than 32,767 characters in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the list does not fit into a workbook")]
pub struct DoesNotFit;

/// The bytes of an `.xlsx` file.
///
/// # Errors
/// [`DoesNotFit`].
pub fn write(workbook: &Workbook) -> Result<Vec<u8>, DoesNotFit> {
    written(workbook).map_err(|_| DoesNotFit)
}

fn written(workbook: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut file = File::new();
    // What is typed or pasted into a cell of this format stays text as well.
    let text = Format::new()
        .set_num_format("@")
        .set_align(FormatAlign::Left);
    for Sheet { name, rows } in &workbook.sheets {
        let sheet = file.add_worksheet().set_name(name)?;
        let mut last = (0, 0);
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string_with_format(row, column, cell, &text)?;
                last = (row, last.1.max(column));
            }
        }
        for column in 0..=last.1 {
            sheet.set_column_width(column, WIDTH)?;
            sheet.set_column_format(column, &text)?;
        }
        // Excel would offer to turn each ID of digits into a number.
        sheet.ignore_error_range(0, 0, last.0, last.1, IgnoreError::NumberStoredAsText)?;
    }
    file.save_to_buffer()
}
