//! Where the token is, and where it is not.

use e2e::{EndpointPlace, Kind, Page, Scenario, Shape, TOKEN, scenario};

#[tokio::test]
async fn the_token_is_nowhere_but_in_its_field_and_in_the_header_for_the_endpoint() {
    scenario(async |page| {
        page.fill("Token", TOKEN).await;
        page.leave().await;
        page.assert_nowhere(TOKEN).await;

        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.press("Next page").await;
        page.sees("11–20 of 237").await;
        page.assert_nowhere(TOKEN).await;

        page.press("Show token").await;
        page.assert_nowhere(TOKEN).await;
        page.press("Hide token").await;

        for configuration in [
            "status-401-echo-token",
            "status-500-echo-token",
            "ok-html",
            "reset",
        ] {
            page.case(configuration);
            page.load(configuration).await;
            page.banner().await;
            page.press("Copy details").await;
            page.assert_nowhere(TOKEN).await;
        }
        let asked = page.asked();
        assert!(!asked.is_empty());
        assert!(
            asked
                .iter()
                .all(|asked| asked.token.as_deref() == Some(TOKEN)),
            "every request carries it"
        );
    })
    .await;
}

#[tokio::test]
async fn a_token_that_is_refused_for_its_form_is_not_repeated() {
    scenario(async |page| {
        let wrong = format!("{TOKEN}é");
        page.paste("Token", &wrong).await;
        page.leave().await;
        page.complains("Token", &format!("(position {}).", TOKEN.len() + 1))
            .await;
        page.press("Load users").await;
        page.assert_nowhere(TOKEN).await;
        assert!(page.asked().is_empty());
    })
    .await;
}

