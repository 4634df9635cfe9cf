//! The colours that the page is shown in.

pub mod switch;
