use non_migration_users::api::deployment::DeploymentError;
use non_migration_users::app::deployment::read;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::deployment_block::Block;

#[wasm_bindgen_test]
fn a_document_without_the_block_is_told() {
    assert_eq!(read(), Err(DeploymentError::Missing));
}

#[wasm_bindgen_test]
fn the_block_is_read_from_the_document() {
    let _block = Block::new(
        r#"
        {
          "endpoints": [{ "name": "cn-north-4", "base_url": "/api/cn-north-4/" }],
          "timeout_seconds": 12
        }
        "#,
    );
    let deployment = read().unwrap();
    assert_eq!(deployment.endpoints().len(), 1);
    assert_eq!(deployment.endpoints()[0].name(), "cn-north-4");
    assert_eq!(
        deployment.endpoints()[0].base_url().as_str(),
        "/api/cn-north-4"
    );
    assert_eq!(deployment.timeout_seconds(), 12);
}

#[wasm_bindgen_test]
fn a_block_without_a_timeout_waits_35_seconds() {
    let _block = Block::new(r#"{"endpoints":[{"name":"a","base_url":"https://proxy.test"}]}"#);
    assert_eq!(read().unwrap().timeout_seconds(), 35);
}

#[wasm_bindgen_test]
fn a_broken_block_is_told_in_the_words_of_the_browsers_parser() {
    let _block = Block::new(r#"{"endpoints":["#);
    match read() {
        Err(DeploymentError::Malformed(message)) => assert!(message.contains("JSON"), "{message}"),
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
fn a_block_that_is_json_of_another_shape_is_told_by_what_to_change() {
    for (json, error) in [
        ("", None),
        ("[]", Some(DeploymentError::NoEndpoint)),
        ("{}", Some(DeploymentError::NoEndpoint)),
        (
            r#"{"endpoint":[]}"#,
            Some(DeploymentError::UnknownSetting("endpoint".to_owned())),
        ),
        (
            r#"{"endpoints":[{}]}"#,
            Some(DeploymentError::NamelessEndpoint(1)),
        ),
        (
            r#"{"endpoints":[{"name":"a","base_url":"//b"}]}"#,
            Some(DeploymentError::BaseUrl("a".to_owned())),
        ),
        (
            r#"{"endpoints":[{"name":"a","base_url":"/b"}],"timeout_seconds":0}"#,
            Some(DeploymentError::Timeout),
        ),
    ] {
        let _block = Block::new(json);
        match error {
            Some(error) => assert_eq!(read(), Err(error), "{json}"),
            None => assert!(
                matches!(read(), Err(DeploymentError::Malformed(_))),
                "{json}"
            ),
        }
    }
}
