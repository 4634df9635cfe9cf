//! Checking a roster: which names and IDs of it are on the list.

use e2e::{Kind, Page, Scenario, TOKEN, scenario};
use fantoccini::key::Key;

use crate::page::looking_at_the_page::looks_right;
use crate::page::speaking_two_languages::load_in_chinese;

const ENTRIES: &str = "Names or IDs";

async fn check(page: &Page, roster: &str) {
    page.paste(ENTRIES, roster).await;
    page.press("Check").await;
}

/// Drops a file on the field for files; `bytes` is what is in it.
async fn drop_file(page: &Page, name: &str, bytes: &[u8]) {
    const SCRIPT: &str = "
        const [name, bytes] = arguments;
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
        document.getElementById('roster-file')
            .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));";
    page.run::<()>(SCRIPT, vec![name.into(), bytes.into()])
        .await;
}

/// Checks another roster, after one was checked.
async fn check_another(page: &Page, roster: &str) {
    page.press("Edit").await;
    check(page, roster).await;
}

/// The lines of the table under a tab, cell by cell; without those of the header.
async fn lines(page: &Page, tab: &str, count: &str) -> Vec<Vec<String>> {
    page.select_tab(&format!("{tab} {count}")).await;
    page.cells(tab).await
}

#[tokio::test]
async fn all_users_are_loaded_first_and_the_roster_is_checked_by_itself() {
    scenario(async |page| {
        page.load("sample").await;
        let first = page.rows().await[0].clone();
        page.open_tool("Check users").await;
        page.listen().await;
        check(page, &format!("{}\nuser30; nobody\nuser1, user1", first.id)).await;
        page.sees("3 of 4 are on the list, 1 is not.").await;
        page.sees("1 duplicate entry isn't counted.").await;
        page.sees("Checked against 237 users in configuration sample, project")
            .await;
        page.sees("All 237 users").await;
        let announced = page.heard().await;
        let counts = announced
            .iter()
            .filter(|said| said.contains("3 of 4 are on the list"));
        assert_eq!(counts.count(), 1, "{announced:?}");
        page.focuses("Not on the list 1").await;
        assert_eq!(
            lines(page, "On the list", "3").await[0],
            [first.id.clone(), format!("{} {}", first.name, first.id)]
        );
        assert_eq!(lines(page, "Not on the list", "1").await, [["nobody"]]);
        let tabs: Vec<String> = page.each("[role=tab]", "element.textContent").await;
        assert_eq!(tabs, ["On the list 3", "Not on the list 1"]);

        let asked = page.asked().len();
        check_another(page, "user30").await;
        page.sees("1 of 1 is on the list, 0 are not.").await;
        assert_eq!(page.asked().len(), asked, "all users were there already");
    })
    .await;
}

#[tokio::test]
async fn a_long_list_is_loaded_once_it_is_asked_for_and_the_roster_is_checked_then() {
    scenario(async |page| {
        page.load("users-1500").await;
        page.open_tool("Check users").await;
        let asked = page.asked().len();
        check(page, "user1\nnobody").await;
        page.sees("The check needs the whole list, which is long.")
            .await;
        assert_eq!(page.asked().len(), asked);
        looks_right(page, "roster-offered").await;
        page.press_in_tool("Check users", "Load all users").await;
        page.sees("1 of 2 is on the list, 1 is not.").await;
        page.sees("All 1,500 users").await;
    })
    .await;
}

#[tokio::test]
async fn accents_match_however_they_are_encoded_and_case_can_be_ignored() {
    scenario(async |page| {
        page.start_loading_all("sample").await;
        page.sees("All 237 users").await;
        page.open_tool("Check users").await;
        // Several people of the sample have this name.
        check(page, "Zoe\u{308} Mu\u{308}ller\nZoe Muller").await;
        page.sees("0 of 2 are on the list, 1 is not, 1 matches multiple users.")
            .await;
        check_another(page, "USER1\nuser2").await;
        page.sees("1 of 2 is on the list, 1 is not.").await;
        page.press("Edit").await;
        page.run::<()>(
            "[...document.querySelectorAll('label')]
                .find(label => label.textContent.trim() === 'Ignore case').control.click()",
            vec![],
        )
        .await;
        page.has(Kind::Field, "Ignore case").await;
        page.press("Check").await;
        page.sees("2 of 2 are on the list, 0 are not.").await;
    })
    .await;
}

