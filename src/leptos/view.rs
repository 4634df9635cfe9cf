//! Views: what is to be on screen, and what is there.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

use leptos::reactive::effect::RenderEffect;
use leptos::tachys::dom::document;
use wasm_bindgen::JsCast;
use web_sys::{Element as DomElement, Node};

use crate::element::{Element, ElementState};

/// What is to be on screen.
pub struct AnyView(Box<Kind>);

enum Kind {
    Nothing,
    Text(Cow<'static, str>),
    Element(Element),
    /// At least one.
    List(Vec<AnyView>),
    /// Derived anew when a signal has changed that it reads.
    Live(Box<dyn FnMut() -> AnyView>),
}

/// What is on screen for an [`AnyView`]: at least one node, so that another view can take its place. Once this is dropped,
/// the nodes stay as they are, and no longer change or listen.
pub struct AnyViewState(State);

enum State {
    Nothing(Node),
    Text(Node, Cow<'static, str>),
    Element(Box<ElementState>),
    List(Vec<AnyViewState>),
    Live(Live),
}

struct Live {
    shown: Shown,
    /// Ends when it is dropped.
    _effect: RenderEffect<()>,
}

/// What a live view shows; nothing while it is derived anew.
type Shown = Rc<Cell<Option<AnyViewState>>>;

impl Drop for Live {
    /// The effect holds on to what it shows until the next task, and live parts of that must not be derived any more.
    fn drop(&mut self) {
        self.shown.take();
    }
}

impl AnyView {
    fn of(kind: Kind) -> Self {
        Self(Box::new(kind))
    }

    /// `view!` names the place that a view is from, in a build for debugging; nothing here looks at that.
    #[doc(hidden)]
    #[must_use]
    pub fn with_view_marker(self, _: &str) -> Self {
        self
    }

    /// Makes the nodes, which are not on the page before they are [mounted](AnyViewState::mount).
    #[must_use]
    pub fn build(self) -> AnyViewState {
        AnyViewState(match *self.0 {
            Kind::Nothing => State::Nothing(document().create_comment("").into()),
            Kind::Text(text) => State::Text(document().create_text_node(&text).into(), text),
            Kind::Element(element) => State::Element(Box::new(element.build())),
            Kind::List(views) => State::List(views.into_iter().map(Self::build).collect()),
            Kind::Live(derive) => State::Live(Live::new(derive)),
        })
    }

    /// Has what is on screen show this view instead. Nodes stay where they can: a node that goes takes the focus along.
    /// What was derived is made anew, since it may have been made from signals that are gone.
    pub fn rebuild(self, state: &mut AnyViewState) {
        match (*self.0, &mut state.0) {
            (Kind::Nothing, State::Nothing(_)) => {}
            (Kind::Text(text), State::Text(node, shown)) => {
                if text != *shown {
                    node.set_node_value(Some(&text));
                    *shown = text;
                }
            }
            (Kind::Element(element), State::Element(shown)) if element.fits(shown) => {
                element.rebuild(shown);
            }
            (Kind::List(views), State::List(shown)) => rebuild_list(views, shown),
            (kind, _) => {
                let new = Self::of(kind).build();
                state.insert_before_this(&new);
                state.unmount();
                *state = new;
            }
        }
    }
}

impl Live {
    fn new(mut derive: Box<dyn FnMut() -> AnyView>) -> Self {
        let shown = Shown::default();
        let effect = RenderEffect::new({
            let shown = Rc::clone(&shown);
            move |_| {
                let view = derive();
                let state = match shown.take() {
                    Some(mut state) => {
                        view.rebuild(&mut state);
                        state
                    }
                    None => view.build(),
                };
                shown.set(Some(state));
            }
        });
        Self {
            shown,
            _effect: effect,
        }
    }
}

fn rebuild_list(views: Vec<AnyView>, shown: &mut Vec<AnyViewState>) {
    for gone in shown.drain(views.len().min(shown.len())..) {
        gone.unmount();
    }
    let mut views = views.into_iter();
    for (state, view) in shown.iter_mut().zip(views.by_ref()) {
        view.rebuild(state);
    }
    let Some(last) = shown.last().and_then(AnyViewState::last) else {
        return;
    };
    let (parent, next) = (last.parent_node(), last.next_sibling());
    for view in views {
        let state = view.build();
        if let Some(parent) = &parent {
            state.mount(parent, next.as_ref());
        }
        shown.push(state);
    }
}

impl AnyViewState {
    /// Puts the nodes into `parent`, before one of its children or behind them all. Nodes that are elsewhere move.
    pub fn mount(&self, parent: &Node, before: Option<&Node>) {
        self.each(&mut |node| {
            // Fails where `before` is no child of `parent` any more: there is no place to show anything at.
            let _ = parent.insert_before(node, before);
        });
    }

