//! What attributes and properties are set to.

use std::borrow::Cow;

use wasm_bindgen::JsValue;

use crate::element::Element;

/// What an attribute or a property says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// There is no such attribute; a property is `false`.
    Absent,
    /// The attribute is there and says nothing; a property is `true`.
    Present,
    /// A text.
    Text(Cow<'static, str>),
}

impl Word {
    /// As an attribute, if there is to be one.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Absent => None,
            Self::Present => Some(""),
            Self::Text(text) => Some(text),
        }
    }

    /// As a property.
    pub(crate) fn property(&self) -> JsValue {
        match self {
            Self::Absent => JsValue::FALSE,
            Self::Present => JsValue::TRUE,
            Self::Text(text) => JsValue::from_str(text),
        }
    }
}

/// What stands for a [`Word`].
pub trait IntoWord {
    /// The word that it stands for.
    fn into_word(self) -> Word;
}

impl IntoWord for &'static str {
    fn into_word(self) -> Word {
        Word::Text(Cow::Borrowed(self))
    }
}

impl IntoWord for String {
    fn into_word(self) -> Word {
        Word::Text(Cow::Owned(self))
    }
}

impl IntoWord for bool {
    fn into_word(self) -> Word {
        if self { Word::Present } else { Word::Absent }
    }
}

impl<T: IntoWord> IntoWord for Option<T> {
    fn into_word(self) -> Word {
        self.map_or(Word::Absent, T::into_word)
    }
}

/// A [`Word`] that stays, or one that follows from signals.
pub enum Value {
    /// Stays.
    Fixed(Word),
    /// Is derived anew when a signal has changed that it reads.
    Live(Box<dyn FnMut() -> Word>),
}

/// What an attribute or a property can be given.
pub trait IntoAttributeValue {
    /// The value that it is given.
    fn into_attribute_value(self) -> Value;

    /// Sets the attribute `name` of `element` to it.
    fn set(self, name: &'static str, element: Element) -> Element
    where
        Self: Sized,
    {
        element.attribute(name, self.into_attribute_value())
    }
}

impl IntoAttributeValue for &'static str {
    fn into_attribute_value(self) -> Value {
        Value::Fixed(self.into_word())
    }

    fn set(self, name: &'static str, element: Element) -> Element {
        element.attribute_of_text(name, self)
    }
}

impl IntoAttributeValue for Value {
    fn into_attribute_value(self) -> Value {
        self
    }
}

impl<T: IntoWord, F: FnMut() -> T + 'static> IntoAttributeValue for F {
    fn into_attribute_value(mut self) -> Value {
        Value::Live(Box::new(move || self().into_word()))
    }
}

macro_rules! fixed {
    ($($type:ty),*) => {
        $(
            impl IntoAttributeValue for $type {
                fn into_attribute_value(self) -> Value {
                    Value::Fixed(self.into_word())
                }
            }
        )*
    };
}

fixed!(String, bool);

impl<T: IntoWord> IntoAttributeValue for Option<T> {
    fn into_attribute_value(self) -> Value {
        Value::Fixed(self.into_word())
    }
}
