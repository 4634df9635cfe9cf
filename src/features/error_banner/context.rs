//! What makes a failed request again by itself.

use leptos::prelude::*;

use crate::features::auto_refresh::context::AutoRefreshContext;
use crate::features::connection::context::{ConnectionContext, FormView, is_in_form_field};
use crate::features::users::context::UsersContext;
use crate::model::retry_countdown::RetryCountdown;
use crate::model::users::list::ListEvent;
use crate::platform::intl;
use crate::platform::timers::ticker::Ticker;

/// The wait that the service has asked for, at whose end the request that failed is made again. While auto refresh is on
/// there is none: it asks again at its own pace.
#[derive(Clone, Copy)]
pub struct RetryContext {
    /// Seconds that are left; `None` where nothing is waited for.
    pub seconds_left: Memo<Option<u32>>,
    countdown: RwSignal<Option<RetryCountdown>>,
    connection: ConnectionContext,
    users: UsersContext,
}

impl RetryContext {
    #[must_use]
    pub fn new(
        connection: ConnectionContext,
        users: UsersContext,
        auto_refresh: AutoRefreshContext,
    ) -> Self {
        let countdown = RwSignal::new(None::<RetryCountdown>);
        let now = RwSignal::new(intl::now());
        // What has failed and is not asked for again.
        let failure = Memo::new(move |_| {
            users.list.with(|list| {
                let failure = list.failure()?;
                (!list.is_loading()).then_some(failure)
            })
        });
        let is_watched = Memo::new(move |_| auto_refresh.watch.get().interval().is_some());
        Effect::new(move |_| {
            let is_watched = is_watched.get();
            failure.with(|failure| {
                let failure = failure.as_ref().filter(|_| !is_watched);
                now.set(intl::now());
                countdown.set(failure.and_then(|failure| {
                    RetryCountdown::after(&failure.error, now.get_untracked())
                }));
            });
        });
        let seconds_left = Memo::new(move |_| Some(countdown.get()?.seconds_left(now.get())));
        let this = Self {
            seconds_left,
            countdown,
            connection,
            users,
        };
        let is_on = Memo::new(move |_| countdown.with(Option::is_some));
        Effect::new(move |_| {
            is_on.get().then(|| {
                Ticker::start(move || {
                    now.set(intl::now());
                    if seconds_left.get_untracked() == Some(0) {
                        this.retry();
                    }
                })
            })
        });
        this
    }

    /// Makes the request again, unless the operator is at the form: then the banner's button stays.
    fn retry(self) {
        self.countdown.set(None);
        let is_at_form = match self.connection.form_view.get_untracked() {
            FormView::Folded => false,
            FormView::Open => {
                let failed = self.users.list.with_untracked(|list| list.query().cloned());
                self.connection.query() != failed || is_in_form_field()
            }
        };
        if let (false, Ok(token)) = (is_at_form, self.connection.token()) {
            self.users.dispatch(ListEvent::RetriedAfterWait(token));
        }
    }
}
