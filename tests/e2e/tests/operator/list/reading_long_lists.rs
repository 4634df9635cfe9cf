//! A list of more users than are read on one page: all of it is loaded, and paged without another request.

use std::time::{Duration, Instant};

use e2e::{EndpointPlace, Kind, NARROW, Page, Row, Scenario, Scheme, WIDE, scenario};
use fantoccini::key::Key;

use crate::page::looking_at_the_page::looks_right;

/// Names of the buttons in rows that cannot be pressed where they are, or only in part.
const OUT_OF_REACH: &str = "
    const reached = button => {
        button.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom } = button.getBoundingClientRect();
        return [left + 2, right - 2].every(x =>
            button.contains(document.elementFromPoint(x, (top + bottom) / 2)));
    };
    const buttons = [...document.querySelectorAll('tbody td button')];
    if (buttons.length === 0) throw new Error('no button is there');
    return buttons.filter(button => !reached(button)).map(button => button.ariaLabel);";

async fn load_all(page: &Page, users: u32, seen: &str) {
    page.start_loading_all(&format!("users-{users}")).await;
    page.sees_within(Duration::from_mins(1), seen).await;
}

/// Every button of a row can be pressed.
async fn assert_in_reach(page: &Page) {
    let out_of_reach: Vec<String> = page.run(OUT_OF_REACH, vec![]).await;
    assert!(out_of_reach.is_empty(), "{out_of_reach:?}");
}

/// The rows from `first` to `last`, counted from 1, are drawn and no others.
async fn has_rows(page: &Page, listed: &[Row], first: u32, last: u32) {
    let of = listed.len();
    page.sees(&format!("rows {first}–{last} of {of}")).await;
    let drawn = page.drawn().await;
    assert_eq!((drawn.first(), drawn.last()), (first + 1, last + 1));
    assert_eq!(drawn.row_count as usize, of + 1);
    let rows: Vec<Row> = drawn.rows.into_values().collect();
    assert_eq!(rows, listed[first as usize - 1..last as usize]);
}

#[tokio::test]
async fn a_hundred_thousand_users_are_loaded_and_a_page_of_them_is_drawn() {
    let own_host = Scenario::default().endpoint("At home", EndpointPlace::OwnHost);
    own_host
        .run(async |page| {
            let begun = Instant::now();
            load_all(page, 100_000, "All 100,000 users · rows 1–10 of 100,000").await;
            println!("100,000 users loaded in {:?}", begun.elapsed());
            let drawn = page.drawn().await;
            assert_eq!(drawn.row_count, 100_001);
            assert_eq!((drawn.first(), drawn.last()), (2, 11));

            page.choose("Rows per page", "500").await;
            page.sees("rows 1–500 of 100,000").await;
            page.press("Next page").await;
            page.sees("rows 501–1,000 of 100,000").await;
            let drawn = page.drawn().await;
            assert_eq!((drawn.first(), drawn.last()), (502, 1001));

            page.fill("Filter rows", "USER12500").await;
            page.sees("1 of 100,000 rows matches · row 1 of 1").await;
            let drawn = page.drawn().await;
            assert_eq!(drawn.row_count, 2);
            assert_eq!(drawn.rows[&2].name, "user12500");
            page.fill("Filter rows", "").await;
            page.sees("All 100,000 users · rows 1–500 of 100,000").await;
            assert_eq!(page.drawn().await.row_count, 100_001);
        })
        .await;
}

#[tokio::test]
async fn all_users_are_paged_to_the_last_one_and_back_without_a_request() {
    scenario(async |page| {
        load_all(page, 250, "All 250 users").await;
        let listed = page.listed("users-250").await;
        let (asked, address) = (page.asked().len(), page.address().await);
        page.choose("Rows per page", "100").await;
        has_rows(page, &listed, 1, 100).await;
        assert!(!page.is_enabled("Previous page").await);
        page.press("Next page").await;
        has_rows(page, &listed, 101, 200).await;
        assert!(page.is_enabled("Previous page").await);
        page.press("Next page").await;
        has_rows(page, &listed, 201, 250).await;
        assert!(!page.is_enabled("Next page").await);
        page.focuses_the_pager().await;
        page.press("Previous page").await;
        has_rows(page, &listed, 101, 200).await;
        page.press("Previous page").await;
        has_rows(page, &listed, 1, 100).await;
        page.focuses_the_pager().await;
        assert_eq!(page.asked().len(), asked);
        assert_eq!(page.address().await, address, "a link is to all of them");
        page.assert_accessible().await;
    })
    .await;
}

