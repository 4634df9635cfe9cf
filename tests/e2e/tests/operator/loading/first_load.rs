//! Opening the page.

use e2e::{EndpointPlace, Kind, Scenario, TOKEN, scenario};

const TITLE: &str = "Users not migrated from hotspot sessions";

#[tokio::test]
async fn the_tab_has_an_icon_and_says_first_whose_users_are_on_screen() {
    const TITLE_NOW: &str = "return document.title";
    const ICON: &str = "
        const icon = new Image();
        icon.src = document.querySelector('link[rel=icon]').href;
        return icon.decode().then(() => icon.naturalWidth > 0);";
    scenario(async |page| {
        assert!(page.run::<bool>(ICON, vec![]).await);
        assert_eq!(page.run::<String>(TITLE_NOW, vec![]).await, TITLE);
        for configuration in ["sample", "users-30"] {
            page.load(configuration).await;
            page.until("the configuration in the title", async || {
                let title: String = page.run(TITLE_NOW, vec![]).await;
                (title == format!("{configuration} · Users not migrated")).then_some(())
            })
            .await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_page_says_what_it_is_and_that_nothing_is_loaded_yet() {
    scenario(async |page| {
        assert_eq!(
            page.run::<String>("return document.title", vec![]).await,
            TITLE
        );
        assert_eq!(
            page.each::<String>("h1", "element.textContent.trim()")
                .await,
            [TITLE]
        );
        assert_eq!(
            page.run::<String>("return document.documentElement.lang", vec![])
                .await,
            "en"
        );
        page.has(Kind::Form, "Connection").await;
        page.has(Kind::Heading, "Open a list").await;
        page.has_no(Kind::Table, "Users not migrated").await;
        page.has_no(Kind::Button, "Cancel").await;
        page.has_no_banner().await;
        assert!(
            page.asked().is_empty(),
            "nothing is asked before the operator asks"
        );
    })
    .await;
}

#[tokio::test]
async fn every_field_is_there_and_empty() {
    scenario(async |page| {
        for field in ["Project ID", "Configuration ID", "Token", "Username"] {
            page.case(field);
            assert_eq!(page.value(field).await, "");
            assert_eq!(page.complaint(field).await, "");
        }
        assert!(page.is_hidden("Token").await);
        page.has(Kind::Button, "Load users").await;
    })
    .await;
}

#[tokio::test]
async fn a_form_that_is_sent_without_script_would_not_carry_the_token() {
    scenario(async |page| {
        assert_eq!(
            page.each::<String>("form [name]", "element.outerHTML")
                .await,
            [""; 0]
        );
    })
    .await;
}

#[tokio::test]
async fn nothing_needs_inline_style_or_script() {
    scenario(async |page| {
        const SCRIPT: &str = "[...element.attributes].map(attribute => attribute.name)
            .filter(name => name === 'style' || name.startsWith('on'))";
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        let attributes: Vec<Vec<String>> = page.each("*", SCRIPT).await;
        assert_eq!(attributes.concat(), [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn the_list_and_the_toasts_have_a_polite_live_region_each() {
    scenario(async |page| {
        const SCRIPT: &str = "[element.role, element.ariaLive]";
        let regions: Vec<(Option<String>, Option<String>)> =
            page.each("[role=status], [aria-live]", SCRIPT).await;
        assert_eq!(regions.len(), 2, "{regions:?}");
        for (role, live) in &regions {
            assert_eq!(role.as_deref(), Some("status"));
            assert_ne!(live.as_deref(), Some("assertive"));
        }
    })
    .await;
}

#[tokio::test]
async fn the_only_endpoint_is_preselected_and_there_is_no_other() {
    scenario(async |page| {
        page.sees("Endpoint Mock").await;
        page.has_no(Kind::Field, "Endpoint").await;
    })
    .await;
}

#[tokio::test]
async fn several_endpoints_are_a_choice_and_the_chosen_one_is_asked() {
    let stage = Scenario::default()
        .endpoint("Abroad", EndpointPlace::MockService)
        .endpoint("At home", EndpointPlace::OwnHost);
    stage
        .run(async |page| {
            let options = page.options("Endpoint").await;
            assert!(
                options.ends_with(&["Abroad".to_owned(), "At home".to_owned()]),
                "{options:?}"
            );
            assert!(!["Abroad", "At home"].contains(&page.value("Endpoint").await.as_str()));

            page.choose("Endpoint", "Abroad").await;
            page.load("sample").await;
            page.sees("Configuration ID sample ").await;
            page.sees("Endpoint Abroad ").await;
            assert_eq!(page.last_asked().origin.as_deref(), page.origin_told());

            page.choose("Endpoint", "At home").await;
            page.load("sample").await;
            page.sees("Endpoint At home ").await;
            assert_eq!(
                page.last_asked().origin,
                None,
                "it is on the page's own host"
            );
            assert_eq!(page.last_asked().token.as_deref(), Some(TOKEN));
        })
        .await;
}

#[tokio::test]
async fn the_page_starts_where_the_server_does_not_know_what_web_assembly_is() {
    const UNKNOWING: &str = "
        const real = Headers.prototype.get;
        Headers.prototype.get = function (name) {
            return name === 'Content-Type' ? 'application/octet-stream' : real.call(this, name);
        };
        WebAssembly.instantiateStreaming = () => Promise.reject(new TypeError('an unknown type'));";
    scenario(async |page| {
        // wasm-bindgen advises to send the right type.
        page.expects_in_console("instantiateStreaming");
        page.before_the_page(UNKNOWING).await;
        page.open().await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
    })
    .await;
}
