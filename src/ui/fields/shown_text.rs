//! What a field shows.

use leptos::html::Input;
use leptos::prelude::*;
use zeroize::Zeroizing;

/// Keeps the text of `field` up with `text`. What the field reads as already is not written again, which `prop:value` does:
/// an emoji may come as two `input` events, and the half that the first one brings reads as U+FFFD, so that the other half
/// would find nothing to join.
///
/// The text may be a secret: its copies are overwritten.
pub fn show_text(field: NodeRef<Input>, text: impl Fn() -> String + 'static) {
    Effect::new(move |_| {
        let text = Zeroizing::new(text());
        if let Some(field) = field.get()
            && Zeroizing::new(field.value()) != text
        {
            field.set_value(&text);
        }
    });
}
