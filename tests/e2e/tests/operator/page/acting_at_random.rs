//! Whatever is done in whatever order, while requests fail in every way: no panic, no load without an end, no row lost.
//!
//! The environment says how long: `SOAK_ACTIONS` (by default 300; `scripts/soak.sh` takes 10,000) and `SOAK_SEED` (by
//! default another one each time; it is printed, and the same one makes the same choices again, among
//! what is on screen by then).

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that fails is a test that fails"
)]

use std::time::Duration;

use e2e::{PROJECT, Page, Scenario, TOKEN};
use fantoccini::key::Key;
use fastrand::Rng;
use serde::{Deserialize, Serialize};

/// Actions between two looks at the page.
const BATCH: usize = 20;

/// Actions on one page at most.
const MOST: u64 = 1_000;

/// After so many batches it is tried whether a failed load leaves the rows.
const CHECKPOINT: usize = 5;

/// Longer than any load that the stage allows takes.
const PATIENCE: Duration = Duration::from_mins(1);

/// Configurations that list users, more or less.
const LISTS: [&str; 22] = [
    "sample",
    "users-7",
    "users-250",
    "users-1000",
    "no-total",
    "no-total-users-30",
    "empty",
    "changing",
    "delay-80-users-350",
    "delay-400-sample",
    "fails-after-300",
    "recovers-503-2",
    "falters-429-2",
    "null-list",
    "null-entries",
    "null-fields",
    "numbers",
    "total-small",
    "total-huge",
    "duplicates",
    "long-names",
    "strange-names",
];

/// Configurations that do not; the first two may in the end.
const FAULTS: [&str; 20] = [
    "hang",
    "flaky",
    "reset",
    "reset-mid-body",
    "ok-html",
    "ok-empty",
    "ok-truncated",
    "ok-array",
    "status-400-camel",
    "status-401",
    "status-403-nested",
    "status-404-html",
    "status-405",
    "status-413-empty",
    "status-429",
    "status-431-truncated",
    "status-500-other-json",
    "status-502-html",
    "status-503-request-id",
    "status-504-echo-token",
];

/// What else is typed.
const ODD_TEXTS: [&str; 12] = [
    "",
    "ann",
    "user1",
    "a\u{200b}nn",
    "\u{202e}gnp.exe",
    "<script>alert(1)</script>",
    "王芳",
    "=1+1",
    " spaces ",
    "zzz nobody",
    "user1\nuser2; nobody, 910a2dec89025cc1f3203e9039f4a821",
    "İ\u{0}\u{7f}",
];

/// Files, as text.
const FILES: [&str; 6] = [
    "",
    "user_name,user_id\r\nann,1\r\nkhan.ivan,e220a8397b1dcdafe4d971771b652c20\r\n",
    "user_name;user_id\nann;1\n",
    "user_name,user_id\r\n\"broken",
    "{\"total_count\":1,\"non_migrate_users\":[{\"user_id\":\"1\",\"user_name\":\"ann\"}]}",
    "{\"non_migrate_users\":[",
];

const KEYS: [&str; 14] = [
    "n",
    "p",
    "r",
    "/",
    "?",
    "a",
    "l",
    "Escape",
    "Enter",
    "ArrowDown",
    "End",
    "Home",
    "PageDown",
    "Tab",
];

/// What is typed by real keys into whatever has the focus: shortcuts, text, Escape, Enter, an arrow.
const REAL_KEYS: [&str; 7] = ["n", " ", "ab", "?", "\u{e00c}", "\u{e007}", "\u{e014}"];