#[tokio::test]
async fn a_username_in_the_form_does_not_narrow_the_list_that_a_roster_is_checked_against() {
    scenario(async |page| {
        page.fill("Username", "maria").await;
        page.load("sample").await;
        page.open_tool("Check users").await;
        check(page, "user30").await;
        page.sees("1 of 1 is on the list").await;
        assert_eq!(page.last_asked().parameter("user_name"), None);
    })
    .await;
}

#[tokio::test]
async fn a_token_that_is_missing_is_asked_for_and_the_roster_stays() {
    scenario(async |page| {
        page.load("sample").await;
        page.open_tool("Check users").await;
        let asked = page.asked().len();
        page.press("Clear token").await;
        check(page, "Ann").await;
        page.focuses("Token").await;
        page.complains("Token", "Enter a token.").await;
        assert_eq!(page.value(ENTRIES).await, "Ann");
        assert_eq!(page.asked().len(), asked);
    })
    .await;
}

#[tokio::test]
async fn a_token_among_the_entries_comes_into_no_result() {
    scenario(async |page| {
        page.load("sample").await;
        page.open_tool("Check users").await;
        for token in [TOKEN.to_owned(), TOKEN.replace("Dkg", "Abc")] {
            check(page, &format!("Ann\n{token}")).await;
            page.complains(ENTRIES, "There is a token in the entries. Remove it.")
                .await;
            page.focuses(ENTRIES).await;
        }
        page.sees_no_more("Not on the list").await;
        looks_right(page, "roster-token").await;
    })
    .await;
}

#[tokio::test]
async fn a_roster_without_entries_is_said_beside_the_field() {
    scenario(async |page| {
        page.load("sample").await;
        page.open_tool("Check users").await;
        check(page, " \n;").await;
        page.complains(ENTRIES, "Enter at least one name or ID, or choose a file.")
            .await;
        page.focuses(ENTRIES).await;
        looks_right(page, "roster-empty").await;
        page.fill(ENTRIES, "Ann").await;
        assert_eq!(page.complaint(ENTRIES).await, "");
    })
    .await;
}

#[tokio::test]
async fn a_dropped_file_fills_the_field_and_one_that_is_no_text_changes_nothing() {
    scenario(async |page| {
        page.start_loading_all("sample").await;
        page.sees("All 237 users").await;
        page.open_tool("Check users").await;
        drop_file(page, "roster.csv", b"user_name,user_id\r\nuser1,\r\n").await;
        page.hears("The file's contents are now in “Names or IDs”.")
            .await;
        assert_eq!(page.value(ENTRIES).await, "user_name,user_id\nuser1,\n");
        drop_file(page, "roster.xlsx", b"PK\x03\x04\0\0\xff").await;
        page.sees("The workbook is damaged.").await;
        assert_eq!(page.value(ENTRIES).await, "user_name,user_id\nuser1,\n");
        page.press("Check").await;
        page.sees("1 of 1 is on the list").await;
    })
    .await;
}

#[tokio::test]
async fn of_a_pasted_table_one_column_is_checked() {
    scenario(async |page| {
        page.start_loading_all("sample").await;
        page.sees("All 237 users").await;
        page.open_tool("Check users").await;
        check(
            page,
            "Department\tUser name\nFinance\tuser1\nFinance\tnobody\nIT\tuser2",
        )
        .await;
        page.complains(
            ENTRIES,
            "This is a table. Choose the column that contains the users.",
        )
        .await;
        looks_right(page, "roster-table").await;
        page.choose(
            "Which column contains the users?",
            "Column 2: User name, user1, nobody",
        )
        .await;
        page.sees("3 entries will be checked: user1, nobody, user2")
            .await;
        page.press("Check").await;
        page.sees("2 of 3 are on the list, 1 is not.").await;
        assert_eq!(lines(page, "Not on the list", "1").await, [["nobody"]]);
    })
    .await;
}

