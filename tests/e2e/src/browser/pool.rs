//! Browsers are kept from one scenario to the next: to start one takes longer than most scenarios do.

use std::panic::resume_unwind;
use std::sync::{LazyLock, Mutex};

use tokio::runtime::{Builder, Runtime};

use crate::browser::Browser;
use crate::browser::engine::Engine;

/// The languages of a reader about whom nothing else is said.
pub const ENGLISH: &str = "en-US,en";

/// The browsers that no scenario has. There are as many as scenarios run at once, because each of them takes one. They
/// are ended with the process: see [`Group`](crate::process_group::Group).
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// Each test has a runtime of its own, which ends with it; the processes and connections of a kept browser do not.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime")
});

/// A browser in which nothing is left of any scenario before.
pub async fn take(engine: Engine) -> Browser {
    let idle = IDLE.lock().expect("nobody panics here").pop();
    let mut browser = match idle {
        Some(browser) => browser,
        None => start(engine, ENGLISH).await,
    };
    browser.begin().await;
    browser
}

/// Keeps the browser for another scenario. After a failure nobody knows what state it is in: drop it then.
pub async fn give_back(browser: Browser) {
    match browser.engine() {
        Engine::Chromium => IDLE.lock().expect("nobody panics here").push(browser),
        // Their drivers have no contexts, and no command that clears all that a browser keeps.
        Engine::Firefox | Engine::WebKit => browser.close().await,
    }
}

