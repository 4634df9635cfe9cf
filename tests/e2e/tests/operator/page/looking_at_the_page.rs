//! Every state of the page: it passes axe-core, and fits, on a wide and on a narrow screen, light and dark.

use e2e::{EndpointPlace, Kind, NARROW, Page, Scenario, Scheme, WIDE, scenario};

pub async fn looks_right(page: &Page, state: &str) {
    page.case(state);
    for width in [WIDE, NARROW] {
        for scheme in [Scheme::Light, Scheme::Dark] {
            let view = format!("{state}-{width}-{}", scheme.name());
            page.case(&view);
            page.show_on(width, scheme).await;
            page.assert_fits().await;
            page.assert_accessible().await;
            page.screenshot(&view).await;
        }
    }
    page.show_on(WIDE, Scheme::Light).await;
}

#[tokio::test]
async fn before_and_while_loading() {
    scenario(async |page| {
        looks_right(page, "idle").await;
        page.press("Load users").await;
        page.complains("Token", "Enter a token.").await;
        page.paste("Username", &"a".repeat(129)).await;
        page.leave().await;
        page.complains(
            "Username",
            "Enter no more than 128 characters. This value has 129.",
        )
        .await;
        looks_right(page, "invalid").await;
        page.fill("Username", "").await;

        page.start_loading("hang").await;
        page.has(Kind::Button, "Cancel").await;
        looks_right(page, "loading").await;
        page.load("sample").await;
        page.start_loading("hang").await;
        page.has(Kind::Button, "Cancel").await;
        looks_right(page, "loading-over-rows").await;
    })
    .await;
}

#[tokio::test]
async fn a_choice_of_endpoints_and_a_deployment_that_is_not_set_up() {
    let stage = Scenario::default()
        .endpoint("Abroad", EndpointPlace::MockService)
        .endpoint("At home", EndpointPlace::OwnHost);
    stage
        .run(async |page| {
            looks_right(page, "endpoints").await;
            page.redeploy(Some("{}")).await;
            looks_right(page, "not-set-up").await;
        })
        .await;
}

#[tokio::test]
async fn with_rows() {
    scenario(async |page| {
        page.load("sample").await;
        page.choose("Rows per page", "50").await;
        page.sees("1–50 of 237").await;
        looks_right(page, "rows").await;
        page.fill("Filter rows", "maria").await;
        page.sees("of 237 rows match").await;
        looks_right(page, "filter").await;
        page.fill("Filter rows", "nobody is called this").await;
        page.has(Kind::Heading, "No rows match the filter").await;
        looks_right(page, "no-match").await;
        page.load("users-1500").await;
        page.has(Kind::Heading, "No loaded rows match the filter")
            .await;
        looks_right(page, "no-match-in-part").await;
        page.fill("Filter rows", "a").await;
        page.sees("Sorting and filtering apply only to").await;
        looks_right(page, "filter-in-part").await;
    })
    .await;
}

#[tokio::test]
async fn the_first_row_is_on_the_first_screen() {
    scenario(async |page| {
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        for (width, height, most) in [(WIDE, 800, 260.0), (NARROW, 640, 440.0)] {
            page.show_at(width, height).await;
            let top = page.first_row_top().await;
            assert!(top <= most, "{top} px at {width} × {height}");
        }
    })
    .await;
}

#[tokio::test]
async fn with_rows_in_colours_of_the_operator_s() {
    const ICONS: &str = "
        const { backgroundColor } = getComputedStyle(document.querySelector('table button'));
        return [...document.querySelectorAll('table .icon')]
            .filter(icon => icon.checkVisibility({ opacityProperty: true }))
            .map(icon => getComputedStyle(icon).stroke !== backgroundColor);";
    scenario(async |page| {
        page.load("sample").await;
        page.force_colours().await;
        page.press("Username").await;
        page.sees("All 237 users").await;
        let icons: Vec<bool> = page.run(ICONS, vec![]).await;
        assert!(icons.len() >= 2, "{icons:?}");
        assert!(!icons.contains(&false), "an icon is not seen: {icons:?}");
        page.tab_to("User ID").await;
        for width in [WIDE, NARROW] {
            page.show_at(width, 900).await;
            page.assert_fits().await;
            page.screenshot(&format!("forced-colours-{width}")).await;
        }
    })
    .await;
}

#[tokio::test]
async fn with_odd_rows_and_without_any() {
    scenario(async |page| {
        for (configuration, seen) in [
            ("no-total", "1–10, total unknown"),
            ("null-fields", "1–5 of 5"),
            ("long-names", "1–5 of 5"),
            ("strange-names", "1–10 of 16"),
            ("empty", "No users in this configuration"),
        ] {
            page.load(configuration).await;
            page.sees(seen).await;
            looks_right(page, configuration).await;
        }
        page.fill("Username", "nobody is called this").await;
        page.load("sample").await;
        page.has(Kind::Heading, "No user with that username").await;
        looks_right(page, "no-user-by-that-name").await;
    })
    .await;
}

