//! The form.

mod bar;
mod endpoint_field;
mod panel;
mod request_form;
mod token_field;
