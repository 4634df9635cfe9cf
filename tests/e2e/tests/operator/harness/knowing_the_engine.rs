//! What the driver of an engine does not do, and the harness does in its place.

use e2e::{Lack, Scenario};

#[tokio::test]
async fn what_the_harness_does_itself_is_just_what_the_driver_refuses() {
    const LANGUAGES: &str = "fr,zh-CN,en";
    // By the deployed policy the page would refuse what the driver can do.
    Scenario::default()
        .on_file_server()
        .languages(LANGUAGES)
        .run(async |page| {
            let engine = page.engine();
            for lack in Lack::ALL {
                page.case(&format!("{lack:?}"));
                let refusal = page.refusal(lack, LANGUAGES).await;
                assert_eq!(refusal.is_some(), engine.lacks(lack), "{refusal:?}");
                if let Some(refusal) = refusal {
                    println!(
                        "{engine:?}, {lack:?}: {refusal}. Instead: {}.",
                        lack.instead()
                    );
                }
            }
        })
        .await;
}