/// One action. `at` chooses, as a part of one, among what is there when it is done.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "what", rename_all = "snake_case")]
enum Action {
    /// Asks for the users of a configuration: a page of them or all.
    Load {
        configuration: &'static str,
        all: bool,
    },
    /// Uses whichever control: presses a button, opens a panel, chooses, types `text`, gives a file.
    Use {
        at: f64,
        choice: f64,
        text: &'static str,
        file: &'static str,
    },
    /// Presses a key on the whole page.
    Key { key: &'static str },
    /// Back or forward, as far as the page was already there.
    Travel { by: i32 },
    /// Puts another tab before the page, or brings it back.
    Hide { hidden: bool },
    /// Lets time pass, in seconds, as if the computer had slept.
    Sleep { seconds: u32 },
    /// Does nothing for so many milliseconds.
    Wait { milliseconds: u32 },
}

impl Action {
    fn any(rng: &mut Rng) -> Self {
        let configuration = if rng.bool() {
            pick(rng, &LISTS)
        } else {
            pick(rng, &FAULTS)
        };
        match rng.u32(..100) {
            0..24 => Self::Load {
                configuration,
                all: rng.u32(..4) == 0,
            },
            24..72 => {
                let text = if rng.u32(..3) == 0 {
                    configuration
                } else {
                    pick(rng, &ODD_TEXTS)
                };
                Self::Use {
                    at: rng.f64(),
                    choice: rng.f64(),
                    text,
                    file: pick(rng, &FILES),
                }
            }
            72..80 => Self::Key {
                key: pick(rng, &KEYS),
            },
            80..84 => Self::Travel {
                by: if rng.bool() { -1 } else { 1 },
            },
            84..87 => Self::Hide { hidden: rng.bool() },
            87..88 => Self::Sleep {
                seconds: rng.u32(1..1000),
            },
            _ => Self::Wait {
                milliseconds: rng.u32(..200),
            },
        }
    }
}

fn pick(rng: &mut Rng, texts: &[&'static str]) -> &'static str {
    rng.choice(texts).copied().unwrap_or_default()
}

/// Timers of a second and more run twenty times as fast, and so does the clock; nothing is downloaded, and no chooser of
/// files opens. Notes what goes wrong.
const PREPARE: &str = "
    const FASTER = 20;
    for (const name of ['setTimeout', 'setInterval']) {
        const real = window[name];
        window[name] = (run, delay, ...rest) => real(run, delay < 1000 ? delay : delay / FASTER, ...rest);
    }
    const now = Date.now, began = now();
    window.slept = 0;
    Date.now = () => began + (now() - began) * FASTER + window.slept * 1000;
    window.wrong = [];
    addEventListener('error', ({ message, error }) => window.wrong.push(`${message} ${error?.stack}`), true);
    addEventListener('unhandledrejection', ({ reason }) => window.wrong.push(`${reason} ${reason?.stack}`));
    addEventListener('click', event => {
        if (event.target.closest?.('a[download], input[type=file]')) event.preventDefault();
    }, true);
    // Where in the history the page is, counted from here: WebKit does not tell.
    window.place = { now: 0, last: 0 };
    const push = history.pushState;
    history.pushState = (...given) => {
        push.apply(history, given);
        window.place.last = ++window.place.now;
    };";

/// Takes the actions one after the other.
const ACT: &str = "
    const [actions, token, project] = arguments;
    const type = (field, text) => {
        field.focus();
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, text);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const isThere = element => element.checkVisibility() && !element.disabled
        && (document.querySelector('dialog:modal')?.contains(element) ?? true);
    const use = (control, { choice, text, file }) => {
        const at = list => list[Math.floor(choice * list.length)];
        if (control.matches('select')) type(control, at([...control.options]).value);
        else if (control.matches('[type=file]')) {
            const data = new DataTransfer();
            data.items.add(new File([file], at(['a.csv', 'a.json', 'a.txt'])));
            control.files = data.files;
            control.dispatchEvent(new Event('change', { bubbles: true }));
        }
        else if (control.id === 'token') type(control, at([token, token, token, 'expired', 'forbidden', '']));
        else if (control.id === 'project-id') type(control, at([project, project, project, 'hang', 'users-30', 'status-503']));
        else if (control.matches('textarea, input:not([type=radio], [type=checkbox])')) type(control, text);
        else { control.focus(); control.click(); }
    };
    const press = key => (document.activeElement ?? document.body)
        .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const hide = hidden => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
        Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    };
    const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));
    const field = id => document.getElementById(id);
    const take = async action => {
        switch (action.what) {
            case 'load': {
                if (!field('token')) return;
                if (!isThere(field('token'))) {
                    field('change-connection')?.click();
                    await wait(50);
                }
                if (!isThere(field('token'))) return;
                if (!field('token').value) type(field('token'), token);
                if (!field('project-id').value) type(field('project-id'), project);
                type(field('config-id'), action.configuration);
                const buttons = [...document.querySelectorAll('form button')].filter(isThere);
                const submit = buttons.findIndex(button => button.matches('.primary'));
                buttons[submit < 0 ? 0 : submit + (action.all ? 1 : 0)]?.click();
                return;
            }
            case 'use': {
                const controls = [...document.querySelectorAll('button, select, input, textarea')].filter(isThere);
                const control = controls[Math.floor(action.at * controls.length)];
                if (control) use(control, action);
                return;
            }
            case 'key': return press(action.key);
            case 'travel': {
                const to = window.place.now + action.by;
                if (to < 0 || to > window.place.last || action.by === 0) return;
                window.place.now = to;
                const arrived = new Promise(done => addEventListener('popstate', done, { once: true }));
                history.go(action.by);
                await arrived;
                return;
            }
            case 'hide': return hide(action.hidden);
            case 'sleep': window.slept += action.seconds; return;
            case 'wait': return wait(action.milliseconds);
        }
    };
    return (async () => {
        for (const action of actions) {
            await take(action);
            await wait(5);
        }
        hide(false);
    })();";

