//! The commands of DEPLOY.md, run as they stand there.

use std::fs;
use std::time::{Duration, Instant};

use e2e::{Health, PAGE_HOST, PROXY_HOST, Shape};

use crate::machine::{Machine, TOKEN, commands};
use crate::operations::writing_logs::{PRIVATE, ask_for_a_person, assert_unwritten};
use crate::users_of;

// Commands are waited for while the service answers them.
#[tokio::test(flavor = "multi_thread")]
async fn the_commands_of_deploy_md_install_update_and_roll_back_as_often_as_one_likes() {
    for shape in Shape::ALL {
        let machine = Machine::start(shape).await;
        machine.download("0.1.0");
        for commands in commands("1. Check and unpack") {
            machine.run("", &commands);
        }
        machine.follow("3. Install", "0.1.0");
        machine
            .nginx
            .setup()
            .settings_of_the_tests(machine.upstream.port());

        let certbot = machine.follow("5. The first certificate", "0.1.0");
        assert!(!certbot.contains("[warn]"), "{certbot}");
        let first = commands("5. The first certificate").concat();
        let last = first.lines().last().unwrap();
        machine.run("", &last.replace(PAGE_HOST, PROXY_HOST));
        let start = commands("6. Start and check");
        let site = match shape {
            Shape::SameOrigin => "same-origin.conf",
            Shape::SeparateOrigins => "separate-origins.conf",
        };
        machine.run("", &start[0].replace("same-origin.conf", site));
        machine.has("0.1.0").await;
        // Renewing goes the same way.
        machine.run("", last);

        machine
            .nginx
            .setup()
            .setting("access.conf", "allow all; # ours\n");
        machine.download("0.2.0");
        for commands in commands("1. Check and unpack") {
            machine.run("", &commands.replace("0.1.0", "0.2.0"));
        }
        machine.follow("Updating", "0.2.0");
        machine.has("0.2.0").await;
        let takes_over = commands("Updating").pop().unwrap();
        for _ in 0..2 {
            machine.follow("Rolling back", "0.1.0");
            machine.has("0.1.0").await;
            assert!(machine.has_script("0.1.0").await);
            assert!(
                machine.has_script("0.2.0").await,
                "open pages find their tools"
            );
            machine.run("", &takes_over);
            machine.has("0.2.0").await;
            assert!(
                machine.has_script("0.1.0").await,
                "open pages find their tools"
            );
            assert!(machine.has_script("0.2.0").await);
        }
        let settings = machine.path("etc/non-migration-users/access.conf");
        assert_eq!(fs::read_to_string(settings).unwrap(), "allow all; # ours\n");
        let said = machine.run("", "nginx -t 2>&1");
        assert!(!said.contains("[warn]"), "{said}");
    }
}

#[tokio::test]
async fn other_sites_on_the_host_stay_as_they_are_and_ours_keeps_its_promises() {
    const OTHER: &str = "other.example.com";
    let machine = Machine::start(Shape::SameOrigin).await;
    let setup = machine.nginx.setup();
    setup.certify(OTHER);
    let (address, https) = machine.nginx.https();
    let (_, http) = machine.nginx.http();
    let other = format!(
        "server {{
            listen {address}:{https} ssl default_server;
            listen {address}:{http} default_server;
            server_name {OTHER};
            ssl_certificate /etc/letsencrypt/live/{OTHER}/fullchain.pem;
            ssl_certificate_key /etc/letsencrypt/live/{OTHER}/privkey.pem;
            location / {{ return 200 other; }}
        }}"
    );
    // It comes before ours by its name.
    setup.write(
        "etc/nginx/sites-enabled/another.conf",
        &setup.placed(&other),
    );
    machine.download("0.1.0");
    for commands in commands("1. Check and unpack") {
        machine.run("", &commands);
    }
    machine.follow("3. Install", "0.1.0");
    setup.settings_of_the_tests(machine.upstream.port());
    machine.follow("5. The first certificate", "0.1.0");
    machine.run("", &commands("6. Start and check")[0]);
    machine.has("0.1.0").await;

    let response = machine.ask(OTHER, "/").await.expect("TLS");
    assert_eq!((response.status, response.body.as_str()), (200, "other"));
    let log = setup.path("var/log/nginx/access.log");
    assert_eq!(fs::read_to_string(&log).unwrap().lines().count(), 1);

    // More than the connections that Debian's configuration lets it have.
    let idle = machine.nginx.connect_idly(4000).await;
    let begun = Instant::now();
    machine.has("0.1.0").await;
    println!(
        "{} connections, others wait {:?}",
        idle.len(),
        begun.elapsed()
    );
    assert!(begun.elapsed() < Duration::from_secs(2));

    let headers = format!("{TOKEN}Accept-Encoding: gzip\r\n");
    let response = machine.nginx.ask_proxy(&users_of("sample"), &headers).await;
    assert_eq!(response.header("content-encoding"), None);
    assert_eq!(response.header("server"), Some("nginx"));
    for health in [
        Health::Down,
        Health::UnknownAuthority,
        Health::Plain,
        Health::Saying("HTTP/1.1 200 OK\r\nbad header\r\n\r\n"),
    ] {
        machine.upstream.falls(health).await;
        let statuses = ask_for_a_person(&machine.nginx, TOKEN).await;
        assert_eq!(statuses[0], 502, "{health:?}");
    }
    assert_unwritten(&machine.nginx, &PRIVATE);
}
