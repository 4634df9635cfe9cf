//! A list too long to be drawn whole.

use std::time::{Duration, Instant};

use e2e::{Kind, NARROW, Page, Place, Scheme, Stage, WIDE, journey};
use fantoccini::key::Key;

/// The most elements that may be rows, however long the list is.
const FEW: u32 = 100;

const FRAME: &str = "Rows, scrollable";

/// Whether the header is not covered.
const HEADER: &str = "
    const header = document.querySelector('thead th').getBoundingClientRect();
    return document.elementFromPoint(header.left + 4, header.top + 4)?.closest('thead') !== null;";

/// Whether what has the focus is not covered.
const UNCOVERED: &str = "
        const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
        const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return document.activeElement.contains(there);";

/// Names of the buttons in rows in view that cannot be pressed where they are, or only in part.
const OUT_OF_REACH: &str = "
    const frame = document.querySelector('.table-frame').getBoundingClientRect();
    const head = document.querySelector('thead th').getBoundingClientRect();
    const reached = button => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        return [left + 2, right - 2].every(x =>
            button.contains(document.elementFromPoint(x, (top + bottom) / 2)));
    };
    const buttons = [...document.querySelectorAll('tbody td button')].filter(button => {
        const { top, bottom } = button.getBoundingClientRect();
        return top > Math.max(head.bottom, 0) && bottom < Math.min(frame.bottom, innerHeight);
    });
    if (buttons.length === 0) throw new Error('no button is in view');
    return buttons.filter(button => !reached(button)).map(button => button.ariaLabel);";

async fn load_all(page: &Page, users: u32, seen: &str) {
    page.show_at(WIDE, 900).await;
    load_all_here(page, users, seen).await;
}

/// The frame shows rows wherever it has any to show.
async fn assert_full(page: &Page) {
    let blank = page.blank_pixels().await;
    assert!(blank < 1.0, "{blank} px are blank");
}

/// Every button of a row in view can be pressed.
async fn assert_in_reach(page: &Page) {
    page.run::<()>(
        "document.querySelector('.table-frame').scrollIntoView()",
        vec![],
    )
    .await;
    let out_of_reach: Vec<String> = page.run(OUT_OF_REACH, vec![]).await;
    assert!(out_of_reach.is_empty(), "{out_of_reach:?}");
}

async fn load_all_here(page: &Page, users: u32, seen: &str) {
    page.start_loading_all(&format!("users-{users}")).await;
    page.sees_within(Duration::from_mins(1), seen).await;
}

/// Waits until the row of this number is in view.
async fn comes_to(page: &Page, row: u32) {
    page.until(&format!("row {row} to be in view"), async || {
        page.in_view().await.contains(&row).then_some(())
    })
    .await;
}

