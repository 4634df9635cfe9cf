//! A `fetch` in the place of the browser's: it records the requests and gives the responses of the test.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Headers, Request, Response, ResponseInit};

use super::settled;

/// The replacement, until it is dropped.
pub struct Fetch {
    requests: Rc<RefCell<Vec<Request>>>,
    real: JsValue,
    _replacement: Closure<dyn FnMut(Request) -> Promise>,
}

impl Fetch {
    /// Responses each request with what `response` makes of it.
    pub fn answering(mut response: impl FnMut(&Request) -> Promise + 'static) -> Self {
        let requests = Rc::new(RefCell::new(Vec::new()));
        let replacement = Closure::new({
            let requests = requests.clone();
            move |request: Request| {
                let promise = response(&request);
                requests.borrow_mut().push(request);
                promise
            }
        });
        let window = web_sys::window().unwrap();
        let real = Reflect::get(&window, &NAME.into()).unwrap();
        Reflect::set(&window, &NAME.into(), replacement.as_ref()).unwrap();
        Self {
            requests,
            real,
            _replacement: replacement,
        }
    }

    /// Responds to every request with this status and body.
    pub fn saying(status: u16, body: &'static str) -> Self {
        Self::answering(move |_| given(&response(status, &[], body)))
    }

    /// Lets every request wait until it is aborted.
    pub fn silent() -> Self {
        Self::answering(|request| silence(&request.signal()))
    }

    /// Lets every request wait, aborted or not, until its response is given.
    pub fn waiting() -> (Self, Responses) {
        let responses = Responses::default();
        let fetch = Self::answering({
            let waiting = responses.0.clone();
            move |_| Promise::new(&mut |resolve, _| waiting.borrow_mut().push(resolve))
        });
        (fetch, responses)
    }

    /// The requests so far.
    pub fn requests(&self) -> Vec<Request> {
        self.requests.borrow().clone()
    }

    /// The addresses asked so far, from the endpoint's base URL on.
    pub fn urls(&self) -> Vec<String> {
        self.requests().iter().map(Request::url).collect()
    }
}

impl Drop for Fetch {
    fn drop(&mut self) {
        let window = web_sys::window().unwrap();
        Reflect::set(&window, &NAME.into(), &self.real).unwrap();
    }
}

const NAME: &str = "fetch";

/// The responses that requests wait for, in the order of the requests.
#[derive(Default)]
pub struct Responses(Rc<RefCell<Vec<Function>>>);

impl Responses {
    /// Gives one of them, from 0, with status 200 and this body; comes back once all has happened that follows. For
    /// this its text is a promise kept already: the browser takes an unknown time to read a body.
    pub async fn give(&self, place: usize, body: &str) {
        let response = response(200, &[], body);
        let text = Promise::resolve(&JsValue::from(body));
        let read = Closure::once_into_js(move || text);
        Reflect::set(&response, &"text".into(), &read).unwrap();
        let resolve = self.0.borrow()[place].clone();
        resolve.call1(&JsValue::UNDEFINED, &response).unwrap();
        settled().await;
    }
}

/// A response.
pub fn response(status: u16, headers: &[(&str, &str)], body: &str) -> Response {
    Response::new_with_opt_str_and_init(Some(body), &init(status, headers)).unwrap()
}

/// The part of a response before its body.
pub fn init(status: u16, headers: &[(&str, &str)]) -> ResponseInit {
    let init = ResponseInit::new();
    init.set_status(status);
    let fields = Headers::new().unwrap();
    for (name, value) in headers {
        fields.set(name, value).unwrap();
    }
    init.set_headers(&fields);
    init
}

/// A response that is there at once.
pub fn given(response: &Response) -> Promise {
    Promise::resolve::<JsValue>(response)
}

/// What the browser gives where there is no network, or no leave by CORS.
pub fn refused() -> Promise {
    Promise::reject(&js_sys::TypeError::new("Failed to fetch"))
}

/// No response until the request is aborted, which ends it as the browser's own `fetch` does.
pub fn silence(signal: &AbortSignal) -> Promise {
    Promise::new(&mut |_, reject| {
        let aborted = signal.clone();
        let end = Closure::once_into_js(move || {
            reject
                .call1(&JsValue::UNDEFINED, &aborted.reason())
                .unwrap();
        });
        signal.set_onabort(Some(end.unchecked_ref()));
    })
}
