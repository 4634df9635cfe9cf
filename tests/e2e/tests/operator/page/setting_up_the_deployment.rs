//! What whoever runs the page writes into its deployment block.

use e2e::{Kind, Scenario, scenario};

const TITLE: &str = "This deployment isn't configured correctly";

#[tokio::test]
async fn a_block_that_cannot_be_used_is_reported_in_place_of_the_form() {
    let endpoint = |base_url: &str| {
        format!(r#"{{"endpoints":[{{"name":"Faulty","base_url":"{base_url}"}}]}}"#)
    };
    // The block, and what must be said about it.
    let cases = [
        (None, "deployment"),
        (Some(String::new()), ""),
        (Some("{".to_owned()), ""),
        (Some("[]".to_owned()), ""),
        (Some("{}".to_owned()), "endpoints"),
        (Some(r#"{"endpoints":[]}"#.to_owned()), "endpoints"),
        (
            Some(r#"{"endpoints":[{"name":"Faulty"}]}"#.to_owned()),
            "base_url",
        ),
        (
            Some(r#"{"endpoints":[{"base_url":"/api"}]}"#.to_owned()),
            "name",
        ),
        (Some(endpoint("")), "Faulty"),
        (Some(endpoint("api/v1")), "Faulty"),
        (Some(endpoint("//example.com")), "Faulty"),
        (Some(endpoint("ftp://example.com")), "Faulty"),
        (Some(endpoint("javascript:alert(1)")), "Faulty"),
        (
            Some(
                r#"{"endpoints":[{"name":"Faulty","base_url":"/api"}],"timeout_seconds":"soon"}"#
                    .to_owned(),
            ),
            "",
        ),
    ];
    scenario(async |page| {
        for (block, fault) in &cases {
            page.case(block.as_deref().unwrap_or("no block"));
            page.redeploy(block.as_deref()).await;
            let banner = page.banner().await;
            assert_eq!(banner.title, TITLE);
            page.has(Kind::Heading, TITLE).await;
            page.has_no(Kind::Form, "Connection").await;
            let said = banner.text.replacen(TITLE, "", 1);
            assert!(
                !said.trim().is_empty() && said.contains(fault),
                "“{fault}” is not in: {said}"
            );
        }
        page.assert_accessible().await;
        assert!(page.asked().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_path_of_the_pages_own_host_is_an_endpoint() {
    let stage = Scenario::default().beside_an_endpoint();
    stage.run(async |page| {
        let endpoint = page.own_endpoint();
        page.redeploy(Some(&format!(
            r#"{{"endpoints":[{{"name":"cn-north-4","base_url":"{endpoint}"}}],"timeout_seconds":35}}"#
        )))
        .await;
        page.sees("Endpoint cn-north-4").await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        assert_eq!(page.last_asked().origin, None);
    })
    .await;
}
