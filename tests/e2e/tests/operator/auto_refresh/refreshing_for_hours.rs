//! A page that refreshes by itself for hours holds no more at the end than after a while.
//!
//! `SOAK_MINUTES` says how long it is for the page, by default 20; `scripts/soak.sh` takes 120. Time runs a hundred times
//! as fast for the page as outside.

#![allow(clippy::expect_used, reason = "a step that fails is a test that fails")]

use std::time::Duration;

use e2e::{Memory, Scenario};

const FASTER: u32 = 100;

/// Bytes. Each request finds one more user, who is a new row. `<For>` keeps what owned a row until the table goes: an owner
/// holds on to the memory of each child that it ever had (`Owner::child` of `reactive_graph` 0.2.16).
const KEPT_OF_A_ROW: u64 = 400;

/// Timers of a second and more, and the clock, run faster. Every seventh request fails. Whoever sits before the page strikes
/// a key now and then, so that the token stays, and acknowledges what the page says.
const HURRY: &str = "
    const FASTER = 100;
    const wait = { setTimeout, setInterval };
    for (const name of ['setTimeout', 'setInterval']) {
        window[name] = (run, delay, ...rest) => wait[name].call(window, run, delay < 1000 ? delay : delay / FASTER, ...rest);
    }
    const now = Date.now, began = now();
    Date.now = () => began + (now() - began) * FASTER;
    const real = window.fetch;
    window.asked = 0;
    window.fetch = (...given) => {
        const isForUsers = `${given[0]?.url}`.includes('/non-migration-users');
        if (isForUsers && ++window.asked % 7 === 0) {
            return Promise.resolve(new Response('{\"error_code\":\"WKS.00050902\",\"error_msg\":\"unavailable\"}', { status: 503 }));
        }
        return real(...given);
    };
    wait.setInterval.call(window, () => {
        document.body?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
        for (const button of document.querySelectorAll('#got-it, .banner button')) {
            if (['Got it', 'Dismiss'].includes(button.textContent.trim())) button.click();
        }
    }, 700);";

/// The least of each figure.
fn least(looks: &[(u32, Option<Memory>)]) -> Option<Memory> {
    let looks = || looks.iter().filter_map(|(_, memory)| *memory);
    Some(Memory {
        heap: looks().map(|memory| memory.heap).min()?,
        wasm: looks().map(|memory| memory.wasm).min()?,
        nodes: looks().map(|memory| memory.nodes).min()?,
        listeners: looks().map(|memory| memory.listeners).min()?,
    })
}

async fn stays_flat(configuration: &str, all: bool) {
    let minutes: u32 = match std::env::var("SOAK_MINUTES") {
        Ok(text) => text.parse().expect("SOAK_MINUTES is a whole number"),
        Err(_) => 20,
    };
    Scenario::default()
        .run(async |page| {
            page.before_the_page(HURRY).await;
            page.note_memory().await;
            page.open().await;
            page.load(configuration).await;
            page.choose("Rows per page", "100").await;
            if all {
                page.press("Load all users").await;
                page.is_answered().await;
            }
            page.choose("Auto refresh", "Every 30 seconds").await;
            // A quarter to warm up, a quarter, and two.
            let eighth = Duration::from_secs(u64::from(minutes) * 60 / 8) / FASTER;
            let mut looks = Vec::new();
            for _ in 0..8 {
                tokio::time::sleep(eighth).await;
                let asked: u32 = page.run("return window.asked", vec![]).await;
                let memory = page.memory().await;
                println!("{asked} requests, {memory:?}");
                looks.push((asked, memory));
            }
            page.has_no_banner().await;
            // Once in 30 seconds, were the machine never busy.
            let refreshes = looks[7].0 - looks[3].0;
            assert!(refreshes >= minutes / 4, "{refreshes} in {minutes} minutes");
            let (Some(early), Some(late), Some(middle), Some(end)) = (
                least(&looks[1..4]),
                least(&looks[4..]),
                looks[3].1,
                looks[7].1,
            ) else {
                return;
            };
            // The WebAssembly's memory never shrinks: what stays by each refresh is between the middle and the end.
            let most = middle.wasm + 65_536 + u64::from(refreshes) * KEPT_OF_A_ROW;
            assert!(end.wasm <= most, "{refreshes} requests: {middle:?} {end:?}");
            // The least of each half: what is about to be freed when the page is looked at does not count, and
            // two sets of rows may just be waiting to be collected.
            assert!(late.heap <= early.heap + 750_000, "{early:?} {late:?}");
            assert!(late.nodes <= early.nodes + 4_500, "{early:?} {late:?}");
            assert!(
                late.listeners <= early.listeners + 450,
                "{early:?} {late:?}"
            );
        })
        .await;
}

#[tokio::test]
async fn a_page_of_a_changing_list_holds_no_more_after_hours_of_refreshing() {
    stays_flat("renewing", false).await;
}

#[tokio::test]
async fn all_users_of_a_changing_list_hold_no_more_after_hours_of_refreshing() {
    stays_flat("renewing", true).await;
}
