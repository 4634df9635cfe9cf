//! Reading the list, as it should be and as it may come.

use e2e::{Hand, Kind, NARROW, PROJECT, Row, Scheme, WIDE, scenario};
use fantoccini::key::Key;

const NOT_GIVEN: &str = "not given";

fn row(name: &str, id: &str) -> Row {
    Row {
        name: name.to_owned(),
        id: id.to_owned(),
    }
}

#[tokio::test]
async fn the_table_has_a_name_two_columns_and_says_where_its_rows_are_from() {
    scenario(async |page| {
        page.load("sample").await;
        page.has(Kind::Table, "Users not migrated").await;
        assert_eq!(page.columns().await, ["Username", "User ID"]);
        assert!(!page.is_busy().await);
        assert_eq!(page.rows().await.len(), 10);
        page.sees(&format!(
            "Endpoint Mock Project ID {PROJECT} Configuration ID sample "
        ))
        .await;
        page.sees("One page of the list · updated ").await;
    })
    .await;
}

#[tokio::test]
async fn the_counter_is_announced_once_when_rows_arrive() {
    scenario(async |page| {
        page.listen().await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.press("Next page").await;
        page.sees("11–20 of 237").await;
        page.hears("11–20 of 237").await;
        let heard = page.heard().await;
        for counter in ["1–10 of 237", "11–20 of 237"] {
            // “11–20” does not contain “1–10”, nor the other way round.
            let times = heard.iter().filter(|text| text.contains(counter)).count();
            assert_eq!(times, 1, "{counter} in {heard:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_missing_name_or_id_is_a_dash_that_is_read_as_not_given() {
    scenario(async |page| {
        page.load("null-fields").await;
        page.sees("1–5 of 5").await;
        let rows = page.rows().await;
        let (first, third) = (&rows[0].id, &rows[2].id);
        let expected = [
            row("Maria Lopez", first),
            row("zhang.wei", NOT_GIVEN),
            row(NOT_GIVEN, third),
            row(NOT_GIVEN, NOT_GIVEN),
            row(NOT_GIVEN, NOT_GIVEN),
        ];
        assert_eq!(rows, expected);
        assert!(first.len() == 32 && third.len() == 32);
        let dashes: Vec<String> = page
            .each(
                "td span[aria-hidden=true], th span[aria-hidden=true]",
                "element.innerText",
            )
            .await;
        assert_eq!(dashes.iter().filter(|text| text.trim() == "–").count(), 6);
        for id in [first, third] {
            page.has(Kind::Button, &format!("Copy ID {id}")).await;
        }
        let copies: Vec<String> = page.each("tbody button", "element.textContent").await;
        assert_eq!(copies.len(), 2, "only an ID can be copied: {copies:?}");
    })
    .await;
}

#[tokio::test]
async fn the_sample_has_a_user_without_a_name_and_one_without_an_id() {
    scenario(async |page| {
        page.load("sample").await;
        page.choose("Rows per page", "50").await;
        page.sees("1–50 of 237").await;
        let rows = page.rows().await;
        assert_eq!(rows.iter().filter(|row| row.name == NOT_GIVEN).count(), 1);
        assert_eq!(rows.iter().filter(|row| row.id == NOT_GIVEN).count(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_id_is_copied() {
    scenario(async |page| {
        page.load("sample").await;
        let id = page.rows().await.swap_remove(3).id;
        page.press(&format!("Copy ID {id}")).await;
        page.hears("ID copied").await;
        page.pastes("the ID", |text| text == id).await;
    })
    .await;
}

#[tokio::test]
async fn a_stack_of_combining_marks_stays_in_its_row() {
    const STACK: &str = "
        const [first] = document.querySelector('tbody').rows;
        const height = first.getBoundingClientRect().height;
        first.cells[0].textContent = 'Z' + '\\u0301'.repeat(120);
        return [height, first.getBoundingClientRect().height, getComputedStyle(first.cells[0]).overflow];";
    scenario(async |page| {
        page.load("sample").await;
        for width in [WIDE, NARROW] {
            page.show_on(width, Scheme::Light).await;
            let (before, after, overflow): (f64, f64, String) = page.run(STACK, vec![]).await;
            assert!((before - after).abs() < 1.0, "{before} and {after} px");
            assert_eq!(overflow, "clip", "what is drawn outside is not seen");
            page.screenshot(&format!("combining-marks-{width}")).await;
        }
    })
    .await;
}

#[tokio::test]
async fn rows_are_as_high_as_what_stands_in_their_place_while_they_are_loaded() {
    const HEIGHTS: &str = "
        const [table] = document.getElementsByTagName('table');
        return [table.tHead, ...table.tBodies[0].rows].slice(0, 3).map(part => part.getBoundingClientRect().height);";
    scenario(async |page| {
        page.start_loading("hang").await;
        page.has(Kind::Button, "Cancel").await;
        let placeholders: Vec<f64> = page.run(HEIGHTS, vec![]).await;
        page.press("Cancel").await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        let rows: Vec<f64> = page.run(HEIGHTS, vec![]).await;
        assert_eq!(placeholders.len(), 3);
        for (placeholder, row) in placeholders.iter().zip(&rows) {
            assert!(
                (placeholder - row).abs() < 0.5,
                "{placeholders:?}, then {rows:?} px"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_link_passes_the_rows_by_keyboard() {
    const IS_PAST: &str = "
        const place = document.querySelector('table').compareDocumentPosition(document.activeElement);
        return place === Node.DOCUMENT_POSITION_FOLLOWING;";
    scenario(async |page| {
        page.load("sample").await;
        let address = page.address().await;
        page.tab_to("Skip the rows").await;
        page.strike(Key::Enter).await;
        assert!(
            page.run::<bool>(IS_PAST, vec![]).await,
            "{}",
            page.focused_name().await
        );
        assert_eq!(page.address().await, address);
    })
    .await;
}

#[tokio::test]
async fn the_header_stays_in_sight_while_the_page_scrolls() {
    const TOP: &str = "
        scrollTo(0, document.querySelector('tbody').rows[30].getBoundingClientRect().top + scrollY);
        const header = document.querySelector('thead th').getBoundingClientRect();
        return [header.top, document.elementFromPoint(header.left + 40, header.top + 5).closest('th')?.textContent];";
    scenario(async |page| {
        page.load("sample").await;
        page.choose("Rows per page", "50").await;
        page.sees("1–50 of 237").await;
        page.show_on(WIDE, Scheme::Light).await;
        let (top, seen): (f64, Option<String>) = page.run(TOP, vec![]).await;
        assert!((0.0..100.0).contains(&top), "{top} px");
        assert_eq!(seen.as_deref(), Some("Username"));
    })
    .await;
}

#[tokio::test]
async fn the_icons_of_the_table_are_drawn() {
    const IS_DRAWN: &str = "element instanceof SVGElement && element.getBBox().width > 0";
    scenario(async |page| {
        page.load("sample").await;
        let drawn: Vec<bool> = page.each("table .icon", IS_DRAWN).await;
        assert!(drawn.len() > 10, "{drawn:?}");
        assert!(!drawn.contains(&false), "{drawn:?}");
    })
    .await;
}

#[tokio::test]
async fn a_total_that_makes_no_sense_does_not_stop_the_paging() {
    scenario(async |page| {
        for configuration in ["total-negative", "total-huge", "total-float", "total-small"] {
            page.case(configuration);
            page.load(configuration).await;
            page.sees("1–10, total unknown").await;
            page.press("Next page").await;
            page.sees("11–20").await;
            assert_eq!(page.rows().await.len(), 10);
        }
    })
    .await;
}

#[tokio::test]
async fn names_that_differ_only_in_what_nobody_sees_can_be_told_apart() {
    scenario(async |page| {
        page.load("look-alikes").await;
        page.sees("1–9 of 9").await;
        let names = [
            "ann.lee",
            "annU+200B.lee",
            "ann.leeU+200D",
            "U+2066ann.leeU+2069",
            "anU+00ADn.lee",
            "ann.leeU+0020",
            "U+FEFFann.lee",
            "ann.leeU+E0020",
            "ann.lee",
        ];
        assert_eq!(page.names().await, names);
        let ids = page.rows().await.into_iter().map(|row| row.id);
        assert_eq!(
            ids.collect::<Vec<_>>()[7..],
            ["S-1-5-21-1104", "S-1-5-U+200B21-1104"]
        );
        let marked: Vec<String> = page.each(".invisible-char", "element.textContent").await;
        assert_eq!(
            marked.len(),
            9,
            "nothing but the marks is marked: {marked:?}"
        );

        // What is copied and what is filtered by is the ID and the name themselves.
        page.press("Copy ID S-1-5-‹U+200B›21-1104").await;
        page.pastes("the ID", |text| text == "S-1-5-\u{200b}21-1104")
            .await;
        page.paste("Filter rows", "ann\u{200b}").await;
        page.sees("1 of 9 rows match").await;
        assert_eq!(page.names().await, ["annU+200B.lee"]);
        page.fill("Filter rows", "").await;
        crate::page::looking_at_the_page::looks_right(page, "look-alikes").await;
    })
    .await;
}

#[tokio::test]
async fn what_nobody_sees_is_marked_in_a_roster_and_a_comparison_too() {
    const EARLIER: &str =
        "user_name,user_id\r\nann\u{2060}.lee,S-1-5-21-1104\r\nbob\u{202e},S-1-5-21-9\r\n";
    scenario(async |page| {
        page.load("look-alikes").await;
        page.sees("1–9 of 9").await;
        page.open_tool("Compare").await;
        page.give(
            Hand::Choose,
            "Earlier export",
            "ear\u{202e}lier.csv",
            EARLIER,
        )
        .await;
        page.sees("bobU+202E").await;
        page.sees("ear‹U+202E›lier.csv").await;
        page.open_tool("Check users").await;
        page.paste("Names or IDs", "ann\u{2060}.lee").await;
        page.press("Check").await;
        page.sees("Not on the list").await;
        page.sees("annU+2060.lee").await;
    })
    .await;
}
