//! What check-deployment.sh says of a deployment that works, and of those that do not.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use e2e::{Health, PAGE_HOST, PROXY_HOST, Shape};

use crate::machine::{Machine, commands};

const SCRIPT: &str = "page-0123456789abcdef.js";

/// A page with this endpoint, which may connect to this origin too.
fn page(base_url: &str, origin: &str) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src 'self' {origin}; img-src data:\">\n\
         <script src=\"/{SCRIPT}\"></script>\n<script type=\"application/json\" id=\"deployment\">\n\
         {{ \"endpoints\": [{{ \"name\": \"a\", \"base_url\": \"{base_url}\" }}] }}\n</script>\n"
    )
}

/// A deployment as DEPLOY.md has it.
async fn deployed(shape: Shape) -> Machine {
    let machine = Machine::start(shape).await;
    machine.download("0.1.0");
    for commands in commands("1. Check and unpack") {
        machine.run("", &commands);
    }
    machine.follow("3. Install", "0.1.0");
    let setup = machine.nginx.setup();
    setup.settings_of_the_tests(machine.upstream.port());
    let folder = "opt/non-migration-users/0.1.0/page";
    let page = match shape {
        Shape::SameOrigin => page("/api/cn-north-4", ""),
        Shape::SeparateOrigins => page(
            "https://proxy.example.com/api/cn-north-4",
            "https://proxy.example.com",
        ),
    };
    setup.write(&format!("{folder}/index.html"), &page);
    setup.write(&format!("{folder}/{SCRIPT}"), "a script");
    machine.follow("5. The first certificate", "0.1.0");
    machine.run(
        "",
        &format!("certbot certonly --webroot -w /var/www/acme -d {PROXY_HOST}"),
    );
    let start = &commands("6. Start and check")[0];
    let site = match shape {
        Shape::SameOrigin => "same-origin.conf",
        Shape::SeparateOrigins => "separate-origins.conf",
    };
    machine.run("", &start.replace("same-origin.conf", site));
    // The old workers are gone once TLS is there.
    machine.has_page(&page).await;
    machine
}

/// The command as DEPLOY.md has it.
fn check() -> String {
    commands("6. Start and check")
        .pop()
        .expect("it is the last")
}

