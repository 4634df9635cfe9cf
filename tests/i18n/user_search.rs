//! What is said of a search in all configurations, which must not be more than is known.

#![allow(
    clippy::expect_used,
    reason = "an ID that cannot be made fails its test"
)]

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::error::{ApiError, ErrorResponse, ResponseHeaders, Status};
use non_migration_users::api::ids::{ConfigId, Token};
use non_migration_users::i18n::count::Count;
use non_migration_users::i18n::language::Language;
use non_migration_users::i18n::{LazyViewMessages, Messages};
use non_migration_users::model::configuration_picker::ListingExtent;
use non_migration_users::model::user_search::reading::SearchFailure;
use non_migration_users::model::user_search::results::Coverage;
use non_migration_users::model::user_search::terms::LeftOut;

fn count(number: u32) -> Count {
    Count {
        number,
        text: number.to_string(),
    }
}

fn id(text: &str) -> ConfigId {
    ConfigId::parse(text).expect("an ID")
}

fn forbidden() -> ApiError {
    ApiError::Status {
        status: Status::Forbidden,
        response: ErrorResponse::new(
            BodyError::silent(Body::Empty),
            ResponseHeaders::default(),
            &Token::parse("MIItoken").expect("a token"),
        ),
    }
}

/// Twelve configurations, all read.
fn complete() -> Coverage<'static> {
    Coverage {
        configurations: 12,
        read: 12,
        without_id: 0,
        listing: Some(ListingExtent::Whole),
        listing_changed: false,
        included: 0,
        not_included: 0,
        full: 0,
        changed: Vec::new(),
        contradicted: Vec::new(),
        failed: Vec::new(),
        half_known: 0,
    }
}

fn cautions(language: Language, coverage: &Coverage) -> Vec<String> {
    let banner = &Messages::of(language).error_banner;
    let messages = &LazyViewMessages::of(language).user_search;
    messages.cautions(coverage, true, banner, &count)
}

#[test]
fn nothing_is_said_against_a_search_that_read_everything() {
    for language in Language::ALL {
        assert_eq!(cautions(language, &complete()), [""; 0]);
        assert!(complete().is_complete());
    }
}

#[test]
fn each_thing_that_speaks_against_it_is_said() {
    let (one, other, error) = (id("c-1"), id("c-2"), forbidden());
    let listing = |extent| Coverage {
        listing: extent,
        ..complete()
    };
    let cases = [
        listing(None),
        listing(Some(ListingExtent::Cut)),
        listing(Some(ListingExtent::Repeated)),
        listing(Some(ListingExtent::Short {
            total: 13,
            sent: 12,
        })),
        Coverage {
            listing_changed: true,
            ..complete()
        },
        Coverage {
            configurations: 13,
            without_id: 1,
            ..complete()
        },
        Coverage {
            changed: vec![&one, &other],
            ..complete()
        },
        Coverage {
            contradicted: vec![&one],
            ..complete()
        },
        Coverage {
            read: 11,
            failed: vec![(&one, &error)],
            ..complete()
        },
    ];
    for language in Language::ALL {
        for coverage in &cases {
            assert!(!coverage.is_complete(), "{coverage:?}");
            assert_eq!(cautions(language, coverage).len(), 1, "{coverage:?}");
        }
    }
    assert_eq!(
        cautions(Language::English, &cases[6]),
        ["Changed while it was being read, so users may have been missed: c-1, c-2. Search again."]
    );
    let failed = &cautions(Language::English, &cases[8])[0];
    assert!(
        failed.starts_with("Couldn't read the list of configuration c-1: 403 No permission."),
        "{failed}"
    );
}

#[test]
fn many_configurations_are_not_all_named() {
    let ids: Vec<_> = (0..1_000)
        .map(|number| id(&format!("c-{number}")))
        .collect();
    let coverage = Coverage {
        changed: ids.iter().collect(),
        ..complete()
    };
    let [english, chinese] = Language::ALL.map(|language| cautions(language, &coverage).concat());
    assert!(english.contains("c-4, and 995 more"), "{english}");
    assert!(chinese.contains("c-4等，另有995个"), "{chinese}");
}

#[test]
fn somebody_is_said_to_be_in_none_of_all_only_by_a_heading_of_its_own() {
    let english = &LazyViewMessages::of(Language::English).user_search;
    assert_eq!(
        (english.not_found)(count(12)),
        "Not found in any of the 12 configurations of this project"
    );
    assert_eq!(
        (english.not_found)(count(1)),
        "Not found in the only configuration of this project"
    );
    assert_eq!(
        (english.not_found_in_part)("11", count(12)),
        "Not found in the 11 of 12 configurations that were read"
    );
}

#[test]
fn a_listing_that_is_forbidden_names_the_permission_and_asks_for_no_configuration() {
    for (language, expected) in [
        (
            Language::English,
            "Couldn't list the configurations: 403 No permission. Ask an administrator for read permission on Workspace \
                Application Streaming in this project (operation ListHotspotSessionConfig), and then resume the search.",
        ),
        (
            Language::SimplifiedChinese,
            "查询配置失败：403 没有操作权限。请联系管理员，授予该项目下云应用服务的只读权限（接口ListHotspotSessionConfig），\
                然后继续查找。",
        ),
    ] {
        let messages = LazyViewMessages::of(language);
        let text = messages.user_search.failure(
            &SearchFailure::Configurations(forbidden()),
            &messages.configuration_picker,
            &Messages::of(language).error_banner,
        );
        assert_eq!(text, expected);
    }
}

#[test]
fn who_of_a_selection_was_left_out_is_said_and_why() {
    let left_out = LeftOut {
        beyond: 1,
        unusable: 2,
    };
    let told = |language, left_out| {
        let messages = &LazyViewMessages::of(language).user_search;
        messages.left_out(left_out, &count)
    };
    assert_eq!(
        told(Language::English, left_out),
        [
            "A search takes no more than 1,000 names or IDs, so 1 selected user was left out. Search for them separately.",
            "2 selected users were left out: without an ID or name, or with one that is too long or has a line break.",
        ]
    );
    for language in Language::ALL {
        assert_eq!(told(language, LeftOut::default()), [""; 0]);
    }
}

#[test]
fn users_who_are_half_known_matter_only_where_somebody_was_not_found() {
    let banner = &Messages::of(Language::English).error_banner;
    let messages = &LazyViewMessages::of(Language::English).user_search;
    let coverage = Coverage {
        half_known: 2,
        ..complete()
    };
    assert_eq!(
        messages.cautions(&coverage, true, banner, &count),
        [
            "2 users have no username or no ID on their list, so an entry that isn't found may be one of them."
        ]
    );
    assert_eq!(messages.cautions(&coverage, false, banner, &count), [""; 0]);
}
