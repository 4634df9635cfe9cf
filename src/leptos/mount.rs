//! Putting a view on the page.

use any_spawner::Executor;
use leptos::reactive::owner::Owner;
use leptos::tachys::dom::body;
use web_sys::Node;

use crate::view::{AnyViewState, IntoAny};

/// A view that is on the page until this is dropped.
#[must_use = "the view goes when this is dropped"]
pub struct Mounted {
    state: AnyViewState,
    /// Of the signals that the view made.
    _owner: Owner,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.state.unmount();
    }
}

/// Puts what `view` makes at the end of `parent`.
pub fn mount_to<V: IntoAny>(parent: &Node, view: impl FnOnce() -> V) -> Mounted {
    // It fails where this was done before, which does no harm.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let state = owner.with(|| view().into_any().build());
    state.mount(parent, None);
    Mounted {
        state,
        _owner: owner,
    }
}

/// Puts what `view` makes at the end of the page, for as long as the page is there.
pub fn mount_to_body<V: IntoAny>(view: impl FnOnce() -> V) {
    std::mem::forget(mount_to(&body(), view));
}