/// What is on screen, as far as it must hold together.
const LOOK: &str = "
    const plain = element => element?.innerText.replace(/\\s+/g, ' ').trim() ?? '';
    const table = document.querySelector('.users table.users-table');
    const status = plain(document.querySelector('[role=status]'));
    const cancel = [...document.querySelectorAll('button')].some(button => ['Cancel', '取消'].includes(plain(button)));
    const rows = document.querySelectorAll('.users tbody tr[aria-rowindex]').length;
    const [, first, last] = status.replaceAll(',', '').match(/(\\d+)–(\\d+)/) ?? [];
    return {
        wrong: [
            ...window.wrong,
            ...document.querySelector('[role=alertdialog]') ? ['there was a panic'] : [],
            ...document.querySelector('main form') ? [] : ['the page is gone'],
            ...document.querySelectorAll('.banner').length > 1 ? ['there are several banners'] : [],
        ],
        busy: cancel || !!document.querySelector('[aria-busy=true], progress')
            || [...document.querySelectorAll('.picker, .drawer-body')].some(part => /Loading|加载中/.test(plain(part))),
        is_filtered: !!document.querySelector('.users [type=search]')?.value.trim()
            || !!document.querySelector('.list-header [aria-pressed=true]'),
        counted: last ? last - first + 1 : null,
        listed: table?.ariaRowCount ? table.ariaRowCount - 1 : null,
        drawn: rows,
        in_memory: /rows [\\d,]+–|当前显示/.test(status),
    };";

#[derive(Debug, Deserialize)]
struct Look {
    wrong: Vec<String>,
    busy: bool,
    is_filtered: bool,
    /// Rows as the status line counts them.
    counted: Option<u32>,
    /// Rows as the table says.
    listed: Option<u32>,
    /// Rows that are there.
    drawn: u32,
    /// Whether pages are turned without a request.
    in_memory: bool,
}

/// Nothing is wrong, and once nothing is under way any more, what is on screen holds together.
async fn assert_sound(page: &Page) {
    let look = page
        .until_within(PATIENCE, "an end of every load", async || {
            let look: Look = page.run(LOOK, vec![]).await;
            assert!(look.wrong.is_empty(), "{look:#?}");
            (!look.busy).then_some(look)
        })
        .await;
    if let Some(listed) = look.listed {
        assert!(look.drawn > 0 || listed == 0, "{look:?}");
        if look.in_memory {
            assert!(look.drawn <= listed, "{look:?}");
            assert_eq!(look.counted, Some(look.drawn), "{look:?}");
        } else {
            assert_eq!(look.drawn, listed, "{look:?}");
            if let (Some(counted), false) = (look.counted, look.is_filtered) {
                assert_eq!(counted, listed, "{look:?}");
            }
        }
    }
}