fn assert_wrong(machine: &Machine, words: &str) {
    let (is_content, said) = machine.attempt("", &check());
    assert!(!is_content, "it finds something: {said}");
    let found = said
        .lines()
        .find(|line| line.starts_with("WRONG") && line.contains(words));
    assert!(found.is_some(), "{words} is not in\n{said}");
    assert_eq!(said.matches("WRONG").count(), 1, "nothing else is: {said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_deployment_that_works_it_says_that_nothing_is_wrong() {
    for shape in Shape::ALL {
        let machine = deployed(shape).await;
        let said = machine.run("", &check());
        assert!(said.contains("Nothing is wrong."), "{said}");
        assert!(!said.contains("WRONG"), "{said}");
        for words in [
            "the service of cn-north-4 is reached",
            "refuses requests without a token",
            "is the page, with its files",
            "certificates of page.example.com can be renewed",
        ] {
            assert!(said.contains(words), "{words} is not in {said}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nginx_does_not_take_is_said_in_plain_words() {
    let machine = deployed(Shape::SameOrigin).await;
    let setup = machine.nginx.setup();
    let spoils = |commands: &str, words: &str, mends: &str| {
        machine.run("", commands);
        assert_wrong(&machine, words);
        machine.run("", mends);
    };
    for (package, file) in [("js", "js"), ("brotli-static", "brotli")] {
        let module = format!("/etc/nginx/modules-enabled/{file}.conf");
        spoils(
            &format!("mv {module} /etc/nginx/aside"),
            &format!("libnginx-mod-http-{package}"),
            &format!("mv /etc/nginx/aside {module}"),
        );
    }
    let certificate = format!("/etc/letsencrypt/live/{PAGE_HOST}/fullchain.pem");
    spoils(
        &format!("cp /etc/letsencrypt/live/{PROXY_HOST}/* /etc/letsencrypt/live/{PAGE_HOST}"),
        "is not for page.example.com",
        &format!(
            "rm -r /etc/letsencrypt/live/{PAGE_HOST}; certbot -w /var/www/acme -d {PAGE_HOST}"
        ),
    );
    spoils(
        "mv /etc/non-migration-users/real-ip.conf /etc/nginx/aside",
        "settings of this version are missing: real-ip.conf",
        "mv /etc/nginx/aside /etc/non-migration-users/real-ip.conf",
    );
    let listen =
        fs::read_to_string(setup.path("etc/non-migration-users/listen-https.conf")).unwrap();
    let (address, port) = machine.nginx.https();
    let of_another_version = if listen.contains("http2 on;") {
        format!("listen {address}:{port} ssl http2;\n")
    } else {
        format!("listen {address}:{port} ssl;\nhttp2 on;\n")
    };
    setup.setting("listen-https.conf", &of_another_version);
    assert_wrong(&machine, "listen-https.conf has the lines for nginx");
    setup.setting("listen-https.conf", &listen);
    setup.setting("regions.conf", "nonsense;\n");
    let (_, said) = machine.attempt("", &check());
    assert!(
        said.contains("nginx: unknown directive \"nonsense\""),
        "{said}"
    );
    machine.run("", &format!("rm {certificate}"));
    let (_, said) = machine.attempt("", &check());
    assert!(
        said.contains("page.example.com has no certificate"),
        "{said}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_running_nginx_answers_wrongly_is_said_in_plain_words() {
    let machine = deployed(Shape::SameOrigin).await;
    let setup = machine.nginx.setup();
    for (health, words) in [
        (Health::Down, "does not reach the service of cn-north-4"),
        (Health::UnknownAuthority, "does not trust its certificate"),
    ] {
        machine.upstream.falls(health).await;
        assert_wrong(&machine, words);
    }
    machine.upstream.falls(Health::Well).await;

    let index = "opt/non-migration-users/0.1.0/page/index.html";
    let good = fs::read_to_string(setup.path(index)).unwrap();
    for (base_url, words) in [
        ("/api/nowhere", "regions.conf lacks nowhere"),
        ("http://page.example.com/api/cn-north-4", "is not https"),
    ] {
        setup.write(index, &page(base_url, "http://page.example.com"));
        let (_, said) = machine.attempt("", &check());
        assert!(said.contains(words), "{said}");
    }
    setup.write(index, "no block");
    assert_wrong(&machine, "no endpoint in its deployment block");
    setup.write(index, &good);

    let script = setup
        .path("opt/non-migration-users/0.1.0/page")
        .join(SCRIPT);
    fs::remove_file(script).unwrap();
    assert_wrong(
        &machine,
        "page-0123456789abcdef.js, which index.html names, is answered 404",
    );
    let script = format!("opt/non-migration-users/0.1.0/page/{SCRIPT}");
    setup.write(&script, "a script");

    let acme = setup.path("var/www/acme");
    fs::remove_dir_all(&acme).unwrap();
    setup.write("var/www/acme", "no folder");
    assert_wrong(
        &machine,
        "cannot be written to, so certificates cannot be renewed",
    );
    fs::remove_file(&acme).unwrap();

    // Edited, and nginx not told.
    let (address, port) = machine.nginx.https();
    setup.setting(
        "listen-https.conf",
        &format!("listen {address}:{} ssl;\n", port - 1),
    );
    let (_, said) = machine.attempt("", &check());
    assert!(said.contains("nobody listens there"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_that_do_not_fit_each_other_are_named() {
    let machine = deployed(Shape::SeparateOrigins).await;
    let setup = machine.nginx.setup();
    let setting =
        |name: &str| fs::read_to_string(setup.path("etc/non-migration-users").join(name)).unwrap();
    let connect = setting("connect.conf");
    setup.setting(
        "connect.conf",
        &connect.replace("proxy.example.com", "p.example.com"),
    );
    assert_wrong(&machine, "connect.conf lacks https://proxy.example.com");
    setup.setting("connect.conf", &connect);

    let index = "opt/non-migration-users/0.1.0/page/index.html";
    let good = fs::read_to_string(setup.path(index)).unwrap();
    setup.write(index, &page("https://proxy.example.com/api/cn-north-4", ""));
    assert_wrong(
        &machine,
        "index.html lacks https://proxy.example.com behind connect-src",
    );
    setup.write(index, &good);

    let origins = setting("origins.conf");
    setup.setting(
        "origins.conf",
        &origins.replace("page.example.com", "p.example.com"),
    );
    machine.reload().await;
    assert_wrong(
        &machine,
        "does not let pages of https://page.example.com in",
    );
    setup.setting("origins.conf", &origins);

    setup.setting("access.conf", "deny all;\n");
    machine.reload().await;
    let (_, said) = machine.attempt("", &check());
    assert!(said.contains("the page is refused (403)"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_whose_page_is_elsewhere_needs_no_page_here() {
    let machine = deployed(Shape::SeparateOrigins).await;
    machine.run(
        "",
        "ln -sfn ../non-migration-users/proxy-only.conf /etc/nginx/sites-enabled/non-migration-users.conf
         rm -r /etc/letsencrypt/live/page.example.com /opt/non-migration-users/current/page",
    );
    machine.reload().await;
    let said = machine.run("", &check());
    assert!(
        said.contains("the service of cn-north-4 is reached"),
        "{said}"
    );
    assert!(!said.contains("page.example.com"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn before_it_is_installed_the_next_step_is_named() {
    let machine = Machine::start(Shape::SameOrigin).await;
    machine.download("0.1.0");
    for commands in commands("1. Check and unpack") {
        machine.run("", &commands);
    }
    let check = "non-migration-users-0.1.0/check-deployment.sh";
    let (_, said) = machine.attempt("", check);
    assert!(said.contains("DEPLOY.md, step 3"), "{said}");
    machine.follow("3. Install", "0.1.0");
    let (_, said) = machine.attempt("", check);
    assert!(said.contains("DEPLOY.md, step 6"), "{said}");
    machine
        .nginx
        .setup()
        .settings_of_the_tests(machine.upstream.port());
    machine.follow("5. The first certificate", "0.1.0");
    let (_, said) = machine.attempt("", check);
    assert!(
        said.contains("the site is still the one for the first certificate"),
        "{said}"
    );
    let is_executable = fs::metadata(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../deploy/check-deployment.sh"
    ))
    .unwrap()
    .permissions()
    .mode();
    assert_eq!(is_executable & 0o111, 0o111);
}
