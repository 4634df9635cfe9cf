//! A page that has failed, or did not start, says so and can be reloaded.
//!
//! There is no way to make the page fail, so the tests break it: they take from the WebAssembly the table through which it
//! calls its own functions. What it does next is a trap, as a panic of the release build is one.

use fantoccini::key::Key;

use e2e::{Kind, NARROW, Page, Scenario, Scheme, Supply, TOKEN, WIDE, scenario};

const FAILED: &str = "This page stopped working";
const NOT_STARTED: &str = "This page couldn't start";
const ADVICE: &str = "Reload the page and enter the token again. If the problem persists, send the details to this page's \
    administrator.";

/// Keeps what each of the page's WebAssembly files exports, for [`break_down`]. While the session's storage says
/// so, each is broken as it arrives.
const KEEP_EXPORTS: &str = "
    window.breakDown = () => {
        const table = window.kept.__indirect_function_table;
        for (let place = 0; place < table.length; place++) table.set(place, null);
    };
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await real.apply(WebAssembly, given);
            window.kept ??= made.instance.exports;
            if (sessionStorage.broken) window.breakDown();
            return made;
        };
    }";

/// Opens the page again such that it can be broken.
async fn open_breakable(page: &Page) {
    page.before_the_page(KEEP_EXPORTS).await;
    page.open().await;
    page.expects_in_console("RuntimeError");
    page.expects_in_console("is not a function");
}

/// From now on whatever the page does is a trap.
async fn break_down(page: &Page) {
    page.run::<()>("window.breakDown()", vec![]).await;
}

/// The page fails: it listens to every key, also to one that by itself moves nothing.
async fn fail(page: &Page) {
    break_down(page).await;
    page.strike(Key::Shift).await;
}

/// What is said of the failure: the text of its details.
async fn details(page: &Page) -> String {
    let mut texts: Vec<String> = page
        .each("[role=alertdialog] pre", "element.textContent")
        .await;
    assert_eq!(texts.len(), 1, "one crash screen: {texts:?}");
    texts.remove(0)
}

/// The rows as they are seen: screen readers are kept to the crash screen.
async fn seen_rows(page: &Page) -> Vec<String> {
    page.each("tbody tr", "element.innerText").await
}

#[tokio::test]
async fn a_trap_is_apologized_for_with_the_rows_still_on_screen_and_reloading_helps() {
    scenario(async |page| {
        open_breakable(page).await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        let rows = seen_rows(page).await;
        let address = page.address().await;
        fail(page).await;

        page.sees(FAILED).await;
        page.sees(ADVICE).await;
        page.focuses(FAILED).await;
        let roles: Vec<String> = page.each("dialog:modal", "element.role").await;
        assert_eq!(roles, ["alertdialog"]);
        page.assert_accessible().await;
        page.sees("1–10 of 237").await;
        assert_eq!(seen_rows(page).await, rows);

        let details = details(page).await;
        for part in [
            "RuntimeError",
            "wasm-function",
            "/page-",
            "0.1.0",
            "Mozilla/",
        ] {
            assert!(details.contains(part), "{part} is not in:\n{details}");
        }
        assert!(
            !details.contains(page.origin()),
            "the page's host, which may be an endpoint's too, is in:\n{details}"
        );
        assert!(
            !details.contains("config_id"),
            "the address is without its query:\n{details}"
        );

        page.press("Reload page").await;
        page.sees_no_more(FAILED).await;
        page.starts().await;
        page.has_address(&address).await;
        page.fill("Token", TOKEN).await;
        page.press("Load users").await;
        page.sees("1–10 of 237").await;
    })
    .await;
}

#[tokio::test]
async fn a_trap_while_a_response_is_read_is_apologized_for_too() {
    scenario(async |page| {
        open_breakable(page).await;
        page.start_loading("delay-1500-sample").await;
        page.has(Kind::Button, "Cancel").await;
        break_down(page).await;
        page.sees(FAILED).await;
        page.focuses(FAILED).await;
    })
    .await;
}

/// A browser may quote in an error what was to be sent. What a test runs in the page would not be told to it as whose it is:
/// the function has to be there before.
const RAISE: &str = "
    window.raise = quoted => setTimeout(() => { throw new WebAssembly.RuntimeError(`cannot send ${quoted}`); });";

#[tokio::test]
async fn the_details_are_copied_and_the_token_is_not_among_them() {
    scenario(async |page| {
        page.before_the_page(RAISE).await;
        page.open().await;
        page.ask_for("sample").await;
        page.expects_in_console("cannot send");
        page.run::<()>("window.raise(arguments[0])", vec![TOKEN.into()])
            .await;
        page.sees("cannot send …").await;
        page.press("Copy details").await;
        page.has(Kind::Button, "Copied").await;
        let copied = page
            .pastes("the details", |text| text.contains("cannot send …"))
            .await;
        assert_eq!(copied, details(page).await);
        assert!(!copied.contains(TOKEN), "the token is in the details");
    })
    .await;
}

