//! Sorting by a column.

use e2e::{Page, Row, scenario};
use fantoccini::key::Key;
use serde_json::json;

const ASCENDING: Option<&str> = Some("ascending");
const DESCENDING: Option<&str> = Some("descending");
const NOT_GIVEN: &str = "not given";

/// `rows` in the order of a column: names by the browser's own collation with numbers by their value, IDs by code unit; what
/// lacks the column comes last, and equals stay in order.
async fn sorted(
    page: &Page,
    rows: &[Row],
    column: &str,
    direction: i32,
    language: &str,
) -> Vec<Row> {
    const SCRIPT: &str = "
        const [rows, column, direction, language, none] = arguments;
        const byCodeUnit = (one, two) => (one < two ? -1 : Number(one > two));
        const compare = column === 'id' ? byCodeUnit : new Intl.Collator(language, { numeric: true }).compare;
        const given = rows.filter(row => row[column] !== none);
        given.sort((one, two) => direction * compare(one[column], two[column]));
        return [...given, ...rows.filter(row => row[column] === none)];";
    let arguments = vec![
        json!(rows),
        column.into(),
        direction.into(),
        language.into(),
        NOT_GIVEN.into(),
    ];
    page.run(SCRIPT, arguments).await
}

async fn is_ordered(page: &Page, by_name: Option<&str>, by_id: Option<&str>) {
    let wanted = [by_name, by_id];
    page.until(&format!("the order to be {wanted:?}"), async || {
        let order = page.order().await;
        let order = order.iter().map(Option::as_deref);
        order.eq(wanted).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_click_on_a_header_sorts_up_then_down_then_as_the_service_does() {
    scenario(async |page| {
        page.start_loading_all("sample").await;
        page.sees("All 237 users").await;
        page.choose("Rows per page", "500").await;
        page.sees("rows 1–237 of 237").await;
        let rows = page.rows().await;
        let asked = page.asked().len();
        for (column, key) in [("Username", "name"), ("User ID", "id")] {
            page.case(column);
            is_ordered(page, None, None).await;
            let orders = |direction| match column {
                "Username" => (direction, None),
                _ => (None, direction),
            };
            page.press(column).await;
            let (by_name, by_id) = orders(ASCENDING);
            is_ordered(page, by_name, by_id).await;
            page.has_rows(&sorted(page, &rows, key, 1, "en").await)
                .await;
            page.press(column).await;
            let (by_name, by_id) = orders(DESCENDING);
            is_ordered(page, by_name, by_id).await;
            page.has_rows(&sorted(page, &rows, key, -1, "en").await)
                .await;
            page.press(column).await;
            is_ordered(page, None, None).await;
            page.has_rows(&rows).await;
        }
        assert_eq!(page.asked().len(), asked, "nothing is asked again");
    })
    .await;
}

#[tokio::test]
async fn a_click_on_the_other_header_begins_there() {
    scenario(async |page| {
        page.load("sample").await;
        // Until the rows are there the header moves, and a click may miss it.
        page.sees("1–10 of 237").await;
        page.press("Username").await;
        is_ordered(page, ASCENDING, None).await;
        page.press("Username").await;
        is_ordered(page, DESCENDING, None).await;
        page.press("User ID").await;
        is_ordered(page, None, ASCENDING).await;
    })
    .await;
}

#[tokio::test]
async fn the_order_is_over_all_users_and_natural_and_what_is_missing_comes_last() {
    scenario(async |page| {
        page.start_loading_all("users-1000").await;
        page.sees("All 1,000 users").await;
        let listed = page.listed("users-1000").await;
        page.press("Username").await;
        is_ordered(page, ASCENDING, None).await;
        let up = page.all_rows().await;
        assert_eq!(up, sorted(page, &listed, "name", 1, "en").await);
        assert_eq!(up[999].name, NOT_GIVEN);
        let place = |name: &str| up.iter().position(|row| row.name == name);
        assert_eq!(place("user10"), place("user9").map(|place| place + 1));
        assert_eq!(place("user2"), place("user1").map(|place| place + 1));

        page.press("Username").await;
        is_ordered(page, DESCENDING, None).await;
        let down = page.all_rows().await;
        assert_eq!(down, sorted(page, &listed, "name", -1, "en").await);
        assert_eq!(down[999].name, NOT_GIVEN);

        page.press("User ID").await;
        is_ordered(page, None, ASCENDING).await;
        let by_id = page.all_rows().await;
        assert_eq!(by_id, sorted(page, &listed, "id", 1, "en").await);
        assert_eq!(by_id[999].id, NOT_GIVEN);
    })
    .await;
}

#[tokio::test]
async fn equals_stay_in_the_services_order_both_ways() {
    scenario(async |page| {
        page.load("duplicates").await;
        page.sees("1–6 of 6").await;
        let rows = page.rows().await;
        for direction in [1, -1] {
            page.press("Username").await;
            let expected = sorted(page, &rows, "name", direction, "en").await;
            page.has_rows(&expected).await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_order_outlives_a_filter_a_turned_page_and_a_new_list() {
    scenario(async |page| {
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.press("Username").await;
        is_ordered(page, ASCENDING, None).await;
        // The order is that of the whole list, which comes by itself.
        page.sees("All 237 users").await;
        page.press("Next page").await;
        page.sees("rows 11–20 of 237").await;
        is_ordered(page, ASCENDING, None).await;
        let listed = page.listed("sample").await;
        let expected = sorted(page, &listed, "name", 1, "en").await;
        page.has_rows(&expected[10..20]).await;

        page.start_loading_all("users-350").await;
        page.sees("All 350 users").await;
        is_ordered(page, ASCENDING, None).await;
        page.fill("Filter rows", "user").await;
        page.sees("44 of 350 rows match").await;
        let names: Vec<_> = page
            .all_rows()
            .await
            .into_iter()
            .map(|row| row.name)
            .collect();
        let expected: Vec<_> = (1..=44).map(|number| format!("user{number}")).collect();
        assert_eq!(names, expected);
    })
    .await;
}

#[tokio::test]
async fn rows_that_arrive_while_the_list_is_sorted_find_their_places() {
    scenario(async |page| {
        page.start_loading_all("delay-1500-users-1000").await;
        page.sees("100 of 1,000").await;
        page.press("Username").await;
        page.sees("All 1,000 users").await;
        is_ordered(page, ASCENDING, None).await;
        let listed = page.listed("users-1000").await;
        assert_eq!(
            page.all_rows().await,
            sorted(page, &listed, "name", 1, "en").await
        );
    })
    .await;
}

#[tokio::test]
async fn the_list_is_sorted_by_keyboard_and_the_focus_stays_on_the_header() {
    scenario(async |page| {
        // The focus is behind the form then, and so behind its field of the same name.
        page.load("sample").await;
        page.tab_to("Username").await;
        page.strike(Key::Enter).await;
        is_ordered(page, ASCENDING, None).await;
        page.focuses("Username").await;
        page.strike(Key::Space).await;
        is_ordered(page, DESCENDING, None).await;
        page.strike(Key::Enter).await;
        is_ordered(page, None, None).await;
        page.focuses("Username").await;
    })
    .await;
}

#[tokio::test]
async fn names_are_sorted_as_the_pages_language_sorts_them() {
    scenario(async |page| {
        page.start_loading_all("users-350").await;
        page.sees("All 350 users").await;
        let listed = page.listed("users-350").await;
        page.press("Username").await;
        is_ordered(page, ASCENDING, None).await;
        let english = page.rows().await;
        page.choose("Language", "简体中文").await;
        page.sees("全部350个用户").await;
        let chinese = page.rows().await;
        let expected = sorted(page, &listed, "name", 1, "zh-CN").await;
        assert_eq!(chinese[..], expected[..chinese.len()]);
        assert_ne!(chinese, english);
    })
    .await;
}
