//! Banners, tools and language.

mod comparison;
mod configuration_picker;
mod error_banner;
mod export;
mod help;
mod issues;
mod language_switch;
mod roster;
mod selection;
mod theme_switch;
mod tools;
