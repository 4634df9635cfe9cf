//! What the page hands out as files, instead of the browser's saving it.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Keeps files from being saved, until it is dropped.
pub struct Downloads {
    names: Array,
    blobs: Array,
    restore: Function,
}

impl Downloads {
    /// Takes every file.
    pub fn willing() -> Self {
        Self::new("")
    }

    /// Takes none, as where memory is short.
    pub fn refusing() -> Self {
        Self::new("throw new Error('out of memory');")
    }

    fn new(refusal: &str) -> Self {
        let (names, blobs) = (Array::new(), Array::new());
        // A file's name is known to the link that is clicked, which is in no document.
        let script = format!(
            "const real = URL.createObjectURL;
            URL.createObjectURL = blob => {{ {refusal} blobs.push(blob); return real.call(URL, blob); }};
            HTMLAnchorElement.prototype.click = function () {{ names.push(this.download); }};
            return () => {{ URL.createObjectURL = real; delete HTMLAnchorElement.prototype.click; }};"
        );
        let restore = Function::new_with_args("names, blobs", &script)
            .call2(&JsValue::UNDEFINED, &names, &blobs)
            .unwrap()
            .unchecked_into();
        Self {
            names,
            blobs,
            restore,
        }
    }

    /// Names and texts of the files so far.
    pub async fn saved(&self) -> Vec<(String, String)> {
        // Without this, a byte order mark would be lost.
        let read = Function::new_with_args(
            "blob",
            "return blob.arrayBuffer()
                .then(bytes => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));",
        );
        let mut saved = Vec::new();
        for (name, blob) in self.names.iter().zip(self.blobs.iter()) {
            let text: Promise = read
                .call1(&JsValue::UNDEFINED, &blob)
                .unwrap()
                .unchecked_into();
            let text = JsFuture::from(text).await.unwrap();
            saved.push((name.as_string().unwrap(), text.as_string().unwrap()));
        }
        saved
    }
}

impl Drop for Downloads {
    fn drop(&mut self) {
        self.restore.call0(&JsValue::UNDEFINED).unwrap();
    }
}
