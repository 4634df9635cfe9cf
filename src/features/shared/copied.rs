//! What is said of a copy.

use crate::features::language::context::LanguageContext;
use crate::features::status::context::StatusContext;
use crate::features::toast::context::ToastContext;
use crate::platform::clipboard::NotCopied;

/// Says `done` for a moment; or that the browser refused, in the status line.
pub fn say_copied(
    done: &'static str,
    language: LanguageContext,
    status: StatusContext,
    toast: ToastContext,
) -> impl Fn(Result<(), NotCopied>) + Copy + Send + Sync + 'static {
    move |outcome| match outcome {
        Ok(()) => toast.show(done),
        Err(NotCopied) => status.set(language.messages().users.not_copied),
    }
}
