//! Reading a file that the operator chose or dropped.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Largest file that is read, in bytes: a list of 100,000 users takes some 10 MB.
pub const MAX_BYTES: u32 = 50_000_000;

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    /// Larger than [`MAX_BYTES`].
    #[error("the file is larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// The browser could not read it: it is gone, or a folder.
    #[error("the browser could not read the file")]
    Unreadable,
}

/// The bytes of a file.
///
/// # Errors
/// [`NotRead`].
pub async fn bytes(file: &File) -> Result<Vec<u8>, NotRead> {
    if file.size() > MAX_BYTES.into() {
        return Err(NotRead::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| NotRead::Unreadable)?;
    Ok(Uint8Array::new(&bytes).to_vec())
}
