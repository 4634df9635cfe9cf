//! Handing a file to the operator.

use std::sync::atomic::{AtomicU32, Ordering};

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::platform::document::document;

/// How many files have been numbered.
static NUMBERED: AtomicU32 = AtomicU32::new(0);

/// The number of the next file, from 1: no two files of the page have the same.
#[must_use]
pub fn next_number() -> u32 {
    NUMBERED.fetch_add(1, Ordering::Relaxed).wrapping_add(1)
}

/// The browser did not take the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotSaved;

/// Offers `text` as a file of this name and media type, as the browser offers any download.
///
/// # Errors
/// [`NotSaved`] where the browser cannot make a file of it, for want of memory say.
pub fn download(file_name: &str, media_type: &str, text: &str) -> Result<(), NotSaved> {
    offer(file_name, media_type, &text.into()).map_err(|_| NotSaved)
}

/// Offers `bytes` likewise.
///
/// # Errors
/// [`NotSaved`] as well.
pub fn download_bytes(file_name: &str, media_type: &str, bytes: &[u8]) -> Result<(), NotSaved> {
    offer(file_name, media_type, &Uint8Array::from(bytes)).map_err(|_| NotSaved)
}

fn offer(file_name: &str, media_type: &str, content: &JsValue) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let blob = Blob::new_with_blob_sequence_and_options(&Array::of1(content), &kind)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(file_name);
    link.click();
    Url::revoke_object_url(&url)
}
