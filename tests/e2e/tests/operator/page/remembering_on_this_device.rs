//! What the device remembers from one visit to the next, and how it forgets.

use e2e::{Kind, PROJECT, TOKEN, scenario};

const KEPT: &str = "return JSON.stringify(localStorage)";

#[tokio::test]
async fn the_configuration_used_last_is_filled_in_and_nothing_else_is_kept() {
    scenario(async |page| {
        page.open_settings().await;
        page.has_no(Kind::Button, "Clear saved values").await;
        page.fill("Username", "maria").await;
        page.load("sample").await;
        page.fill("Filter rows", "garcia").await;
        page.open_settings().await;
        page.has(Kind::Button, "Clear saved values").await;
        page.assert_accessible().await;
        let kept: String = page.run(KEPT, vec![]).await;
        for private in ["maria", "garcia", TOKEN] {
            assert!(!kept.contains(private), "{kept}");
        }

        page.open().await;
        for (field, text) in [
            ("Project ID", PROJECT),
            ("Configuration ID", "sample"),
            ("Token", ""),
            ("Username", ""),
        ] {
            assert_eq!(page.value(field).await, text, "{field}");
        }
        page.has(Kind::Heading, "Open a list").await;
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
async fn forget_removes_it_says_so_and_leaves_the_form_alone() {
    scenario(async |page| {
        page.load("sample").await;
        page.tab_to("Settings").await;
        page.type_keys(" ").await;
        page.tab_to("Clear saved values").await;
        page.type_keys(" ").await;
        page.has_no(Kind::Button, "Clear saved values").await;
        page.hears("Saved values cleared. This device no longer stores anything from this page.")
            .await;
        page.focuses("Language").await;
        assert_eq!(page.value("Project ID").await, PROJECT);
        let kept: String = page.run(KEPT, vec![]).await;
        assert_eq!(kept, "{}");

        page.open().await;
        assert_eq!(page.value("Project ID").await, "");
        assert_eq!(page.value("Configuration ID").await, "");
    })
    .await;
}

#[tokio::test]
async fn a_link_outweighs_what_is_remembered() {
    scenario(async |page| {
        page.load("sample").await;
        page.open_at("/?config_id=users-30").await;
        assert_eq!(page.value("Configuration ID").await, "users-30");
        assert_eq!(page.value("Project ID").await, "");
    })
    .await;
}

#[tokio::test]
async fn a_chosen_language_is_chosen_again() {
    scenario(async |page| {
        page.choose("Language", "简体中文").await;
        page.has(Kind::Button, "加载用户").await;
        page.open().await;
        page.has(Kind::Button, "加载用户").await;
        page.press("清除已记住的信息").await;
        page.has(Kind::Button, "加载用户").await;
        page.open().await;
        page.has(Kind::Button, "Load users").await;
    })
    .await;
}

#[tokio::test]
async fn a_chosen_theme_is_chosen_again_and_forgotten() {
    const GROUND: &str = "return getComputedStyle(document.documentElement).backgroundColor";
    scenario(async |page| {
        let ground = async || page.run::<String>(GROUND, vec![]).await;
        page.choose("Theme", "Light").await;
        let light = ground().await;
        page.choose("Theme", "Dark").await;
        let dark = ground().await;
        assert_ne!(dark, light);
        page.open().await;
        assert_eq!(page.value("Theme").await, "Dark");
        assert_eq!(ground().await, dark);
        page.press("Clear saved values").await;
        assert_eq!(page.run::<String>(KEPT, vec![]).await, "{}");
        page.open().await;
        assert_eq!(page.value("Theme").await, "System");
    })
    .await;
}

#[tokio::test]
async fn without_storage_everything_else_works() {
    const BLOCKED: &str = "
        Object.defineProperty(window, 'localStorage', {
            get() { throw new DOMException('blocked', 'SecurityError'); }
        });";
    scenario(async |page| {
        page.before_the_page(BLOCKED).await;
        page.open().await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.choose("Theme", "Dark").await;
        page.choose("Language", "简体中文").await;
        page.has(Kind::Button, "加载全部用户").await;
        assert_eq!(page.value("主题").await, "深色");
        page.has_no(Kind::Button, "清除已记住的信息").await;
    })
    .await;
}