#[tokio::test]
async fn every_kind_of_export_is_a_roster_and_a_name_with_a_comma_is_nobody_else() {
    scenario(async |page| {
        page.load("users-10").await;
        page.sees("1–10").await;
        page.open_export().await;
        let csv = page.export("Export CSV").await;
        let json = page.export("Export JSON").await;
        page.open_tool("Check users").await;
        for file in [csv, json] {
            page.case(&file.name);
            drop_file(page, &file.name, file.text.as_bytes()).await;
            page.hears("The file's contents are now in “Names or IDs”.")
                .await;
            page.press("Check").await;
            page.sees("10 of 10 are on the list, 0 are not.").await;
            check_another(page, "user_name\nSmith, user1").await;
            page.sees("0 of 1 are on the list, 1 is not.").await;
            assert_eq!(
                lines(page, "Not on the list", "1").await,
                [["Smith, user1"]]
            );
        }
    })
    .await;
}

#[tokio::test]
async fn names_of_several_users_are_said_with_their_ids_and_so_is_a_list_that_changed() {
    scenario(async |page| {
        page.load("duplicates").await;
        page.open_tool("Check users").await;
        check(page, "Maria Lopez\nzhang.wei\n王芳\nnobody").await;
        page.sees("2 of 4 are on the list, 1 is not, 1 matches multiple users.")
            .await;
        page.sees("The list may have changed while it was loading, so this result may be wrong.")
            .await;
        let ambiguous = lines(page, "Multiple matches", "1").await;
        assert_eq!(ambiguous.len(), 2, "{ambiguous:?}");
        for line in &ambiguous {
            assert_eq!(line[0], "zhang.wei");
            assert!(line[1].starts_with("zhang.wei "), "{line:?}");
        }
        assert_ne!(ambiguous[0][1], ambiguous[1][1]);
        page.load("sample").await;
        page.sees("The displayed list is no longer the one of this check")
            .await;
        looks_right(page, "roster-ambiguous-changed-outdated").await;
    })
    .await;
}

#[tokio::test]
async fn a_result_belongs_to_the_list_that_was_checked() {
    scenario(async |page| {
        page.start_loading_all("sample").await;
        page.sees("All 237 users").await;
        page.open_tool("Check users").await;
        check(page, "user30").await;
        page.sees("1 of 1 is on the list").await;
        assert!(!page.shows("The displayed list is no longer").await);

        page.load("users-25").await;
        page.sees("The displayed list is no longer the one of this check")
            .await;
        page.press("Check").await;
        page.sees("0 of 1 are on the list, 1 is not.").await;
        page.sees_no_more("The displayed list is no longer").await;
        page.sees("25 users in configuration users-25").await;
    })
    .await;
}

#[tokio::test]
async fn a_list_that_cannot_be_loaded_leaves_the_roster_unchecked_until_it_goes_on() {
    scenario(async |page| {
        page.load("fails-after-600").await;
        page.open_tool("Check users").await;
        check(page, "user1").await;
        page.sees("Loading all users first.").await;
        page.has(Kind::Button, "Resume loading").await;
        page.sees("Couldn't check the entries: not all users are loaded.")
            .await;
        looks_right(page, "roster-stalled").await;
        page.press("Resume loading").await;
        page.sees("Loading all users first.").await;
        page.press("Cancel").await;
        page.sees("Couldn't check the entries: not all users were loaded.")
            .await;
        page.has_no(Kind::Tab, "On the list 1").await;
    })
    .await;
}

#[tokio::test]
async fn a_list_that_takes_long_can_be_cancelled() {
    scenario(async |page| {
        page.load("sample").await;
        page.open_tool("Check users").await;
        page.hold_back_from(0).await;
        check(page, "user1").await;
        page.sees("Loading all users first.").await;
        looks_right(page, "roster-awaiting").await;
        page.press("Cancel").await;
        page.sees("Couldn't check the entries: not all users were loaded.")
            .await;
    })
    .await;
}

