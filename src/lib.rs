//! An admin page for operators of Huawei Cloud Workspace Application Streaming: the users who are not migrated from
//! hotspot sessions under one hotspot session migration configuration.
//!
//! Imports go downwards only: `app`, `features`, then `ui`, [`i18n`] and `platform`, then [`model`], [`api`], [`text`],
//! then [`time`], [`element_ids`] and [`builtins`]. `ui` and `platform` know neither [`model`] nor [`i18n`], and a feature
//! knows of another one only its context. `tests/architecture.rs` holds this.

pub mod api;
#[cfg(target_arch = "wasm32")]
pub mod app;
pub mod builtins;
pub mod element_ids;
#[cfg(target_arch = "wasm32")]
pub mod features;
pub mod i18n;
pub mod model;
#[cfg(target_arch = "wasm32")]
pub mod platform;
pub mod text;
pub mod time;
#[cfg(target_arch = "wasm32")]
pub mod ui;
