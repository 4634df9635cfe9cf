//! The headers of the page, of its files, of responses and of errors.

use std::collections::{BTreeMap, BTreeSet};

use e2e::{Host, PAGE_HOST, RawResponse, Shape, deployed_file};

use crate::{ORIGIN, users_of};

/// The policy of the page, which in each shape may ask where its proxy is.
fn policy(shape: Shape) -> String {
    let elsewhere = match shape {
        Shape::SameOrigin => "",
        Shape::SeparateOrigins => " https://proxy.example.com",
    };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'{elsewhere}; \
         img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'; trusted-types default"
    )
}

/// What every response says, whatever it is.
const EVERYWHERE: [(&str, &str); 5] = [
    ("server", "nginx"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
    ("strict-transport-security", "max-age=31536000"),
];

const OF_THE_PAGE: [(&str, &str); 2] = [
    ("cross-origin-opener-policy", "same-origin"),
    ("x-frame-options", "DENY"),
];

const OF_ANSWERS: [(&str, &str); 4] = [
    ("cache-control", "no-store"),
    ("vary", "Origin"),
    (
        "content-security-policy",
        "default-src 'none'; frame-ancestors 'none'; sandbox",
    ),
    ("access-control-expose-headers", "X-Request-Id, Retry-After"),
];

fn assert_says(response: &RawResponse, headers: &[(&str, &str)]) {
    for (name, value) in headers {
        assert_eq!(
            response.header(name),
            Some(*value),
            "{name} of {response:?}"
        );
    }
}

/// The files of the built page by ending, one each.
fn files(host: &Host) -> BTreeMap<String, String> {
    let names = std::fs::read_dir(host.nginx.site()).expect("the site's folder");
    names
        .filter_map(|entry| {
            let name = entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("a name");
            let ending = name.rsplit('.').next()?.to_owned();
            Some((ending, name))
        })
        .collect()
}

#[tokio::test]
async fn the_page_has_its_policies_and_is_never_stale() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        for path in ["/", "/index.html", "/?project_id=p&config_id=c"] {
            let response = host
                .nginx
                .ask(PAGE_HOST, "GET", path, "Accept-Encoding: gzip, br\r\n")
                .await;
            assert_eq!(response.status, 200);
            assert_says(&response, &EVERYWHERE);
            assert_says(&response, &OF_THE_PAGE);
            assert_says(&response, &[("content-security-policy", &policy(shape))]);
            assert_says(
                &response,
                &[
                    ("cache-control", "no-cache"),
                    ("content-type", "text/html; charset=utf-8"),
                ],
            );
            let permissions = response.header("permissions-policy").expect("a policy");
            let granted: Vec<_> = permissions
                .split(", ")
                .filter(|one| !one.ends_with("=()"))
                .collect();
            assert_eq!(granted, ["clipboard-write=(self)"]);
            for feature in [
                "camera",
                "microphone",
                "geolocation",
                "clipboard-read",
                "usb",
                "payment",
                "storage-access",
            ] {
                assert!(permissions.contains(&format!("{feature}=()")), "{feature}");
            }

            let tag = response.header("etag").expect("an ETag");
            let again = host
                .nginx
                .ask(PAGE_HOST, "GET", path, &format!("If-None-Match: {tag}\r\n"))
                .await;
            assert_eq!(again.status, 304);
            assert_says(&again, &EVERYWHERE);
            assert_says(&again, &OF_THE_PAGE);
            assert_says(&again, &[("content-security-policy", &policy(shape))]);
            assert_says(&again, &[("cache-control", "no-cache")]);
        }
    }
}

#[tokio::test]
async fn the_page_itself_has_the_policy_of_its_header_but_for_what_only_a_header_may_say() {
    fn directives(policy: &str) -> BTreeSet<&str> {
        policy.split("; ").collect()
    }
    let host = Host::start(Shape::SameOrigin).await;
    let page = std::fs::read_to_string(host.nginx.site().join("index.html")).unwrap();
    let (_, after) = page
        .split_once(r#"<meta http-equiv="Content-Security-Policy" content=""#)
        .expect("the page has a policy");
    let (own, _) = after.split_once('"').expect("it ends");
    let of_header = policy(Shape::SameOrigin);
    let mut expected = directives(&of_header);
    assert!(expected.remove("frame-ancestors 'none'"));
    assert_eq!(directives(own), expected);
}

#[tokio::test]
async fn an_edited_page_is_served_as_edited_whatever_lies_beside_it() {
    let host = Host::start(Shape::SameOrigin).await;
    let site = host.nginx.site();
    for name in ["index.html.gz", "index.html.br"] {
        std::fs::write(site.join(name), "of before").unwrap();
    }
    std::fs::write(site.join("index.html"), "edited").unwrap();
    let response = host
        .nginx
        .ask(PAGE_HOST, "GET", "/", "Accept-Encoding: gzip, br\r\n")
        .await;
    assert_eq!(response.body, "edited");
}

#[tokio::test]
async fn files_named_after_their_contents_are_kept_for_a_year() {
    let types = [
        ("js", "text/javascript; charset=utf-8"),
        ("css", "text/css; charset=utf-8"),
        ("wasm", "application/wasm"),
    ];
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        let files = files(&host);
        for (ending, media_type) in types {
            let target = format!("/{}", files[ending]);
            let response = host.nginx.ask(PAGE_HOST, "GET", &target, "").await;
            assert_eq!(response.status, 200);
            assert_says(&response, &EVERYWHERE);
            assert_says(&response, &OF_THE_PAGE);
            assert_says(&response, &[("content-security-policy", &policy(shape))]);
            assert_says(
                &response,
                &[
                    ("cache-control", "public, max-age=31536000, immutable"),
                    ("content-type", media_type),
                ],
            );
        }
    }
}

