//! What the browser does around the page, and tells of it.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod console;
pub mod display;
pub mod keyboard;
pub mod memory;
pub mod network;
pub mod printing;
pub mod timers;
