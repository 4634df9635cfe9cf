//! The two languages: which one is chosen, and that each has every text.

#![allow(
    clippy::expect_used,
    reason = "a deployment or query that cannot be made fails its test"
)]

use std::time::Duration;

use non_migration_users::api::body::Body;
use non_migration_users::api::configurations::Migration;
use non_migration_users::api::deployment::{Deployment, DeploymentError};
use non_migration_users::api::error::{ApiError, ErrorResponse, GatewayCause, Status};
use non_migration_users::api::ids::{ConfigId, IdError, ProjectId, TokenError, UserName};
use non_migration_users::api::paging::PageRequest;
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::users::User;
use non_migration_users::i18n::count::Count;
use non_migration_users::i18n::language::Language;
use non_migration_users::i18n::messages::auto_refresh::{self, RefreshMessages, WatchMessages};
use non_migration_users::i18n::messages::configuration_picker::PickerMessages;
use non_migration_users::i18n::messages::connection::{FormMessages, RememberedMessages};
use non_migration_users::i18n::messages::deployment_error::SetupMessages;
use non_migration_users::i18n::messages::error_banner::BannerMessages;
use non_migration_users::i18n::messages::issues::IssueMessages;
use non_migration_users::i18n::messages::tools::comparison::CompareMessages;
use non_migration_users::i18n::messages::tools::export::{CopyMessages, ExportMessages};
use non_migration_users::i18n::messages::tools::file::FileMessages;
use non_migration_users::i18n::messages::tools::help::{HelpMessages, KeysMessages};
use non_migration_users::i18n::messages::tools::report::ReportMessages;
use non_migration_users::i18n::messages::tools::roster::{self, RosterMessages};
use non_migration_users::i18n::messages::tools::selection::SelectionMessages;
use non_migration_users::i18n::messages::tools::user_search::UserSearchMessages;
use non_migration_users::i18n::messages::ui::{
    CurlMessages, LazyMessages, ThemeMessages, ToolTitles,
};
use non_migration_users::i18n::messages::users::{EmptyStateMessages, ListMessages};
use non_migration_users::i18n::{LazyViewMessages, Messages};
use non_migration_users::model::auto_refresh::{Interval, Remark, WatchEnd};
use non_migration_users::model::comparison::earlier_export::{Caution, Mismatch};
use non_migration_users::model::comparison::{ChangeKind, Selection};
use non_migration_users::model::connection::{DropReason, Field, FieldError};
use non_migration_users::model::curl::TOKEN_VARIABLE;
use non_migration_users::model::export::Completeness;
use non_migration_users::model::export::import::ImportError;
use non_migration_users::model::roster::Verdict;
use non_migration_users::model::roster::check::Outdated;
use non_migration_users::model::roster::error::RosterError;
use non_migration_users::model::shortcuts::Command;
use non_migration_users::model::user_search::results::OutdatedSearch;
use non_migration_users::model::user_search::terms::TermsError;
use non_migration_users::model::users::contradiction::Contradiction;
use non_migration_users::model::users::issues::{Headroom, Issue};
use non_migration_users::model::workbook::WorkbookError;
use non_migration_users::text::encoding::TextEncoding;
use non_migration_users::text::in_sentence::in_sentence;

fn chosen(preferred: &[&str]) -> Language {
    Language::choose(preferred)
}

#[test]
fn the_reader_s_first_language_that_the_page_speaks_is_chosen() {
    assert_eq!(chosen(&["zh-CN", "en"]), Language::SimplifiedChinese);
    assert_eq!(chosen(&["en-GB", "zh-CN"]), Language::English);
    assert_eq!(
        chosen(&["de-DE", "fr", "zh-CN", "en"]),
        Language::SimplifiedChinese
    );
}

#[test]
fn any_chinese_is_served_in_simplified_chinese() {
    for tag in ["zh", "zh-TW", "zh-Hant-HK", "ZH-cn"] {
        assert_eq!(chosen(&[tag]), Language::SimplifiedChinese, "{tag}");
    }
}

#[test]
fn without_a_language_that_the_page_speaks_it_is_english() {
    for preferred in [&[][..], &["de"], &[""], &["zha", "enm"], &["-zh"]] {
        assert_eq!(chosen(preferred), Language::English, "{preferred:?}");
    }
}

#[test]
fn tags_and_names_lead_back_to_their_language() {
    for language in Language::ALL {
        assert_eq!(Language::parse(language.tag()), Some(language));
    }
    assert_eq!(
        Language::ALL.map(|language| (language.tag(), language.name())),
        [("en", "English"), ("zh-CN", "简体中文")]
    );
}

/// Every text of a language; those with parameters with such as are in no language.
fn texts(language: Language) -> Vec<String> {
    texts_about(language, "17", 7)
}

