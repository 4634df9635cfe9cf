//! Signals, memos and effects of one kind for every type of value.
//!
//! leptos' own are generic, and each type of value costs the page another copy of all that they do: 22 types of signals and
//! memos took 9 kB in brotli. Here what leptos works on is always the same type, and only reading and writing know the
//! value's own.

use std::any::Any;
use std::marker::PhantomData;

use leptos::prelude::*;

type Value = Box<dyn Any + Send + Sync>;

fn erased<T: Send + Sync + 'static>(value: T) -> Value {
    Box::new(value)
}

/// What has been erased from a `T`: the types below let nothing else in.
fn typed<T: 'static>(value: &Value) -> &T {
    value.downcast_ref().unwrap_or_else(|| unreachable!())
}

fn typed_mut<T: 'static>(value: &mut Value) -> &mut T {
    value.downcast_mut().unwrap_or_else(|| unreachable!())
}

/// The ways to read a value, through what leptos knows it by.
macro_rules! read_through {
    ($type:ident, $source:ident) => {
        impl<T> Clone for $type<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $type<T> {}

        impl<T: Send + Sync + 'static> $type<T> {
            /// Reads the value, and follows it.
            pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
                read(typed(&self.$source.read()))
            }

            /// Reads the value as it is now.
            pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
                read(typed(&self.$source.read_untracked()))
            }

            /// The value, which is followed.
            #[must_use]
            pub fn get(self) -> T
            where
                T: Clone,
            {
                self.with(T::clone)
            }

            /// The value as it is now.
            #[must_use]
            pub fn get_untracked(self) -> T
            where
                T: Clone,
            {
                self.with_untracked(T::clone)
            }

            /// Follows the value without reading it.
            pub fn track(self) {
                self.$source.track();
            }
        }
    };
}

/// A value that whoever reads it follows: leptos' `RwSignal`, which lives as long as the component that made it. A copy
/// is as good as the original.
pub struct Live<T> {
    signal: RwSignal<Value>,
    of: PhantomData<fn() -> T>,
}

read_through!(Live, signal);

impl<T: Default + Send + Sync + 'static> Default for Live<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: Send + Sync + 'static> Live<T> {
    /// Begins with `value`.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self {
            signal: RwSignal::new(erased(value)),
            of: PhantomData,
        }
    }

    /// Puts `value` in the place of the one before; whoever follows it hears of that, whether it differs or not. Nothing
    /// where the component that made this is gone.
    pub fn set(self, value: T) {
        self.signal.set(erased(value));
    }

    /// Changes the value, of which whoever follows it hears. Nothing where the component that made this is gone.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// Changes the value like [`update`](Self::update); `None` where the component that made this is gone.
    pub fn try_update<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let mut value = self.signal.try_write()?;
        Some(change(typed_mut(&mut value)))
    }
}

/// A value that follows from others: leptos' `Memo`. Whoever reads it hears of changes only.
pub struct Derived<T> {
    memo: Memo<Value>,
    of: PhantomData<fn() -> T>,
}

impl<T: PartialEq + Send + Sync + 'static> Derived<T> {
    /// What `derive` makes of the values that it reads.
    #[must_use]
    pub fn new(derive: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::from_before(move |_| derive())
    }

    /// What `derive` makes of the values that it reads, and of what it made before.
    #[must_use]
    pub fn from_before(derive: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let derive: Box<dyn Fn(Option<Value>) -> (Value, bool) + Send + Sync> =
            Box::new(move |before| derived(before.as_ref(), &derive));
        Self {
            memo: Memo::new_owning(derive),
            of: PhantomData,
        }
    }
}

read_through!(Derived, memo);

/// What comes after `before`, and whether it differs.
fn derived<T: PartialEq + Send + Sync + 'static>(
    before: Option<&Value>,
    derive: &dyn Fn(Option<&T>) -> T,
) -> (Value, bool) {
    let before = before.map(typed);
    let now = derive(before);
    let has_changed = before != Some(&now);
    (erased(now), has_changed)
}

/// Does `work` once what is being drawn is there, and again whenever a value has changed that it read: leptos' `Effect`.
pub fn effect(work: impl FnMut() + 'static) {
    let work: Box<dyn FnMut()> = Box::new(work);
    Effect::new(work);
}

/// The same, where what `work` makes is kept until it does it again, or the component is gone.
pub fn effect_kept<T: 'static>(mut work: impl FnMut() -> T + 'static) {
    let mut kept = None;
    effect(move || {
        drop(kept.take());
        kept = Some(work());
    });
}
