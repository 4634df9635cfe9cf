//! Files in Chinese.

use crate::i18n::messages::tools::file::FileMessages;
use crate::model::workbook::WorkbookError;
use crate::text::encoding::TextEncoding;
use crate::text::in_sentence::in_sentence;

pub const MESSAGES: FileMessages = FileMessages {
    drop_here: "也可将文件拖放到此处。文件仅在本页面中读取，不会发送到任何地方。",
    too_large: "文件超过50 MB，请选择较小的文件。",
    unreadable: "浏览器无法读取该文件。请确认文件仍然存在，且不是文件夹。",
    not_text: "该文件既不是文本，也不是Excel工作簿（.xlsx）。请选择其他文件。",
    workbook,
    not_loaded: "无法加载本页面中读写Excel工作簿的部分。请检查网络连接后重试。",
    not_saved: "浏览器无法生成文件。请关闭其他页面后重试。",
    does_not_fit: "列表超出Excel工作簿的限制，请改用“导出CSV”。",
    encoding: "编码",
    encoding_name,
    guessed,
    garbled: "该文件不是此编码：部分字符无法识别。请选择其他编码。",
    sheet: "工作表",
    empty_sheet: "该工作表为空。",
    first_rows: "工作表的前几行",
    column,
    id_column: "用户ID所在列",
    name_column: "用户名所在列",
    no_column: "无",
    choose_column: "请选择用户ID或用户名所在的列，也可两者都选。",
};

const fn workbook(error: WorkbookError) -> &'static str {
    match error {
        WorkbookError::Encrypted => "该工作簿已加密。请在Excel中取消密码后，再选择该文件。",
        WorkbookError::OldFormat => {
            "该文件是早期的Microsoft Office格式（.xls等）。请在Excel中另存为“Excel工作簿（.xlsx）”后，再选择该文件。"
        }
        WorkbookError::NoWorkbook => {
            "该文件是压缩文件，但不是Excel工作簿（.xlsx）。请选择其他文件，或将其另存为“Excel工作簿（.xlsx）”。"
        }
        WorkbookError::TooLarge => {
            "该工作簿过大：解压后超过200 MB，或超过2,000,000个单元格，或文本超过50 MB。请将用户复制到新的工作簿后，再选择该文件。"
        }
        WorkbookError::Broken => {
            "该工作簿已损坏。请在Excel中重新保存，或重新复制后，再选择该文件。"
        }
        WorkbookError::Empty => "该工作簿为空，请选择其他文件。",
    }
}

const fn encoding_name(encoding: TextEncoding) -> &'static str {
    match encoding {
        TextEncoding::Utf8 => "UTF-8",
        TextEncoding::Utf16Le => "UTF-16 LE",
        TextEncoding::Utf16Be => "UTF-16 BE",
        TextEncoding::Gb18030 => "中文（GBK、GB18030）",
        TextEncoding::Windows1252 => "西欧（Windows-1252）",
    }
}

fn guessed(lines: &[&str]) -> String {
    let lines: Vec<_> = lines.iter().map(|line| in_sentence(line)).collect();
    let lines = lines.join(" · ");
    let advice = "该文件未注明编码，此处为推测结果。如用户名显示异常，请选择其他编码。";
    if lines.is_empty() {
        advice.to_owned()
    } else {
        format!("{advice}文件内容：{lines}")
    }
}

fn column(number: &str) -> String {
    format!("第{number}列")
}