/// Every text of a language, with `value` in the place of each name, ID and message of others, and `number` in that of each
/// number of things. Takes each struct apart, so that a new text does not compile until it is here too.
fn texts_about(language: Language, value: &str, number: u32) -> Vec<String> {
    let LazyViewMessages {
        configuration_picker,
        export,
        report,
        roster,
        selection,
        comparison,
        curl,
        user_search,
        file,
        help,
        issues,
        shortcuts,
        deployment_error,
    } = LazyViewMessages::of(language);
    let Messages {
        title,
        language,
        connection,
        users,
        error_banner,
        remembered,
        auto_refresh_interval,
        auto_refresh,
        ui,
    } = Messages::of(language);
    let mut texts = own(&[title, language]);
    texts.extend(form_texts(connection, number));
    texts.extend(list_texts(users, value, number));
    texts.extend(banner_texts(error_banner, number));
    texts.extend(curl_texts(curl));
    texts.extend(file_texts(file, value));
    texts.extend(setup_texts(deployment_error, value));
    texts.extend(roster_texts(roster, value, number));
    texts.extend(picker_texts(configuration_picker, number));
    texts.extend(keys_texts(shortcuts));
    texts.extend(help_texts(help));
    texts.extend(issue_texts(issues, number));
    texts.extend(remembered_texts(remembered));
    texts.extend(refresh_texts(auto_refresh_interval));
    texts.extend(watch_texts(auto_refresh, value, number));
    texts.extend(export_texts(export, number));
    texts.extend(report_texts(report, number));
    texts.extend(compare_texts(comparison, value, number));
    texts.extend(user_search_texts(user_search, value, number));
    texts.extend(selection_texts(selection, value, number));
    texts.extend(tool_titles(ui));
    texts
}

fn issue_texts(messages: &IssueMessages, number: u32) -> Vec<String> {
    let IssueMessages {
        headroom,
        whole,
        part,
        name,
        counted,
    } = messages;
    let mut texts = own(&[whole, part]);
    texts.extend(Issue::ALL.map(|issue| name(issue).to_owned()));
    texts.extend(Issue::ALL.map(|issue| counted(issue, &number.to_string())));
    let all = [
        Headroom::Left(number),
        Headroom::None,
        Headroom::Exceeded(number),
    ];
    texts.extend(all.map(|told| headroom(told, &|number| number.to_string())));
    texts
}

/// What to do about each status of the listing of configurations.
fn advice_texts(advice_on_status: fn(Status) -> Option<&'static str>) -> Vec<String> {
    let statuses = (400..600).map(Status::from_code);
    let advice = statuses.filter_map(advice_on_status);
    advice.map(str::to_owned).collect()
}

const SEARCH_FAULTS: [TermsError; 3] = [
    TermsError::Empty,
    TermsError::TooLong {
        line: 3,
        length: 129,
    },
    TermsError::TooMany { count: 1_001 },
];

const SEARCH_OUTDATED: [OutdatedSearch; 2] = [OutdatedSearch::Terms, OutdatedSearch::Project];

fn user_search_texts(messages: &UserSearchMessages, value: &str, number: u32) -> Vec<String> {
    let UserSearchMessages {
        lead,
        scope,
        no_scope,
        entries,
        hint,
        beyond,
        unusable,
        fault,
        search,
        cancel,
        resume,
        progress,
        listing,
        reading,
        cancelled,
        advice_on_status,
        list_failed,
        summary,
        outdated,
        matches,
        entry,
        user,
        configuration,
        no_effect,
        show_list,
        show_list_of,
        more,
        not_found,
        not_found_in_part,
        damaged,
        not_all_listed,
        cut,
        repeated,
        short,
        listing_changed,
        without_id,
        changed,
        contradicted,
        half_known,
        included,
        not_included,
        full,
        export_csv,
        export_json,
        basis,
    } = messages;
    let mut texts = own(&[
        lead,
        no_scope,
        entries,
        hint,
        search,
        cancel,
        resume,
        progress,
        cancelled,
        matches,
        entry,
        user,
        configuration,
        no_effect,
        show_list,
        damaged,
        not_all_listed,
        repeated,
        listing_changed,
        export_csv,
        export_json,
    ]);
    let text = &number.to_string();
    texts.extend([
        scope(value, "1"),
        scope("1", value),
        beyond(count(number)),
        unusable(count(number)),
        listing(count(number)),
        reading("3", text),
        list_failed(value, "1", "2"),
        summary(count(number), text),
        show_list_of(value),
        more("200", text),
        not_found(count(number)),
        not_found_in_part("1", count(number)),
        cut("1,000"),
        short(count(number), "40"),
        without_id(count(number)),
        changed(&[value]),
        contradicted(&[value]),
        half_known(count(number)),
        included(count(number)),
        not_included(count(number)),
        full(count(number)),
        basis(value, "1", "2"),
        basis("1", value, "2"),
    ]);
    texts.extend(advice_texts(*advice_on_status));
    texts.extend(SEARCH_FAULTS.map(fault));
    texts.extend(SEARCH_OUTDATED.map(|of| outdated(of).to_owned()));
    texts
}

fn export_texts(messages: &ExportMessages, number: u32) -> Vec<String> {
    let ExportMessages {
        rows,
        table,
        loaded,
        selected,
        filtered,
        incomplete,
        csv,
        xlsx,
        json,
        saved,
        copy_names,
        names,
        copy_ids,
        ids,
    } = messages;
    let mut texts = own(&[rows, filtered, csv, xlsx, json, saved, copy_names, copy_ids]);
    let text = &number.to_string();
    texts.extend([table(text), loaded(text), selected(text)]);
    texts.extend(PARTS.into_iter().filter_map(incomplete).map(str::to_owned));
    for CopyMessages { all, some, none } in [names, ids] {
        texts.extend(own(&[all, some, none]));
    }
    texts
}

