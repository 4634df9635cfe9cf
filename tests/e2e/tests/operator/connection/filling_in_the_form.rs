//! Filling in the form, rightly and wrongly.

use e2e::{EndpointPlace, Kind, PROJECT, Page, Scenario, TOKEN, scenario};
use fantoccini::key::Key;

const TEXT_FIELDS: [&str; 4] = ["Project ID", "Configuration ID", "Token", "Username"];

async fn fill_in(page: &Page) {
    page.fill("Project ID", PROJECT).await;
    page.fill("Configuration ID", "sample").await;
    page.fill("Token", TOKEN).await;
}

#[tokio::test]
async fn a_required_field_left_empty_says_what_is_missing() {
    let cases = [
        ("Project ID", "Enter the project ID."),
        ("Configuration ID", "Enter the configuration ID."),
        ("Token", "Enter a token."),
    ];
    scenario(async |page| {
        for (field, message) in cases {
            page.case(field);
            page.enter(field).await;
            page.leave().await;
            page.complains(field, message).await;
        }
    })
    .await;
}

#[tokio::test]
async fn no_username_is_no_mistake() {
    scenario(async |page| {
        page.enter("Username").await;
        page.leave().await;
        assert_eq!(page.complaint("Username").await, "");
    })
    .await;
}

#[tokio::test]
async fn a_field_says_what_is_wrong_with_it_when_it_is_left() {
    let long = "a".repeat(129);
    let long_of_any_letters = "é𝒳字".repeat(43);
    let too_long = "Enter no more than 128 characters. This value has 129.";
    let dots = "This value can't be used in a URL.";
    let unsendable = "The token contains a character that can't be sent in a header (position 3).";
    let cases = [
        ("Project ID", long.as_str(), too_long),
        ("Project ID", &long_of_any_letters, too_long),
        ("Project ID", ".", dots),
        ("Project ID", " .. ", dots),
        ("Configuration ID", &long, too_long),
        ("Configuration ID", &long_of_any_letters, too_long),
        ("Configuration ID", "..", dots),
        ("Token", "abécd", unsendable),
        ("Token", "  abécd", unsendable),
        ("Token", "ab\u{7f}", unsendable),
        ("Username", &long, too_long),
        ("Username", &long_of_any_letters, too_long),
    ];
    scenario(async |page| {
        for (field, text, message) in cases {
            page.case(&format!("{field}: {text}"));
            page.paste(field, text).await;
            assert_eq!(page.complaint(field).await, "", "before the field is left");
            page.leave().await;
            page.complains(field, message).await;
            page.sees(message).await;

            page.paste(field, "right").await;
            page.sees_no_more(message).await;
            assert_eq!(
                page.complaint(field).await,
                "",
                "as soon as the value is right"
            );
        }
        assert!(page.asked().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_token_with_a_space_in_it_was_not_pasted_in_one_piece() {
    scenario(async |page| {
        page.paste("Token", " ab cd ").await;
        page.leave().await;
        let message =
            "The token contains a space or line break at position 3. Paste it as one unbroken line.";
        page.complains("Token", message).await;
    })
    .await;
}

#[tokio::test]
async fn a_message_follows_the_typing() {
    scenario(async |page| {
        page.paste("Project ID", &"a".repeat(129)).await;
        page.leave().await;
        page.complains(
            "Project ID",
            "Enter no more than 128 characters. This value has 129.",
        )
        .await;
        page.paste("Project ID", &"a".repeat(131)).await;
        page.complains(
            "Project ID",
            "Enter no more than 128 characters. This value has 131.",
        )
        .await;
        page.paste("Project ID", "").await;
        page.complains("Project ID", "Enter the project ID.").await;
        page.paste("Project ID", ".").await;
        page.complains("Project ID", "This value can't be used in a URL.")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_required_field_that_was_emptied_is_complained_about_when_it_is_left() {
    let cases = [
        ("Project ID", "Enter the project ID."),
        ("Configuration ID", "Enter the configuration ID."),
        ("Token", "Enter a token."),
    ];
    scenario(async |page| {
        for (field, message) in cases {
            page.case(field);
            page.fill(field, "x").await;
            page.fill(field, "").await;
            page.leave().await;
            page.complains(field, message).await;
        }
        page.fill("Username", "x").await;
        page.fill("Username", "").await;
        page.leave().await;
        assert_eq!(page.complaint("Username").await, "", "it is optional");
    })
    .await;
}

#[tokio::test]
async fn an_empty_form_is_not_sent_but_says_what_is_missing() {
    let stage = Scenario::default()
        .endpoint("Abroad", EndpointPlace::MockService)
        .endpoint("At home", EndpointPlace::OwnHost);
    stage
        .run(async |page| {
            page.press("Load users").await;
            page.complains("Endpoint", "Choose an endpoint.").await;
            page.complains("Project ID", "Enter the project ID.").await;
            page.complains("Configuration ID", "Enter the configuration ID.")
                .await;
            page.complains("Token", "Enter a token.").await;
            assert_eq!(page.complaint("Username").await, "");
            page.has(Kind::Heading, "Open a list").await;
            assert!(page.asked().is_empty());

            page.choose("Endpoint", "Abroad").await;
            page.sees_no_more("Choose an endpoint.").await;
        })
        .await;
}

#[tokio::test]
async fn the_first_wrong_field_gets_the_focus() {
    let stage = Scenario::default()
        .endpoint("Abroad", EndpointPlace::MockService)
        .endpoint("At home", EndpointPlace::OwnHost);
    stage
        .run(async |page| {
            page.paste("Username", &"a".repeat(129)).await;
            page.press("Load users").await;
            page.focuses("Endpoint").await;
            page.choose("Endpoint", "At home").await;
            for (field, right) in [
                ("Project ID", PROJECT),
                ("Token", TOKEN),
                ("Configuration ID", "sample"),
            ] {
                page.press("Load users").await;
                page.focuses(field).await;
                page.fill(field, right).await;
            }
            page.press("Load users").await;
            page.focuses("Username").await;
            assert!(page.asked().is_empty());
        })
        .await;
}

#[tokio::test]
async fn white_space_around_a_value_is_trimmed() {
    scenario(async |page| {
        page.paste("Project ID", &format!("  {PROJECT}\u{a0}"))
            .await;
        page.paste("Configuration ID", "\tsample ").await;
        page.paste("Token", &format!(" {TOKEN}\r\n")).await;
        page.paste("Username", "   ").await;
        page.press("Load users").await;
        page.sees("1–10 of 237").await;
        let asked = page.last_asked();
        assert_eq!(
            asked.path,
            format!("/v1/{PROJECT}/hotspot-session-config/sample/non-migration-users")
        );
        assert_eq!(asked.parameter("user_name"), None);
        assert!(
            asked.token.as_deref() == Some(TOKEN),
            "the token arrives without its line break"
        );
    })
    .await;
}

#[tokio::test]
async fn a_token_of_eight_kilobytes_arrives_whole() {
    let token = "MIIDkgYJ".repeat(1024);
    scenario(async |page| {
        page.paste("Token", &token).await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        assert!(page.last_asked().token.as_ref() == Some(&token));
    })
    .await;
}

#[tokio::test]
async fn values_of_128_characters_and_any_sign_arrive_as_they_are() {
    let name = "𝒳".repeat(128);
    scenario(async |page| {
        // The proxy that is deployed passes on no ID with a slash or a percent sign.
        let (id, encoded) = match page.host() {
            None => ("a/b?c#d e%ü&", "a%2Fb%3Fc%23d%20e%25%C3%BC%26"),
            Some(_) => ("ab?c#d eü&", "ab%3Fc%23d%20e%C3%BC%26"),
        };
        page.paste("Project ID", id).await;
        page.paste("Username", "a&b=c+d %/ü#").await;
        page.load("sample").await;
        page.has(Kind::Heading, "No user with that username").await;
        let asked = page.last_asked();
        assert!(
            asked
                .path
                .starts_with(&format!("/v1/{encoded}/hotspot-session-config/")),
            "{}",
            asked.path
        );
        assert_eq!(asked.parameter("user_name"), Some("a&b=c+d %/ü#"));

        page.paste("Project ID", &"p".repeat(128)).await;
        page.paste("Username", &name).await;
        page.load("sample").await;
        let asked = page.last_asked();
        assert!(
            asked.path.starts_with(&format!("/v1/{}/", "p".repeat(128))),
            "{}",
            asked.path
        );
        assert_eq!(asked.parameter("user_name"), Some(name.as_str()));
    })
    .await;
}

#[tokio::test]
async fn enter_in_any_text_field_submits() {
    scenario(async |page| {
        page.enter("Username").await;
        page.strike(Key::Enter).await;
        page.complains("Project ID", "Enter the project ID.").await;
        assert!(page.asked().is_empty(), "not while it is wrong");

        fill_in(page).await;
        for (sent, field) in (1..).zip(TEXT_FIELDS) {
            page.case(field);
            page.enter(field).await;
            page.strike(Key::Enter).await;
            page.is_answered().await;
            page.sees("1–10 of 237").await;
            assert_eq!(page.asked().len(), sent);
        }
    })
    .await;
}

#[tokio::test]
async fn the_token_is_shown_only_on_demand() {
    scenario(async |page| {
        page.fill("Token", TOKEN).await;
        page.press("Show token").await;
        page.has(Kind::Button, "Hide token").await;
        assert!(!page.is_hidden("Token").await);
        assert!(page.value("Token").await == TOKEN);

        page.press("Hide token").await;
        page.has(Kind::Button, "Show token").await;
        assert!(page.is_hidden("Token").await);
        assert!(page.value("Token").await == TOKEN);
        assert!(page.asked().is_empty(), "the toggle does not submit");
    })
    .await;
}
