use leptos::prelude::*;
use non_migration_users::features::language::preference;
use non_migration_users::features::language::switch::LanguageSwitch;
use non_migration_users::features::users::section::UsersSection;
use non_migration_users::i18n::language::Language;
use non_migration_users::platform::document::language;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::Fetch;
use crate::support::sample::{self, TOKEN};
use crate::support::screen::{Screen, document, focused};
use crate::support::{painted, settled, until};

const CHINESE: &str = "zh-CN";

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <LanguageSwitch /> })
}

/// The document's language and title.
fn spoken() -> (Option<String>, String) {
    let root = document().document_element().unwrap();
    (root.get_attribute("lang"), document().title())
}

#[wasm_bindgen_test]
fn each_language_is_offered_by_its_own_name() {
    let (screen, _) = mount();
    let field = screen.field("Language");
    assert_eq!(field.choices(), ["English", "简体中文"]);
    assert_eq!(field.attribute("name"), None);
    let tags: Vec<_> = screen
        .all("option")
        .iter()
        .map(|option| option.get_attribute("lang").unwrap())
        .collect();
    assert_eq!(tags, ["en", CHINESE]);
}

#[wasm_bindgen_test]
fn the_language_of_the_browser_is_chosen_from_the_start() {
    assert_eq!(preference::preferred(), Language::English);
    let (screen, contexts) = mount();
    assert_eq!(screen.field("Language").value(), "en");
    assert_eq!(contexts.language.get_untracked(), Language::English);
}

#[wasm_bindgen_test]
async fn the_language_chosen_is_spoken_from_then_on() {
    let (screen, contexts) = mount();
    for (tag, language, number) in [
        (CHINESE, Language::SimplifiedChinese, "全部1,000个用户"),
        ("en", Language::English, "All 1,000 users"),
    ] {
        screen.field("Language").choose(tag).await;
        assert_eq!(contexts.language.get_untracked(), language);
        let all = (contexts.language.messages().users.all)(contexts.language.count(1000));
        assert_eq!(all, number);
        assert_eq!(screen.field("Language").value(), tag);
    }
}

#[wasm_bindgen_test]
async fn a_note_in_the_language_before_goes() {
    let (screen, contexts) = mount();
    contexts.status.set("ID copied");
    screen.field("Language").choose(CHINESE).await;
    assert_eq!(contexts.status.get_untracked(), "");
}

#[wasm_bindgen_test]
fn the_document_has_language_and_title_of_the_page() {
    for (language, tag, title) in [
        (Language::SimplifiedChinese, CHINESE, "热点会话不迁移用户"),
        (
            Language::English,
            "en",
            "Users not migrated from hotspot sessions",
        ),
    ] {
        language::apply(language.tag(), title);
        assert_eq!(spoken(), (Some(tag.to_owned()), title.to_owned()));
    }
}

#[wasm_bindgen_test]
async fn the_whole_page_goes_over_and_keeps_what_was_typed_and_loaded() {
    let fetch = Fetch::saying(
        200,
        r#"{"total_count":1,"non_migrate_users":[{"user_id":"id-a","user_name":"Ann"}]}"#,
    );
    let screen = Screen::of_page(sample::deployment()).await;
    screen.field("Project ID").type_in("p-1").await;
    screen.field("Configuration ID").type_in("c-1").await;
    screen.field("Token").type_in(TOKEN).await;
    screen.click("Load users").await;
    until("the user is there", || {
        screen.texts("th[scope=row]") == ["Ann"]
    })
    .await;
    screen.field("Filter rows").type_in("a").await;

    screen.click("Settings").await;
    screen.field("Language").choose(CHINESE).await;
    painted().await;
    assert_eq!(focused(), "语言");
    assert_eq!(screen.texts("h1"), ["热点会话不迁移用户"]);
    assert_eq!(
        spoken(),
        (Some(CHINESE.to_owned()), "c-1 · 不迁移用户".to_owned())
    );
    screen.click("更改").await;
    settled().await;
    for (label, text) in [
        ("项目ID", "p-1"),
        ("用户Token", TOKEN),
        ("配置ID", "c-1"),
        ("筛选已加载的用户", "a"),
        ("语言", CHINESE),
    ] {
        assert_eq!(screen.field(label).value(), text, "{label}");
    }
    assert_eq!(screen.texts("th[scope=row]"), ["Ann"]);
    assert_eq!(
        screen.texts(".status-line"),
        ["第1–1条，共1条 · 已加载1条，符合筛选条件1条"]
    );
    assert!(!screen.html().contains(TOKEN));

    screen.field("语言").choose("en").await;
    assert_eq!(
        screen.texts(".status-line"),
        ["1–1 of 1 · 1 of 1 row matches"]
    );
    // The box is a new one, whose text is set a moment later.
    painted().await;
    assert_eq!(screen.field("Filter rows").value(), "a");
    assert_eq!(spoken().0.as_deref(), Some("en"));
    assert_eq!(fetch.urls().len(), 1);
}

#[wasm_bindgen_test]
async fn the_filter_works_on_in_the_other_language() {
    let (screen, contexts) = Screen::with_contexts(sample::deployment(), |contexts| {
        view! {
            {move || {
                contexts.language.track();
                view! { <UsersSection /> }
            }}
        }
    });
    sample::show_all(contexts, 12);
    painted().await;
    screen.field("Filter rows").type_in("name-1").await;
    for (language, label, matching) in [
        (Language::SimplifiedChinese, "筛选已加载的用户", 4),
        (Language::English, "Filter rows", 4),
    ] {
        contexts.language.load(language).await.unwrap();
        painted().await;
        assert_eq!(screen.field(label).value(), "name-1");
        assert_eq!(screen.all("tbody tr").len(), matching);
        screen.field(label).type_in("name-12").await;
        assert_eq!(screen.all("tbody tr").len(), 1);
        contexts.users.filter.set("name-1".to_owned());
        painted().await;
        assert_eq!(screen.field(label).value(), "name-1");
    }
}