fn report_texts(messages: &ReportMessages, number: u32) -> Vec<String> {
    let ReportMessages {
        report,
        download,
        title,
        loaded,
        searched,
        created,
        time,
        users,
        completeness,
        incomplete,
        outdated,
        elsewhere,
        filter,
        only,
        selected,
        rows,
        no_rows,
        only_tab,
        entries,
        earlier_name,
        migration,
        note,
        configurations,
        yes,
        no,
    } = messages;
    let mut texts = own(&[
        report,
        download,
        loaded,
        searched,
        created,
        users,
        completeness,
        outdated,
        filter,
        only,
        selected,
        rows,
        no_rows,
        entries,
        earlier_name,
        migration,
        note,
        configurations,
        yes,
        no,
    ]);
    let text = &number.to_string();
    texts.extend([title("1"), time(text, "1"), only_tab("1")]);
    texts.extend([1, number].map(|number| elsewhere(count(number))));
    texts.extend(PARTS.into_iter().filter_map(incomplete).map(str::to_owned));
    texts
}

/// What a service can say against itself.
fn contradictions(number: u32) -> [Contradiction; 5] {
    [
        Contradiction::NoMore {
            total: number,
            after: 0,
        },
        Contradiction::NoMore {
            total: number,
            after: 20,
        },
        Contradiction::Total {
            total: number,
            sent: 237,
        },
        Contradiction::SameUsers,
        Contradiction::Offset,
    ]
}

/// What a list can be short of.
const PARTS: [Completeness; 4] = [
    Completeness::Changed,
    Completeness::Contradicted,
    Completeness::Partial,
    Completeness::Page,
];

fn caution_texts(caution: fn(&Caution) -> String, value: &str) -> Vec<String> {
    let id = || value.to_owned();
    let mut texts: Vec<String> = PARTS.map(|part| caution(&Caution::Now(part))).into();
    texts.extend(PARTS.map(|part| caution(&Caution::EarlierExport(part))));
    texts.extend(
        [
            Caution::NowOld,
            Caution::EarlierUnsaid,
            Caution::EarlierNarrowed,
            Caution::EarlierSelection,
            Caution::EarlierFiltered(id()),
            Caution::EarlierIssue,
            Caution::UserName {
                earlier: Some(id()),
                now: None,
            },
            Caution::UserNameUnsaid(id()),
            Caution::UserNameIgnored(id()),
            Caution::ConfigUnsaid,
            Caution::Garbled,
            Caution::Damaged(3),
        ]
        .map(|of| caution(&of)),
    );
    texts
}

fn compare_texts(messages: &CompareMessages, value: &str, number: u32) -> Vec<String> {
    let CompareMessages {
        file,
        error,
        nothing_loaded,
        arriving,
        foreign,
        damaged,
        all_the_same,
        caution,
        source,
        change_file,
        still,
        remove,
        compared,
        counts,
        selection,
        kind,
        no_change,
        find,
        table,
        change,
        user,
        earlier_name,
        no_match,
        cut_off,
        export,
    } = messages;
    let mut texts = own(&[
        file,
        nothing_loaded,
        arriving,
        all_the_same,
        remove,
        compared,
        change_file,
        no_change,
        find,
        table,
        change,
        user,
        no_match,
        export,
    ]);
    texts.extend(
        [
            ImportError::Empty,
            ImportError::BrokenJson,
            ImportError::OtherJson,
            ImportError::NoHeader,
            ImportError::Configurations,
            ImportError::Search,
            ImportError::Comparison,
            ImportError::Roster,
            ImportError::OpenQuote { line: 12 },
            ImportError::Cells { line: 13 },
        ]
        .map(error),
    );
    let id = || value.to_owned();
    texts.extend(
        [
            Mismatch::Config(id()),
            Mismatch::Project(id()),
            Mismatch::Both {
                config_id: id(),
                project_id: id(),
            },
        ]
        .map(|mismatch| foreign(&mismatch, value, value)),
    );
    texts.extend(caution_texts(*caution, value));
    texts.push(damaged(number));
    texts.push(source(value, Some("2")));
    let text = number.to_string();
    texts.push(counts([&text; 4].map(String::as_str)));
    texts.extend(ChangeKind::ALL.map(|of| kind(of).to_owned()));
    texts.extend(Selection::ALL.map(|of| selection(of).to_owned()));
    texts.push(still(value));
    texts.extend([earlier_name(value), cut_off("200", "201")]);
    texts
}

fn count(number: u32) -> Count {
    Count {
        number,
        text: number.to_string(),
    }
}

const ROSTER_ERRORS: [RosterError; 9] = [
    RosterError::Empty,
    RosterError::Token,
    RosterError::TooLong,
    RosterError::WhichColumn,
    RosterError::Cells { line: 13 },
    RosterError::BrokenJson,
    RosterError::OtherJson,
    RosterError::Configurations,
    RosterError::Search,
];

const OUTDATED: [Outdated; 3] = [Outdated::Roster, Outdated::List, Outdated::RosterAndList];

