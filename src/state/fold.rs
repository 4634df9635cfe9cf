//! Text without regard to case. In the browser it is lowercased by the browser itself: the tables of the standard
//! library would add 6.7 kB in brotli to the page.

use crate::api::search::replaced;

/// `text` in lowercase, with one form of sigma: which of its two a lowercase text has depends on where the word ends,
/// and what is typed may end earlier than the name that it is looked for in.
#[must_use]
pub fn folded(text: &str) -> String {
    replaced(&lowercase(text), "ς", "σ")
}

#[cfg(target_arch = "wasm32")]
fn lowercase(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

#[cfg(not(target_arch = "wasm32"))]
fn lowercase(text: &str) -> String {
    text.to_lowercase()
}
