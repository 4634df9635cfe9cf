//! The work whose requests are under way.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{AbortController, AbortSignal};

use crate::api::ids::Token;

/// A handle to the work of one kind, whose question is a `Q`. It is the only place beside the form that keeps a token,
/// and [`abort`](Self::abort) lets go of it.
pub struct Running<Q: 'static>(StoredValue<Option<Work<Q>>, LocalStorage>);

/// What the requests of a piece of work are made with.
struct Work<Q> {
    controller: AbortController,
    query: Q,
    token: Token,
}

impl<Q> Clone for Running<Q> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Q> Copy for Running<Q> {}

impl<Q: Clone> Running<Q> {
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Ends all running requests, and lets go of the token that they were made with.
    pub fn abort(self) {
        if let Some(work) = self.0.try_update_value(Option::take).flatten() {
            work.controller.abort();
        }
    }

    /// Ends what is running and begins another piece of work.
    pub fn begin(self, query: Q, token: Token) {
        self.abort();
        if let Ok(controller) = AbortController::new() {
            self.0.set_value(Some(Work {
                controller,
                query,
                token,
            }));
        }
    }

    /// The token that the requests are made with; `None` where there is no work.
    #[must_use]
    pub fn token(self) -> Option<Token> {
        self.0
            .with_value(|work| work.as_ref().map(|work| work.token.clone()))
    }

    /// Makes a further request of the work, if there is any, and hands its outcome to `take_in`; unless it is aborted, whose
    /// end is no news.
    pub fn send<T: 'static>(
        self,
        request: impl AsyncFnOnce(&Q, &Token, &AbortSignal) -> T + 'static,
        take_in: impl FnOnce(T) + 'static,
    ) {
        let work = self.0.with_value(|work| {
            let work = work.as_ref()?;
            Some((
                work.controller.signal(),
                work.query.clone(),
                work.token.clone(),
            ))
        });
        let Some((signal, query, token)) = work else {
            return;
        };
        spawn_local(async move {
            let outcome = request(&query, &token, &signal).await;
            if !signal.aborted() {
                take_in(outcome);
            }
        });
    }
}

impl<Q: Clone> Default for Running<Q> {
    fn default() -> Self {
        Self::new()
    }
}
