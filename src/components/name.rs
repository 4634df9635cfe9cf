//! A name or an ID, as the service or a file gives it.

use leptos::prelude::*;

use crate::text::unseen::{Piece, code_point, pieces};

/// `text`, in which what nobody sees is marked with its code point.
pub fn name(text: &str) -> AnyView {
    match pieces(text).next() {
        Some(Piece::Seen(seen)) if seen.len() == text.len() => seen.to_owned().into_any(),
        _ => pieces(text).map(piece).collect::<Vec<_>>().into_any(),
    }
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Seen(seen) => seen.to_owned().into_any(),
        Piece::Unseen(unseen) => {
            view! { <bdi class="unseen">{code_point(unseen).into_any()}</bdi> }.into_any()
        }
    }
}