#[tokio::test]
async fn with_a_banner_for_a_documented_status() {
    scenario(async |page| {
        for status in [400, 401, 403, 404, 405, 500, 503] {
            page.load(&format!("status-{status}")).await;
            page.banner().await;
            looks_right(page, &format!("status-{status}")).await;
        }
    })
    .await;
}

#[tokio::test]
async fn with_a_banner_for_what_else_life_brings() {
    Scenario::default()
        .timeout_seconds(1)
        .run(async |page| {
            for configuration in [
                "status-429",
                "status-502-html",
                "ok-html",
                "status-500-large",
                "reset",
                "hang",
            ] {
                page.load(configuration).await;
                page.banner().await;
                looks_right(page, configuration).await;
            }
            page.load("sample").await;
            page.sees("1–10 of 237").await;
            page.has_fetched_ahead().await;
            page.go_offline().await;
            page.press("Refresh").await;
            page.sees("Showing data from").await;
            looks_right(page, "not-current").await;
        })
        .await;
}

#[tokio::test]
async fn while_all_users_are_loaded() {
    scenario(async |page| {
        page.hold_back_from(200).await;
        page.start_loading_all("users-1000").await;
        page.sees("200 of 1,000").await;
        looks_right(page, "loading-all").await;
        page.press("Cancel").await;
        page.sees("Incomplete: 200 of 1,000 users loaded.").await;
        looks_right(page, "incomplete").await;
        page.start_loading_all("no-total-350").await;
        page.sees("200 so far").await;
        looks_right(page, "loading-all-total-unknown").await;
        page.start_loading_all("hang").await;
        page.sees("0 so far").await;
        looks_right(page, "loading-all-nothing-yet").await;
    })
    .await;
}

#[tokio::test]
async fn with_all_users() {
    scenario(async |page| {
        page.start_loading_all("users-1000").await;
        page.sees("All 1,000 users").await;
        looks_right(page, "all").await;
        page.press("Username").await;
        looks_right(page, "all-sorted-up").await;
        page.press("Username").await;
        page.press("Next page").await;
        page.sees("rows 11–20 of 1,000").await;
        looks_right(page, "all-sorted-down-second-page").await;
        page.fill("Filter rows", "user1").await;
        page.sees("37 of 1,000 rows match").await;
        looks_right(page, "all-filtered").await;
        page.fill("Filter rows", "nobody is called this").await;
        page.has(Kind::Heading, "No rows match the filter").await;
        looks_right(page, "all-no-match").await;
        page.start_loading_all("changing").await;
        page.sees("The list may have changed while it was loading")
            .await;
        page.fill("Filter rows", "").await;
        looks_right(page, "changed").await;
    })
    .await;
}

#[tokio::test]
async fn with_a_banner_over_a_list_that_is_not_whole() {
    scenario(async |page| {
        page.start_loading_all("fails-after-600").await;
        page.sees("Pausing for 1 s to avoid overloading the service.")
            .await;
        page.assert_accessible().await;
        page.has(Kind::Button, "Resume loading").await;
        looks_right(page, "go-on").await;
    })
    .await;
}

#[tokio::test]
async fn in_chinese() {
    Scenario::default()
        .languages("zh-CN")
        .run(async |page| {
            looks_right(page, "zh-idle").await;
            page.press("加载用户").await;
            page.complains("用户Token", "请输入用户Token。").await;
            looks_right(page, "zh-invalid").await;
            page.fill("项目ID", "p-1").await;
            page.fill("用户Token", "t-1").await;
            for (configuration, seen) in [
                ("sample", "第1–10条，共237条"),
                ("status-401", "401 鉴权失败"),
                ("status-503", "503 服务不可用"),
            ] {
                page.fill("配置ID", configuration).await;
                page.press("加载用户").await;
                page.sees(seen).await;
                looks_right(page, &format!("zh-{configuration}")).await;
            }
            page.fill("配置ID", "users-1000").await;
            page.press("加载全部用户").await;
            page.sees("全部1,000个用户").await;
            page.press("用户名").await;
            looks_right(page, "zh-all").await;
        })
        .await;
}

#[tokio::test]
async fn opened_from_a_link_remembered_and_without_its_token() {
    scenario(async |page| {
        page.hurry().await;
        page.open_at("/?project_id=p&config_id=sample&offset=20")
            .await;
        page.has(Kind::Heading, "Enter a token to load this view")
            .await;
        looks_right(page, "link").await;
        page.load("sample").await;
        page.press("Clear saved values").await;
        page.sees("Saved values cleared.").await;
        looks_right(page, "forgotten").await;
        page.load("sample").await;
        looks_right(page, "remembered").await;
        page.let_pass(16 * 60).await;
        page.sees("Token cleared after").await;
        looks_right(page, "token-dropped").await;
    })
    .await;
}
