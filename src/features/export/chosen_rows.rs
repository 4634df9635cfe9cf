//! The rows that are chosen for an export, as a file or in the clipboard.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::selection::context::SelectionContext;
use crate::features::shared::copied::say_copied;
use crate::features::shared::report::list::list_report;
use crate::features::status::context::StatusContext;
use crate::features::toast::context::ToastContext;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::tools::export::CopyMessages;
use crate::model::export::{self, Choice, FileFormat, Lines, Narrowing};
use crate::model::report::html;
use crate::model::users::filter::RowFilter;
use crate::model::users::list::LoadedData;
use crate::model::users::rows::Rows;
use crate::model::workbook::{EXTENSION, Workbook};
use crate::platform::files::download::{self, NotSaved};
use crate::platform::intl;
use crate::time::UtcTime;
use crate::ui::copy_button::copy;

/// Does something with the rows that are chosen, what they are from and what narrows them; unless there is no list.
pub fn with_chosen<T>(
    choice: Choice,
    selection: SelectionContext,
    users: UsersContext,
    work: impl FnOnce(&Rows, &LoadedData, Narrowing) -> T,
) -> Option<T> {
    users.list.with_untracked(|list| {
        let shown = list.shown()?;
        Some(users.rows.with_untracked(|rows| match choice {
            Choice::Table => {
                let filter = users.filter.get_untracked();
                let issue = users
                    .issue
                    .with_untracked(|it| it.as_ref().map(|it| it.issue));
                work(rows, shown, Narrowing::Filter(&filter, issue))
            }
            Choice::Loaded => {
                let rows = Rows::new(&shown.users, None, &RowFilter::default());
                work(&rows, shown, Narrowing::Filter("", None))
            }
            Choice::Selected => {
                let (rows, elsewhere) = selection
                    .selected
                    .with_untracked(|it| (it.to_rows(rows), it.elsewhere()));
                work(&rows, shown, Narrowing::Selection { elsewhere })
            }
        }))
    })
}

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
    let name = file_name(shown, narrowing, &loaded_at, format.extension());
    download::download(&name, format.media_type(), &text)
}

/// The name of a workbook of these rows, and what is to be in it.
pub fn workbook_of(rows: &Rows, shown: &LoadedData, narrowing: Narrowing) -> (String, Workbook) {
    let loaded_at = intl::utc(shown.loaded_at);
    let name = file_name(shown, narrowing, &loaded_at, EXTENSION);
    let workbook = export::workbook(rows, shown, narrowing, &loaded_at);
    (name, workbook)
}

fn file_name(
    shown: &LoadedData,
    narrowing: Narrowing,
    loaded_at: &UtcTime,
    extension: &str,
) -> String {
    let content = narrowing.content(shown);
    let number = download::next_number();
    export::file_name(
        content,
        &shown.query.config_id,
        loaded_at,
        number,
        extension,
    )
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
