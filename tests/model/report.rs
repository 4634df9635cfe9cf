//! A report as an HTML document: what it says, and that it is text and nothing else.

use non_migration_users::model::report::{Fact, Report, Section, Table, Text, html};
use proptest::prelude::*;

fn report(title: &str, values: &[&str]) -> Report {
    Report {
        language: "en",
        page_title: "Users",
        title: title.to_owned(),
        facts: vec![
            Fact::value("Project ID", values.first().unwrap_or(&"p-1")),
            Fact::words("Users loaded", "2 of 3".to_owned()),
        ],
        cautions: vec!["Only one page was loaded.".to_owned()],
        sections: vec![Section {
            heading: "Rows".to_owned(),
            remarks: vec!["As on the page.".to_owned()],
            table: Some(Table {
                columns: vec!["Username", "User ID"],
                rows: values
                    .iter()
                    .map(|value| {
                        vec![
                            Text::given(Some(value), "not given"),
                            Text::given(None, "not given"),
                        ]
                    })
                    .collect(),
            }),
        }],
    }
}

/// What stands between `before` and `after`.
fn between<'a>(html: &'a str, before: &str, after: &str) -> &'a str {
    let rest = html.split_once(before).map_or("", |(_, rest)| rest);
    rest.split_once(after).map_or("", |(inside, _)| inside)
}

#[test]
fn a_report_is_one_document_that_says_all_it_was_given() {
    let html = html(&report("Report: Users", &["ann"]));
    assert!(
        html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"),
        "{html}"
    );
    assert_eq!(between(&html, "<title>", "</title>"), "Report: Users");
    assert!(
        html.ends_with(
            "<main>\n<p class=\"page-title\">Users</p>\n<h1>Report: Users</h1>\n<dl>\n\
            <div><dt>Project ID</dt><dd><bdi>ann</bdi></dd></div>\n\
            <div><dt>Users loaded</dt><dd>2 of 3</dd></div>\n</dl>\n\
            <p class=\"caution\">Only one page was loaded.</p>\n\
            <section>\n<h2>Rows</h2>\n<p>As on the page.</p>\n<table>\n\
            <thead>\n<tr><th scope=\"col\">Username</th><th scope=\"col\">User ID</th></tr>\n</thead>\n\
            <tbody>\n<tr><td data-column=\"Username\"><bdi>ann</bdi></td>\
            <td data-column=\"User ID\"><span class=\"not-given\">not given</span></td></tr>\n</tbody>\n\
            </table>\n</section>\n</main>\n</body>\n</html>\n"
        ),
        "{html}"
    );
}

#[test]
fn its_policy_allows_its_own_style_and_nothing_else() {
    let html = html(&report("Report", &[]));
    assert_eq!(
        between(
            &html,
            "http-equiv=\"Content-Security-Policy\" content=\"",
            "\""
        ),
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    );
    assert!(
        !between(&html, "<style>", "</style>").contains("url("),
        "{html}"
    );
}

#[test]
fn what_others_wrote_is_text_and_marked_where_nobody_would_see_it() {
    let html = html(&report(
        "<b>&\"'",
        &[
            "<script>alert(1)</script>",
            "a\u{200b}n\nn",
            "\u{5d0}\u{202e}x",
        ],
    ));
    assert!(!html.contains("<script"), "{html}");
    assert_eq!(
        between(&html, "<title>", "</title>"),
        "&lt;b&gt;&amp;&quot;&#39;"
    );
    for cell in [
        "<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi></td>",
        "<bdi>a<bdi class=\"invisible-char\">U+200B</bdi>n<bdi class=\"invisible-char\">U+000A</bdi>n</bdi></td>",
        "<bdi>\u{5d0}<bdi class=\"invisible-char\">U+202E</bdi>x</bdi></td>",
    ] {
        assert!(html.contains(cell), "{cell} in {html}");
    }
}

proptest! {
    /// Each value adds the same tags, whatever is in it.
    #[test]
    fn no_value_is_markup(value in any::<String>(), words in any::<String>()) {
        let tags = |html: &str| html.matches('<').count();
        let visible = |value: &str| {
            let of = report(&words, &[value]);
            tags(&html(&of)) - html(&of).matches("<bdi class=").count() * 2
        };
        let expected = tags(&html(&report("", &["x"])));
        prop_assert_eq!(visible(&value), expected);
    }
}