fn verdict_texts(messages: [fn(Verdict) -> &'static str; 3]) -> Vec<String> {
    let texts = messages.map(|text| Verdict::ALL.map(|verdict| text(verdict).to_owned()));
    texts.into_iter().flatten().collect()
}

#[allow(clippy::too_many_lines, reason = "one line for each message")]
fn roster_texts(messages: &RosterMessages, value: &str, number: u32) -> Vec<String> {
    let RosterMessages {
        lead,
        entries,
        hint,
        file,
        file_taken,
        ignore_case,
        check,
        awaiting,
        stalled,
        offered,
        dropped,
        changed,
        contradicted,
        outdated,
        still,
        ambiguous,
        damaged,
        source,
        edit,
        result,
        none,
        entry,
        user,
        copy,
        copied,
        export,
        exported,
        fault,
        which_column,
        choose_column,
        column,
        every_cell,
        every_line,
        has_header,
        preview,
        group,
        copy_group,
        export_group,
        summary,
        repeated,
        half_known,
        basis,
        more,
    } = messages;
    let mut texts = own(&[
        lead,
        entries,
        hint,
        file,
        file_taken,
        ignore_case,
        check,
        awaiting,
        stalled,
        offered,
        dropped,
        changed,
        contradicted,
        still,
        ambiguous,
        damaged,
        edit,
        result,
        none,
        entry,
        user,
        copy,
        copied,
        export,
        exported,
        which_column,
        choose_column,
        every_cell,
        every_line,
        has_header,
    ]);
    texts.extend(OUTDATED.map(|why| outdated(why).to_owned()));
    texts.extend(ROSTER_ERRORS.map(fault));
    texts.extend(verdict_texts([*group, *copy_group, *export_group]));
    let text = number.to_string();
    let count = || self::count(number);
    texts.push(summary(&roster::Counts {
        total: &text,
        on_list: count(),
        not_on_list: count(),
        ambiguous: count(),
        damaged: count(),
    }));
    texts.extend([source(count(), Some(value)), source(count(), None)]);
    texts.extend([repeated(count()), half_known(count())]);
    texts.extend([column("1", &[value]), preview(count(), &[value])]);
    texts.push(basis(&roster::BasisText {
        config_id: value,
        project_id: value,
        endpoint: value,
        users: count(),
        time: "5",
    }));
    texts.push(more("200", &text));
    texts
}

fn picker_texts(messages: &PickerMessages, number: u32) -> Vec<String> {
    let PickerMessages {
        loading,
        loaded,
        all_loaded,
        none,
        choice,
        search,
        no_match,
        cut,
        repeated,
        short,
        without_id,
        users_listed,
        sessions_listed,
        migration,
        as_of,
        no_effect,
        not_listed,
        users,
        advice_on_status,
        failure,
    } = messages;
    let mut texts = own(&[
        loading,
        loaded,
        all_loaded,
        none,
        choice,
        search,
        no_match,
        no_effect,
        repeated,
        users_listed,
        sessions_listed,
    ]);
    let text = &number.to_string();
    texts.extend([
        cut("1,000"),
        without_id(text),
        short(self::count(number), "40"),
        users(self::count(number)),
        as_of(text),
        not_listed(text),
    ]);
    texts.extend(
        [Migration::Enabled, Migration::Disabled, Migration::Unknown]
            .map(|of| migration(of, Some(self::count(number)))),
    );
    texts.extend(advice_texts(*advice_on_status));
    // The messages between heading and advice are all that is this text's own, and they may be none but a stop.
    assert!(failure("1", "2").contains('1'));
    texts
}

fn keys_texts(messages: &KeysMessages) -> Vec<String> {
    let KeysMessages { lead, command, act } = messages;
    let mut texts = own(&[lead, act]);
    texts.extend(Command::ALL.map(|of| command(of).to_owned()));
    texts
}

fn help_texts(messages: &HelpMessages) -> Vec<String> {
    let HelpMessages { topics } = messages;
    topics
        .iter()
        .flat_map(|topic| own(&[topic.title, topic.text]))
        .collect()
}

fn tool_titles(messages: &ToolTitles) -> Vec<String> {
    let ToolTitles {
        list_configurations,
        settings,
        export,
        roster,
        compare,
        find_user,
        keys,
        close_keys,
        help,
        close_toast,
        close_tool,
        lazy: LazyMessages {
            loading,
            failed,
            retry,
        },
        theme:
            ThemeMessages {
                label,
                system,
                light,
                dark,
            },
    } = messages;
    own(&[
        list_configurations,
        settings,
        export,
        roster,
        compare,
        find_user,
        keys,
        close_keys,
        help,
        close_toast,
        close_tool,
        loading,
        failed,
        retry,
        label,
        system,
        light,
        dark,
    ])
}

fn remembered_texts(messages: &RememberedMessages) -> Vec<String> {
    let RememberedMessages {
        waiting,
        remembered,
        forget,
        forgotten,
    } = messages;
    own(&[waiting.title, waiting.advice, remembered, forget, forgotten])
}

fn refresh_texts(messages: &RefreshMessages) -> Vec<String> {
    let RefreshMessages {
        label,
        off,
        every,
        new,
    } = messages;
    let mut texts = own(&[label, off, new]);
    texts.extend(Interval::ALL.map(|interval| every(interval).to_owned()));
    texts
}

fn watch_texts(messages: &WatchMessages, value: &str, number: u32) -> Vec<String> {
    let WatchMessages {
        remark,
        end,
        found,
        page_only,
        pages_only,
        added,
        removed,
        added_and_removed,
        removed_and_added,
        more,
        named,
        got_it,
        comma,
    } = messages;
    let mut texts = own(&[
        page_only,
        pages_only,
        added.trim_end(),
        removed.trim_end(),
        added_and_removed.trim_end(),
        removed_and_added.trim_end(),
        got_it,
    ]);
    texts.extend([WatchEnd::Soon, WatchEnd::Now].map(|of| end(of).trim().to_owned()));
    texts.extend(
        [
            Remark::NoToken,
            Remark::Failed,
            Remark::Incomplete,
            Remark::Contradicted,
            Remark::TokenGoesSoon { minutes: number },
            Remark::Slowed { seconds: number },
            Remark::OnlyThisPage,
            Remark::WholeList,
        ]
        .map(|of| remark(of, &|number| number.to_string())),
    );
    let text = &number.to_string();
    let count = || self::count(number);
    texts.push(found(&auto_refresh::FoundChanges {
        added: count(),
        removed: count(),
        added_and_removed: count(),
        removed_and_added: count(),
        time: "20:13:00",
    }));
    texts.push(more(text));
    // A name and an ID need no messages, only the signs between them.
    assert!(named("1", "2").contains('1'));
    let text = || Some(value.to_owned());
    for (name, id) in [(text(), text()), (text(), None), (None, text())] {
        let person = messages.person(&User { name, id });
        texts.push(format!("{added}{person}"));
    }
    assert!(!comma.is_empty());
    texts
}

fn own(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

fn form_texts(messages: &FormMessages, number: u32) -> Vec<String> {
    let FormMessages {
        name,
        heading,
        lead,
        more,
        change,
        switch_configuration,
        migration,
        show,
        show_migration,
        clear_token,
        token_cleared,
        token_entered,
        no_token,
        page_size,
        submit,
        submit_all,
        cancel,
        cancelled,
        show_token,
        hide_token,
        token_cleaned,
        no_endpoint_yet,
        label,
        hint,
        error,
    } = messages;
    let mut texts = own(&[
        name,
        heading,
        lead,
        more,
        change,
        migration,
        show,
        show_migration,
        clear_token,
        token_cleared,
        no_token,
        page_size,
        submit,
        submit_all,
        cancel,
        cancelled,
        show_token,
        hide_token,
        token_cleaned,
        no_endpoint_yet,
    ]);
    texts.extend([token_entered("20:13:00"), switch_configuration("sample")]);
    texts.extend(Field::ALL.map(|field| label(field).to_owned()));
    texts.extend(Field::ALL.map(|field| hint(field).to_owned()));
    let id_errors = [
        IdError::Empty,
        IdError::TooLong { length: 129 },
        IdError::Invisible {
            character: '\u{200b}',
            position: 7,
        },
        IdError::DotSegment,
    ];
    texts.extend(id_errors.map(|id_error| error(FieldError::ProjectId(id_error))));
    texts.extend(id_errors.map(|id_error| error(FieldError::ConfigId(id_error))));
    texts.extend(id_errors.map(|id_error| error(FieldError::UserName(id_error))));
    texts.extend(
        [
            FieldError::NoEndpoint,
            FieldError::Token(TokenError::Empty),
            FieldError::Token(TokenError::WhiteSpace { position: 7 }),
            FieldError::Token(TokenError::Unsendable { position: 7 }),
            FieldError::TokenDropped(DropReason::Idle { minutes: number }),
            FieldError::TokenDropped(DropReason::PageLeft),
            FieldError::PageUnencrypted,
            FieldError::EndpointUnencrypted,
            FieldError::TokenRefused,
        ]
        .map(error),
    );
    texts
}

fn empty_texts(EmptyStateMessages { title, advice }: &EmptyStateMessages) -> Vec<String> {
    own(&[title, advice])
}

#[allow(clippy::too_many_lines, reason = "one line for each message")]
fn list_texts(messages: &ListMessages, value: &str, number: u32) -> Vec<String> {
    let ListMessages {
        section,
        table,
        user_name,
        user_id,
        not_given,
        previous,
        next,
        pager,
        pager_below,
        filter,
        filter_by,
        filter_hint,
        token_removed,
        clear_filter,
        refresh,
        first,
        last,
        loading,
        progress,
        changed,
        contradiction,
        unasked,
        last_page,
        skip_rows,
        copied,
        not_copied,
        no_match,
        no_match_in_part,
        no_match_yet,
        only_loaded,
        no_users,
        no_users_then,
        no_user_by_that_name,
        beyond_end,
        contradicted,
        counter,
        counter_at_total,
        rows,
        all,
        all_by_name,
        loaded,
        // Figures only in Chinese; see below.
        of_total: _,
        so_far,
        pause,
        incomplete,
        matches,
        copy_id,
        extent,
        updated,
        rows_not_printed,
        // Figures only, too.
        count: _,
        page,
        contradicted_since,
        refresh_failed,
        stale,
        unsettled,
    } = messages;
    let mut texts = own(&[
        section,
        table,
        user_name,
        user_id,
        not_given,
        previous,
        next,
        pager,
        pager_below,
        filter,
        filter_by,
        filter_hint,
        token_removed,
        clear_filter,
        refresh,
        first,
        last,
        loading,
        progress,
        changed,
        last_page,
        skip_rows,
        copied,
        not_copied,
    ]);
    let empty = [
        no_match,
        no_match_in_part,
        no_match_yet,
        no_users,
        no_users_then,
        no_user_by_that_name,
        beyond_end,
        contradicted,
    ];
    texts.extend(empty.into_iter().flat_map(empty_texts));
    texts.extend([Some("237"), None].map(|total| counter("21", "40", total)));
    texts.push(counter_at_total("21", "40", "40"));
    texts.push(rows("21", "40", "237"));
    let text = &number.to_string();
    texts.push(rows(text, text, text));
    texts.extend([all(count(number)), loaded(text), so_far(text), pause(text)]);
    texts.extend([all_by_name(count(number)), unasked(count(number), value)]);
    texts.extend([Some(count(number)), None].map(|total| incomplete(count(number), total)));
    texts.push(only_loaded(count(number)));
    texts.push(matches(count(number), count(number)));
    texts.extend(
        contradictions(number).map(|told| contradiction(told, &|number| number.to_string())),
    );
    texts.push(copy_id(value));
    let name = UserName::parse("ann").expect("a username");
    for user_name in [None, name.as_ref()] {
        texts.extend(PARTS.map(|completeness| extent(completeness, user_name).to_owned()));
        texts.extend(PARTS.map(|completeness| updated(completeness, user_name, "20:13:00")));
    }
    texts.extend([page(text), rows_not_printed(text)]);
    texts.extend(
        [contradicted_since, refresh_failed, stale, unsettled].map(|told| told("20:13:00")),
    );
    texts
}

fn banner_texts(messages: &BannerMessages, number: u32) -> Vec<String> {
    let BannerMessages {
        retry,
        retry_now,
        retrying,
        rows_from,
        show_all,
        show_less,
        resume_loading,
        copy_details,
        copy_as_curl,
        dismiss,
        details_copied,
        error_code,
        error_msg,
        request_id,
        endpoint,
        request,
        time,
        gap: _,
        status,
        unreadable,
        error_in_success,
        redirected,
        network,
        timeout_title,
        timeout_happened,
        timeout_advice,
        advice_on_cause,
        remark,
        wait,
    } = messages;
    let mut texts = own(&[
        retry,
        retry_now,
        show_all,
        show_less,
        resume_loading,
        copy_details,
        copy_as_curl,
        dismiss,
        details_copied,
        error_code,
        error_msg,
        request_id,
        endpoint,
        request,
        time,
        timeout_happened,
        timeout_advice,
    ]);
    let failures = STATUSES.map(|code| status(Status::from_code(code)));
    for failure in failures
        .into_iter()
        .chain([unreadable, error_in_success, redirected, network])
    {
        texts.extend(own(&[failure.title, failure.happened, failure.advice]));
    }
    texts.push(timeout_title(number));
    texts.extend([retrying("12"), rows_from("20:13:00")]);
    texts.extend(CAUSES.map(|cause| advice_on_cause(cause).to_owned()));
    let bodies = [
        Body::OtherJson,
        Body::Html,
        Body::Empty,
        Body::NotJson,
        Body::BrokenOff,
    ];
    texts.extend(bodies.map(|body| remark(body).unwrap_or_default().to_owned()));
    texts.extend(
        [500, u64::from(number) * 1_000, u64::MAX]
            .map(|milliseconds| wait(Duration::from_millis(milliseconds))),
    );
    texts
}

/// What `Copy details` copies of a response that says `value`, line by line.
fn details(language: Language, value: &str) -> Vec<String> {
    let text = || Some(value.to_owned());
    let response = ErrorResponse {
        body: Body::Error,
        error_code: text(),
        error_msg: text(),
        request_id: text(),
        cause: None,
        retry_after: None,
    };
    let error = ApiError::Unreadable {
        code: 200,
        response,
    };
    let messages = &Messages::of(language).error_banner;
    let details = messages.details(&error, &query(), PageRequest::default(), "20:13:00");
    details.lines().map(str::to_owned).collect()
}

fn query() -> UsersQuery {
    let block = r#"{"endpoints":[{"name":"north","base_url":"https://proxy.example/api"}]}"#;
    UsersQuery {
        endpoint: Deployment::parse(block).expect("a deployment").endpoints()[0].clone(),
        project_id: ProjectId::parse("project").expect("an ID"),
        config_id: ConfigId::parse("config").expect("an ID"),
        user_name: None,
    }
}

const CAUSES: [GatewayCause; 8] = [
    GatewayCause::ApiNotFound,
    GatewayCause::BackendNotFound,
    GatewayCause::TokenExpired,
    GatewayCause::TokenDropped,
    GatewayCause::TokenUnreadable,
    GatewayCause::ApiForbidden,
    GatewayCause::Throttled,
    GatewayCause::ProjectMismatch,
];

const STATUSES: [u16; 14] = [
    400, 401, 403, 404, 405, 408, 413, 418, 429, 431, 500, 502, 503, 504,
];

fn selection_texts(messages: &SelectionMessages, value: &str, number: u32) -> Vec<String> {
    let SelectionMessages {
        offer,
        stop,
        select_all,
        select,
        none,
        summary,
        removed,
        export,
        find,
        clear,
    } = messages;
    let mut texts = own(&[offer, stop, none, export, find, clear]);
    let text = &number.to_string();
    // As `WatchMessages::person` gives it.
    let person = &in_sentence(value);
    texts.extend([select_all(text), select(person), removed(person)]);
    texts.extend(
        [(0, 0), (number, 0), (0, number), (number, number)]
            .map(|(hidden, elsewhere)| summary(text, count(hidden), count(elsewhere))),
    );
    texts
}

fn curl_texts(messages: &CurlMessages) -> Vec<String> {
    let CurlMessages {
        bash,
        powershell,
        copied,
    } = messages;
    // The variable is the command's.
    assert!(copied.contains(TOKEN_VARIABLE), "{copied}");
    own(&[bash, powershell, copied])
}

const WORKBOOK_ERRORS: [WorkbookError; 6] = [
    WorkbookError::Encrypted,
    WorkbookError::OldFormat,
    WorkbookError::NoWorkbook,
    WorkbookError::TooLarge,
    WorkbookError::Broken,
    WorkbookError::Empty,
];

fn file_texts(messages: &FileMessages, value: &str) -> Vec<String> {
    let FileMessages {
        drop_here,
        too_large,
        unreadable,
        not_text,
        workbook,
        not_loaded,
        not_saved,
        does_not_fit,
        encoding,
        encoding_name,
        guessed,
        garbled,
        sheet,
        empty_sheet,
        first_rows,
        column,
        id_column,
        name_column,
        no_column,
        choose_column,
    } = messages;
    let mut texts = own(&[
        drop_here,
        too_large,
        unreadable,
        not_text,
        not_loaded,
        not_saved,
        does_not_fit,
        encoding,
        garbled,
        sheet,
        empty_sheet,
        first_rows,
        id_column,
        name_column,
        no_column,
        choose_column,
    ]);
    texts.extend(WORKBOOK_ERRORS.map(|error| workbook(error).to_owned()));
    // Those of Unicode have the same name everywhere.
    let named = [TextEncoding::Gb18030, TextEncoding::Windows1252];
    texts.extend(named.map(|of| encoding_name(of).to_owned()));
    texts.extend([guessed(&[]), guessed(&[value, value]), column("2")]);
    texts
}

fn setup_texts(messages: &SetupMessages, value: &str) -> Vec<String> {
    let SetupMessages {
        page,
        title,
        advice,
        fault,
    } = messages;
    let mut texts = own(&[page, title, advice]);
    let name = || value.to_owned();
    texts.extend(
        [
            DeploymentError::Missing,
            DeploymentError::Malformed(name()),
            DeploymentError::UnknownSetting(name()),
            DeploymentError::NoEndpoint,
            DeploymentError::NamelessEndpoint(1),
            DeploymentError::RepeatedName(name()),
            DeploymentError::BaseUrl(name()),
            DeploymentError::Timeout,
        ]
        .iter()
        .map(fault),
    );
    texts
}

fn is_chinese(character: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&character)
}

#[test]
fn no_text_is_empty_or_has_an_empty_place() {
    for language in Language::ALL {
        for text in texts(language) {
            assert!(!text.trim().is_empty(), "{language:?}");
            assert_eq!(text, text.trim(), "{language:?}");
            assert!(!text.contains("{}"), "{language:?}: {text}");
        }
    }
}

#[test]
fn english_texts_are_english_and_chinese_texts_chinese() {
    let (english, chinese) = (texts(Language::English), texts(Language::SimplifiedChinese));
    assert_eq!(english.len(), chinese.len());
    for (english, chinese) in english.iter().zip(&chinese) {
        assert!(!english.contains(is_chinese), "{english}");
        assert!(chinese.contains(is_chinese), "{english}: {chinese}");
    }
}

/// Nouns and verbs that a number stands before in English, for one and for more.
const NUMBERED: [(&str, &str); 13] = [
    ("user", "users"),
    ("row", "rows"),
    ("session", "sessions"),
    ("entry", "entries"),
    ("ID", "IDs"),
    ("looks", "look"),
    ("second", "seconds"),
    ("minute", "minutes"),
    ("is", "are"),
    ("was", "were"),
    ("has", "have"),
    ("matches", "match"),
    ("exits", "exit"),
];

/// What agrees with a number: the word after it, and the verb after that.
fn agreeing<'a>(text: &'a str, number: &str) -> Vec<&'a str> {
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect();
    let places = (0..words.len()).filter(|&place| words[place] == number);
    places
        .flat_map(|place| words[place + 1..].iter().take(2).copied())
        .collect()
}