/// A browser whose reader prefers these languages, of which it is told once, when it starts. Where they are other than
/// usual, it is not for keeping, and has no context: there Chromium tells pages of one language, as in a private window.
pub async fn start(engine: Engine, languages: &str) -> Browser {
    let languages = languages.to_owned();
    let started = RUNTIME.spawn(async move { Browser::start(engine, &languages).await });
    match started.await {
        Ok(browser) => browser,
        Err(error) => resume_unwind(error.into_panic()),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use axum::Router;
    use axum::http::header::CACHE_CONTROL;
    use axum::routing::get;
    use serde_json::{Value as Json, json};

    use super::{give_back, take};
    use crate::browser::engine::Engine;
    use crate::deployment::nginx::{PAGE_HOST, Shape};
    use crate::deployment::site::listen;
    use crate::page::Page;
    use crate::page::environment::display::{NARROW, Scheme};
    use crate::scenario::Scenario;

    /// What a scenario finds of another one.
    async fn state(page: &Page) -> Json {
        const IN_THE_PAGE: &str = "
            return (async () => ({
                'local storage': Object.entries(localStorage),
                'session storage': Object.entries(sessionStorage),
                databases: await indexedDB.databases(),
                caches: await caches.keys(),
                cookies: document.cookie,
                permission: (await navigator.permissions.query({ name: 'notifications' })).state,
                'screen width': innerWidth,
                'dark scheme': matchMedia('(prefers-color-scheme: dark)').matches,
                'time zone': Intl.DateTimeFormat().resolvedOptions().timeZone,
                'blocked requests': await fetch('/?blocked').then(() => false, () => true),
                'script before the page': !!window.left,
                'window name': window.name,
                history: history.length,
            }))();";
        let mut state: Json = page.run(IN_THE_PAGE, vec![]).await;
        let browser = &page.browser;
        state["clipboard"] = browser.clipboard().await.expect("it can be read");
        let windows = browser.client().windows().await.expect("it has windows");
        state["windows"] = windows.len().into();
        let files = std::fs::read_dir(browser.downloads()).expect("a folder");
        state["downloads"] = files.count().into();
        state
    }

    /// A file that a browser may keep, and how often it was asked for.
    async fn serve_for_keeping() -> (String, Arc<AtomicU32>) {
        let asked = Arc::<AtomicU32>::default();
        let count = Arc::clone(&asked);
        let file = get(async move || {
            count.fetch_add(1, Ordering::Relaxed);
            ([(CACHE_CONTROL, "max-age=1000")], "to be kept")
        });
        let (listener, origin) = listen().await;
        tokio::spawn(async { axum::serve(listener, Router::new().route("/", file)).await });
        (origin, asked)
    }

    /// Whether nginx is asked for the page without TLS: it is not where the browser remembers HSTS.
    async fn is_asked_without_tls(page: &Page) -> bool {
        let log = || page.host().expect("it is deployed").nginx.access_log();
        let before = log().len();
        go_to(page, &format!("http://{PAGE_HOST}/")).await;
        log()[before..].contains(r#""status":"301""#)
    }

    async fn go_to(page: &Page, address: &str) {
        page.browser.client().goto(address).await.expect("a page");
    }

    async fn leave_traces(page: &Page) {
        const IN_THE_PAGE: &str = "
            return (async () => {
                localStorage.left = sessionStorage.left = window.name = 'left';
                document.cookie = 'left=1; Max-Age=1000; Secure';
                await new Promise(done => indexedDB.open('left').onsuccess = done);
                await (await caches.open('left')).put('/left', new Response('left'));
                history.pushState(null, '', '/?left');
            })();";
        const OPEN_WINDOW: &str = "open('/', '_blank')";
        const COPY: &str = "
            addEventListener('copy', event => {
                event.preventDefault();
                event.clipboardData.setData('text/plain', 'left');
            }, { once: true });
            document.execCommand('copy')";
        page.before_the_page("window.left = true").await;
        page.open().await;
        page.run::<()>(IN_THE_PAGE, vec![]).await;
        page.show_on(NARROW, Scheme::Dark).await;
        let browser = &page.browser;
        for (command, parameters) in [
            (
                "Runtime.evaluate",
                json!({ "expression": COPY, "userGesture": true }),
            ),
            (
                "Browser.setPermission",
                json!({
                    "permission": { "name": "notifications" },
                    "setting": "granted",
                    "browserContextId": browser.context_id(),
                }),
            ),
            (
                "Emulation.setTimezoneOverride",
                json!({ "timezoneId": "Pacific/Chatham" }),
            ),
            ("Emulation.setCPUThrottlingRate", json!({ "rate": 2 })),
            ("Network.setBlockedURLs", json!({ "urls": ["*blocked*"] })),
        ] {
            browser.devtools(command, parameters).await;
        }
        page.run::<Json>(OPEN_WINDOW, vec![]).await;
        std::fs::write(browser.downloads().join("left"), "left").expect("a file");
    }

    #[tokio::test]
    async fn a_scenario_leaves_nothing_to_the_next_one_in_its_browser() {
        let (file, asked) = serve_for_keeping().await;
        let browser = take(Engine::Chromium).await;
        let stage = Scenario::default();
        let page = stage.open_deployed(browser, Shape::SameOrigin).await;
        assert!(is_asked_without_tls(&page).await);
        page.open().await;
        let clean = state(&page).await;
        leave_traces(&page).await;
        let left = state(&page).await;
        for (what, found) in left.as_object().expect("an object") {
            assert_ne!(*found, clean[what], "{what}");
        }
        assert!(!is_asked_without_tls(&page).await);
        go_to(&page, &file).await;
        go_to(&page, &file).await;
        assert_eq!(asked.load(Ordering::Relaxed), 1, "the file is kept");
        page.go_offline().await;
        page.run::<()>("setTimeout(() => alert('left'))", vec![])
            .await;

        let mut browser = page.close().await;
        browser.begin().await;
        let page = Scenario::default()
            .open_deployed(browser, Shape::SameOrigin)
            .await;
        assert!(page.exchanges().await.is_empty(), "the log is empty");
        assert!(is_asked_without_tls(&page).await);
        page.open().await;
        assert_eq!(state(&page).await, clean);
        go_to(&page, &file).await;
        assert_eq!(asked.load(Ordering::Relaxed), 2, "the file is asked for");
        give_back(page.close().await).await;
    }
}
