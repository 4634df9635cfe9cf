//! A clipboard in the place of the browser's, which wants a click by a real hand.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;

/// Records what is copied, until it is dropped.
pub struct Clipboard {
    copied: Rc<RefCell<Vec<String>>>,
    _write_text: Closure<dyn FnMut(String) -> Promise>,
}

impl Clipboard {
    /// Takes every text.
    pub fn willing() -> Self {
        Self::answering(|| Promise::resolve(&JsValue::UNDEFINED))
    }

    /// Takes every text, in a task of its own.
    pub fn slow() -> Self {
        Self::answering(|| {
            Promise::new(&mut |resolve, _| {
                let window = web_sys::window().unwrap();
                window
                    .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 0)
                    .unwrap();
            })
        })
    }

    /// Takes none, as where the page has no permission.
    pub fn refusing() -> Self {
        Self::answering(|| Promise::reject(&JsValue::from("NotAllowedError")))
    }

    fn answering(response: impl Fn() -> Promise + 'static) -> Self {
        let copied = Rc::new(RefCell::new(Vec::new()));
        let write_text = Closure::new({
            let copied = copied.clone();
            move |text: String| {
                copied.borrow_mut().push(text);
                response()
            }
        });
        Reflect::set(&real(), &NAME.into(), write_text.as_ref()).unwrap();
        Self {
            copied,
            _write_text: write_text,
        }
    }

    /// The texts copied so far.
    pub fn copied(&self) -> Vec<String> {
        self.copied.borrow().clone()
    }
}

impl Drop for Clipboard {
    fn drop(&mut self) {
        // Uncovers the browser's own, which is the prototype's.
        Reflect::delete_property(&real(), &NAME.into()).unwrap();
    }
}

const NAME: &str = "writeText";

fn real() -> web_sys::Clipboard {
    web_sys::window().unwrap().navigator().clipboard()
}
