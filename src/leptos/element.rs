//! Elements.

use std::marker::PhantomData;

use leptos::reactive::effect::RenderEffect;
use leptos::reactive::owner::Owner;
use leptos::tachys::renderer::Rndr;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element as DomElement, Node};

use crate::view::{AnyView, AnyViewState, IntoAny};
use crate::word::{IntoAttributeValue, IntoWord, Value, Word};

pub mod names;

/// An element that is to be on screen.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    words: Vec<(Place, Value)>,
    listeners: Vec<(&'static str, Listener)>,
    child: Option<AnyView>,
}

struct Listener {
    handle: Box<dyn FnMut(JsValue)>,
    /// What the listener makes lives as long as what made the element.
    owner: Owner,
}

/// An element that is there.
pub struct ElementState {
    tag: &'static str,
    element: DomElement,
    words: Vec<(Place, WordState)>,
    listeners: Vec<(&'static str, Listening)>,
    child: Option<AnyViewState>,
}

/// A listener that listens until this is dropped.
struct Listening {
    element: DomElement,
    name: &'static str,
    handle: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        let handle = self.handle.as_ref().unchecked_ref();
        // What was added can be taken away.
        let _ = self
            .element
            .remove_event_listener_with_callback(self.name, handle);
    }
}

/// A kind of event, of which the browser tells with an `E`.
pub struct Event<E> {
    name: &'static str,
    told_with: PhantomData<fn(E)>,
}

impl<E> Event<E> {
    const fn new(name: &'static str) -> Self {
        Self {
            name,
            told_with: PhantomData,
        }
    }
}

