//! The address as a link: what it carries, what a colleague sees who opens it, and Back and Forward.

use e2e::{EndpointPlace, Kind, PROJECT, Page, SUB_PATH, Scenario, TOKEN, scenario};

/// The query string of a view of a configuration; `rest` begins with `&`.
fn link(configuration: &str, rest: &str) -> String {
    format!("?endpoint=Mock&project_id={PROJECT}&config_id={configuration}{rest}")
}

const WAITING: &str = "Enter a token to load this view";

async fn type_token(page: &Page) {
    page.fill("Token", TOKEN).await;
}

#[tokio::test]
async fn the_address_carries_what_is_on_screen_and_no_token() {
    scenario(async |page| {
        page.fill("Username", "a").await;
        page.load("users-1000").await;
        page.choose("Rows per page", "20").await;
        let view = link("users-1000", "&user_name=a&limit=20");
        page.has_address(&format!("/{view}")).await;

        page.fill("Username", "").await;
        // More users than come by themselves for a filter or an order.
        page.load("users-1500").await;
        page.press("Next page").await;
        page.sees("21–40 of 1,500").await;
        let view = link("users-1500", "&limit=20&offset=20");
        page.has_address(&format!("/{view}")).await;

        page.fill("Filter rows", "mé & co").await;
        page.has_address(&format!("/{view}&query=m%C3%A9%20%26%20co"))
            .await;
        page.fill("Filter rows", "").await;
        page.has_address(&format!("/{view}")).await;
        for sort in ["&sort=user_name", "&sort=-user_name", ""] {
            page.press("Username").await;
            page.has_address(&format!("/{view}{sort}")).await;
        }

        page.press("Load all users").await;
        page.sees("All 1,500 users").await;
        page.has_address(&format!("/{}", link("users-1500", "&scope=all")))
            .await;
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
async fn a_token_pasted_into_the_filter_does_not_come_into_the_address() {
    scenario(async |page| {
        page.load("sample").await;
        // Its field may have more around it than the filter.
        page.paste("Token", &format!("\"{TOKEN}\"")).await;
        page.paste("Filter rows", TOKEN).await;
        page.sees("A token was removed from Filter rows.").await;
        assert_eq!(page.value("Filter rows").await, "");
        page.press("Username").await;
        page.has_address(&format!("/{}", link("sample", "&scope=all&sort=user_name")))
            .await;
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
async fn a_token_that_is_not_in_the_form_stays_in_the_filter_no_more_than_the_form_s_own() {
    scenario(async |page| {
        page.load("sample").await;
        page.press("Clear token").await;
        page.paste("Filter rows", TOKEN).await;
        page.sees("A token was removed from Filter rows.").await;
        let file = page.export("Export JSON").await;
        assert!(!file.text.contains(TOKEN), "{}", file.text);
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
async fn typing_changes_the_address_a_few_times_a_second_at_most() {
    const SCRIPT: &str = "
        const replace = history.replaceState;
        window.replaced = 0;
        history.replaceState = (...given) => (window.replaced++, replace.apply(history, given));";
    const TYPING: &str = "
        const field = document.getElementById('filter-rows');
        return (async () => {
            const begun = performance.now();
            for (let key = 0; key < 60; key++) {
                field.value += 'm';
                field.dispatchEvent(new InputEvent('input', { bubbles: true }));
                await new Promise(next => setTimeout(next, 20));
            }
            return (performance.now() - begun) / 1000;
        })();";
    scenario(async |page| {
        page.load("users-1500").await;
        page.run::<()>(SCRIPT, vec![]).await;
        let seconds: f64 = page.run(TYPING, vec![]).await;
        let filter = format!("&query={}", "m".repeat(60));
        page.has_address(&format!("/{}", link("users-1500", &filter)))
            .await;
        let replaced: f64 = page.run("return window.replaced", vec![]).await;
        assert!(
            replaced <= 2.0 + 3.0 * seconds,
            "{replaced} times in {seconds} s"
        );
    })
    .await;
}

#[tokio::test]
async fn a_link_waits_for_the_colleague_s_token_and_then_shows_exactly_that_page() {
    scenario(async |page| {
        let view = link("sample", "&limit=20&offset=40&query=a&sort=-user_name");
        page.open_at(&format!("/{view}")).await;
        page.has(Kind::Heading, WAITING).await;
        page.hears(WAITING).await;
        page.focuses("Token").await;
        for (field, text) in [
            ("Project ID", PROJECT),
            ("Configuration ID", "sample"),
            ("Token", ""),
            ("Username", ""),
        ] {
            assert_eq!(page.value(field).await, text, "{field}");
        }
        assert!(page.asked().is_empty(), "nothing is asked without a token");
        page.assert_accessible().await;

        type_token(page).await;
        page.press("Load users").await;
        page.sees("41–60 of 237").await;
        page.sees_no_more(WAITING).await;
        let asked = page.last_asked();
        assert_eq!((asked.offset(), asked.limit()), ("40", "20"));
        assert_eq!(page.value("Filter rows").await, "a");
        let names = page.names().await;
        assert!(!names.is_empty() && names.len() < 20);
        page.has_address(&format!("/{view}")).await;

        page.press("Load users").await;
        page.sees("1–20 of 237").await;
    })
    .await;
}

#[tokio::test]
async fn an_id_with_a_character_that_nobody_sees_is_told_as_wrong_and_nothing_is_sent() {
    scenario(async |page| {
        page.open_at(&format!("/{}", link("sample%E2%80%AE", "")))
            .await;
        page.focuses("Configuration ID").await;
        let told = "This value contains an invisible character, U+202E at position 7.";
        page.sees(told).await;
        type_token(page).await;
        page.press("Load users").await;
        page.focuses("Configuration ID").await;
        assert!(page.asked().is_empty(), "an ID that is none is not sent");

        page.fill("Configuration ID", "\u{feff}sample ").await;
        page.press("Load users").await;
        page.sees("1–10 of 237").await;
        page.sees_no_more(told).await;
    })
    .await;
}

#[tokio::test]
async fn a_link_to_all_users_loads_them_all() {
    scenario(async |page| {
        page.open_at(&format!("/{}", link("users-250", "&scope=all")))
            .await;
        type_token(page).await;
        page.press("Load users").await;
        page.sees("All 250 users").await;
    })
    .await;
}

#[tokio::test]
async fn a_form_that_says_something_else_by_now_loads_the_first_page() {
    scenario(async |page| {
        page.open_at(&format!("/{}", link("sample", "&offset=40")))
            .await;
        type_token(page).await;
        page.fill("Configuration ID", "users-30").await;
        page.press("Load users").await;
        page.sees("1–10 of 30").await;
    })
    .await;
}

#[tokio::test]
async fn a_refused_token_does_not_lose_the_page_of_the_link() {
    scenario(async |page| {
        page.open_at(&format!("/{}", link("recovers-401-1", "&offset=40")))
            .await;
        type_token(page).await;
        page.press("Load users").await;
        page.banner().await;
        page.press("Load users").await;
        page.sees("41–50 of 237").await;
    })
    .await;
}

#[tokio::test]
async fn a_page_beyond_the_end_says_so() {
    scenario(async |page| {
        page.open_at(&format!("/{}", link("sample", "&offset=5000")))
            .await;
        type_token(page).await;
        page.press("Load users").await;
        page.has(Kind::Heading, "No users on this page").await;
        page.press("Load users").await;
        page.sees("1–10 of 237").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_cannot_send_a_token_elsewhere() {
    let stage = Scenario::default()
        .endpoint("Abroad", EndpointPlace::MockService)
        .endpoint("At home", EndpointPlace::OwnHost);
    stage
        .run(async |page| {
            page.open_at("/?base_url=https%3A%2F%2Fevil.test&token=x&endpoint=%2Fevil")
                .await;
            page.has(Kind::Heading, "Open a list").await;

            page.open_at(&format!(
                "/?base_url=https%3A%2F%2Fevil.test&endpoint=https%3A%2F%2Fevil.test&project_id={PROJECT}\
                 &config_id=sample&offset=20"
            ))
            .await;
            assert_eq!(page.value("Project ID").await, PROJECT);
            type_token(page).await;
            page.press("Load users").await;
            page.complains("Endpoint", "Choose an endpoint.").await;
            assert!(page.asked().is_empty());

            page.choose("Endpoint", "At home").await;
            page.press("Load users").await;
            page.sees("21–30 of 237").await;
            for exchange in page.exchanges().await {
                assert!(!exchange.url.starts_with("https://evil.test"));
            }
        })
        .await;
}

#[tokio::test]
async fn the_filter_of_a_link_of_an_earlier_version_is_looked_for_as_a_phrase() {
    scenario(async |page| {
        let view = link("sample", "&scope=all&filter=silva%20aisha");
        page.open_at(&format!("/{view}")).await;
        type_token(page).await;
        page.press("Load users").await;
        page.sees("0 of 237 rows match").await;
        assert_eq!(page.value("Filter rows").await, "\"silva aisha\"");
        page.fill("Filter rows", "silva aisha").await;
        let listed = page.listed("sample").await;
        let is_match = |name: &str| name.contains("silva") && name.contains("aisha");
        let names = listed.iter().map(|row| row.name.to_lowercase());
        let expected = names.filter(|name| is_match(name)).count();
        assert!(expected > 0, "the sample has such a name");
        page.sees(&format!("All 237 users · {expected} of 237 rows match"))
            .await;
        let view = link("sample", "&scope=all&query=silva%20aisha");
        page.has_address(&format!("/{view}")).await;
    })
    .await;
}

#[tokio::test]
async fn back_and_forward_lead_through_the_views() {
    scenario(async |page| {
        page.load("users-1500").await;
        page.press("Next page").await;
        page.sees("11–20 of 1,500").await;
        page.fill("Filter rows", "a").await;
        page.has_address(&format!("/{}", link("users-1500", "&offset=10&query=a")))
            .await;
        page.fill("Filter rows", "").await;
        page.has_address(&format!("/{}", link("users-1500", "&offset=10")))
            .await;
        page.load("users-30").await;
        page.choose("Rows per page", "20").await;
        page.sees("1–20 of 30").await;

        page.back().await;
        page.sees("1–10 of 30").await;
        page.back().await;
        page.sees("11–20 of 1,500").await;
        assert_eq!(page.value("Configuration ID").await, "users-1500");
        assert_eq!(page.value("Rows per page").await, "10");
        page.back().await;
        page.sees("1–10 of 1,500").await;
        page.forward().await;
        page.sees("11–20 of 1,500").await;
        page.forward().await;
        page.sees("1–10 of 30").await;
        page.forward().await;
        page.sees("1–20 of 30").await;
        page.has_address(&format!("/{}", link("users-30", "&limit=20")))
            .await;

        for _ in 0..4 {
            page.back().await;
        }
        page.has(Kind::Heading, "Open a list").await;
        page.has_address("/").await;
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
async fn back_without_a_token_shows_what_to_load() {
    scenario(async |page| {
        page.load("sample").await;
        page.load("users-30").await;
        page.sees("1–10 of 30").await;
        page.fill("Token", "").await;
        let before = page.asked().len();

        page.back().await;
        page.has(Kind::Heading, WAITING).await;
        page.hears(WAITING).await;
        assert_eq!(page.value("Configuration ID").await, "sample");
        assert_eq!(page.asked().len(), before);

        type_token(page).await;
        page.press("Load users").await;
        page.sees("1–10 of 237").await;
    })
    .await;
}

#[tokio::test]
async fn only_the_query_string_changes_wherever_the_page_is() {
    scenario(async |page| {
        for path in ["/index.html", SUB_PATH] {
            page.case(path);
            page.open_at(&format!("{path}?utm=1#here")).await;
            page.load("sample").await;
            page.has_address(&format!("{path}{}#here", link("sample", "")))
                .await;
            page.press("Next page").await;
            page.has_address(&format!("{path}{}#here", link("sample", "&offset=10")))
                .await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_waiting_link_waits_in_another_language_too() {
    scenario(async |page| {
        page.open_at(&format!("/{}", link("sample", "&offset=40")))
            .await;
        page.choose("Language", "简体中文").await;
        page.has(Kind::Heading, "请输入Token以加载此视图").await;
        page.fill("用户Token", TOKEN).await;
        page.press("加载用户").await;
        page.sees("第41–50条，共237条").await;
    })
    .await;
}