/// After all that has been done a load works, and one that fails leaves its rows.
async fn assert_rows_stay(page: &Page) {
    const REST: &str = "
        document.querySelectorAll('dialog:modal').forEach(dialog => dialog.close());
        const set = (field, value, event) => {
            if (!field || field.value === value) return;
            Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, value);
            field.dispatchEvent(new Event(event, { bubbles: true }));
        };
        set(document.getElementById('language'), 'en', 'change');
        set(document.getElementById('auto-refresh'), '', 'change');
        for (const [id, text] of [['project-id', arguments[0]], ['token', arguments[1]], ['user-name', '']]) {
            set(document.getElementById(id), text, 'input');
        }";
    const SHOW_ALL_ROWS: &str =
        "document.querySelector('.list-header [aria-pressed=true]')?.click();";
    page.run::<()>(REST, vec![PROJECT.into(), TOKEN.into()])
        .await;
    page.load("users-7").await;
    page.sees("1–7 of 7").await;
    page.paste("Filter rows", "").await;
    page.run::<()>(SHOW_ALL_ROWS, vec![]).await;
    page.sees_no_more("rows match").await;
    page.until("the banner to be gone", async || {
        let banners: Vec<()> = page.each(".banner", "null").await;
        banners.is_empty().then_some(())
    })
    .await;
    let rows = page.rows().await;
    assert_eq!(rows.len(), 7);
    page.go_offline().await;
    page.press("Refresh").await;
    page.sees("Showing data from").await;
    page.sees("Copy details").await;
    assert_eq!(page.rows().await, rows);
    page.go_online().await;
}

/// A setting of the environment.
fn setting(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(
        text.parse()
            .unwrap_or_else(|_| panic!("{name} is a whole number, not {text}")),
    )
}

/// Acts so many times on a page of its own.
async fn act(seed: u64, actions: usize) {
    println!("SOAK_SEED={seed} SOAK_ACTIONS={actions}");
    let mut rng = Rng::with_seed(seed);
    let stage = Scenario::default().timeout_seconds(2);
    stage
        .run(async |page| {
            page.before_the_page(PREPARE).await;
            page.open().await;
            for batch in 0..actions.div_ceil(BATCH) {
                let taken: Vec<Action> = (0..BATCH).map(|_| Action::any(&mut rng)).collect();
                page.case(&format!("SOAK_SEED={seed}, batch {batch}: {taken:#?}"));
                let arguments = serde_json::to_value(&taken).expect("actions are JSON");
                page.run::<()>(ACT, vec![arguments, TOKEN.into(), PROJECT.into()])
                    .await;
                // And by real keys.
                for _ in 0..rng.usize(1..6) {
                    page.strike(Key::Tab).await;
                }
                page.type_keys(pick(&mut rng, &REAL_KEYS)).await;
                assert_sound(page).await;
                if batch % CHECKPOINT == CHECKPOINT - 1 {
                    assert_rows_stay(page).await;
                }
            }
            page.assert_nowhere(TOKEN).await;
        })
        .await;
}

#[tokio::test]
async fn whatever_is_done_in_whatever_order_no_load_hangs_and_no_row_is_lost() {
    let actions = setting("SOAK_ACTIONS").unwrap_or(300);
    let seed = setting("SOAK_SEED").unwrap_or_else(|| fastrand::u32(..).into());
    // A page each for a thousand, so that one that fails can be done again by itself.
    let parts = (0..actions).step_by(usize::try_from(MOST).expect("a thousand"));
    for (seed, done) in (seed..).zip(parts) {
        let part = (actions - done).min(MOST);
        act(seed, usize::try_from(part).expect("so many")).await;
    }
}