#[tokio::test]
async fn opening_the_page_again_forgets_the_token() {
    scenario(async |page| {
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.open().await;
        assert_eq!(page.value("Token").await, "");
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

/// Keeps the memory of the page's WebAssembly, for [`mentions_in_memory`].
const KEEP_MEMORY: &str = "
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await real.apply(WebAssembly, given);
            window.memory ??= made.instance.exports.memory;
            return made;
        };
    }";

/// How often `secret` stands in the memory of the page's WebAssembly, freed memory included.
async fn mentions_in_memory(page: &Page, secret: &str) -> u32 {
    const SCRIPT: &str = "
        const text = new TextDecoder('latin1').decode(window.memory.buffer);
        return text.split(arguments[0]).length - 1;";
    page.run(SCRIPT, vec![secret.into()]).await
}

#[tokio::test]
async fn nothing_of_a_dropped_token_stays_in_the_memory_of_the_webassembly() {
    // So that a part that was typed first counts too.
    let secret = &TOKEN[..24];
    scenario(async |page| {
        page.before_the_page(KEEP_MEMORY).await;
        page.hurry().await;
        page.open().await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.press("Next page").await;
        page.sees("11–20 of 237").await;
        page.press("List configurations").await;
        page.has(Kind::Choice, "sample Migration on · 4 sessions 237 users")
            .await;
        page.load("status-401-echo-token").await;
        page.banner().await;
        assert!(
            mentions_in_memory(page, secret).await > 0,
            "it is looked for"
        );

        page.paste("Token", &format!("X-Auth-Token: {TOKEN}")).await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.let_pass(16 * 60).await;
        page.bring_back().await;
        assert_eq!(page.value("Token").await, "");
        page.until("the token to be overwritten", async || {
            (mentions_in_memory(page, secret).await == 0).then_some(())
        })
        .await;
    })
    .await;
}

/// Leaves the page and comes back without the driver, whose scripts would drop the page from the cache. The page notes how it
/// came back and what was in the field then, and tells the mock service.
const LEAVE_AND_COME_BACK: &str = "
    if (location.search === '?away') {
        addEventListener('load', () => setTimeout(() => history.back()));
    } else {
        window.leave = () => setTimeout(() => location.assign('/index.html?away'), 1000);
        addEventListener('pageshow', event => {
            if (!sessionStorage.away) return;
            window.returned = [event.persisted, document.getElementById('token')?.value ?? ''];
            fetch(sessionStorage.away, { headers: { 'X-Auth-Token': 'none' } });
        });
    }";

#[tokio::test]
async fn the_token_goes_with_the_page_and_the_back_forward_cache_does_not_bring_it_back() {
    // Chromium keeps the pages that a scenario leaves, when it is driven too.
    let stage = Scenario::default().deployed(Shape::SameOrigin);
    stage
        .run(async |page| {
            page.before_the_page(KEEP_MEMORY).await;
            page.before_the_page(LEAVE_AND_COME_BACK).await;
            // What is loaded ahead may end while the page is in the cache, which drops it then.
            page.prefer_to_save_data().await;
            page.open().await;
            page.load("sample").await;
            page.sees("1–10 of 237").await;
            let asked = page.asked().len();
            let came_back = "/api/cn-north-4/v1/came-back/hotspot-session-config";
            page.run::<()>(
                "sessionStorage.away = arguments[0]; window.leave()",
                vec![came_back.into()],
            )
            .await;
            page.until("the page to come back", async || {
                (page.asked().len() > asked).then_some(())
            })
            .await;
            let (persisted, value): (bool, String) =
                page.run("return window.returned", vec![]).await;
            assert!(persisted, "the browser brought back the page as it was");
            assert_eq!(value, "");
            page.sees("1–10 of 237").await;
            page.complains(
                "Token",
                "Token cleared when you left the page. Paste it again.",
            )
            .await;
            assert_eq!(mentions_in_memory(page, TOKEN).await, 0);
            page.assert_nowhere(TOKEN).await;

            page.fill("Token", TOKEN).await;
            page.press("Next page").await;
            page.sees("11–20 of 237").await;
        })
        .await;
}

#[tokio::test]
async fn an_endpoint_over_plain_http_gets_no_token() {
    const REFUSED: &str = "This endpoint uses unencrypted HTTP, so others could read your token. Choose another endpoint, \
        or ask this page's administrator to set an https:// address for it.";
    let stage = Scenario::default()
        .endpoint("Mock", EndpointPlace::MockService)
        .endpoint("Plain", EndpointPlace::PlainHttp);
    stage
        .run(async |page| {
            page.choose("Endpoint", "Plain").await;
            page.complains("Token", REFUSED).await;
            page.fill("Token", TOKEN).await;
            page.ask_for("sample").await;
            page.press("Load users").await;
            page.focuses("Token").await;
            page.complains("Token", REFUSED).await;
            page.press("List configurations").await;
            page.complains("Token", REFUSED).await;
            page.assert_nowhere(TOKEN).await;
            assert!(
                page.exchanges()
                    .await
                    .iter()
                    .all(|exchange| !exchange.url.contains("/v1/"))
            );

            page.choose("Endpoint", "Mock").await;
            page.sees_no_more(REFUSED).await;
            page.press("Load users").await;
            page.sees("1–10 of 237").await;
        })
        .await;
}

#[tokio::test]
async fn a_page_over_plain_http_takes_no_token() {
    const REFUSED: &str = "This page was opened over unencrypted HTTP, so others could read your token. Open it at its \
        https:// address.";
    let stage = Scenario::default()
        .on_file_server()
        .endpoint("Own", EndpointPlace::OwnHost);
    stage
        .run(async |page| {
            page.load("sample").await;
            page.sees("1–10 of 237").await;
            let asked = page.asked().len();

            page.open_from_afar().await;
            page.complains("Token", REFUSED).await;
            page.ask_for("sample").await;
            page.press("Load users").await;
            page.focuses("Token").await;
            page.complains("Token", REFUSED).await;
            page.assert_accessible().await;
            page.choose("Language", "简体中文").await;
            page.complains("用户Token", "请使用https://地址打开本页面。")
                .await;
            assert_eq!(page.asked().len(), asked);
        })
        .await;
}
