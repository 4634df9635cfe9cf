//! Links: what of the page goes into the address and comes back from it, and what an address cannot do.

#![allow(
    clippy::expect_used,
    reason = "a step that does not do what the test needs fails it"
)]

use non_migration_users::api::deployment::Deployment;
use non_migration_users::api::error::ApiError;
use non_migration_users::api::ids::{
    ConfigId, IdError, MAX_CHARACTERS, ProjectId, Token, UserName,
};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{PageRequest, Total};
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::model::connection::{Draft, Field, FieldError};
use non_migration_users::model::link::{Link, Part};
use non_migration_users::model::users::list::{
    Activity, Content, List, ListEffect, ListEvent, ListState, LoadId, LoadedData, PageDirection,
};
use non_migration_users::model::users::sort::{Column, Direction, Sort};
use non_migration_users::time::Instant;
use proptest::prelude::*;

use crate::support::page_at;

const SORTS: [Sort; 5] = [
    Sort::Service,
    Sort::By(Column::UserName, Direction::Ascending),
    Sort::By(Column::UserName, Direction::Descending),
    Sort::By(Column::UserId, Direction::Ascending),
    Sort::By(Column::UserId, Direction::Descending),
];

fn several() -> Deployment {
    Deployment::parse(
        r#"{"endpoints":[{"name":"north","base_url":"/n"},{"name":"南 & south","base_url":"https://s.test"}]}"#,
    )
    .expect("a deployment")
}

