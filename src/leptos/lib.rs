//! leptos, with a rendering of its own below `view!`.
//!
//! leptos' own rendering, tachys, has a type for each element, each attribute, each kind of value and each event, and most
//! of what the compiler makes of them is copies of the same few functions: a fifth of the bytes of a first visit. Here a view
//! is always an [`AnyView`](view::AnyView) and an element an [`Element`](element::Element), built and changed by one function
//! each. Signals, components, macros and all the rest are leptos'.
//!
//! `view!` and `#[component]` name what they need as `::leptos::…`, so this crate goes by that name, and puts its own in
//! the places of the few names that have to do with rendering. What this project does not use is missing, and does not
//! compile: other namespaces than HTML, `node_ref`, `use:`, `class:`, attributes on components, leptos' own components (`For`,
//! `Show`, `Suspense`), `--cfg erase_components`, rendering on a server.

#![cfg(target_arch = "wasm32")]

pub use leptos::*;

pub mod element;
pub mod mount;
pub mod view;
pub mod word;

/// What most files import.
pub mod prelude {
    pub use leptos::prelude::*;

    pub use crate::children::{Children, ToChildren};
    pub use crate::view::{AnyView, CollectView, IntoAny, IntoAny as IntoView, IntoRender, View};
    pub use crate::word::IntoAttributeValue;
}

/// What a component is given between its tags.
pub mod children {
    pub use leptos::children::*;

    use crate::view::{AnyView, IntoAny};

    /// A view that is made when it is wanted.
    pub type Children = Box<dyn FnOnce() -> AnyView>;

    /// What `view!` makes [`Children`] with.
    pub trait ToChildren<F> {
        /// The view that `make` gives.
        fn to_children(make: F) -> Self;
    }

    impl<V: IntoAny, F: FnOnce() -> V + 'static> ToChildren<F> for Children {
        fn to_children(make: F) -> Self {
            Box::new(move || make().into_any())
        }
    }

    /// A text, which `view!` wraps.
    impl<V: IntoAny + 'static> ToChildren<ChildrenOptContainer<V>> for Children {
        fn to_children(text: ChildrenOptContainer<V>) -> Self {
            Box::new(move || text.0.into_any())
        }
    }
}

/// The paths at which `view!` looks for elements and events.
pub mod tachys {
    pub use leptos::tachys::*;

    /// Elements and events.
    pub mod html {
        pub use leptos::tachys::html::*;

        pub use crate::element::names as element;
        pub use crate::element::names::events as event;
    }
}