#[tokio::test]
async fn each_side_is_copied_and_exported_without_the_token() {
    const CATCH: &str = "
        window.files = [];
        URL.createObjectURL = blob => { blob.text().then(text => window.texts.push(text)); return 'blob:test'; };
        window.texts = [];
        HTMLAnchorElement.prototype.click = function () { window.files.push(this.download); };";
    scenario(async |page| {
        page.start_loading_all("sample").await;
        page.sees("All 237 users").await;
        page.open_tool("Check users").await;
        check(page, "user1\nuser2\n=nobody\n\"not, here\"").await;
        page.sees("2 of 4 are on the list, 2 are not.").await;
        page.select_tab("On the list 2").await;
        page.press("Copy entries on the list").await;
        page.hears("Entries copied").await;
        page.pastes("the entries", |text| text == "user1\nuser2\n")
            .await;
        page.select_tab("Not on the list 2").await;
        page.press("Copy entries not on the list").await;
        page.pastes("the entries", |text| text == "=nobody\nnot, here\n")
            .await;

        page.run::<()>(CATCH, vec![]).await;
        page.select_tab("On the list 2").await;
        page.press("Export CSV of entries on the list").await;
        page.select_tab("Not on the list 2").await;
        page.press("Export CSV of entries not on the list").await;
        page.hears("CSV download started").await;
        let texts: Vec<String> = page
            .until("two files", async || {
                let texts: Vec<String> = page.run("return window.texts", vec![]).await;
                (texts.len() == 2).then_some(texts)
            })
            .await;
        // `Blob.text` takes the byte order mark off.
        let (on, not) = (&texts[0], &texts[1]);
        assert!(
            on.starts_with("\"entry\",\"user_name\",\"user_id\"\r\n\"user1\",\"user1\","),
            "{on}"
        );
        assert_eq!(on.lines().count(), 3);
        assert_eq!(
            not,
            "\"entry\",\"user_name\",\"user_id\"\r\n\"'=nobody\",\"\",\"\"\r\n\"not, here\",\"\",\"\"\r\n"
        );
        assert!(!texts.concat().contains(TOKEN));
        let files: Vec<String> = page.run("return window.files", vec![]).await;
        assert!(
            files[0].starts_with("roster-on-the-list_sample_2"),
            "{files:?}"
        );
        assert!(
            files[1].starts_with("roster-not-on-the-list_sample_2"),
            "{files:?}"
        );
        assert!(
            files[0].ends_with("Z-1.csv") && files[1].ends_with("Z-2.csv"),
            "{files:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_long_result_is_drawn_in_part_and_says_so() {
    scenario(async |page| {
        page.start_loading_all("users-1000").await;
        page.sees("All 1,000 users").await;
        page.open_tool("Check users").await;
        let roster: Vec<_> = (1..=1500).map(|n| format!("user{n}")).collect();
        check(page, &roster.join("\n")).await;
        page.sees("125 of 1,500 are on the list, 1,375 are not.")
            .await;
        page.sees("Showing the first 200. “Copy” and “Export CSV” include 1,175 more.")
            .await;
        assert_eq!(lines(page, "Not on the list", "1,375").await.len(), 200);
        assert_eq!(lines(page, "On the list", "125").await.len(), 125);
        looks_right(page, "roster-long").await;
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_is_enough() {
    scenario(async |page| {
        page.load("sample").await;
        page.tab_to("Check users").await;
        page.type_keys("\u{e007}").await;
        page.tab_to(ENTRIES).await;
        page.type_keys("user1").await;
        page.tab_to("Check").await;
        page.tab_to("Ignore case").await;
        page.tab_back().await;
        page.type_keys(" ").await;
        page.sees("1 of 1 is on the list, 0 are not.").await;
        page.focuses("On the list 1").await;
        page.strike(Key::Right).await;
        page.focuses("Not on the list 0").await;
        page.strike(Key::Left).await;
        page.tab_to("Copy entries on the list").await;
        page.tab_to("Export CSV of entries on the list").await;
    })
    .await;
}

#[tokio::test]
async fn roster_and_result_stay_when_the_page_speaks_another_language() {
    scenario(async |page| {
        page.load("sample").await;
        page.open_tool("Check users").await;
        check(page, "user1\nnobody").await;
        page.sees("1 of 2 is on the list, 1 is not.").await;
        page.choose("Language", "简体中文").await;
        page.sees("共2个条目：1个在列表中，1个不在列表中。").await;
        page.sees("2个条目").await;
        page.press("编辑").await;
        assert_eq!(page.value("用户名或用户ID").await, "user1\nnobody");
    })
    .await;
}

#[tokio::test]
async fn in_chinese() {
    Scenario::default()
        .languages("zh-CN")
        .run(async |page| {
            load_in_chinese(page, "sample").await;
            page.open_tool("核对用户").await;
            page.paste("用户名或用户ID", "user1\nnobody\nuser1").await;
            page.press("核对").await;
            page.sees("共2个条目：1个在列表中，1个不在列表中。").await;
            looks_right(page, "roster-zh").await;
        })
        .await;
}
