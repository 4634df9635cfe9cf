//! The form: what is wrong with which field, and the query and token that a right form gives.

#![allow(
    clippy::expect_used,
    reason = "a deployment, query or token that cannot be made fails its test"
)]

use non_migration_users::api::deployment::Deployment;
use non_migration_users::api::ids::{ConfigId, IdError, ProjectId, Token, TokenError, UserName};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::PageRequest;
use non_migration_users::api::query::UsersQuery;
use non_migration_users::model::connection::{Draft, DropReason, Field, FieldError, FieldErrors};

/// Of a page that tokens are safe in.
fn deployment(block: &str) -> Deployment {
    let deployment = Deployment::parse(block).expect("a deployment");
    deployment.opened_from(Some("https://page.example".to_owned()))
}

fn one_endpoint() -> Deployment {
    deployment(r#"{"endpoints":[{"name":"north","base_url":"/n"}]}"#)
}

fn two_endpoints() -> Deployment {
    deployment(
        r#"{"endpoints":[{"name":"north","base_url":"/n"},{"name":"south","base_url":"/s"}]}"#,
    )
}

/// A form in which everything is right, for `two_endpoints`.
fn filled_in() -> Draft {
    Draft {
        endpoint: "south".to_owned(),
        project_id: " project\n".to_owned(),
        config_id: "\tconfig ".to_owned(),
        token: "MIIsecret\r\n".to_owned().into(),
        user_name: " Anna Maria ".to_owned(),
        rows_per_page: PageSize::Fifty.into(),
        token_dropped: None,
        token_refused: false,
    }
}

fn typed(field: Field, text: &str) -> Draft {
    let mut draft = filled_in();
    draft.set(field, text.to_owned());
    draft
}

fn error(field: Field, text: &str) -> Option<FieldError> {
    typed(field, text).error(field, &two_endpoints())
}

#[test]
fn a_new_form_is_empty_and_asks_for_ten_rows() {
    let draft = Draft::new(&two_endpoints());
    assert_eq!(
        Field::ALL.map(|field| draft.text(field).to_owned()),
        [""; 5].map(str::to_owned)
    );
    assert_eq!(draft.rows_per_page, PageSize::Ten.into());
}

#[test]
fn a_single_endpoint_is_preselected() {
    assert_eq!(Draft::new(&one_endpoint()).endpoint, "north");
}

#[test]
fn of_several_endpoints_none_is_preselected() {
    assert_eq!(Draft::new(&two_endpoints()).endpoint, "");
}

#[test]
fn what_is_typed_into_a_field_is_in_that_field_and_in_no_other() {
    for field in Field::ALL {
        let mut draft = Draft::new(&two_endpoints());
        draft.set(field, " as typed\n".to_owned());
        for other in Field::ALL {
            assert_eq!(
                draft.text(other),
                if other == field { " as typed\n" } else { "" },
                "{field:?} {other:?}"
            );
        }
    }
}

#[test]
fn a_field_that_is_right_has_no_error() {
    for field in Field::ALL {
        assert_eq!(
            filled_in().error(field, &two_endpoints()),
            None,
            "{field:?}"
        );
    }
}

#[test]
fn an_endpoint_must_be_one_of_the_deployment() {
    assert_eq!(error(Field::Endpoint, ""), Some(FieldError::NoEndpoint));
    assert_eq!(error(Field::Endpoint, "west"), Some(FieldError::NoEndpoint));
    assert_eq!(
        error(Field::Endpoint, "South"),
        Some(FieldError::NoEndpoint)
    );
    assert_eq!(error(Field::Endpoint, "north"), None);
}

#[test]
fn the_ids_are_checked_against_the_documented_bounds() {
    let too_long = "a".repeat(129);
    for (text, expected) in [
        ("", IdError::Empty),
        (" \n", IdError::Empty),
        (too_long.as_str(), IdError::TooLong { length: 129 }),
        ("..", IdError::DotSegment),
    ] {
        assert_eq!(
            error(Field::ProjectId, text),
            Some(FieldError::ProjectId(expected)),
            "{text:?}"
        );
        assert_eq!(
            error(Field::ConfigId, text),
            Some(FieldError::ConfigId(expected)),
            "{text:?}"
        );
    }
    for text in ["a", &"a".repeat(128)] {
        assert_eq!(error(Field::ProjectId, text), None);
        assert_eq!(error(Field::ConfigId, text), None);
    }
}

#[test]
fn a_username_may_be_empty_but_not_too_long() {
    assert_eq!(error(Field::UserName, ""), None);
    assert_eq!(error(Field::UserName, "  "), None);
    assert_eq!(error(Field::UserName, &"界".repeat(128)), None);
    assert_eq!(
        error(Field::UserName, &"界".repeat(129)),
        Some(FieldError::UserName(IdError::TooLong { length: 129 }))
    );
}

#[test]
fn a_token_must_be_one_that_a_header_can_carry() {
    assert_eq!(
        error(Field::Token, ""),
        Some(FieldError::Token(TokenError::Empty))
    );
    assert_eq!(
        error(Field::Token, "MII abc"),
        Some(FieldError::Token(TokenError::WhiteSpace { position: 4 }))
    );
    assert_eq!(
        error(Field::Token, "MIIé"),
        Some(FieldError::Token(TokenError::Unsendable { position: 4 }))
    );
    assert_eq!(error(Field::Token, "MIIabc\n"), None);
}

#[test]
fn the_token_is_read_without_the_white_space_around_it() {
    let token = filled_in().read_token(&two_endpoints());
    assert_eq!(
        token.map(|token| token.expose().to_owned()),
        Ok("MIIsecret".to_owned())
    );
    assert_eq!(
        typed(Field::Token, "a b").read_token(&two_endpoints()),
        Err(FieldError::Token(TokenError::WhiteSpace { position: 2 }))
    );
}

#[test]
fn a_right_form_gives_its_query() {
    let deployment = two_endpoints();
    assert_eq!(
        filled_in().query(&deployment),
        Some(UsersQuery {
            endpoint: deployment.endpoints()[1].clone(),
            project_id: ProjectId::parse("project").expect("an ID"),
            config_id: ConfigId::parse("config").expect("an ID"),
            user_name: UserName::parse("Anna Maria").expect("a name"),
        })
    );
}

#[test]
fn every_page_size_is_asked_for_from_offset_0() {
    for page_size in PageSize::ALL {
        let draft = Draft {
            rows_per_page: page_size.into(),
            ..filled_in()
        };
        let page = PageRequest::first(draft.rows_per_page.page_size());
        assert_eq!(page.offset().get(), 0);
        assert_eq!(page.size(), page_size);
    }
}

#[test]
fn the_page_size_is_no_part_of_the_query() {
    let right = filled_in().query(&two_endpoints());
    assert!(right.is_some());
    for page_size in PageSize::ALL {
        let draft = Draft {
            rows_per_page: page_size.into(),
            ..filled_in()
        };
        assert_eq!(draft.query(&two_endpoints()), right);
    }
}

#[test]
fn an_empty_username_asks_for_all_users() {
    for text in ["", " \n"] {
        let query = typed(Field::UserName, text)
            .query(&two_endpoints())
            .expect("a query");
        assert_eq!(query.user_name, None);
    }
}

#[test]
fn a_wrong_field_gives_no_query_unless_it_is_the_token_which_is_no_part_of_it() {
    let too_long = "a".repeat(129);
    for (field, text) in [
        (Field::Endpoint, ""),
        (Field::ProjectId, ""),
        (Field::ConfigId, ".."),
        (Field::UserName, too_long.as_str()),
    ] {
        assert_eq!(
            typed(field, text).query(&two_endpoints()),
            None,
            "{field:?}"
        );
    }
    assert_eq!(
        typed(Field::Token, "").query(&two_endpoints()),
        filled_in().query(&two_endpoints())
    );
}

#[test]
fn as_long_as_nothing_is_looked_at_nothing_is_wrong() {
    let errors = FieldErrors::default();
    assert_eq!(Field::ALL.map(|field| errors.get(field)), [None; 5]);
    assert_eq!(errors.first(), None);
}

#[test]
fn on_submit_every_field_is_looked_at() {
    let errors = FieldErrors::of(&Draft::new(&two_endpoints()), &two_endpoints());
    assert_eq!(
        Field::ALL.map(|field| (field, errors.get(field))),
        [
            (Field::Endpoint, Some(FieldError::NoEndpoint)),
            (
                Field::ProjectId,
                Some(FieldError::ProjectId(IdError::Empty))
            ),
            (Field::Token, Some(FieldError::Token(TokenError::Empty))),
            (Field::ConfigId, Some(FieldError::ConfigId(IdError::Empty))),
            (Field::UserName, None),
        ]
    );
    assert_eq!(
        FieldErrors::of(&filled_in(), &two_endpoints()),
        FieldErrors::default()
    );
}

#[test]
fn the_first_wrong_field_is_the_first_in_the_order_of_the_form() {
    let deployment = two_endpoints();
    let mut draft = Draft::new(&deployment);
    draft.user_name = "a".repeat(129);
    let mut order = Vec::new();
    while let Some(field) = FieldErrors::of(&draft, &deployment).first() {
        order.push(field);
        assert!(
            order.len() <= Field::ALL.len(),
            "the form never becomes right"
        );
        draft.set(field, filled_in().text(field).to_owned());
    }
    assert_eq!(
        order,
        [
            Field::Endpoint,
            Field::ProjectId,
            Field::Token,
            Field::ConfigId,
            Field::UserName
        ]
    );
}

#[test]
fn the_order_in_which_fields_are_left_does_not_matter() {
    let mut errors = FieldErrors::default();
    errors.set(
        Field::UserName,
        Some(FieldError::UserName(IdError::TooLong { length: 129 })),
    );
    assert_eq!(errors.first(), Some(Field::UserName));
    errors.set(
        Field::ProjectId,
        Some(FieldError::ProjectId(IdError::Empty)),
    );
    assert_eq!(errors.first(), Some(Field::ProjectId));
    errors.set(Field::Token, Some(FieldError::Token(TokenError::Empty)));
    assert_eq!(errors.first(), Some(Field::ProjectId));
}

#[test]
fn an_error_is_noted_for_its_field_only_and_goes_once_the_field_is_right() {
    for field in Field::ALL {
        let mut errors = FieldErrors::default();
        errors.set(field, Some(FieldError::NoEndpoint));
        for other in Field::ALL {
            let expected = (other == field).then_some(FieldError::NoEndpoint);
            assert_eq!(errors.get(other), expected, "{field:?} {other:?}");
        }
        errors.set(field, None);
        assert_eq!(errors, FieldErrors::default());
    }
}

#[test]
fn a_refused_token_is_told_as_wrong_until_it_is_changed_and_does_not_keep_the_form_from_being_sent()
{
    let token = || Token::parse("MIIabc").expect("a token");
    let mut draft = filled_in();
    draft.set(Field::Token, "MIIabc".to_owned());
    assert!(draft.refuse_token(&token()));
    assert_eq!(
        draft.error(Field::Token, &two_endpoints()),
        Some(FieldError::TokenRefused)
    );
    let errors = FieldErrors::of(&draft, &two_endpoints());
    assert_eq!(errors.get(Field::Token), Some(FieldError::TokenRefused));
    assert_eq!(errors.first(), None, "what was wrong may be the endpoint");
    assert_eq!(draft.read_token(&two_endpoints()), Ok(token()));

    draft.set(Field::Token, " \"MIIabc\"\n".to_owned());
    assert!(draft.token_refused, "it is the same token");
    draft.set(Field::Token, "MIIabcd".to_owned());
    assert_eq!(draft.error(Field::Token, &two_endpoints()), None);
    assert!(!draft.refuse_token(&token()), "another one is in the form");
    assert_eq!(draft.error(Field::Token, &two_endpoints()), None);
}

#[test]
fn a_dropped_token_is_not_refused_any_more() {
    let mut draft = filled_in();
    draft.set(Field::Token, "MIIabc".to_owned());
    assert!(draft.refuse_token(&Token::parse("MIIabc").expect("a token")));
    draft.drop_token(DropReason::PageLeft);
    assert!(!draft.token_refused);
}

#[test]
fn more_than_the_token_is_noticed_and_white_space_is_not() {
    for (text, has_more) in [
        ("", false),
        (" MIIabc\n", false),
        ("\"MIIabc\"", true),
        ("X-Auth-Token: MIIabc", true),
        ("Bearer MIIabc", true),
    ] {
        assert_eq!(
            typed(Field::Token, text).has_more_than_token(),
            has_more,
            "{text:?}"
        );
    }
}

#[test]
fn a_text_shows_the_token_whatever_stands_around_it_in_its_field() {
    for typed_text in ["MIIabc", " MIIabc ", "\"MIIabc\"", "Bearer MIIabc"] {
        let draft = typed(Field::Token, typed_text);
        assert!(draft.shows_token("x MIIabc y"), "{typed_text}");
        assert!(!draft.shows_token("MII"), "{typed_text}");
    }
    assert!(!typed(Field::Token, "").shows_token("anything"));
    assert!(!typed(Field::Token, "\"\"").shows_token("anything"));
}

#[test]
fn a_text_shows_a_token_that_is_not_in_the_form_where_a_word_looks_like_one() {
    let draft = typed(Field::Token, "");
    let token = format!("MII{}", "a".repeat(37));
    for text in [token.clone(), format!("x {token}"), format!("\"{token}\"")] {
        assert!(draft.shows_token(&text), "{text}");
        assert!(draft.shows_whole_token(&text), "{text}");
    }
    for text in ["MIIa", &token[..39], &token[1..], &"a".repeat(40)] {
        assert!(!draft.shows_token(text), "{text}");
    }
}

#[test]
fn a_word_is_no_whole_token_though_the_form_has_it_for_one() {
    let draft = typed(Field::Token, "m");
    assert!(draft.shows_token("maria"));
    assert!(!draft.shows_whole_token("maria"));
}

fn unencrypted_endpoint() -> Deployment {
    deployment(
        r#"{"endpoints":[{"name":"north","base_url":"/n"},{"name":"south","base_url":"http://proxy.example/s"}]}"#,
    )
}

#[test]
fn a_page_that_came_over_plain_http_takes_no_token() {
    for (origin, error) in [
        (None, Some(FieldError::PageUnencrypted)),
        (
            Some("http://page.example"),
            Some(FieldError::PageUnencrypted),
        ),
        (Some("https://page.example"), None),
        (Some("http://127.0.0.1:8080"), None),
    ] {
        let deployment = two_endpoints().opened_from(origin.map(str::to_owned));
        let draft = filled_in();
        assert_eq!(draft.transport_error(&deployment), error, "{origin:?}");
        assert_eq!(draft.read_token(&deployment).err(), error, "{origin:?}");
        assert_eq!(draft.error(Field::Token, &deployment), error, "{origin:?}");
        let first = FieldErrors::of(&draft, &deployment).first();
        assert_eq!(first, error.map(|_| Field::Token), "{origin:?}");
    }
}

#[test]
fn an_endpoint_over_plain_http_gets_no_token_and_another_one_does() {
    let deployment = unencrypted_endpoint();
    let mut draft = filled_in();
    assert_eq!(
        draft.read_token(&deployment),
        Err(FieldError::EndpointUnencrypted)
    );
    draft.set(Field::Endpoint, "north".to_owned());
    assert_eq!(draft.read_token(&deployment).err(), None);
    draft.set(Field::Endpoint, String::new());
    assert_eq!(draft.read_token(&deployment).err(), None);
}

#[test]
fn why_no_token_is_taken_is_told_before_what_is_wrong_with_it() {
    let deployment = two_endpoints().opened_from(Some("http://page.example".to_owned()));
    for text in ["", "a b", "MIIsecret"] {
        assert_eq!(
            typed(Field::Token, text).error(Field::Token, &deployment),
            Some(FieldError::PageUnencrypted)
        );
    }
}
