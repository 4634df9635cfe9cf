//! What the status line says of a copy.

use crate::features::language::context::LanguageContext;
use crate::features::status::context::StatusContext;
use crate::platform::clipboard::NotCopied;

/// Says `done`, or that the browser refused.
pub fn say_copied(
    done: &'static str,
    language: LanguageContext,
    status: StatusContext,
) -> impl Fn(Result<(), NotCopied>) + Copy + Send + Sync + 'static {
    move |outcome| {
        status.set(match outcome {
            Ok(()) => done,
            Err(NotCopied) => language.messages().users.not_copied,
        });
    }
}
