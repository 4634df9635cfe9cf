//! The form.

mod endpoint_field;
mod page_size_field;
mod request_form;
mod token_field;
