//! The form.

mod bar;
mod endpoint_field;
mod panel;
mod request_form;
mod text_field;
mod token_field;