#[test]
fn one_thing_is_told_in_the_singular_and_more_in_the_plural() {
    let told = |number: u32| {
        let texts = texts_about(Language::English, "x", number);
        let number = number.to_string();
        let agree = texts.into_iter().map(move |text| {
            let words = agreeing(&text, &number).into_iter().map(str::to_owned);
            (words.collect::<Vec<_>>(), text)
        });
        agree.collect::<Vec<_>>()
    };
    for (words, text) in told(1) {
        for word in words {
            assert!(NUMBERED.iter().all(|(_, more)| *more != word), "{text}");
            let is_verb = NUMBERED.iter().any(|(one, _)| *one == word);
            // Whatever else is counted some day is noticed by its ending.
            assert!(is_verb || !word.ends_with('s') || word == "s", "{text}");
        }
    }
    for number in [0, 2, 21, 1_001] {
        let mut found = 0;
        for (words, text) in told(number) {
            for word in words {
                assert!(NUMBERED.iter().all(|(one, _)| *one != word), "{text}");
                found += usize::from(NUMBERED.iter().any(|(_, more)| *more == word));
            }
        }
        assert!(found > 10, "numbers stand before nouns: {found}");
    }
}

/// So that no link, file or response can make a sentence of the page look like another one.
#[test]
fn no_value_of_others_hides_anything_in_a_text_or_turns_what_stands_around_it() {
    for language in Language::ALL {
        let all = |value| [texts_about(language, value, 7), details(language, value)].concat();
        let ordinary = all("17");
        let strange = all("\u{202e}a\u{200b}\nb\u{2069}");
        assert_eq!(strange.len(), ordinary.len());
        for (strange, ordinary) in strange.iter().zip(&ordinary) {
            assert!(
                !strange.contains(['\u{202e}', '\u{200b}', '\n']),
                "{strange:?}"
            );
            // What stands there is told in its place, wherever the ordinary value does.
            assert_eq!(
                strange.contains('‹'),
                ordinary.contains("17"),
                "{strange:?}"
            );
        }
        for (text, ordinary) in all("דוד").iter().zip(&ordinary) {
            let isolated = text.matches("\u{2068}דוד\u{2069}").count();
            assert_eq!(isolated, ordinary.matches("17").count(), "{text:?}");
            assert_eq!(isolated, text.matches("דוד").count(), "{text:?}");
        }
    }
}

