//! Narrowing what is loaded with `Filter rows`.

use e2e::{Kind, NARROW, Page, Row, WIDE, scenario};

use crate::page::looking_at_the_page::looks_right;

/// All users, on one page.
async fn load_all(page: &Page) -> Vec<Row> {
    page.start_loading_all("sample").await;
    page.sees("All 237 users").await;
    page.choose("Rows per page", "500").await;
    page.sees("rows 1–237 of 237").await;
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
        let rows = load_all(page).await;
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
                page.sees(&format!("{} of 237 rows match", expected.len()))
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

/// Whether the filter is to let a row pass.
type IsMatch<'a> = &'a dyn Fn(&Row) -> bool;

#[tokio::test]
async fn words_phrases_exclusions_and_columns_narrow_the_rows() {
    scenario(async |page| {
        let rows = load_all(page).await;
        let part_of_id = &rows[41].id[4..12];
        let has = |text: &str, part: &str| text.to_lowercase().contains(part);
        let cases: [(&str, IsMatch); 7] = [
            ("ma 1", &|row| {
                (has(&row.name, "ma") || has(&row.id, "ma"))
                    && (has(&row.name, "1") || has(&row.id, "1"))
            }),
            ("\"maria \"", &|row| has(&row.name, "maria ")),
            ("maria -rossi", &|row| {
                has(&row.name, "maria") && !has(&row.name, "rossi")
            }),
            ("name:5", &|row| has(&row.name, "5")),
            ("id：5 －name：a", &|row| {
                has(&row.id, "5") && !has(&row.name, "a")
            }),
            ("-id:0", &|row| !has(&row.id, "0")),
            (part_of_id, &|row| has(&row.id, part_of_id)),
        ];
        for (text, is_match) in cases {
            page.case(text);
            page.paste("Filter rows", text).await;
            let expected: Vec<Row> = rows.iter().filter(|row| is_match(row)).cloned().collect();
            assert!(!expected.is_empty() && expected.len() < 237);
            page.sees(&format!("{} of 237 rows match", expected.len()))
                .await;
            assert_eq!(page.rows().await, expected);
        }
        page.paste("Filter rows", "-").await;
        page.sees_no_more("rows match").await;
        assert_eq!(page.rows().await, rows);
    })
    .await;
}

#[tokio::test]
async fn how_the_filter_is_read_is_told_while_it_has_the_focus_and_moves_nothing() {
    const TOP: &str = "return document.querySelector('tbody tr').getBoundingClientRect().top";
    const HINT: &str = "return document.getElementById('filter-hint').checkVisibility()";
    scenario(async |page| {
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        for width in [WIDE, NARROW] {
            page.show_at(width, 900).await;
            let top: f64 = page.run(TOP, vec![]).await;
            assert!(!page.run::<bool>(HINT, vec![]).await);
            page.enter("Filter rows").await;
            assert!(page.run::<bool>(HINT, vec![]).await);
            let with_hint: f64 = page.run(TOP, vec![]).await;
            assert!((with_hint - top).abs() < 0.1, "{top} px, then {with_hint}");
            page.assert_fits().await;
            page.assert_accessible().await;
            page.leave().await;
        }
        page.enter("Filter rows").await;
        looks_right(page, "filter-hint").await;
        page.choose("Language", "简体中文").await;
        page.enter("筛选已加载的用户").await;
        page.sees("-词语 表示排除").await;
        looks_right(page, "filter-hint-zh").await;
    })
    .await;
}

#[tokio::test]
async fn a_name_is_found_however_its_accents_and_its_i_are_written() {
    scenario(async |page| {
        let rows = load_all(page).await;
        for (text, same) in [
            ("zoe\u{308}", "zoë"),
            ("MARİA", "maria"),
            ("marıa", "maria"),
        ] {
            page.case(text);
            page.paste("Filter rows", text).await;
            let expected = matching(&rows, same);
            assert!(!expected.is_empty(), "the sample has such a name");
            page.sees(&format!("{} of 237 rows match", expected.len()))
                .await;
            assert_eq!(page.rows().await, expected);
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_is_no_pattern_and_marks_nothing() {
    scenario(async |page| {
        load_all(page).await;
        for text in [".*", "(", "[a-z]", "\\", "%", "not given"] {
            page.case(text);
            page.paste("Filter rows", text).await;
            page.has(Kind::Heading, "No rows match the filter").await;
            assert!(page.rows().await.is_empty());
        }
        page.paste("Filter rows", "maria").await;
        page.sees("of 237 rows match").await;
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
        let rows = load_all(page).await;
        page.fill("Filter rows", "nobody is called this").await;
        page.has(Kind::Heading, "No rows match the filter").await;
        page.hears("0 of 237 rows match").await;

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
        let rows = load_all(page).await;
        page.fill("Filter rows", "maria").await;
        page.hears(&format!(
            "{} of 237 rows match",
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

#[tokio::test]
async fn what_is_typed_is_looked_for_in_the_whole_list_and_is_said_to_be_a_part_meanwhile() {
    scenario(async |page| {
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.hold_back_from(200).await;
        page.fill("Filter rows", "nobody is called this").await;
        page.has(Kind::Progress, "Users loaded").await;
        page.sees("200 of 237").await;
        page.has(Kind::Heading, "No loaded rows match the filter yet")
            .await;
        page.sees("Loading… · 0 of 200 rows match").await;
        assert!(!page.shows("No rows match").await);
        page.fill("Filter rows", "maria").await;
        page.sees("of 200 rows match").await;
    })
    .await;
    scenario(async |page| {
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.fill("Filter rows", "maria").await;
        let listed = page.listed("sample").await;
        let expected = matching(&listed, "maria").len();
        page.sees(&format!("All 237 users · {expected} of 237 rows match"))
            .await;
        page.focuses("Filter rows").await;
        assert_eq!(page.all_rows().await, matching(&listed, "maria"));
    })
    .await;
}

#[tokio::test]
async fn loading_that_was_cancelled_begins_again_only_when_it_is_asked_for() {
    scenario(async |page| {
        page.load("delay-1500-users-350").await;
        page.sees("1–10 of 350").await;
        page.fill("Filter rows", "nobody").await;
        page.sees("100 of 350").await;
        page.press("Cancel").await;
        page.sees("Incomplete: 100 of 350 users loaded.").await;
        page.has(Kind::Heading, "No loaded rows match the filter")
            .await;
        let asked = page.asked().len();
        page.fill("Filter rows", "user3").await;
        page.press("Username").await;
        page.sees("of 100 rows match").await;
        assert_eq!(page.asked().len(), asked, "nothing is asked");
        page.press("Resume loading").await;
        page.sees("of 350 rows match").await;
        let asked = page.asked().split_off(asked);
        assert!(asked.iter().all(|asked| asked.offset() != "0"));
    })
    .await;
}

#[tokio::test]
async fn a_long_list_is_searched_as_far_as_it_is_loaded_and_the_rest_is_offered() {
    scenario(async |page| {
        page.load("users-1500").await;
        page.sees("1–10 of 1,500").await;
        let asked = page.asked().len();
        page.fill("Filter rows", "user1400").await;
        page.has(Kind::Heading, "No loaded rows match the filter")
            .await;
        page.sees("Sorting and filtering apply only to the 10 users loaded so far")
            .await;
        assert_eq!(page.asked().len(), asked);
        page.press("Load all users").await;
        page.sees("All 1,500 users").await;
        assert!(!page.shows("apply only to").await);
    })
    .await;
}

#[tokio::test]
async fn a_list_without_a_total_is_read_for_ten_pages_before_the_operator_is_asked() {
    scenario(async |page| {
        page.load("no-total-1250").await;
        page.sees("1–10, total unknown").await;
        page.fill("Filter rows", "nobody is called this").await;
        page.sees("Incomplete: 1,000 users loaded, total unknown.")
            .await;
        page.has(Kind::Heading, "No loaded rows match the filter")
            .await;
        page.has_no(Kind::Button, "Cancel").await;
        page.press("Resume loading").await;
        page.sees("All 1,250 users · 0 of 1,250 rows match").await;
        page.has(Kind::Heading, "No rows match the filter").await;
    })
    .await;
}

#[tokio::test]
async fn where_data_is_to_be_saved_nothing_is_loaded_without_a_question() {
    const SAVE_DATA: &str =
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })";
    scenario(async |page| {
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.run::<()>(SAVE_DATA, vec![]).await;
        page.fill("Filter rows", "user2").await;
        page.sees("Sorting and filtering apply only to the 10 users loaded so far")
            .await;
        page.press("Load all users").await;
        page.sees("of 237 rows match").await;
    })
    .await;
}
