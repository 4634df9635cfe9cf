//! Narrowing what is loaded with `Filter rows`.

use e2e::{Kind, Page, Row, scenario};

async fn load_a_hundred(page: &Page) -> Vec<Row> {
    page.load("sample").await;
    page.choose("Rows per page", "100").await;
    page.sees("1–100 of 237").await;
    page.rows().await
}

fn matching(rows: &[Row], text: &str) -> Vec<Row> {
    let text = text.to_lowercase();
    let matches = |row: &&Row| {
        row.name.to_lowercase().contains(&text) || row.id.to_lowercase().contains(&text)
    };
    rows.iter().filter(matches).cloned().collect()
}

#[tokio::test]
async fn rows_are_narrowed_by_name_and_by_id_in_any_case_without_asking_again() {
    scenario(async |page| {
        let rows = load_a_hundred(page).await;
        let asked = page.asked().len();
        let part_of_id = &rows[41].id[4..12];
        for text in [
            "maria",
            "MARIA",
            "lópez",
            "Łukasz WÓJCIK",
            "@example",
            "张",
            part_of_id,
            &part_of_id.to_uppercase(),
        ] {
            page.case(text);
            page.paste("Filter rows", text).await;
            let expected = matching(&rows, text);
            if expected.is_empty() {
                page.has(Kind::Heading, "No rows match the filter").await;
            } else {
                page.sees(&format!("{} of 100 rows match", expected.len()))
                    .await;
            }
            assert_eq!(page.rows().await, expected);
        }
        assert_eq!(page.asked().len(), asked);

        page.fill("Filter rows", "").await;
        page.sees_no_more("rows match").await;
        assert_eq!(page.rows().await, rows);
    })
    .await;
}

#[tokio::test]
async fn a_name_is_found_however_its_accents_and_its_i_are_written() {
    scenario(async |page| {
        let rows = load_a_hundred(page).await;
        for (text, same) in [
            ("zoe\u{308}", "zoë"),
            ("MARİA", "maria"),
            ("marıa", "maria"),
        ] {
            page.case(text);
            page.paste("Filter rows", text).await;
            let expected = matching(&rows, same);
            assert!(!expected.is_empty(), "the sample has such a name");
            page.sees(&format!("{} of 100 rows match", expected.len()))
                .await;
            assert_eq!(page.rows().await, expected);
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_is_no_pattern_and_marks_nothing() {
    scenario(async |page| {
        load_a_hundred(page).await;
        for text in [".*", "(", "[a-z]", "\\", "%", "not given"] {
            page.case(text);
            page.paste("Filter rows", text).await;
            page.has(Kind::Heading, "No rows match the filter").await;
            assert!(page.rows().await.is_empty());
        }
        page.paste("Filter rows", "maria").await;
        page.sees("of 100 rows match").await;
        assert_eq!(
            page.each::<String>("mark", "element.textContent").await,
            [""; 0]
        );
    })
    .await;
}

#[tokio::test]
async fn the_filter_is_cleared_where_no_row_matches() {
    scenario(async |page| {
        let rows = load_a_hundred(page).await;
        page.fill("Filter rows", "nobody is called this").await;
        page.has(Kind::Heading, "No rows match the filter").await;
        page.hears("0 of 100 rows match").await;

        page.press("Clear filter").await;
        page.has_no(Kind::Heading, "No rows match the filter").await;
        assert_eq!(page.value("Filter rows").await, "");
        assert_eq!(page.rows().await, rows);
    })
    .await;
}

#[tokio::test]
async fn the_number_of_matches_is_announced() {
    scenario(async |page| {
        let rows = load_a_hundred(page).await;
        page.fill("Filter rows", "maria").await;
        page.hears(&format!(
            "{} of 100 rows match",
            matching(&rows, "maria").len()
        ))
        .await;
    })
    .await;
}

#[tokio::test]
async fn there_is_a_filter_only_where_there_are_rows() {
    scenario(async |page| {
        page.has_no(Kind::Field, "Filter rows").await;
        page.load("empty").await;
        page.has(Kind::Heading, "No users in this configuration")
            .await;
        page.has_no(Kind::Field, "Filter rows").await;
        page.load("users-1").await;
        page.has(Kind::Field, "Filter rows").await;
    })
    .await;
}