#[tokio::test]
async fn the_page_size_acts_at_once_and_the_first_row_stays_on_screen() {
    scenario(async |page| {
        load_all(page, 1000, "All 1,000 users · rows 1–10 of 1,000").await;
        page.choose("Rows per page", "50").await;
        page.sees("rows 1–50 of 1,000").await;
        let asked = page.asked().len();
        page.press("Next page").await;
        page.press("Next page").await;
        page.sees("rows 101–150 of 1,000").await;
        for (size, seen, last) in [
            ("500", "rows 1–500 of 1,000", 501),
            ("100", "rows 101–200 of 1,000", 201),
            ("20", "rows 101–120 of 1,000", 121),
            ("10", "rows 101–110 of 1,000", 111),
        ] {
            page.choose("Rows per page", size).await;
            page.sees(seen).await;
            assert_eq!(page.drawn().await.last(), last);
        }
        assert_eq!(page.asked().len(), asked);
    })
    .await;
}

#[tokio::test]
async fn five_hundred_rows_are_for_users_in_memory_only() {
    const OF_THE_SERVICE: [&str; 4] = ["10", "20", "50", "100"];
    scenario(async |page| {
        page.load("users-1000").await;
        page.sees("1–10 of 1,000").await;
        assert_eq!(page.options("Rows per page").await, OF_THE_SERVICE);
        page.press("Load all users").await;
        page.sees("All 1,000 users").await;
        page.choose("Rows per page", "500").await;
        page.sees("rows 1–500 of 1,000").await;
        page.press("Next page").await;
        page.sees("rows 501–1,000 of 1,000").await;
        assert!(!page.is_enabled("Next page").await);

        page.press("Load users").await;
        page.sees("1–100 of 1,000").await;
        assert_eq!(page.last_asked().limit(), "100");
        assert_eq!(page.options("Rows per page").await, OF_THE_SERVICE);
    })
    .await;
}

#[tokio::test]
async fn the_filter_and_the_order_are_over_all_pages_and_begin_with_the_first() {
    scenario(async |page| {
        load_all(page, 1000, "All 1,000 users").await;
        page.press("Next page").await;
        page.sees("rows 11–20 of 1,000").await;
        page.fill("Filter rows", "user1").await;
        // user1, user10 to user19, user100 to user125.
        page.sees("All 1,000 users · 37 of 1,000 rows match · rows 1–10 of 37")
            .await;
        for seen in ["rows 11–20 of 37", "rows 21–30 of 37", "rows 31–37 of 37"] {
            page.press("Next page").await;
            page.sees(seen).await;
        }
        assert!(!page.is_enabled("Next page").await);
        assert!(
            page.names()
                .await
                .iter()
                .all(|name| name.starts_with("user1"))
        );
        page.press("Username").await;
        page.sees("rows 1–10 of 37").await;
        page.until("the first in order", async || {
            (page.names().await[..2] == ["user1", "user10"]).then_some(())
        })
        .await;
        page.press("Next page").await;
        page.sees("rows 11–20 of 37").await;
        page.fill("Filter rows", "").await;
        page.sees("All 1,000 users · rows 1–10 of 1,000").await;
    })
    .await;
}

#[tokio::test]
async fn what_has_arrived_of_a_list_is_paged_and_said_to_be_a_part() {
    scenario(async |page| {
        page.hold_back_from(300).await;
        page.start_loading_all("users-1000").await;
        page.sees("300 of 1,000").await;
        page.press("Next page").await;
        page.until("the second page", async || {
            (page.drawn().await.first() == 12).then_some(())
        })
        .await;
        page.press("Cancel").await;
        page.sees("Users loaded: 300 · rows 11–20 of 300").await;
        page.sees("Incomplete: 300 of 1,000 users loaded.").await;
        assert!(!page.shows("All ").await);
    })
    .await;
}

