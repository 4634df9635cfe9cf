//! Turning pages.

use e2e::{Asked, Kind, scenario};

#[tokio::test]
async fn pages_are_turned_to_the_last_one_and_back_where_the_total_is_known() {
    scenario(async |page| {
        page.load("sample").await;
        page.choose("Rows per page", "100").await;
        page.sees("1–100 of 237").await;
        assert!(!page.is_enabled("Previous page").await);
        let first = page.rows().await;

        page.press("Next page").await;
        page.sees("101–200 of 237").await;
        assert_eq!(
            (page.last_asked().offset(), page.last_asked().limit()),
            ("100", "100")
        );
        let second = page.rows().await;
        assert!(page.is_enabled("Previous page").await);

        page.press("Next page").await;
        page.sees("201–237 of 237").await;
        let third = page.rows().await;
        assert!(!page.is_enabled("Next page").await);
        assert_eq!((first.len(), second.len(), third.len()), (100, 100, 37));
        assert!(
            first
                .iter()
                .all(|row| !second.contains(row) && !third.contains(row))
        );

        page.press("Previous page").await;
        page.sees("101–200 of 237").await;
        assert_eq!(page.rows().await, second);
        page.press("Previous page").await;
        page.sees("1–100 of 237").await;
        assert_eq!(page.rows().await, first);
        assert_eq!(page.last_asked().offset(), "0");
        assert!(!page.is_enabled("Previous page").await);
    })
    .await;
}

#[tokio::test]
async fn as_many_rows_come_as_are_asked_for() {
    scenario(async |page| {
        for size in [10, 20, 50, 100] {
            page.case(&size.to_string());
            page.load("sample").await;
            page.choose("Rows per page", &size.to_string()).await;
            page.sees(&format!("1–{size} of 237")).await;
            assert_eq!(page.rows().await.len(), size);
            assert_eq!(page.last_asked().limit(), size.to_string());
        }
    })
    .await;
}

#[tokio::test]
async fn another_page_size_is_asked_for_at_once_from_the_page_that_has_the_first_row_on() {
    scenario(async |page| {
        page.load("sample").await;
        page.press("Next page").await;
        page.sees("11–20 of 237").await;
        page.choose("Rows per page", "50").await;
        page.sees("1–50 of 237").await;
        assert_eq!(page.last_asked().offset(), "0");
    })
    .await;
}

#[tokio::test]
async fn numbers_are_grouped() {
    scenario(async |page| {
        page.load("users-1000").await;
        page.choose("Rows per page", "100").await;
        page.sees("1–100 of 1,000").await;
        page.load("users-1234567").await;
        page.sees("1–100 of 1,234,567").await;
    })
    .await;
}

#[tokio::test]
async fn a_page_that_is_not_full_is_the_last_one_where_the_total_is_unknown() {
    scenario(async |page| {
        page.load("no-total-25").await;
        page.sees("1–10, total unknown").await;
        page.press("Next page").await;
        page.sees("11–20, total unknown").await;
        page.press("Next page").await;
        page.sees("21–25").await;
        assert_eq!(page.rows().await.len(), 5);
        assert!(!page.is_enabled("Next page").await);
        page.press("Previous page").await;
        page.sees("11–20, total unknown").await;
        assert!(page.is_enabled("Next page").await);
    })
    .await;
}

#[tokio::test]
async fn an_empty_next_page_steps_back_and_says_that_this_was_the_last_one() {
    scenario(async |page| {
        page.load("no-total-20").await;
        page.sees("1–10, total unknown").await;
        page.press("Next page").await;
        page.sees("11–20, total unknown").await;
        let last = page.rows().await;
        assert_eq!(last.len(), 10);

        page.press("Next page").await;
        page.sees("This is the last page.").await;
        page.sees("11–20 of 20").await;
        let asked = page.asked();
        let offsets: Vec<_> = asked.iter().skip(2).map(Asked::offset).collect();
        // The page after, and once nobody is there the last user again.
        assert_eq!(offsets, ["20", "19"]);
        assert_eq!(page.rows().await, last);
        assert!(!page.is_enabled("Next page").await);
        page.focuses_the_pager().await;
        page.assert_accessible().await;

        page.press("Previous page").await;
        page.sees("1–10").await;
        page.sees_no_more("This is the last page.").await;
        assert_ne!(page.rows().await, last);
    })
    .await;
}

#[tokio::test]
async fn pages_are_of_what_was_loaded_whatever_stands_in_the_form_by_now() {
    scenario(async |page| {
        page.load("users-30").await;
        page.fill("Configuration ID", "sample").await;
        page.fill("Username", "maria").await;
        page.press("Next page").await;
        page.sees("11–20 of 30").await;
        let asked = page.last_asked();
        assert!(asked.path.contains("/users-30/"), "{}", asked.path);
        assert_eq!(asked.parameter("user_name"), None);
    })
    .await;
}

#[tokio::test]
async fn a_list_of_one_page_has_nowhere_to_turn() {
    scenario(async |page| {
        page.load("users-9").await;
        page.sees("1–9 of 9").await;
        assert!(!page.is_enabled("Previous page").await);
        assert!(!page.is_enabled("Next page").await);
        page.has(Kind::Table, "Users not migrated").await;
    })
    .await;
}
