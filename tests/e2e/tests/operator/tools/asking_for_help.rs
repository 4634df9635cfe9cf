//! The help inside the page, and how the new parts of the page look in each of their states.

use e2e::{Kind, PROJECT, TOKEN, scenario};
use fantoccini::key::Key;

use crate::page::looking_at_the_page::looks_right;

#[tokio::test]
async fn the_help_says_what_the_list_means_and_where_everything_is_found() {
    scenario(async |page| {
        page.open_tool("Help").await;
        for topic in [
            "What the list means",
            "Where to find the project ID",
            "Where to find the configuration ID",
            "Where to get a token",
            "What this page does with the token",
        ] {
            page.has(Kind::Heading, topic).await;
        }
        for text in [
            "Users not migrated from hotspot sessions",
            "exempt from migration",
            "has not confirmed it",
            "My Credentials",
            "POST /v3/auth/tokens",
            "X-Subject-Token",
            "24 hours",
        ] {
            page.sees(text).await;
        }
        let links: Vec<String> = page.each("a", "element.href").await;
        assert!(links.is_empty(), "nothing leads away: {links:?}");
        looks_right(page, "help").await;
        page.choose("Language", "简体中文").await;
        page.sees("Token在响应头X-Subject-Token中").await;
        looks_right(page, "help-zh").await;
    })
    .await;
}

#[tokio::test]
async fn the_list_of_keys_looks_right() {
    scenario(async |page| {
        page.press("Keyboard shortcuts").await;
        page.has(Kind::Heading, "Keyboard shortcuts").await;
        looks_right(page, "keys").await;
    })
    .await;
}

#[tokio::test]
async fn the_choice_of_a_configuration_looks_right_in_each_state() {
    scenario(async |page| {
        page.fill("Token", TOKEN).await;
        for (project, seen) in [
            ("hang", "Loading configurations…"),
            (PROJECT, "237 users"),
            (
                "users-1100",
                "Only the first 1,000 configurations are listed.",
            ),
            ("empty", "This project has no hotspot"),
            ("status-403", "403 No permission"),
            ("status-503-html", "503 Service unavailable"),
        ] {
            page.fill("Project ID", project).await;
            page.press("List configurations").await;
            page.sees(seen).await;
            if project == PROJECT {
                page.strike(Key::Down).await;
            }
            looks_right(page, &format!("configurations-{project}")).await;
        }
        page.fill("Project ID", PROJECT).await;
        page.press("List configurations").await;
        page.sees("237 users").await;
        page.type_keys("none of them").await;
        page.sees("No matching configurations.").await;
        looks_right(page, "configurations-no-match").await;
    })
    .await;
}