#[tokio::test]
async fn pages_of_all_users_are_turned_by_keyboard() {
    scenario(async |page| {
        load_all(page, 1000, "All 1,000 users").await;
        page.listen().await;
        page.tab_to("Next page").await;
        page.strike(Key::Enter).await;
        page.hears("All 1,000 users · rows 11–20 of 1,000").await;
        page.focuses("Next page").await;
        page.strike(Key::Space).await;
        page.hears("All 1,000 users · rows 21–30 of 1,000").await;
        page.type_keys("p").await;
        page.sees("rows 11–20 of 1,000").await;
        page.type_keys("n").await;
        page.sees("rows 21–30 of 1,000").await;

        let third = page.rows().await;
        let ids = third.iter().filter(|row| row.id != "not given");
        for id in ids.map(|row| &row.id) {
            page.tab_to(&format!("Copy ID {id}")).await;
        }
        // Whoever has the focus in a row is on no other user's then.
        page.type_keys("n").await;
        page.sees("rows 31–40 of 1,000").await;
        page.focuses("Users not migrated").await;
        page.strike(Key::Tab).await;
        page.focuses("Username").await;
    })
    .await;
}

#[tokio::test]
async fn the_focus_stays_on_its_user_while_the_page_is_put_in_order() {
    scenario(async |page| {
        load_all(page, 1000, "All 1,000 users").await;
        page.choose("Rows per page", "50").await;
        page.fill("Filter rows", "user1").await;
        page.sees("37 of 1,000 rows match · rows 1–37 of 37").await;
        let rows = page.rows().await;
        let label = format!("Copy ID {}", rows[30].id);
        page.tab_to(&label).await;
        page.focuses(&label).await;
        // With the focus where it is: by a script, as voice control does it.
        page.run::<()>("document.querySelector('th button.sort').click()", vec![])
            .await;
        page.until("the first in order", async || {
            (page.names().await[..2] == ["user1", "user10"]).then_some(())
        })
        .await;
        page.focuses(&label).await;
        page.strike(Key::Enter).await;
        page.hears("ID copied").await;
    })
    .await;
}

#[tokio::test]
async fn all_users_are_paged_in_chinese() {
    Scenario::default()
        .languages("zh-CN")
        .run(async |page| {
            page.fill("项目ID", "p").await;
            page.fill("配置ID", "users-1000").await;
            page.fill("用户Token", "t-1").await;
            page.press("加载全部用户").await;
            page.sees("全部1,000个用户 · 当前显示第1–10条，共1,000条")
                .await;
            page.choose("每页条数", "500").await;
            page.press("下一页").await;
            page.sees("当前显示第501–1,000条，共1,000条").await;
            page.fill("筛选已加载的用户", "user1").await;
            page.sees("已加载1,000条，符合筛选条件37条 · 当前显示第1–37条，共37条")
                .await;
            page.has(Kind::Table, "不迁移用户").await;
        })
        .await;
}

#[tokio::test]
async fn a_long_page_looks_right_and_fits_a_narrow_screen() {
    scenario(async |page| {
        load_all(page, 1000, "All 1,000 users").await;
        looks_right(page, "all-10").await;
        page.choose("Rows per page", "100").await;
        page.press("Next page").await;
        page.sees("rows 101–200 of 1,000").await;
        looks_right(page, "all-100").await;
        for width in [NARROW, 400, WIDE] {
            page.case(&width.to_string());
            page.show_on(width, Scheme::Light).await;
            page.assert_fits().await;
            assert_in_reach(page).await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_id_of_any_length_leaves_its_button_in_reach() {
    scenario(async |page| {
        page.start_loading_all("long-ids").await;
        page.sees("All 5 users").await;
        // At 800 px a list has two columns side by side with the least room.
        for width in [WIDE, 800, 799, NARROW] {
            page.case(&width.to_string());
            page.show_on(width, Scheme::Light).await;
            assert_in_reach(page).await;
            page.assert_fits().await;
            page.screenshot(&format!("long-ids-{width}")).await;
        }
    })
    .await;
}
