//! What the browser does in the page, and a library does natively, where the pure layers are tested. Nowhere else does a
//! function have two bodies.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
pub use browser::{composed, lowercase};
#[cfg(not(target_arch = "wasm32"))]
pub use native::{composed, lowercase};
