//! The worked example of a sign-in, `examples/oauth2-proxy.conf`, with a stub of oauth2-proxy.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::Request;
use axum::routing::any;
use e2e::{Host, PAGE_HOST, PROJECT, Scenario, Shape, deployed_file};
use http::{HeaderMap, StatusCode};
use tokio::net::TcpListener;

use crate::{ORIGIN, users_of};

const TOKEN: &str = "X-Auth-Token: abc\r\n";

/// What the stub gives to whoever has signed in.
const COOKIE: &str = "_oauth2_proxy=signed-in";

/// Lets in who has the cookie, and gives it to whoever comes to sign in. The provider of identities has no part in it.
struct SignIn {
    settings: String,
    asked: Arc<Mutex<Vec<(String, HeaderMap)>>>,
}

impl SignIn {
    async fn start() -> Self {
        let asked = Arc::<Mutex<Vec<_>>>::default();
        let note = Arc::clone(&asked);
        let respond = any(async move |request: Request| {
            let (path, headers) = (request.uri().to_string(), request.headers().clone());
            let has_cookie = headers
                .get("cookie")
                .is_some_and(|cookie| cookie.to_str().is_ok_and(|text| text.contains(COOKIE)));
            let back = headers.get("x-auth-request-redirect").cloned();
            note.lock().unwrap().push((path.clone(), headers));
            let mut answer = HeaderMap::new();
            let status = match path.as_str() {
                "/oauth2/auth" if has_cookie => StatusCode::ACCEPTED,
                "/oauth2/auth" => StatusCode::UNAUTHORIZED,
                "/oauth2/start" => {
                    let cookie = format!("{COOKIE}; Path=/; Secure; HttpOnly; SameSite=Lax");
                    answer.insert("set-cookie", cookie.parse().unwrap());
                    answer.insert("location", back.expect("an address to come back to"));
                    StatusCode::FOUND
                }
                _ => StatusCode::NOT_FOUND,
            };
            (status, answer)
        });
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let app = Router::new().fallback(respond);
        tokio::spawn(async { axum::serve(listener, app).await });
        let example = deployed_file("examples/oauth2-proxy.conf");
        assert!(example.contains("proxy_pass http://127.0.0.1:4180;"));
        let settings = example.replace("127.0.0.1:4180", &format!("127.0.0.1:{port}"));
        Self { settings, asked }
    }

    async fn host(&self) -> Host {
        Host::with_settings(Shape::SameOrigin, &[("access.conf", &self.settings)]).await
    }

    fn asked(&self) -> Vec<(String, HeaderMap)> {
        self.asked.lock().unwrap().clone()
    }
}

#[tokio::test]
async fn whoever_has_not_signed_in_is_led_to_the_sign_in_by_the_page_and_refused_by_the_proxy() {
    let sign_in = SignIn::start().await;
    let host = sign_in.host().await;
    for target in ["/", "/index.html", "/?project_id=p"] {
        let response = host.nginx.ask(PAGE_HOST, "GET", target, "").await;
        assert_eq!(
            (response.status, response.header("location")),
            (302, Some(target))
        );
    }
    let response = host
        .nginx
        .ask_proxy(&users_of("sample"), &format!("{ORIGIN}{TOKEN}"))
        .await;
    assert_eq!(response.status, 401);
    let body = response.json();
    assert_eq!(body["error_code"], "PROXY.0401");
    assert!(
        body["error_msg"]
            .as_str()
            .unwrap()
            .contains("sign in again")
    );
    assert!(host.upstream.arrived().is_empty());
}

#[tokio::test]
async fn whoever_has_signed_in_has_page_and_proxy() {
    let sign_in = SignIn::start().await;
    let host = sign_in.host().await;
    let headers = format!("{TOKEN}Cookie: {COOKIE}\r\n");
    let response = host.nginx.ask(PAGE_HOST, "GET", "/", &headers).await;
    assert_eq!(response.status, 200);
    let response = host.nginx.ask_proxy(&users_of("sample"), &headers).await;
    assert_eq!(response.status, 200);
    let arrived = host.upstream.arrived().pop().expect("it arrived");
    assert!(!arrived.headers.contains_key("cookie"));
    let response = host.nginx.ask_proxy("/api/nowhere", &headers).await;
    assert_eq!(response.status, 404);
}

#[tokio::test]
async fn the_sign_in_is_told_neither_tokens_nor_what_is_asked_for() {
    let sign_in = SignIn::start().await;
    let host = sign_in.host().await;
    let target = users_of("sample") + "?user_name=maria";
    for cookie in ["", "Cookie: _oauth2_proxy=signed-in\r\n"] {
        let headers =
            format!("{ORIGIN}{TOKEN}{cookie}Referer: https://page.example.com/?x=maria\r\n");
        host.nginx.ask_proxy(&target, &headers).await;
    }
    // Somebody puts the token where it does not belong.
    host.nginx
        .ask(PAGE_HOST, "GET", "/oauth2/start", TOKEN)
        .await;
    let asked = sign_in.asked();
    assert_eq!(asked.len(), 3);
    for (path, headers) in asked {
        let text = format!("{path} {headers:?}");
        for part in ["abc", "maria", PROJECT] {
            assert!(!text.contains(part), "{part} is in {text}");
        }
    }
}

#[tokio::test]
async fn a_sign_in_that_is_down_lets_nobody_in() {
    // Nobody listens at the example's port.
    let example = deployed_file("examples/oauth2-proxy.conf").replace(":4180", ":1");
    let host = Host::with_settings(Shape::SameOrigin, &[("access.conf", &example)]).await;
    let headers = format!("{TOKEN}Cookie: {COOKIE}\r\n");
    for target in ["/", &users_of("sample")] {
        let response = host.nginx.ask(PAGE_HOST, "GET", target, &headers).await;
        assert_eq!(response.status, 500);
        assert_eq!(response.json()["error_code"], "PROXY.0500");
    }
    assert!(host.upstream.arrived().is_empty());
}

#[tokio::test]
async fn the_page_signs_in_and_loads() {
    let sign_in = SignIn::start().await;
    Scenario::default()
        .deployed(Shape::SameOrigin)
        .setting("access.conf", &sign_in.settings)
        .run(async |page| {
            page.load("sample").await;
            page.sees("1–10 of 237").await;
        })
        .await;
    let paths: Vec<_> = sign_in.asked().into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths[..2], ["/oauth2/auth", "/oauth2/start"]);
}
