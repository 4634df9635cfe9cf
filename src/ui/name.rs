//! A name or an ID, as the service or a file gives it.

use leptos::prelude::*;

use crate::text::direction::is_left_to_right;
use crate::text::invisible_chars::{Piece, code_point, is_visible, pieces};

/// `text` as a word of its own, whichever direction it reads in; the bare text where that needs no element.
///
/// Only where it may read from right to left does the browser have to find that out, which takes it half as long again to
/// lay a table of such messages out.
pub fn isolated(text: &str, class: Option<&'static str>) -> AnyView {
    match class {
        _ if !is_left_to_right(text) => view! { <bdi class=class>{name(text)}</bdi> }.into_any(),
        None => name(text),
        Some(_) => view! { <span class=class>{name(text)}</span> }.into_any(),
    }
}

/// `text`, in which what nobody sees is marked with its code point.
pub fn name(text: &str) -> AnyView {
    if is_visible(text) {
        text.to_owned().into_any()
    } else {
        pieces(text).map(piece).collect::<Vec<_>>().into_any()
    }
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Seen(seen) => seen.to_owned().into_any(),
        Piece::Invisible(invisible) => {
            view! { <bdi class="invisible-char">{code_point(invisible).into_any()}</bdi> }
                .into_any()
        }
    }
}