/// Where an element says a [`Word`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Attribute(&'static str),
    Property(&'static str),
    /// A property of the element's style.
    Style(&'static str),
}

enum WordState {
    Fixed(Word),
    Live {
        /// Ends when it is dropped.
        _effect: RenderEffect<()>,
    },
}

impl Element {
    fn new(tag: &'static str) -> Self {
        Self(Box::new(Parts {
            tag,
            words: Vec::new(),
            listeners: Vec::new(),
            child: None,
        }))
    }

    /// Puts a view, or a list of views, between the tags.
    #[must_use]
    pub fn child(self, child: impl IntoAny) -> Self {
        self.with_child(child.into_any())
    }

    // This and what follows are not to be copied into each of hundreds of calls.
    #[inline(never)]
    fn with_child(mut self, child: AnyView) -> Self {
        self.0.child = Some(child);
        self
    }

    /// Sets a property, such as `value`: what the user sees, where the attribute of that name is what a form begins with.
    #[must_use]
    pub fn prop(self, name: &'static str, value: impl IntoAttributeValue) -> Self {
        self.with(Place::Property(name), value.into_attribute_value())
    }

    /// Sets a property of the style, such as `height`.
    #[must_use]
    pub fn style(self, (name, value): (&'static str, impl IntoAttributeValue)) -> Self {
        self.with(Place::Style(name), value.into_attribute_value())
    }

    /// Has `handle` called at each such event.
    #[must_use]
    pub fn on<E: JsCast>(self, event: Event<E>, mut handle: impl FnMut(E) + 'static) -> Self {
        let handle = move |event: JsValue| handle(event.unchecked_into());
        self.listening(event.name, Box::new(handle))
    }

    #[inline(never)]
    fn listening(mut self, name: &'static str, handle: Box<dyn FnMut(JsValue)>) -> Self {
        let owner = Owner::current().unwrap_or_default();
        self.0.listeners.push((name, Listener { handle, owner }));
        self
    }

    #[inline(never)]
    pub(crate) fn attribute_of_text(self, name: &'static str, text: &'static str) -> Self {
        self.attribute(name, Value::Fixed(text.into_word()))
    }

    #[inline(never)]
    pub(crate) fn attribute(self, name: &'static str, value: Value) -> Self {
        self.with(Place::Attribute(name), value)
    }

    fn with(mut self, place: Place, value: Value) -> Self {
        self.0.words.push((place, value));
        self
    }

    pub(crate) fn build(self) -> ElementState {
        let Parts {
            tag,
            words,
            listeners,
            child,
        } = *self.0;
        let element = Rndr::create_element(tag, None);
        let child = child.map(AnyView::build);
        if let Some(child) = &child {
            child.mount(&element, None);
        }
        // After the children: which option of a `select` is chosen can be said once it is there.
        let words = words.into_iter().map(|(place, value)| {
            let state = place.build(value, &element);
            (place, state)
        });
        let listeners = listeners.into_iter().map(|(name, listener)| {
            let listening = listener.listen(name, &element);
            (name, listening)
        });
        ElementState {
            tag,
            words: words.collect(),
            listeners: listeners.collect(),
            child,
            element,
        }
    }

    /// Whether the element that is there can become this one.
    pub(crate) fn fits(&self, state: &ElementState) -> bool {
        let parts = &self.0;
        parts.tag == state.tag
            && parts.child.is_some() == state.child.is_some()
            && same_keys(&parts.words, &state.words)
            && same_keys(&parts.listeners, &state.listeners)
    }

    /// Makes the element that is there, which this one [fits](Self::fits), into this one.
    pub(crate) fn rebuild(self, state: &mut ElementState) {
        let parts = *self.0;
        if let (Some(child), Some(shown)) = (parts.child, &mut state.child) {
            child.rebuild(shown);
        }
        for ((place, value), (_, before)) in parts.words.into_iter().zip(&mut state.words) {
            place.rebuild(value, &state.element, before);
        }
        let listeners = parts.listeners.into_iter();
        for ((name, listener), (_, before)) in listeners.zip(&mut state.listeners) {
            *before = listener.listen(name, &state.element);
        }
    }
}

fn same_keys<K: PartialEq, A, B>(some: &[(K, A)], others: &[(K, B)]) -> bool {
    some.iter()
        .map(|(key, _)| key)
        .eq(others.iter().map(|(key, _)| key))
}

impl ElementState {
    pub(crate) fn node(&self) -> &Node {
        &self.element
    }
}

impl Listener {
    fn listen(self, name: &'static str, element: &DomElement) -> Listening {
        let Self { mut handle, owner } = self;
        let handle: Box<dyn FnMut(JsValue)> = Box::new(move |event| owner.with(|| handle(event)));
        let handle = Closure::wrap(handle);
        // The browser takes any function for any event.
        let _ = element.add_event_listener_with_callback(name, handle.as_ref().unchecked_ref());
        Listening {
            element: element.clone(),
            name,
            handle,
        }
    }
}

impl Place {
    fn build(self, value: Value, element: &DomElement) -> WordState {
        match value {
            Value::Fixed(word) => {
                if word != Word::Absent {
                    self.say(&word, element);
                }
                WordState::Fixed(word)
            }
            Value::Live(derive) => self.follow(derive, element, Some(Word::Absent)),
        }
    }

    fn rebuild(self, value: Value, element: &DomElement, state: &mut WordState) {
        match (value, &mut *state) {
            (Value::Fixed(word), WordState::Fixed(before)) if word == *before => {}
            (Value::Fixed(word), _) => {
                self.say(&word, element);
                *state = WordState::Fixed(word);
            }
            (Value::Live(derive), _) => *state = self.follow(derive, element, None),
        }
    }

    /// `said` is what the element says already, if that is known.
    fn follow(
        self,
        mut derive: Box<dyn FnMut() -> Word>,
        element: &DomElement,
        mut said: Option<Word>,
    ) -> WordState {
        let element = element.clone();
        WordState::Live {
            _effect: RenderEffect::new(move |_| {
                let word = derive();
                if said.as_ref() != Some(&word) {
                    self.say(&word, &element);
                    said = Some(word);
                }
            }),
        }
    }

    fn say(self, word: &Word, element: &DomElement) {
        match self {
            Self::Attribute(name) => match word.text() {
                Some(text) => Rndr::set_attribute(element, name, text),
                None => Rndr::remove_attribute(element, name),
            },
            Self::Property(name) => Rndr::set_property(element, name, &word.property()),
            Self::Style(name) => {
                let text = word.text().unwrap_or_default();
                Rndr::set_css_property(&Rndr::style(element), name, text);
            }
        }
    }
}
