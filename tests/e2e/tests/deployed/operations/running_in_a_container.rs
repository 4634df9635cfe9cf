//! The image of the container, run by nginx without a container's engine.

use e2e::{Container, PROJECT, container_file};
use mock_service::{Options, Recorder};

use crate::users_of;

fn service() -> axum::Router {
    mock_service::router(Options::default(), Recorder::default())
}

/// A name server that is not asked: the service's address is in the settings.
const RESOLVER: (&str, &str) = ("RESOLVER", "127.0.0.1");

#[tokio::test]
async fn the_container_serves_page_and_proxy_without_rights_on_a_read_only_file_system() {
    let container = Container::start(service(), &[], &[RESOLVER]).await;
    assert!(!container.is_root());
    assert_eq!(container.writable(), Vec::<std::path::PathBuf>::new());

    let page = container.ask("/", "").await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("cn-north-4"), "{}", page.body);
    assert!(page.header("content-security-policy").is_some());
    let script = page
        .body
        .split("src=\"./")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let script = container
        .ask(&format!("/{}", script.expect("a script")), "")
        .await;
    assert_eq!(script.status, 200);
    assert_eq!(container.ask("/health", "").await.body, "ok\n");

    let users = users_of("sample");
    assert_eq!(container.ask(&users, "").await.status, 401);
    assert_eq!(
        container.ask(&users, "X-Auth-Token: abc\r\n").await.status,
        200
    );
    let arrived = container.upstream.arrived().pop().expect("it arrived");
    assert!(arrived.target.contains(PROJECT));
    let said = container.said();
    assert!(
        said.contains("\"operation\":\"ListNonMigrationUsers\""),
        "{said}"
    );
    assert!(
        !said.contains("[emerg]") && !said.contains("[alert]"),
        "{said}"
    );
}

#[tokio::test]
async fn settings_of_the_container_are_mounted_or_in_its_environment() {
    const BLOCK: &str = r#"{"endpoints":[{"name":"From outside","base_url":"/api/cn-north-4"}]}"#;
    let networks = [("access.conf", "deny all;\n")];
    let container = Container::start(service(), &networks, &[RESOLVER]).await;
    assert_eq!(container.ask("/", "").await.status, 403);

    let from_environment = [RESOLVER, ("DEPLOYMENT", BLOCK)];
    let mounted = [("deployment.json", BLOCK)];
    for container in [
        Container::start(service(), &[], &from_environment).await,
        Container::start(service(), &mounted, &[RESOLVER]).await,
    ] {
        let page = container.ask("/", "").await;
        assert_eq!(page.status, 200);
        assert_eq!(page.body.matches(BLOCK).count(), 1, "{}", page.body);
        assert!(
            !page.body.contains("token_idle_minutes\":"),
            "{}",
            page.body
        );
        assert!(page.body.trim_end().ends_with("</html>"), "{}", page.body);
    }
}

#[test]
fn the_image_is_for_a_user_without_rights_and_is_tried_without_any() {
    let image = container_file("Dockerfile");
    assert!(image.contains("\nUSER 33:33\n"));
    assert!(image.contains("/tmp/release/container/lay-out.sh /tmp/release /"));
    assert!(image.contains("EXPOSE 8080\n"));
    assert!(container_file("nginx.conf").contains("listen 8080;"));
    let compose = container_file("compose.yaml");
    for line in [
        "read_only: true",
        "cap_drop: [ALL]",
        "no-new-privileges:true",
    ] {
        assert!(compose.contains(line), "{line}");
    }
}
