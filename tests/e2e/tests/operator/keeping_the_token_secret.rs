//! Where the token is, and where it is not.

use e2e::{TOKEN, scenario};

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
