//! Every status with every body, and every list that is not as it should be.

use std::collections::BTreeSet;

use e2e::{Kind, Page, Row, TOKEN, scenario};

use crate::errors::going_on_after_a_failure::{
    BROKEN_OFF, EMPTY, HTML, OTHER_JSON, assert_remark, banner_of,
};

/// Status, title, error code of the mock service, and whether `Retry` is offered: not with a token that was just refused.
type Status = (u16, &'static str, &'static str, bool);

const CLIENT_ERRORS: [Status; 9] = [
    (400, "400 Bad request", "WKS.00211102", false),
    (401, "401 Authentication failed", "WKS.00211302", false),
    (403, "403 No permission", "WKS.00081102", true),
    (404, "404 Not found", "WKS.00211902", true),
    (405, "405 Method not allowed", "WKS.00000405", false),
    (408, "408 Request timeout", "WKS.00000408", true),
    (413, "413 Content too large", "APIG.0201", false),
    (429, "429 Too many requests", "APIG.0308", true),
    (
        431,
        "431 Request header fields too large",
        "WKS.00000431",
        false,
    ),
];

const OTHER_ERRORS: [Status; 5] = [
    (418, "418 Unexpected status code", "WKS.00000418", true),
    (500, "500 Internal service error", "WKS.00211401", true),
    (502, "502 Bad gateway", "APIG.0201", true),
    (503, "503 Service unavailable", "WKS.00050902", true),
    (504, "504 Gateway timeout", "APIG.0201", true),
];

/// Body, and what is said about it; where something is, there is no code in it.
const BODIES: [(&str, Option<&str>); 12] = [
    ("documented", None),
    ("request-id", None),
    ("nested", None),
    ("camel", None),
    ("wrong-type", None),
    ("invalid-utf8", None),
    ("large", None),
    ("echo-token", None),
    ("html", Some(HTML)),
    ("empty", Some(EMPTY)),
    ("other-json", Some(OTHER_JSON)),
    ("truncated", Some(BROKEN_OFF)),
];

#[tokio::test]
async fn every_client_error_has_its_banner_whatever_comes_with_it() {
    scenario(async |page| every_body_of(page, &CLIENT_ERRORS).await).await;
}

#[tokio::test]
async fn every_other_error_has_its_banner_whatever_comes_with_it() {
    scenario(async |page| every_body_of(page, &OTHER_ERRORS).await).await;
}

async fn every_body_of(page: &Page, statuses: &[Status]) {
    let mut words = BTreeSet::new();
    for &status in statuses {
        for (body, remark) in BODIES {
            assert_banner(page, status, body, remark).await;
        }
        let banner = page.banner().await;
        assert!(
            words.insert(banner.sentences),
            "no two statuses have the same words"
        );
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.has_no_banner().await;
        assert_eq!(page.rows().await.len(), 10);
    }
}

async fn assert_banner(page: &Page, status: Status, body: &str, remark: Option<&str>) {
    let (status, title, code, can_retry) = status;
    let banner = banner_of(page, &format!("status-{status}-{body}")).await;
    assert_eq!(banner.title, title);
    page.has(Kind::Heading, title).await;
    assert_eq!(
        banner.fact("Error code"),
        remark.is_none().then_some(code),
        "{banner:?}"
    );
    assert_eq!(
        banner
            .fact("Message")
            .is_some_and(|message| !message.is_empty()),
        remark.is_none(),
        "{banner:?}"
    );
    assert_eq!(
        banner.fact("Request ID").map(str::len),
        Some(32),
        "{banner:?}"
    );
    assert_remark(&banner, remark);
    assert!(
        banner.offers("Copy details") && banner.offers("Dismiss"),
        "{banner:?}"
    );
    let asks_to_wait = banner
        .text
        .contains("The service asks you to wait 7 seconds.");
    assert_eq!(asks_to_wait, [429, 503].contains(&status));
    assert_eq!(banner.offers("Retry now"), asks_to_wait);
    assert_eq!(banner.offers("Retry"), can_retry && !asks_to_wait);
    assert!(
        banner.sentences.len() >= 2,
        "what happened and what to do: {banner:?}"
    );
    assert!(
        banner.text.len() < 10_000,
        "five megabytes do not flood the page"
    );
    assert!(
        !banner.text.contains(TOKEN),
        "what repeats the token is not repeated"
    );
}

const NOT_GIVEN: &str = "not given";