fn only_one() -> Deployment {
    Deployment::parse(r#"{"endpoints":[{"name":"north","base_url":"/n"}]}"#).expect("a deployment")
}

fn read(query: &str) -> Link {
    Link::read(query, &several()).expect("a link")
}

fn token() -> Token {
    Token::parse("MIIsecret").expect("a token")
}

/// The users of `config` by the name of Anna.
fn query(config: &str) -> UsersQuery {
    UsersQuery {
        endpoint: several().endpoints()[0].clone(),
        project_id: ProjectId::parse("project").expect("an ID"),
        config_id: ConfigId::parse(config).expect("an ID"),
        user_name: UserName::parse("Anna").expect("a name"),
    }
}

fn load_id(effects: &[ListEffect]) -> LoadId {
    effects
        .iter()
        .find_map(|effect| match effect {
            ListEffect::Begin { load_id, .. } => Some(*load_id),
            _ => None,
        })
        .expect("requests are made")
}

fn arrive(
    list: &mut List,
    load_id: LoadId,
    page: PageRequest,
    outcome: Result<UsersPage, ApiError>,
) {
    list.update(ListEvent::Arrived {
        load_id,
        page,
        at: Instant(0.0),
        outcome,
    });
}

fn users(count: u32, total: u32) -> UsersPage {
    let user = |n: u32| User {
        id: Some(n.to_string()),
        name: Some(format!("user {n}")),
    };
    UsersPage {
        users: (0..count).map(user).collect(),
        total: Total::Known(total),
    }
}

/// A list that shows `users` of the page `of` of the configuration `c`.
fn showing(of: PageRequest, users: UsersPage) -> List {
    let mut list = List::default();
    let load_id = load_id(&list.update(ListEvent::Submitted(query("c"), of, token())));
    arrive(&mut list, load_id, of, Ok(users));
    list
}

fn address(list: &List, filter: &str, sort: Sort) -> Option<String> {
    Link::of(list, filter, sort).map(|link| link.to_query())
}

#[test]
fn a_link_has_everything_that_is_on_screen() {
    let list = showing(page_at(40, PageSize::Twenty), users(20, 237));
    assert_eq!(
        address(&list, " ma&ria ", SORTS[2]).as_deref(),
        Some(
            "endpoint=north&project_id=project&config_id=c&user_name=Anna&limit=20&offset=40\
             &query=ma%26ria&sort=-user_name"
        )
    );
}

#[test]
fn the_filter_of_a_link_of_an_earlier_version_is_the_phrase_that_it_was() {
    for (query, filter) in [
        ("filter=maria", "maria"),
        ("filter=ann%20lee", "\"ann lee\""),
        ("filter=ann+lee", "\"ann lee\""),
        ("filter=-1", "\"-1\""),
        ("filter=name:ann", "\"name:ann\""),
        ("filter=5%22%20a", "\"5\"\" a\""),
        ("query=ann+lee", "ann lee"),
        ("query=-1", "-1"),
    ] {
        assert_eq!(read(query).filter, filter, "{query}");
    }
}

#[test]
fn what_is_typed_is_the_same_after_a_link() {
    let list = showing(PageRequest::first(PageSize::Ten), users(10, 237));
    for text in ["ann -lee", "\"ann lee\" id:1", "“ann”", "name：ann&+%"] {
        let query = address(&list, text, Sort::Service).expect("a link");
        assert_eq!(read(&query).filter, text);
        assert_eq!(
            address(&list, &read(&query).filter, Sort::Service),
            Some(query)
        );
    }
}

#[test]
fn defaults_are_left_out() {
    let list = showing(PageRequest::first(PageSize::Ten), users(10, 237));
    assert_eq!(
        address(&list, "", Sort::Service).as_deref(),
        Some("endpoint=north&project_id=project&config_id=c&user_name=Anna")
    );
}

#[test]
fn before_anything_was_asked_there_is_no_link() {
    assert_eq!(Link::of(&List::default(), "maria", SORTS[1]), None);
}

#[test]
fn with_nothing_on_screen_the_link_is_of_what_is_asked_or_has_failed() {
    let mut list = showing(PageRequest::first(PageSize::Ten), users(10, 237));
    let deep = page_at(100, PageSize::Ten);
    let load_id = load_id(&list.update(ListEvent::Submitted(query("other"), deep, token())));
    let expected = "endpoint=north&project_id=project&config_id=other&user_name=Anna&offset=100";
    assert_eq!(address(&list, "", Sort::Service).as_deref(), Some(expected));
    arrive(&mut list, load_id, deep, Err(ApiError::Network));
    assert_eq!(address(&list, "", Sort::Service).as_deref(), Some(expected));
}

#[test]
fn over_rows_on_screen_the_link_waits_for_the_response_and_keeps_to_the_rows_when_none_comes() {
    let first = PageRequest::first(PageSize::Ten);
    let before = address(&showing(first, users(10, 237)), "", Sort::Service);
    for event in [
        ListEvent::PageTurned(PageDirection::Next, token()),
        ListEvent::AllChosen(token()),
    ] {
        let mut list = showing(first, users(10, 237));
        list.update(event.clone());
        assert_eq!(address(&list, "", Sort::Service), None);
        list.update(ListEvent::Cancelled);
        assert_eq!(address(&list, "", Sort::Service), before);
    }
    let mut list = showing(first, users(10, 237));
    let load_id = load_id(&list.update(ListEvent::PageTurned(PageDirection::Next, token())));
    let second = page_at(10, PageSize::Ten);
    arrive(&mut list, load_id, second, Err(ApiError::Network));
    assert_eq!(address(&list, "", Sort::Service), before);
}

#[test]
fn after_another_question_was_cancelled_there_is_no_link() {
    let mut list = showing(PageRequest::first(PageSize::Ten), users(10, 237));
    list.update(ListEvent::AllSubmitted(query("other"), token()));
    list.update(ListEvent::Cancelled);
    assert_eq!(address(&list, "", Sort::Service), None);
}

#[test]
fn links_to_the_same_users_have_the_same_view_however_they_are_filtered_and_sorted() {
    let list = showing(PageRequest::first(PageSize::Ten), users(10, 237));
    let of = |list: &List, filter: &str, sort| Link::of(list, filter, sort).expect("a link");
    let link = of(&list, "", Sort::Service);
    assert!(link.has_view_of(&of(&list, "maria", SORTS[1])));
    for other in [
        showing(page_at(10, PageSize::Ten), users(10, 237)),
        showing(PageRequest::first(PageSize::Twenty), users(20, 237)),
    ] {
        assert!(!link.has_view_of(&of(&other, "", Sort::Service)));
    }
}

#[test]
fn all_of_a_list_is_scope_all_while_it_loads_and_when_it_is_there() {
    let mut list = List::default();
    let load_id = load_id(&list.update(ListEvent::AllSubmitted(query("c"), token())));
    let expected = "endpoint=north&project_id=project&config_id=c&user_name=Anna&scope=all";
    assert_eq!(address(&list, "", Sort::Service).as_deref(), Some(expected));
    arrive(
        &mut list,
        load_id,
        PageRequest::first(PageSize::Hundred),
        Ok(users(3, 3)),
    );
    assert_eq!(address(&list, "", Sort::Service).as_deref(), Some(expected));
    arrive(
        &mut list,
        load_id,
        page_at(3, PageSize::Hundred),
        Ok(users(0, 3)),
    );
    assert_eq!(list.activity(), Activity::AtRest);
    assert_eq!(address(&list, "", Sort::Service).as_deref(), Some(expected));
}

#[test]
fn what_is_too_long_for_a_name_stays_out_of_the_address() {
    let list = showing(PageRequest::first(PageSize::Ten), users(10, 237));
    let (long, longer) = ("m".repeat(MAX_CHARACTERS), "m".repeat(MAX_CHARACTERS + 1));
    let filter = |text: &str| Link::of(&list, text, Sort::Service).map(|link| link.filter);
    assert_eq!(filter(&long), Some(long.clone()));
    assert_eq!(filter(&longer), Some(String::new()));
    assert_eq!(Link::read(&format!("filter={longer}"), &several()), None);
}

#[test]
fn an_address_names_all_of_a_view() {
    let link = read(
        "?endpoint=%E5%8D%97%20%26%20south&project_id=p%2F1&config_id=c+1&user_name=a%2Bb&limit=50&offset=150\
         &query=%C3%A9&sort=user_id",
    );
    assert_eq!(
        link,
        Link {
            endpoint: Some(several().endpoints()[1].clone()),
            project_id: ProjectId::parse("p/1").ok(),
            config_id: ConfigId::parse("c 1").ok(),
            user_name: UserName::parse("a+b").expect("a name"),
            part: Part::Page(page_at(150, PageSize::Fifty)),
            filter: "é".to_owned(),
            sort: SORTS[3],
            ..Link::default()
        }
    );
}

#[test]
fn an_address_without_anything_known_names_no_view() {
    for query in [
        "",
        "?",
        "&&&",
        "?utm_source=mail",
        "?=",
        "config_id",
        "sort=&limit=&scope=",
    ] {
        assert_eq!(Link::read(query, &several()), None, "{query}");
    }
}

#[test]
fn what_is_invalid_is_passed_over_and_the_rest_counts() {
    let too_long = "x".repeat(MAX_CHARACTERS + 1);
    for invalid in [
        "limit=0".to_owned(),
        "limit=11".to_owned(),
        "limit=101".to_owned(),
        "limit=ten".to_owned(),
        "offset=-1".to_owned(),
        "offset=2147483648".to_owned(),
        "offset=4294967296".to_owned(),
        "offset=1.5".to_owned(),
        "scope=some".to_owned(),
        "sort=name".to_owned(),
        "sort=--user_id".to_owned(),
        "user_name=%FF".to_owned(),
        "filter=%FF%FE".to_owned(),
        "endpoint=elsewhere".to_owned(),
        format!("user_name={too_long}"),
        format!("project_id={too_long}"),
        "project_id=..".to_owned(),
        "config_id=.".to_owned(),
    ] {
        let link = read(&format!("{invalid}&filter=kept"));
        assert_eq!(
            link,
            Link {
                filter: "kept".to_owned(),
                ..Link::default()
            },
            "{invalid}"
        );
    }
}

#[test]
fn the_largest_offset_of_the_service_can_be_asked_for() {
    assert_eq!(
        read("offset=2147483647").part,
        Part::Page(page_at(2_147_483_647, PageSize::Ten))
    );
}

#[test]
fn scope_all_outweighs_a_page() {
    for query in [
        "scope=all&offset=20&limit=50",
        "limit=50&offset=20&scope=all",
    ] {
        assert_eq!(read(query).part, Part::All);
    }
}

#[test]
fn of_two_values_the_later_valid_one_counts() {
    assert_eq!(read("sort=user_id&sort=user_name&sort=x").sort, SORTS[1]);
}

#[test]
fn a_base_url_or_a_token_in_an_address_has_no_effect() {
    let honest = "endpoint=north&project_id=p&config_id=c";
    for evil in [
        "base_url=https%3A%2F%2Fevil.test",
        "endpoint=https%3A%2F%2Fevil.test",
        "endpoint=%2Fn",
        "endpoint[base_url]=https://evil.test",
        "endpoints=evil",
        "url=https://evil.test",
        "token=MIIsecret",
        "X-Auth-Token=MIIsecret",
        "timeout_seconds=1",
        "token_idle_minutes=1440",
    ] {
        assert_eq!(Link::read(evil, &several()), None, "{evil}");
        for query in [format!("{evil}&{honest}"), format!("{honest}&{evil}")] {
            assert_eq!(read(&query), read(honest), "{query}");
        }
    }
}

#[test]
fn a_link_fills_the_form_and_empties_what_it_does_not_name() {
    let mut draft = Draft::new(&several());
    draft.set(Field::UserName, "Bob".to_owned());
    draft.set(Field::ProjectId, "old".to_owned());
    draft.set(Field::Token, "MIIsecret".to_owned());
    draft.follow(&read("endpoint=north&config_id=c&limit=50"), &several());
    assert_eq!(
        Field::ALL.map(|field| draft.text(field).to_owned()),
        ["north", "", "MIIsecret", "c", ""]
    );
    assert_eq!(draft.rows_per_page, PageSize::Fifty.into());
}

#[test]
fn an_id_with_a_character_that_nobody_sees_goes_into_the_form_to_be_told_as_wrong_and_into_no_address()
 {
    let link = read("project_id=p%E2%80%8B1&config_id=sample%E2%80%AE");
    assert_eq!(link.project_id, None);
    assert_eq!(link.config_id, None);
    assert_eq!(link.to_query(), "");
    let mut draft = Draft::new(&several());
    draft.follow(&link, &several());
    assert_eq!(draft.project_id, "p\u{200b}1");
    assert_eq!(draft.config_id, "sample\u{202e}");
    assert_eq!(draft.query(&only_one()), None);
    let character_at = |character, position| IdError::Invisible {
        character,
        position,
    };
    assert_eq!(
        [Field::ProjectId, Field::ConfigId].map(|field| draft.error(field, &several())),
        [
            Some(FieldError::ProjectId(character_at('\u{200b}', 2))),
            Some(FieldError::ConfigId(character_at('\u{202e}', 7))),
        ]
    );
    let both = read("config_id=c-1&config_id=sample%E2%80%AE");
    draft.follow(&both, &several());
    assert_eq!(draft.config_id, "c-1", "the valid one counts");
}

#[test]
fn an_endpoint_that_is_not_there_chooses_nothing_or_the_only_one() {
    let foreign = "endpoint=elsewhere&project_id=p";
    for (deployment, chosen) in [(several(), ""), (only_one(), "north")] {
        let mut draft = Draft::new(&deployment);
        draft.follow(
            &Link::read(foreign, &deployment).expect("a link"),
            &deployment,
        );
        assert_eq!(draft.endpoint, chosen);
    }
}

#[test]
fn a_link_to_all_of_a_list_leaves_the_page_size_alone() {
    let mut draft = Draft::new(&several());
    draft.rows_per_page = PageSize::Hundred.into();
    draft.follow(&read("scope=all&project_id=p"), &several());
    assert_eq!(draft.rows_per_page, PageSize::Hundred.into());
}

#[test]
fn a_link_s_part_is_loaded_as_long_as_the_form_says_what_the_link_says() {
    let link =
        read("endpoint=north&project_id=project&config_id=c&user_name=Anna&limit=20&offset=40");
    let part = Part::Page(page_at(40, PageSize::Twenty));
    assert_eq!(link.part_of(&query("c"), PageSize::Twenty), Some(part));

    let elsewhere = UsersQuery {
        endpoint: several().endpoints()[1].clone(),
        ..query("c")
    };
    let everybody = UsersQuery {
        user_name: None,
        ..query("c")
    };
    for changed in [query("other"), elsewhere, everybody] {
        assert_eq!(link.part_of(&changed, PageSize::Twenty), None);
    }
    assert_eq!(link.part_of(&query("c"), PageSize::Ten), None);
}

#[test]
fn what_the_link_leaves_open_the_form_may_fill_in() {
    let link = read("config_id=c&user_name=Anna&scope=all");
    assert_eq!(link.part_of(&query("c"), PageSize::Fifty), Some(Part::All));
}

#[test]
fn an_offset_beyond_the_end_shows_that_there_is_nothing() {
    let list = showing(page_at(5000, PageSize::Ten), users(0, 237));
    assert_eq!(
        list.shown().map(LoadedData::content),
        Some(Content::BeyondEnd)
    );
    assert_eq!(
        list.shown().map(|shown| shown.total),
        Some(Total::Known(237))
    );
}

#[test]
fn leaving_for_another_view_takes_what_is_on_screen_away_and_ends_requests() {
    let mut list = showing(PageRequest::first(PageSize::Ten), users(10, 237));
    let late = load_id(&list.update(ListEvent::AllSubmitted(query("c"), token())));
    assert_eq!(list.update(ListEvent::Left), [ListEffect::Abort]);
    assert_eq!(*list.state(), ListState::Idle);
    arrive(
        &mut list,
        late,
        PageRequest::first(PageSize::Hundred),
        Ok(users(1, 1)),
    );
    assert_eq!(*list.state(), ListState::Idle);
}

fn any_link() -> impl Strategy<Value = Link> {
    let id = || proptest::option::of("\\PC{1,20}");
    let part = prop_oneof![
        Just(Part::All),
        (0..=2_147_483_647_u32, 0..4_usize)
            .prop_map(|(offset, size)| Part::Page(page_at(offset, PageSize::ALL[size]))),
    ];
    (0..3_usize, id(), id(), id(), part, "\\PC{0,20}", 0..5_usize).prop_map(
        |(endpoint, project_id, config_id, user_name, part, filter, sort)| Link {
            endpoint: several().endpoints().get(endpoint).cloned(),
            project_id: project_id.and_then(|id| ProjectId::parse(&id).ok()),
            config_id: config_id.and_then(|id| ConfigId::parse(&id).ok()),
            user_name: user_name.and_then(|name| UserName::parse(&name).unwrap_or_default()),
            part,
            filter: filter.trim().to_owned(),
            sort: SORTS[sort],
            ..Link::default()
        },
    )
}

proptest! {
    #[test]
    fn a_link_comes_back_from_its_address_as_it_was(link in any_link()) {
        let query = link.to_query();
        prop_assert!(query.is_ascii());
        prop_assert_eq!(
            Link::read(&format!("?{query}"), &several()).unwrap_or_default(),
            link
        );
    }

    #[test]
    fn reading_an_address_never_panics_and_only_the_deployment_s_endpoints_come_out(
        query in any::<String>(),
        named in "(\\?|&|)(endpoint|project_id|config_id|user_name|limit|offset|scope|filter|sort|base_url)=[%+&=0-9a-fA-F./-]{0,12}",
    ) {
        for query in [query, named] {
            if let Some(endpoint) = Link::read(&query, &several()).and_then(|link| link.endpoint) {
                prop_assert!(several().endpoints().contains(&endpoint));
            }
        }
    }
}