/// A translator in the browser changes text nodes that the page goes on to change: names would come to stand in other rows.
#[test]
fn the_page_speaks_its_own_languages_and_is_not_to_be_translated() {
    let index = include_str!("../../index.html");
    assert!(index.contains(r#"<html lang="en" translate="no">"#));
    assert!(index.contains(r#"<meta name="google" content="notranslate">"#));
}

/// A fraction needs no messages in Chinese.
#[test]
fn how_many_of_how_many_is_told_in_either_language() {
    let told =
        Language::ALL.map(|language| (Messages::of(language).users.of_total)("600", "1,000"));
    assert_eq!(told, ["600 of 1,000", "600/1,000"]);
}

#[test]
fn the_count_beside_a_heading_stands_in_the_parentheses_of_its_language() {
    let told = Language::ALL.map(|language| (Messages::of(language).users.count)("237"));
    assert_eq!(told, ["(237)", "（237）"]);
}

/// Chinese sets its own punctuation beside a Chinese character and at the end of a sentence.
#[test]
fn chinese_texts_have_chinese_punctuation() {
    for text in texts(Language::SimplifiedChinese) {
        let characters: Vec<char> = text.chars().collect();
        for pair in characters.windows(2) {
            let is_mixed = (is_chinese(pair[0]) && ",:;.?!()".contains(pair[1]))
                || (",:;?!()".contains(pair[0]) && is_chinese(pair[1]));
            assert!(!is_mixed, "{text}");
        }
        assert!(!text.ends_with('.'), "{text}");
    }
}

/// The same parameters show in both languages: numbers, and names that stand in the deployment block or the API.
#[test]
fn both_languages_say_the_same_figures() {
    let figures = |text: &str| {
        let mut figures: Vec<String> = text
            .split(|character: char| !character.is_ascii_digit())
            .filter(|figure| !figure.is_empty())
            .map(str::to_owned)
            .collect();
        figures.sort();
        figures
    };
    for (english, chinese) in texts(Language::English)
        .iter()
        .zip(&texts(Language::SimplifiedChinese))
    {
        assert_eq!(figures(english), figures(chinese), "{english}: {chinese}");
    }
}

#[test]
fn chinese_uses_the_terms_of_the_vendor_s_reference() {
    let messages = Messages::of(Language::SimplifiedChinese);
    assert_eq!(messages.title, "热点会话不迁移用户");
    assert_eq!((messages.connection.label)(Field::ProjectId), "项目ID");
    assert_eq!((messages.connection.label)(Field::Token), "用户Token");
    assert!((messages.connection.hint)(Field::ConfigId).contains("热点会话迁移配置"));
    assert_eq!(messages.users.user_name, "用户名");
    assert_eq!(messages.users.user_id, "用户ID");
    assert_eq!(messages.error_banner.error_code, "错误码");
    assert_eq!(messages.error_banner.error_msg, "错误描述");
}

#[test]
fn a_banner_s_title_begins_with_the_status_in_either_language() {
    let error = ApiError::Status {
        status: Status::Unauthorized,
        response: ErrorResponse {
            body: Body::Error,
            error_code: None,
            error_msg: None,
            request_id: None,
            cause: None,
            retry_after: None,
        },
    };
    let titles = Language::ALL.map(|language| Messages::of(language).error_banner.title(&error));
    assert_eq!(titles, ["401 Authentication failed", "401 鉴权失败"]);
}
