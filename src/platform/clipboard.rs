//! Writing to the clipboard.

use wasm_bindgen_futures::JsFuture;

/// The browser did not let the page write: no permission, or a page that came over plain HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotCopied;

/// Puts `text` into the clipboard.
///
/// # Errors
/// [`NotCopied`] where the browser refuses.
pub async fn copy(text: &str) -> Result<(), NotCopied> {
    let window = web_sys::window().ok_or(NotCopied)?;
    // Elsewhere `navigator.clipboard` is undefined, and a call on it would throw.
    if !window.is_secure_context() {
        return Err(NotCopied);
    }
    let written = JsFuture::from(window.navigator().clipboard().write_text(text)).await;
    written.map(|_| ()).map_err(|_| NotCopied)
}
