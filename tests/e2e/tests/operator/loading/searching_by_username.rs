//! Having the service look for a name.

use e2e::{Kind, scenario};

#[tokio::test]
async fn the_username_goes_to_the_service_and_the_list_begins_anew() {
    scenario(async |page| {
        page.load("sample").await;
        page.press("Next page").await;
        page.sees("11–20 of 237").await;

        page.fill("Username", "Maria").await;
        page.press("Load users").await;
        page.is_answered().await;
        page.sees_no_more("of 237").await;
        let asked = page.last_asked();
        assert_eq!(
            (asked.parameter("user_name"), asked.offset()),
            (Some("Maria"), "0")
        );
        let names = page.names().await;
        assert!(!names.is_empty());
        assert!(
            names
                .iter()
                .all(|name| name.to_lowercase().contains("maria")),
            "{names:?}"
        );

        page.fill("Username", "").await;
        page.press("Load users").await;
        page.sees("1–10 of 237").await;
        assert_eq!(page.last_asked().parameter("user_name"), None);
    })
    .await;
}

#[tokio::test]
async fn turning_a_page_keeps_looking_for_the_name() {
    scenario(async |page| {
        page.fill("Username", "user").await;
        page.load("sample").await;
        page.sees("1–10 of 30").await;
        page.press("Next page").await;
        page.sees("11–20 of 30").await;
        let asked = page.last_asked();
        assert_eq!(
            (asked.parameter("user_name"), asked.offset()),
            (Some("user"), "10")
        );
    })
    .await;
}

#[tokio::test]
async fn no_user_by_that_name_is_not_the_same_as_no_users() {
    scenario(async |page| {
        page.load("empty").await;
        page.has(Kind::Heading, "No users in this configuration")
            .await;
        page.has_no(Kind::Table, "Users not migrated").await;

        page.fill("Username", "nobody is called this").await;
        page.press("Load users").await;
        page.has(Kind::Heading, "No user with that username").await;
        page.has_no(Kind::Heading, "No users in this configuration")
            .await;
        page.has_no_banner().await;
    })
    .await;
}