/// What is shown of the names in `strange-names`.
const STRANGE: [&str; 16] = [
    "👩🏽‍💻 Ada",
    "محمد علي",
    "דוד כהן",
    "zeroU+200BwidthU+FEFF",
    "U+202Egnp.exe",
    "openU+2066isolate",
    "combining Z̸̧̢a̷͎l̵g̶o̴",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "&lt;b&gt; \"quoted\" 'single'",
    "=HYPERLINK(\"http://example.com\",\"x\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-1+1",
    "U+0020U+0020leading and trailing U+0020",
    "lineU+000AbreakU+0009and tab, comma; semicolon",
    "nulU+0000andU+007Fcontrol",
];

/// The first users of the sample.
const SAMPLE: [&str; 3] = ["khan.ivan", "Aisha Silva", "user1"];

#[tokio::test]
async fn every_list_that_is_not_as_documented_is_shown_as_far_as_it_goes() {
    let long = ["W", "i", "王"].map(|letter| letter.repeat(128));
    let long: Vec<&str> = long.iter().map(String::as_str).collect();
    // Configuration, what is seen, how many rows there are, and the names of the first ones.
    let cases: [(&str, &str, usize, &[&str]); 17] = [
        ("null-list", "No users in this configuration", 0, &[]),
        ("ok-object", "No users in this configuration", 0, &[]),
        (
            "null-entries",
            "1–8 of 8",
            8,
            &[
                "Maria Lopez",
                NOT_GIVEN,
                "zhang.wei",
                NOT_GIVEN,
                NOT_GIVEN,
                "王芳",
                NOT_GIVEN,
                NOT_GIVEN,
            ],
        ),
        (
            "null-fields",
            "1–5 of 5",
            5,
            &["Maria Lopez", "zhang.wei", NOT_GIVEN, NOT_GIVEN, NOT_GIVEN],
        ),
        (
            "numbers",
            "1–5 of 5",
            5,
            &["4711", "4712", "4713", "4714", "4715"],
        ),
        ("total-negative", "1–20, total unknown", 20, &SAMPLE),
        ("total-huge", "1–20, total unknown", 20, &SAMPLE),
        ("total-float", "1–20, total unknown", 20, &SAMPLE),
        ("total-small", "1–20, total unknown", 20, &SAMPLE),
        (
            "duplicates",
            "1–6 of 6",
            6,
            &[
                "Maria Lopez",
                "zhang.wei",
                "Maria Lopez",
                "zhang.wei",
                "zhang.wei.renamed",
                "王芳",
            ],
        ),
        ("long-names", "1–5 of 5", 5, &long),
        ("long-ids", "1–5 of 5", 5, &["ann.lee"]),
        (
            "strange-names",
            "1–16; the endpoint reports 16 in total",
            16,
            &STRANGE,
        ),
        ("look-alikes", "1–9 of 9", 9, &["ann.lee", "annU+200B.lee"]),
        ("extra-fields", "1–20 of 237", 20, &SAMPLE),
        ("ok-wrong-type", "1–20 of 237", 20, &SAMPLE),
        ("ok-invalid-utf8", "1–1 of 1", 1, &["M\u{fffd}ller"]),
    ];
    scenario(async |page| {
        page.prefer_rows_per_page(20).await;
        for (configuration, seen, count, names) in cases {
            page.case(configuration);
            page.load(configuration).await;
            page.sees(&format!("Configuration ID {configuration} "))
                .await;
            page.sees(seen).await;
            let shown = page.names().await;
            assert_eq!(shown.len(), count);
            assert_eq!(shown[..names.len()], *names);
            page.has_no_banner().await;
        }
        // Markup in a name is text.
        page.load("strange-names").await;
        page.sees("1–16; the endpoint reports 16 in total").await;
        let made: Vec<String> = page
            .each("table :is(img, script, b)", "element.outerHTML")
            .await;
        assert_eq!(made, [""; 0]);
        page.fill("Filter rows", "<script>").await;
        page.sees("1 of 16 rows match").await;
        assert_eq!(page.names().await, ["<script>alert(1)</script>"]);
    })
    .await;
}

#[tokio::test]
async fn an_id_that_javascript_cannot_hold_exactly_is_not_shown_as_another() {
    scenario(async |page| {
        page.load("numbers").await;
        page.sees("1–5 of 5").await;
        // 895110260098859008.
        let expected = Row {
            name: "4711".to_owned(),
            id: NOT_GIVEN.to_owned(),
        };
        assert_eq!(page.rows().await[0], expected);
    })
    .await;
}