/// Waits until the frame has come to rest: Chromium 156 takes no key between the last step of a scroll and its end.
async fn comes_to_rest(page: &Page) {
    page.until("the frame to rest", async || {
        let before = page.scrolled().await;
        tokio::time::sleep(Duration::from_millis(100)).await;
        ((page.scrolled().await - before).abs() < 0.5).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_hundred_thousand_users_are_loaded_and_only_what_is_in_view_is_drawn() {
    let own_host = Stage::default().endpoint("At home", Place::OwnHost);
    own_host
        .journey(async |page| {
            let begun = Instant::now();
            load_all(page, 100_000, "All 100,000 users").await;
            println!("100,000 users loaded in {:?}", begun.elapsed());
            let drawn = page.drawn().await;
            assert_eq!(drawn.row_count, 100_001);
            assert_eq!(drawn.first(), 2);
            assert!(drawn.elements < FEW, "{} rows", drawn.elements);

            page.scroll_to(1.0).await;
            let drawn = page.drawn().await;
            assert_eq!(drawn.last(), 100_001);
            assert_eq!(drawn.rows[&99_996].name, "user12500");
            assert!(drawn.elements < FEW, "{} rows", drawn.elements);
            assert!(page.in_view().await.contains(&100_001));
            assert_full(page).await;

            page.scroll_to(0.5).await;
            let drawn = page.drawn().await;
            assert!(
                (49_000..51_000).contains(&drawn.first()),
                "{}",
                drawn.first()
            );
            assert!(drawn.elements < FEW, "{} rows", drawn.elements);
            assert_full(page).await;

            page.fill("Filter rows", "USER12500").await;
            page.sees("1 of 100,000 rows match").await;
            let drawn = page.drawn().await;
            assert_eq!(drawn.row_count, 2);
            assert_eq!(drawn.rows[&2].name, "user12500");
            page.fill("Filter rows", "").await;
            page.sees_no_more("rows match").await;
            assert_eq!(page.drawn().await.row_count, 100_001);
        })
        .await;
}

#[tokio::test]
async fn a_long_list_is_read_by_keyboard_in_its_frame() {
    journey(async |page| {
        load_all(page, 1000, "All 1,000 users").await;
        page.tab_to(FRAME).await;
        page.has(Kind::Region, FRAME).await;
        let top = page.in_view().await;
        assert_eq!(top[0], 2);

        page.strike(Key::PageDown).await;
        page.until("the next rows to be in view", async || {
            (page.in_view().await[0] > 10).then_some(())
        })
        .await;
        comes_to_rest(page).await;
        let next = page.in_view().await;
        assert!(
            next[0] <= top[top.len() - 1] + 1,
            "rows are passed over: {top:?}, {next:?}"
        );
        page.strike(Key::PageUp).await;
        comes_to(page, 2).await;
        comes_to_rest(page).await;
        page.strike(Key::End).await;
        comes_to(page, 1001).await;
        comes_to_rest(page).await;
        assert_full(page).await;
        page.strike(Key::Home).await;
        comes_to(page, 2).await;
        comes_to_rest(page).await;
        page.strike(Key::Down).await;
        page.focuses(FRAME).await;
    })
    .await;
}

#[tokio::test]
async fn the_frame_is_scrolled_as_far_as_it_is_told() {
    journey(async |page| {
        load_all(page, 1000, "All 1,000 users").await;
        for pixels in [100, 200, 400, 700, 1100, 5000, 5100, 4800, 700, 0] {
            page.scroll_to_pixel(pixels).await;
            let scrolled = page.scrolled().await;
            assert!(
                (scrolled - f64::from(pixels)).abs() < 2.0,
                "{scrolled} px in place of {pixels}"
            );
            assert_full(page).await;
        }
    })
    .await;
}

#[tokio::test]
async fn tab_goes_from_each_row_to_the_next_one() {
    journey(async |page| {
        load_all(page, 1000, "All 1,000 users").await;
        let ids: Vec<_> = page
            .listed("users-1000")
            .await
            .into_iter()
            .map(|row| row.id)
            .filter(|id| id != "not given")
            .map(|id| format!("Copy ID {id}"))
            .collect();
        page.tab_to(FRAME).await;
        page.tab_to("User ID").await;
        for (place, name) in ids[..80].iter().enumerate() {
            page.strike(Key::Tab).await;
            assert_eq!(&page.focused_name().await, name, "at row {place}");
        }
        for (place, name) in ids[..79].iter().enumerate().rev() {
            page.tab_back().await;
            assert_eq!(&page.focused_name().await, name, "back at row {place}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_focus_stays_on_its_row_while_others_are_scrolled_into_view() {
    journey(async |page| {
        load_all(page, 1000, "All 1,000 users").await;
        let rows = page.rows().await;
        let name = format!("Copy ID {}", rows[12].id);
        page.tab_to(&name).await;
        // The row stays within view.
        page.strike(Key::Down).await;
        page.strike(Key::Down).await;
        page.until("the rows to move", async || {
            (page.in_view().await[0] > 2).then_some(())
        })
        .await;
        assert_eq!(page.focused_name().await, name);
        // It leaves the view, and is on no other row then.
        page.scroll_to(0.5).await;
        let focused = page.focused_name().await;
        assert!(
            !focused.starts_with("Copy ID") || focused == name,
            "{focused}"
        );
    })
    .await;
}

#[tokio::test]
async fn the_frame_is_full_of_rows_on_a_screen_of_any_height() {
    journey(async |page| {
        load_all(page, 1000, "All 1,000 users").await;
        for height in [500, 900, 1600, 2400, 900] {
            page.case(&height.to_string());
            page.show_at(WIDE, height).await;
            assert_full(page).await;
        }
    })
    .await;
}

#[tokio::test]
async fn on_a_tall_screen_the_frame_is_full_of_rows_from_the_start() {
    journey(async |page| {
        page.show_at(WIDE, 2000).await;
        load_all_here(page, 1000, "All 1,000 users").await;
        assert_full(page).await;
    })
    .await;
}

#[tokio::test]
async fn the_filter_and_the_order_work_wherever_the_frame_is_scrolled_to() {
    journey(async |page| {
        load_all(page, 1000, "All 1,000 users").await;
        page.scroll_to(1.0).await;
        page.fill("Filter rows", "user1").await;
        // user1, user10 to user19, user100 to user125.
        page.sees("37 of 1,000 rows match").await;
        page.until("rows to be in view", async || {
            (!page.in_view().await.is_empty()).then_some(())
        })
        .await;
        assert_full(page).await;
        page.fill("Filter rows", "").await;
        page.sees_no_more("rows match").await;
        assert_full(page).await;

        page.scroll_to(0.5).await;
        let before = page.drawn().await;
        page.press("Username").await;
        page.until("other rows to be in view", async || {
            (page.drawn().await.rows != before.rows).then_some(())
        })
        .await;
        assert_full(page).await;
        assert!(page.drawn().await.elements < FEW);
    })
    .await;
}

#[tokio::test]
async fn the_header_stays_in_view_and_hides_no_row_that_has_the_focus() {
    journey(async |page| {
        load_all(page, 1000, "All 1,000 users").await;
        page.tab_to(FRAME).await;
        page.strike(Key::End).await;
        comes_to(page, 1001).await;
        assert!(
            page.run::<bool>(HEADER, vec![]).await,
            "the header is covered"
        );

        // From the last row upwards.
        let last = page.drawn().await.rows[&1001].id.clone();
        page.enter_button(&format!("Copy ID {last}")).await;
        for _ in 0..60 {
            page.tab_back().await;
            let name = page.focused_name().await;
            assert!(
                page.run::<bool>(UNCOVERED, vec![]).await,
                "“{name}” is covered"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_long_list_fits_a_narrow_screen() {
    journey(async |page| {
        load_all(page, 1000, "All 1,000 users").await;
        page.show_on(NARROW, Scheme::Light).await;
        page.assert_fits().await;
        page.scroll_to(0.7).await;
        assert_full(page).await;
        page.assert_fits().await;
        for width in [NARROW, 400, WIDE] {
            page.case(&width.to_string());
            page.show_on(width, Scheme::Light).await;
            page.scroll_to(0.3).await;
            assert_in_reach(page).await;
            page.screenshot(&format!("long-list-{width}")).await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_id_of_any_length_leaves_its_button_in_reach() {
    journey(async |page| {
        page.show_at(WIDE, 900).await;
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
