//! What the browser's own functions make of text, with the examples of the native tests.

mod fold;
mod nfc;
