//! Working without a pointer.

use e2e::{Kind, PROJECT, TOKEN, scenario};
use fantoccini::key::Key;

#[tokio::test]
async fn a_whole_visit_needs_only_the_keyboard() {
    scenario(async |page| {
        page.tab_to("Project ID").await;
        page.type_keys(PROJECT).await;
        page.tab_to("Token").await;
        page.type_keys(TOKEN).await;
        page.tab_to("Show token").await;
        page.strike(Key::Space).await;
        page.focuses("Hide token").await;
        page.strike(Key::Space).await;
        page.tab_to("Configuration ID").await;
        page.type_keys("sample").await;
        page.tab_to("More").await;
        page.strike(Key::Space).await;
        page.tab_to("Username").await;
        page.tab_to("Load users").await;
        page.strike(Key::Enter).await;
        page.sees("1–10 of 237").await;
        page.focuses("Users not migrated (237)").await;

        page.tab_to("Rows per page").await;
        page.type_keys("20").await;
        page.sees("1–20 of 237").await;

        page.tab_to("Filter rows").await;
        page.type_keys("maria").await;
        page.sees("of 237 rows match").await;
        page.type_keys(&Key::Backspace.repeat(5)).await;
        page.sees_no_more("rows match").await;

        page.tab_to("Next page").await;
        page.strike(Key::Enter).await;
        page.sees("21–40 of 237").await;
        page.focuses("Next page").await;
        page.strike(Key::Space).await;
        page.sees("41–60 of 237").await;
    })
    .await;
}

#[tokio::test]
async fn mistakes_and_failures_are_mended_by_keyboard() {
    scenario(async |page| {
        page.tab_to("Load users").await;
        page.strike(Key::Enter).await;
        page.focuses("Project ID").await;
        page.type_keys(PROJECT).await;
        page.strike(Key::Enter).await;
        page.focuses("Token").await;
        page.type_keys("expired").await;
        page.strike(Key::Enter).await;
        page.focuses("Configuration ID").await;
        page.type_keys("recovers").await;
        page.strike(Key::Enter).await;
        page.has(Kind::Heading, "401 Authentication failed").await;
        page.focuses("Token").await;
        page.type_keys(&Key::Backspace.repeat("expired".len()))
            .await;
        page.type_keys(TOKEN).await;
        page.strike(Key::Enter).await;
        page.has(Kind::Heading, "503 Service unavailable").await;
        page.tab_to("Retry now").await;
        page.strike(Key::Enter).await;
        page.sees("1–10 of 237").await;
        page.has_no_banner().await;
    })
    .await;
}
