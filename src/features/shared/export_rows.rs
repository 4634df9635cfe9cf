//! Rows as a file or in the clipboard.

use crate::features::language::context::LanguageContext;
use crate::features::shared::copied::say_copied;
use crate::features::shared::report::list::list_report;
use crate::features::status::context::StatusContext;
use crate::features::toast::context::ToastContext;
use crate::i18n::messages::tools::export::CopyMessages;
use crate::model::export::{self, FileFormat, Lines, Narrowing};
use crate::model::report::html;
use crate::model::users::list::LoadedData;
use crate::model::users::rows::Rows;
use crate::platform::files::download::{self, NotSaved};
use crate::platform::intl;
use crate::ui::copy_button::copy;

/// Saves `rows` of `shown` as a file.
///
/// # Errors
/// [`NotSaved`] where the browser makes no file.
pub fn save(
    format: FileFormat,
    rows: &Rows,
    shown: &LoadedData,
    narrowing: Narrowing,
    language: LanguageContext,
) -> Result<(), NotSaved> {
    let loaded_at = intl::utc(shown.loaded_at);
    let text = match format {
        FileFormat::Csv => export::csv(rows),
        FileFormat::Json => export::json(rows, shown, narrowing, &loaded_at),
        FileFormat::Html => html(&list_report(rows, shown, narrowing, language)),
    };
    let name = export::file_name(
        narrowing.content(shown),
        &shown.query.config_id,
        &loaded_at,
        download::next_number(),
        format.extension(),
    );
    download::download(&name, format.media_type(), &text)
}

/// Copies `lines` and says so; or that there are none.
pub fn copy_lines(
    lines: Lines,
    messages: &'static CopyMessages,
    language: LanguageContext,
    status: StatusContext,
    toast: ToastContext,
) {
    let done = messages.of(&lines);
    if lines.text.is_empty() {
        status.set(done);
    } else {
        copy(lines.text, say_copied(done, language, status, toast));
    }
}
