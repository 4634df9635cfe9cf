//! Reading the list, as it should be and as it may come.

use e2e::{Kind, PROJECT, Row, journey};

const NOT_GIVEN: &str = "not given";

fn row(name: &str, id: &str) -> Row {
    Row {
        name: name.to_owned(),
        id: id.to_owned(),
    }
}

#[tokio::test]
async fn the_table_has_a_name_two_columns_and_says_where_its_rows_are_from() {
    journey(async |page| {
        page.load("sample").await;
        page.has(Kind::Table, "Users not migrated").await;
        assert_eq!(page.columns().await, ["Username", "User ID"]);
        assert!(!page.is_busy().await);
        assert_eq!(page.rows().await.len(), 10);
        page.sees(&format!(
            "Configuration sample, project {PROJECT}, Stand-in, loaded "
        ))
        .await;
    })
    .await;
}

#[tokio::test]
async fn the_counter_is_announced_once_when_rows_arrive() {
    journey(async |page| {
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
    journey(async |page| {
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
                "td [aria-hidden=true], th [aria-hidden=true]",
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
    journey(async |page| {
        page.choose("Rows per page", "50").await;
        page.load("sample").await;
        page.sees("1–50 of 237").await;
        let rows = page.rows().await;
        assert_eq!(rows.iter().filter(|row| row.name == NOT_GIVEN).count(), 1);
        assert_eq!(rows.iter().filter(|row| row.id == NOT_GIVEN).count(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_id_is_copied() {
    journey(async |page| {
        page.load("sample").await;
        let id = page.rows().await.swap_remove(3).id;
        page.press(&format!("Copy ID {id}")).await;
        page.hears("ID copied").await;
        page.pastes("the ID", |text| text == id).await;
    })
    .await;
}

#[tokio::test]
async fn data_that_is_not_quite_as_documented_is_shown_as_far_as_it_goes() {
    // Configuration, what is seen, and how many rows there are.
    let cases = [
        ("null-entries", "1–8 of 8", 8),
        ("numbers", "1–5 of 5", 5),
        ("total-negative", "1–10, total unknown", 10),
        ("total-huge", "1–10, total unknown", 10),
        ("total-float", "1–10, total unknown", 10),
        ("total-small", "1–10, total unknown", 10),
        ("duplicates", "1–6 of 6", 6),
        ("long-names", "1–5 of 5", 5),
        ("extra-fields", "1–10 of 237", 10),
        ("ok-wrong-type", "1–10 of 237", 10),
        ("ok-invalid-utf8", "1–1 of 1", 1),
        ("null-list", "No users on this configuration", 0),
        ("ok-object", "No users on this configuration", 0),
    ];
    journey(async |page| {
        for (configuration, seen, rows) in cases {
            page.case(configuration);
            page.load(configuration).await;
            page.sees(&format!("Configuration {configuration}, ")).await;
            page.sees(seen).await;
            assert_eq!(page.rows().await.len(), rows);
            page.has_no_banner().await;
        }
    })
    .await;
}

#[tokio::test]
async fn odd_entries_keep_what_they_have() {
    journey(async |page| {
        page.load("null-entries").await;
        page.sees("1–8 of 8").await;
        let names = page.names().await;
        let not_objects = [NOT_GIVEN; 2];
        assert_eq!(names[0], "Maria Lopez");
        assert_eq!(names[2], "zhang.wei");
        assert_eq!(names[3..5], not_objects);
        assert_eq!(names[5], "王芳");

        page.load("numbers").await;
        page.sees("1–5 of 5").await;
        // As a number this ID, 895110260098859008, is beyond what JavaScript holds exactly: rather none than another.
        assert_eq!(page.rows().await[0], row("4711", NOT_GIVEN));

        page.load("duplicates").await;
        page.sees("1–6 of 6").await;
        let names = page.names().await;
        assert_eq!(
            names,
            [
                "Maria Lopez",
                "zhang.wei",
                "Maria Lopez",
                "zhang.wei",
                "zhang.wei.renamed",
                "王芳"
            ]
        );

        page.load("ok-invalid-utf8").await;
        page.sees("M\u{fffd}ller").await;
    })
    .await;
}

#[tokio::test]
async fn a_total_that_makes_no_sense_does_not_stop_the_paging() {
    journey(async |page| {
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
async fn names_are_shown_as_plain_text_whatever_they_contain() {
    let names = [
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "&lt;b&gt; \"quoted\" 'single'",
        "=HYPERLINK(\"http://example.com\",\"x\")",
        "محمد علي",
        "\u{202e}gnp.exe",
    ];
    journey(async |page| {
        page.choose("Rows per page", "20").await;
        page.load("strange-names").await;
        page.sees("1–16 of 16").await;
        let shown = page.names().await;
        for name in names {
            assert!(
                shown.iter().any(|shown| shown == name),
                "{name} is not in {shown:?}"
            );
        }
        assert_eq!(
            page.each::<String>("table :is(img, script, b)", "element.outerHTML")
                .await,
            [""; 0]
        );

        page.fill("Filter rows", "<script>").await;
        page.sees("1 of 16 rows match").await;
        assert_eq!(page.names().await, ["<script>alert(1)</script>"]);
    })
    .await;
}
