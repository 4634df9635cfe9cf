//! The roster's signals, and what `Check` does.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::query::UsersQuery;
use crate::element_ids::{ROSTER, ROSTER_COLUMN, ROSTER_ENTRIES};
use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::features::shared::files::taken_file::{FileContent, NotTaken, TakenFile};
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::tools::roster::Counts;
use crate::model::roster::check::{Check, Roster, Start};
use crate::model::roster::entries::Layout;
use crate::model::roster::error::RosterError;
use crate::model::roster::{Findings, Verdict};
use crate::model::text_file::TextFile;
use crate::model::users::list::ListEvent;
use crate::model::workbook::{Sheet, Workbook};
use crate::platform::{focus, network};
use crate::text::encoding::TextEncoding;

/// What is known of the roster.
#[derive(Clone, Copy)]
pub struct RosterContext {
    pub draft: RwSignal<RosterDraft>,
    /// How far the check has come.
    pub check: RwSignal<Check>,
    /// Whether the fields are out of sight, because there is a result about what is in them.
    pub is_folded: RwSignal<bool>,
    /// Which entries of the result are looked at.
    pub verdict: RwSignal<Verdict>,
    connection: ConnectionContext,
    language: LanguageContext,
    status: StatusContext,
    users: UsersContext,
}

#[derive(Clone, Default)]
pub struct RosterDraft {
    /// The entries, and how they are compared.
    pub roster: Roster,
    /// What is wrong with them, or with the file that was to take their place.
    pub fault: Option<RosterError>,
    /// Why that file was not taken in.
    pub not_taken: Option<NotTaken>,
    /// The file that the entries are from, unless they were changed since.
    pub file_name: Option<String>,
    /// How else that file may be read.
    pub source: Option<DraftSource>,
}

/// A file of which it is not certain, or not the only thing in it, what became the entries.
#[derive(Clone)]
pub enum DraftSource {
    /// A text in an encoding that is a guess.
    Guess(TextFile),
    /// A sheet of a workbook.
    Sheet(Arc<Workbook>, usize),
}

impl RosterDraft {
    /// Another text, of which nobody has said anything yet.
    pub fn set_text(&mut self, text: String) {
        self.roster.layout = Layout::of(&text);
        self.roster.text = text;
        self.file_name = None;
        self.source = None;
        self.set_fault(None);
    }

    /// Takes in what is wrong with the entries or with a file, and that a file before it is forgotten.
    pub fn set_fault(&mut self, fault: Option<RosterError>) {
        self.fault = fault;
        self.not_taken = None;
    }

    /// Takes in that a file was not taken in, and that a file before it is forgotten.
    pub fn set_not_taken(&mut self, why: NotTaken) {
        self.fault = None;
        self.not_taken = Some(why);
    }

    /// A file, unless something is wrong with it.
    pub fn take(&mut self, file: TakenFile) {
        let source = match file.content {
            FileContent::Text(text) => DraftSource::Guess(text),
            FileContent::Workbook(workbook) => {
                let sheet = workbook.first_sheet();
                DraftSource::Sheet(workbook, sheet)
            }
        };
        let text = source.text();
        let fault = RosterError::of_file(&text);
        if fault.is_none() {
            self.fill_in(source, text);
            self.file_name = Some(file.name);
        }
        self.set_fault(fault);
    }

    /// The text of the same file in another encoding.
    pub fn choose_encoding(&mut self, encoding: TextEncoding) {
        if let Some(DraftSource::Guess(text)) = &self.source {
            self.read(DraftSource::Guess(text.read_as(encoding)));
        }
    }

    /// Another sheet of the same workbook.
    pub fn choose_sheet(&mut self, sheet: usize) {
        if let Some(DraftSource::Sheet(workbook, _)) = &self.source {
            self.read(DraftSource::Sheet(Arc::clone(workbook), sheet));
        }
    }

    /// Fills the entries in from the same file, read in another way.
    fn read(&mut self, source: DraftSource) {
        let file_name = self.file_name.take();
        let text = source.text();
        self.fill_in(source, text);
        self.file_name = file_name;
    }

    /// Fills the entries in with `text` of a file.
    fn fill_in(&mut self, source: DraftSource, text: String) {
        self.set_text(text);
        self.source = match source {
            DraftSource::Guess(text) => text.is_guess().then_some(DraftSource::Guess(text)),
            DraftSource::Sheet(..) => {
                self.roster.layout = Layout::of_sheet(&self.roster.text);
                Some(source)
            }
        };
    }

    /// Whether the entries are those of `checked`, because the file that was to take their place was refused.
    #[must_use]
    pub fn stays(&self, checked: &Roster) -> bool {
        self.roster == *checked && (self.fault.is_some() || self.not_taken.is_some())
    }
}

