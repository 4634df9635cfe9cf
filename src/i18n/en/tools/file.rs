//! Files in English.

use crate::i18n::messages::tools::file::FileMessages;
use crate::model::workbook::WorkbookError;
use crate::text::encoding::TextEncoding;
use crate::text::in_sentence::in_sentence;

pub const MESSAGES: FileMessages = FileMessages {
    drop_here: "Or drop the file here. It is read in this page and isn't sent anywhere.",
    too_large: "The file is larger than 50 MB. Choose a smaller file.",
    unreadable: "The browser couldn't read the file. Check that it still exists and isn't a folder.",
    not_text: "The file is neither text nor an Excel workbook (.xlsx). Choose another file.",
    workbook,
    not_loaded: "Couldn't load the part of this page that reads and writes Excel workbooks. Check your connection and try again.",
    not_saved: "The browser couldn't create the file. Close other pages and try again.",
    does_not_fit: "The list doesn't fit in an Excel workbook. Export CSV instead.",
    encoding: "Encoding",
    encoding_name,
    guessed,
    garbled: "The file isn't in this encoding: some of its characters couldn't be read. Choose another encoding.",
    sheet: "Sheet",
    empty_sheet: "This sheet is empty.",
    first_rows: "First rows of the sheet",
    column,
    id_column: "Column with user IDs",
    name_column: "Column with usernames",
    no_column: "None",
    choose_column: "Choose the column that contains the user IDs, the usernames, or both.",
};

const fn workbook(error: WorkbookError) -> &'static str {
    match error {
        WorkbookError::Encrypted => {
            "The workbook is encrypted. Remove its password in Excel, and then choose it again."
        }
        WorkbookError::OldFormat => {
            "The file has an earlier Microsoft Office format, such as .xls. In Excel, save it as “Excel Workbook (.xlsx)”, \
                and then choose that file."
        }
        WorkbookError::NoWorkbook => {
            "The file is an archive but not an Excel workbook (.xlsx). Choose another file, or save it as .xlsx."
        }
        WorkbookError::TooLarge => {
            "The workbook is too large: it has more than 200 MB when unpacked, 2,000,000 cells, or 50 MB of text. Copy the \
                users into a new workbook, and then choose that file."
        }
        WorkbookError::Broken => {
            "The workbook is damaged. Save it again in Excel, or copy it again, and then choose that file."
        }
        WorkbookError::Empty => "The workbook is empty. Choose another file.",
    }
}

const fn encoding_name(encoding: TextEncoding) -> &'static str {
    match encoding {
        TextEncoding::Utf8 => "UTF-8",
        TextEncoding::Utf16Le => "UTF-16 LE",
        TextEncoding::Utf16Be => "UTF-16 BE",
        TextEncoding::Gb18030 => "Chinese (GBK, GB18030)",
        TextEncoding::Windows1252 => "Western (Windows-1252)",
    }
}

fn guessed(lines: &[&str]) -> String {
    let lines: Vec<_> = lines.iter().map(|line| in_sentence(line)).collect();
    let lines = lines.join(" · ");
    let advice = "The file doesn't say its encoding, so this is a guess. If names look wrong, choose another encoding.";
    if lines.is_empty() {
        advice.to_owned()
    } else {
        format!("{advice} From the file: {lines}")
    }
}

fn column(number: &str) -> String {
    format!("Column {number}")
}