#[tokio::test]
async fn neither_an_endpoint_s_address_nor_the_username_is_among_the_details() {
    scenario(async |page| {
        page.before_the_page(RAISE).await;
        page.open().await;
        page.ask_for("sample").await;
        page.fill("Username", "ann").await;
        page.paste("Token", &format!("X-Auth-Token: {TOKEN}")).await;
        page.expects_in_console("cannot send");
        let quoted = format!(
            "https://proxy.example.com/api/cn-north-4/v1/p-1/users?offset=0&user_name=ann to ann, not to anna: {TOKEN}"
        );
        page.run::<()>("window.raise(arguments[0])", vec![quoted.into()])
            .await;
        page.sees("cannot send …/v1/p-1/users… to …, not to anna: …")
            .await;
        let details = details(page).await;
        for part in ["https:", "example.com", "cn-north-4", "user_name", TOKEN] {
            assert!(!details.contains(part), "{part} is in:\n{details}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_others_do_wrong_on_the_page_is_not_apologized_for() {
    const OTHERS: &str = "
        window.others = () => {
            setTimeout(() => { throw new Error('of an extension'); });
            setTimeout(() => { throw 'of an extension'; });
            setTimeout(() => { throw null; });
            Promise.reject(new TypeError('of an extension'));
            Promise.reject();
            dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop' }));
        };";
    scenario(async |page| {
        page.before_the_page(OTHERS).await;
        page.open().await;
        page.expects_in_console("Uncaught");
        page.run::<()>("window.others()", vec![]).await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        assert!(!page.shows(FAILED).await && !page.shows(NOT_STARTED).await);
    })
    .await;
}

#[tokio::test]
async fn the_crash_screen_cannot_be_put_away_and_comes_before_another_dialog() {
    scenario(async |page| {
        open_breakable(page).await;
        page.type_keys("?").await;
        page.has(Kind::Heading, "Keyboard shortcuts").await;
        fail(page).await;
        page.sees(FAILED).await;
        for _ in 0..3 {
            page.strike(Key::Escape).await;
        }
        page.has(Kind::Button, "Reload page").await;
        page.press("Reload page").await;
        page.sees_no_more(FAILED).await;
        page.starts().await;
        page.has(Kind::Button, "Load users").await;
    })
    .await;
}

#[tokio::test]
async fn a_page_of_which_a_part_does_not_arrive_says_that_it_did_not_start() {
    let cases = [
        (Supply::WithoutWasm, "page-"),
        (Supply::WithoutScript, ".js"),
        (Supply::OtherScript, ".js"),
    ];
    scenario(async |page| {
        page.expects_in_console("503");
        page.expects_in_console("Failed to fetch");
        page.expects_in_console("integrity");
        for (supply, missing) in cases {
            page.case(&format!("{supply:?}"));
            page.supply(supply).await;
            page.open().await;
            page.sees(NOT_STARTED).await;
            page.focuses(NOT_STARTED).await;
            page.assert_accessible().await;
            let details = details(page).await;
            assert!(details.contains(missing), "{missing} is not in:\n{details}");
            page.screenshot(&format!("did-not-start-{supply:?}")).await;

            page.supply(Supply::Whole).await;
            page.press("Reload page").await;
            page.has(Kind::Button, "Load users").await;
            page.sees_no_more(NOT_STARTED).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_without_its_first_script_does_not_start_and_says_so() {
    scenario(async |page| {
        page.expects_in_console("503");
        page.supply(Supply::WithoutFirstScript).await;
        page.open().await;
        page.sees(NOT_STARTED).await;
        page.has_no(Kind::Button, "Load users").await;

        page.supply(Supply::Whole).await;
        page.open().await;
        page.has(Kind::Button, "Load users").await;
    })
    .await;
}

#[tokio::test]
async fn a_trap_at_the_start_is_a_page_that_did_not_start() {
    scenario(async |page| {
        open_breakable(page).await;
        page.run::<()>("sessionStorage.broken = 'yes'", vec![])
            .await;
        page.open().await;
        page.sees(NOT_STARTED).await;
        assert!(details(page).await.contains("RuntimeError"));
        page.run::<()>("sessionStorage.clear()", vec![]).await;
        page.press("Reload page").await;
        page.has(Kind::Button, "Load users").await;
    })
    .await;
}

#[tokio::test]
async fn a_trap_in_a_tool_is_apologized_for() {
    scenario(async |page| {
        // So that the tool's file comes when the tool is opened, not ahead.
        page.prefer_to_save_data().await;
        open_breakable(page).await;
        page.load("sample").await;
        page.run::<()>("sessionStorage.broken = 'yes'", vec![])
            .await;
        page.press("Keyboard shortcuts").await;
        page.sees(FAILED).await;
        page.sees("1–10 of 237").await;
    })
    .await;
}

#[tokio::test]
async fn a_reader_of_chinese_is_spoken_to_in_chinese() {
    let stage = Scenario::default().languages("zh-CN,zh");
    stage
        .run(async |page| {
            open_breakable(page).await;
            page.sees("不迁移用户").await;
            fail(page).await;
            page.sees("页面发生故障").await;
            page.focuses("页面发生故障").await;
            page.has(Kind::Button, "重新加载页面").await;
            page.has(Kind::Button, "复制详情").await;
            page.assert_accessible().await;

            for failure in ["503", "did not load", "Uncaught", "Failed to fetch"] {
                page.expects_in_console(failure);
            }
            page.supply(Supply::WithoutWasm).await;
            page.open().await;
            page.sees("页面无法启动").await;
        })
        .await;
}

#[tokio::test]
async fn the_crash_screen_looks_right() {
    scenario(async |page| {
        open_breakable(page).await;
        page.load("sample").await;
        fail(page).await;
        page.sees(FAILED).await;
        for width in [WIDE, NARROW] {
            for scheme in [Scheme::Light, Scheme::Dark] {
                page.show_on(width, scheme).await;
                page.assert_fits().await;
                page.assert_accessible().await;
                page.screenshot(&format!("crash-screen-{width}-{}", scheme.name()))
                    .await;
            }
        }
    })
    .await;
}