impl DraftSource {
    fn text(&self) -> String {
        match self {
            Self::Guess(text) => text.text.clone(),
            Self::Sheet(workbook, sheet) => {
                let sheet = workbook.sheets.get(*sheet);
                sheet.map(Sheet::text).unwrap_or_default()
            }
        }
    }
}

impl RosterContext {
    #[must_use]
    pub fn new(
        connection: ConnectionContext,
        language: LanguageContext,
        status: StatusContext,
        users: UsersContext,
    ) -> Self {
        Self {
            draft: RwSignal::default(),
            check: RwSignal::default(),
            is_folded: RwSignal::default(),
            verdict: RwSignal::new(Verdict::OnList),
            connection,
            language,
            status,
            users,
        }
    }

    /// Checks the roster, after all users have been loaded; or shows what is wrong and moves the focus there.
    pub fn start_check(self) {
        let roster = self.draft.with_untracked(|draft| draft.roster.clone());
        let has_token = self
            .connection
            .draft
            .with_untracked(|draft| draft.shows_whole_token(&roster.text));
        let fault = if has_token {
            Some(RosterError::Token)
        } else {
            RosterError::of(&roster.text, roster.layout)
        };
        self.draft.update(|draft| draft.set_fault(fault));
        match fault {
            Some(RosterError::WhichColumn) => return focus::focus(ROSTER_COLUMN),
            Some(_) => return focus::focus(ROSTER_ENTRIES),
            None => {}
        }
        match self.begin(roster) {
            Start::At(check) => self.go_to(check),
            Start::LoadFirst(roster) => {
                if let Some(query) = self.query_to_offer() {
                    return self.go_to(Check::Offered(roster, query));
                }
                self.users.load_everybody(ListEvent::AllNeeded);
                // Where the form lacks something, nothing is under way and the focus is on what is missing.
                match self.begin(roster) {
                    Start::At(check) => self.go_to(check),
                    Start::LoadFirst(_) => {}
                }
            }
        }
    }

    /// Lets a check that waits for the list take in what has become of it.
    pub fn follow(self) {
        let next = self
            .users
            .list
            .with(|list| self.check.with_untracked(|check| check.follow(list)));
        if let Some(check) = next {
            self.go_to(check);
        }
    }

    /// What would be loaded, where that is not done without a question.
    fn query_to_offer(self) -> Option<UsersQuery> {
        let asked = self.users.list.with_untracked(|list| list.query().cloned());
        let query = asked.or_else(|| self.connection.query());
        query.filter(|_| network::saves_data())
    }

    fn begin(self, roster: Roster) -> Start {
        self.users
            .list
            .with_untracked(|list| Check::begin(roster, list))
    }

    fn go_to(self, check: Check) {
        let messages = &self.language.lazy_view_messages().roster;
        match &check {
            Check::Done(report) => {
                self.status.set(self.summary(&report.findings));
                self.verdict.set(report.findings.first_verdict());
                // Who has gone on typing meanwhile is not interrupted.
                if self
                    .draft
                    .with_untracked(|draft| draft.roster == report.roster)
                {
                    self.fold();
                }
            }
            // That something loads, that it failed, and that it was cancelled, is announced already.
            Check::Never | Check::Awaiting(..) | Check::Stalled(..) | Check::Dropped => {}
            Check::Offered(..) => self.status.announce(messages.offered.to_owned()),
        }
        self.check.set(check);
    }

    /// Puts the fields out of sight. Where the focus is in them, it goes to the result.
    fn fold(self) {
        self.is_folded.set(true);
        if focus::is_within(ROSTER) {
            focus::focus_when_drawn(tab_id(self.verdict.get_untracked()));
        }
    }

    /// Shows the fields again.
    pub fn edit(self) {
        self.is_folded.set(false);
        focus::focus_when_drawn(ROSTER_ENTRIES);
    }

    /// "12 of 15 are on the list, 2 are not, 1 matches multiple users."
    pub fn summary(self, findings: &Findings) -> String {
        let [on_list, not_on_list, ambiguous, damaged] =
            Verdict::ALL.map(|verdict| self.language.count(findings.count(verdict)));
        (self.language.lazy_view_messages().roster.summary)(&Counts {
            total: &self.language.number(findings.total()),
            on_list,
            not_on_list,
            ambiguous,
            damaged,
        })
    }
}

/// ID of the tab of these entries.
#[must_use]
pub const fn tab_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::OnList => "roster-on-list",
        Verdict::NotOnList => "roster-not-on-list",
        Verdict::Ambiguous => "roster-ambiguous",
        Verdict::Damaged => "roster-damaged",
    }
}