    /// Takes the nodes off the page.
    pub fn unmount(&self) {
        self.each(&mut |node| {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(node);
            }
        });
    }

    /// Puts another view's nodes before these; nothing where these are not on the page.
    pub fn insert_before_this(&self, other: &Self) {
        let mut first = None;
        self.each(&mut |node| {
            first.get_or_insert_with(|| node.clone());
        });
        if let Some((parent, first)) = first.and_then(|node| Some((node.parent_node()?, node))) {
            other.mount(&parent, Some(&first));
        }
    }

    /// The outermost elements.
    #[must_use]
    pub fn elements(&self) -> Vec<DomElement> {
        let mut elements = Vec::new();
        self.each(&mut |node| elements.extend(node.dyn_ref().cloned()));
        elements
    }

    fn last(&self) -> Option<Node> {
        let mut last = None;
        self.each(&mut |node| last = Some(node.clone()));
        last
    }

    /// Visits the outermost nodes in their order.
    fn each(&self, visit: &mut dyn FnMut(&Node)) {
        match &self.0 {
            State::Nothing(node) | State::Text(node, _) => visit(node),
            State::Element(element) => visit(element.node()),
            State::List(states) => states.iter().for_each(|state| state.each(visit)),
            State::Live(Live { shown, .. }) => {
                let state = shown.take();
                if let Some(state) = &state {
                    state.each(visit);
                }
                shown.set(state);
            }
        }
    }
}

/// What can be shown.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be shown",
    note = "where it is an `InertElement`: `view!` would make an element in which nothing ever changes from HTML, which the \
            content security policy forbids; put what is in it, or the element, into a `{{…}}` of its own"
)]
pub trait IntoAny {
    /// The view that shows it.
    fn into_any(self) -> AnyView;
}

impl IntoAny for AnyView {
    fn into_any(self) -> AnyView {
        self
    }
}

impl IntoAny for Element {
    fn into_any(self) -> AnyView {
        AnyView::of(Kind::Element(self))
    }
}

impl IntoAny for () {
    fn into_any(self) -> AnyView {
        AnyView::of(Kind::Nothing)
    }
}

impl IntoAny for &'static str {
    fn into_any(self) -> AnyView {
        AnyView::of(Kind::Text(Cow::Borrowed(self)))
    }
}

impl IntoAny for String {
    fn into_any(self) -> AnyView {
        AnyView::of(Kind::Text(Cow::Owned(self)))
    }
}

impl<T: IntoAny> IntoAny for Option<T> {
    fn into_any(self) -> AnyView {
        self.map_or(AnyView::of(Kind::Nothing), T::into_any)
    }
}

impl<T: IntoAny> IntoAny for Vec<T> {
    fn into_any(self) -> AnyView {
        self.collect_view()
    }
}

impl<T: IntoAny, const N: usize> IntoAny for [T; N] {
    fn into_any(self) -> AnyView {
        self.collect_view()
    }
}

impl<T: IntoAny, F: FnMut() -> T + 'static> IntoAny for F {
    fn into_any(mut self) -> AnyView {
        AnyView::of(Kind::Live(Box::new(move || self().into_any())))
    }
}

/// A view of what an iterator gives.
pub trait CollectView {
    /// The view that shows it all, one behind the other.
    fn collect_view(self) -> AnyView;
}

impl<T: IntoAny, I: IntoIterator<Item = T>> CollectView for I {
    fn collect_view(self) -> AnyView {
        let views: Vec<_> = self.into_iter().map(T::into_any).collect();
        AnyView::of(if views.is_empty() {
            Kind::Nothing
        } else {
            Kind::List(views)
        })
    }
}

// Several children, as `view!` hands them over.
macro_rules! several {
    ($first:ident $($rest:ident)*) => {
        impl<$first: IntoAny, $($rest: IntoAny),*> IntoAny for ($first, $($rest,)*) {
            #[allow(non_snake_case)]
            fn into_any(self) -> AnyView {
                let ($first, $($rest,)*) = self;
                AnyView::of(Kind::List(vec![$first.into_any(), $($rest.into_any()),*]))
            }
        }

        several! { $($rest)* }
    };
    () => {};
}

several! { A B C D E F G H I J K L M N O P }

/// The name by which `view!` makes a view of what it finds in braces.
pub trait IntoRender {
    /// The view that shows it.
    fn into_render(self) -> AnyView;
}

impl<T: IntoAny> IntoRender for T {
    fn into_render(self) -> AnyView {
        self.into_any()
    }
}

/// The name by which `view!` makes a view of all that is in it.
pub enum View {}

impl View {
    /// The view that shows `shown`.
    #[allow(clippy::new_ret_no_self, reason = "what `view!` calls")]
    pub fn new(shown: impl IntoAny) -> AnyView {
        shown.into_any()
    }
}
