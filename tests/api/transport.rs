//! Where a token may be sent, and from which page.

use non_migration_users::api::deployment::transport::is_unencrypted;

#[test]
fn plain_http_can_be_read_on_its_way() {
    for url in [
        "http://page.example",
        "http://page.example/api",
        "http://page.example:8080/api",
        "http://10.0.0.1",
        "http://192.168.1.1:80/",
        "http://[2001:db8::1]/",
        "http://0.0.0.0",
        "http://",
    ] {
        assert!(is_unencrypted(url), "{url}");
    }
}

#[test]
fn tls_cannot_and_neither_can_a_path_which_is_as_safe_as_its_page() {
    for url in [
        "https://page.example",
        "https://127.0.0.1:8443/api",
        "/api/cn-north-4",
        "",
        "null",
    ] {
        assert!(!is_unencrypted(url), "{url}");
    }
}

#[test]
fn what_stays_on_this_computer_cannot_either() {
    for url in [
        "http://localhost",
        "http://LOCALHOST:8080/api",
        "http://127.0.0.1",
        "http://127.0.0.1:8080/api",
        "http://127.255.255.254/",
        "http://[::1]",
        "http://[::1]:8080/api",
    ] {
        assert!(!is_unencrypted(url), "{url}");
    }
}

#[test]
fn a_name_that_only_looks_like_this_computer_is_another_one() {
    for url in [
        "http://localhost.example",
        "http://localhost.example:8080",
        "http://notlocalhost",
        "http://127.0.0.1.example",
        "http://127.example",
        "http://127.0.0.1.2",
        "http://127.0.0.+1",
        "http://127.0.0.",
        "http://127.999.1.1",
        "http://127.0.0.256:8080",
        "http://127..0.1",
        "http://1127.0.0.1",
        "http://128.0.0.1",
        "http://[::1]x",
        "http://[::1].example",
        "http://page.example/127.0.0.1",
        "http://page.example?http://localhost",
        "http://page.example#localhost",
    ] {
        assert!(is_unencrypted(url), "{url}");
    }
}
