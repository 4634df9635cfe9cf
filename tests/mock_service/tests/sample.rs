//! The users that the mock service makes up.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod support;

use std::collections::HashSet;
use std::time::{Duration, Instant};

use axum::Router;
use serde_json::Value;
use support::{get, mock_service, users, users_path};

async fn all(server: &Router, config_id: &str) -> Vec<Value> {
    let mut all = Vec::new();
    loop {
        let page = get(
            server,
            &users_path(config_id, &format!("?limit=100&offset={}", all.len())),
        )
        .await
        .users();
        if page.is_empty() {
            return all;
        }
        all.extend(page);
    }
}

fn field<'a>(users: &'a [Value], name: &'a str) -> Vec<&'a str> {
    users
        .iter()
        .filter_map(|user| user[name].as_str())
        .collect()
}

#[tokio::test]
async fn the_sample_is_the_same_on_every_server() {
    assert_eq!(
        all(&mock_service(), "sample").await,
        all(&mock_service(), "sample").await
    );
}

#[tokio::test]
async fn a_longer_list_begins_with_the_shorter_one() {
    assert_eq!(
        all(&mock_service(), "users-1000").await[..237],
        all(&mock_service(), "sample").await
    );
}

#[tokio::test]
async fn ids_are_32_hexadecimal_digits_and_unique() {
    let users = all(&mock_service(), "users-5000").await;
    let ids = field(&users, "user_id");
    assert!(
        ids.iter()
            .all(|id| id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()))
    );
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
}

#[tokio::test]
async fn exactly_one_user_has_no_name_and_another_one_no_id() {
    let users = all(&mock_service(), "sample").await;
    let without = |name| {
        users
            .iter()
            .filter(|user| user.get(name).is_none())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (without("user_name").len(), without("user_id").len()),
        (1, 1)
    );
    assert_ne!(without("user_name"), without("user_id"));
}

#[tokio::test]
async fn names_are_varied_and_within_128_characters() {
    let users = all(&mock_service(), "sample").await;
    let names = field(&users, "user_name");
    assert!(
        names
            .iter()
            .all(|name| (1..=128).contains(&name.chars().count()))
    );
    for part in ["user9", "user10", ".", " ", "@", "王", "ü"] {
        assert!(
            names.iter().any(|name| name.contains(part)),
            "no name with {part}"
        );
    }
    assert!(names.iter().collect::<HashSet<_>>().len() > 180);
}

#[tokio::test]
async fn the_last_page_of_a_million_users_comes_at_once() {
    let start = Instant::now();
    assert_eq!(
        users("users-1000000", "?offset=999990").await.users().len(),
        10
    );
    assert!(start.elapsed() < Duration::from_millis(500));
}
