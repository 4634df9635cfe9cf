//! What the page holds in memory, as Chromium alone tells.

use std::time::Duration;

use serde_json::{Value as Json, json};

use crate::browser::engine::Lack;
use crate::page::Page;

/// What is held after a collection of garbage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Memory {
    /// Of JavaScript, in bytes.
    pub heap: u64,
    /// Of the page's WebAssembly, in bytes; it never shrinks.
    pub wasm: u64,
    /// Nodes of documents, in the page or out of it.
    pub nodes: u64,
    /// Listeners to events.
    pub listeners: u64,
}

impl Page {
    /// Notes where the WebAssembly's memory is, in every page opened from now on, for [`memory`](Self::memory).
    pub async fn note_memory(&self) {
        const SCRIPT: &str = "
            {
                const real = WebAssembly.instantiateStreaming;
                WebAssembly.instantiateStreaming = async (...given) => {
                    const made = await real.apply(WebAssembly, given);
                    window.wasmMemory ??= made.instance.exports.memory;
                    return made;
                };
            }";
        self.before_the_page(SCRIPT).await;
    }

    /// What is held now; nothing where the browser does not tell.
    pub async fn memory(&self) -> Option<Memory> {
        if self.browser.engine().lacks(Lack::Memory) {
            return None;
        }
        self.browser.devtools("Performance.enable", json!({})).await;
        // What one lets go of the next one collects: the page frees the memory of its WebAssembly for elements that are
        // gone only when it is told so, in a task of its own.
        for _ in 0..4 {
            self.browser
                .devtools("HeapProfiler.collectGarbage", json!({}))
                .await;
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let wasm: u64 = self
            .run("return window.wasmMemory.buffer.byteLength", vec![])
            .await;
        let response = self
            .browser
            .devtools("Performance.getMetrics", json!({}))
            .await;
        let metrics = response["metrics"].as_array().cloned().unwrap_or_default();
        let metric = |name: &str| {
            let found = metrics.iter().find(|metric| metric["name"] == name);
            let value = found.and_then(|metric: &Json| metric["value"].as_f64());
            // Counts and bytes are far below where a float is not exact.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let whole = value.expect("a metric of Chromium") as u64;
            whole
        };
        Some(Memory {
            heap: metric("JSHeapUsedSize"),
            wasm,
            nodes: metric("Nodes"),
            listeners: metric("JSEventListeners"),
        })
    }
}