#[tokio::test]
async fn files_are_sent_compressed_where_they_lie_compressed_and_it_is_asked_for() {
    let host = Host::start(Shape::SameOrigin).await;
    let name = files(&host).remove("wasm").expect("a file");
    for (ending, contents) in [("gz", "in gzip"), ("br", "in brotli")] {
        std::fs::write(host.nginx.site().join(format!("{name}.{ending}")), contents).unwrap();
    }
    for (accepted, encoding, body) in [
        ("gzip, deflate, br", Some("br"), Some("in brotli")),
        ("gzip", Some("gzip"), Some("in gzip")),
        ("identity", None, None),
    ] {
        let headers = format!("Accept-Encoding: {accepted}\r\nVia: 1.1 somebody\r\n");
        let response = host
            .nginx
            .ask(PAGE_HOST, "GET", &format!("/{name}"), &headers)
            .await;
        assert_eq!(response.header("content-encoding"), encoding);
        assert!(body.is_none_or(|body| response.body == body), "{accepted}");
        assert_says(
            &response,
            &[
                ("content-type", "application/wasm"),
                ("vary", "Accept-Encoding"),
            ],
        );
    }
}

#[tokio::test]
async fn a_file_that_is_not_there_is_not_kept_at_all() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        std::fs::write(host.nginx.site().join(".secret"), "secret").unwrap();
        std::fs::create_dir(host.nginx.site().join("folder")).unwrap();
        for target in [
            "/page-0123456789abcdef.wasm",
            "/nothing.js",
            "/.secret",
            "/.git/config",
            "/x/.env",
            "/folder",
            "/folder/",
            "/..",
            "/%2esecret",
        ] {
            let response = host.nginx.ask(PAGE_HOST, "GET", target, "").await;
            assert!(
                [400, 404].contains(&response.status),
                "{target}: {response:?}"
            );
            assert_says(&response, &EVERYWHERE);
            assert_says(&response, &OF_ANSWERS);
        }
        for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
            let response = host.nginx.ask(PAGE_HOST, method, "/index.html", "").await;
            assert_eq!(
                (response.status, response.header("allow")),
                (405, Some("GET, HEAD"))
            );
        }
    }
}

#[tokio::test]
async fn responses_and_errors_of_the_proxy_are_not_kept_and_no_pages() {
    for shape in Shape::ALL {
        let host = Host::start(shape).await;
        for (method, target) in [
            ("GET", users_of("sample")),
            ("GET", users_of("status-500-html")),
            ("GET", users_of("status-404")),
            ("OPTIONS", users_of("sample")),
            ("POST", users_of("sample")),
            ("GET", users_of("reset")),
            ("GET", "/api/nowhere".to_owned()),
        ] {
            let response = host
                .nginx
                .ask(
                    shape.proxy_host(),
                    method,
                    &target,
                    &format!("{ORIGIN}X-Auth-Token: abc\r\n"),
                )
                .await;
            assert_says(&response, &EVERYWHERE);
            assert_says(&response, &OF_ANSWERS);
            assert_says(
                &response,
                &[("access-control-allow-origin", "https://page.example.com")],
            );
            assert_eq!(response.header("x-request-id").map(str::len), Some(32));
            assert_eq!(
                response.header("access-control-max-age").is_some(),
                method == "OPTIONS"
            );
        }
    }
}

#[tokio::test]
async fn whom_to_tell_of_a_weakness_is_said_where_the_setting_says_it() {
    const TEXT: &str = "Contact: mailto:security@example.com\nExpires: 2027-06-30T00:00:00Z\n";
    const PATH: &str = "/.well-known/security.txt";
    let shipped = deployed_file("settings/security-txt.conf");
    let settings = shipped.replace("default \"\";\n    # default", "default");
    assert_ne!(settings, shipped);
    for shape in Shape::ALL {
        let host = Host::with_settings(shape, &[("security-txt.conf", &settings)]).await;
        for name in [PAGE_HOST, shape.proxy_host()] {
            let response = host.nginx.ask(name, "GET", PATH, "").await;
            assert_eq!(response.status, 200, "{response:?}");
            assert_eq!(response.body, TEXT);
            assert_eq!(
                response.header("content-type"),
                Some("text/plain; charset=utf-8")
            );
        }
        let host = Host::start(shape).await;
        for name in [PAGE_HOST, shape.proxy_host()] {
            assert_eq!(host.nginx.ask(name, "GET", PATH, "").await.status, 404);
        }
    }
}
