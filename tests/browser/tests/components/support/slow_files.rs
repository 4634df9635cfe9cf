//! Files whose text comes when a test says so.

use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;

use super::settled;

/// Holds back the bytes of every file that is read, until it is dropped.
pub struct SlowFiles {
    held: Array,
    restore: Function,
}

impl SlowFiles {
    pub fn new() -> Self {
        const SCRIPT: &str = "
            const real = Blob.prototype.arrayBuffer;
            Blob.prototype.arrayBuffer = function () {
                return new Promise((done, fail) => {
                    held.push(isThere => isThere ? done(real.call(this)) : fail(new Error('gone')));
                });
            };
            return () => { Blob.prototype.arrayBuffer = real; };";
        let held = Array::new();
        let restore = Function::new_with_args("held", SCRIPT)
            .call1(&JsValue::UNDEFINED, &held)
            .unwrap()
            .unchecked_into();
        Self { held, restore }
    }

    /// Lets the text of the file come that was the `index`th to be read, counted from 0.
    pub async fn let_come(&self, index: u32) {
        self.end(index, true).await;
    }

    /// Lets the file be gone that was the `index`th to be read, counted from 0.
    pub async fn let_go(&self, index: u32) {
        self.end(index, false).await;
    }

    async fn end(&self, index: u32, is_there: bool) {
        let end: Function = self.held.get(index).unchecked_into();
        end.call1(&JsValue::UNDEFINED, &is_there.into()).unwrap();
        settled().await;
    }
}

impl Drop for SlowFiles {
    fn drop(&mut self) {
        self.restore.call0(&JsValue::UNDEFINED).unwrap();
    }
}
