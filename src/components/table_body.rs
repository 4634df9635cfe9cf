//! The body of the users' table.

use std::cell::OnceCell;
use std::ops::Range;

use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::copy_button::copy;
use super::store::Store;
use super::user_row::{Novelty, UserRow, is_inline};
use super::users_table::{FRAME_ID, TABLE_ID};
use crate::api::users::User;
use crate::browser::document::element;
use crate::browser::focus::{self, RowFocus};
use crate::browser::row::RowParts;
use crate::state::list::List;
use crate::state::rows::Rows;
use crate::state::window::Stretch;
use crate::text::direction::is_left_to_right;
use crate::text::unseen::is_seen;

/// ID of the body.
const BODY_ID: &str = "users-rows";

/// A row for each user who is drawn, and room for the others.
#[component]
pub fn TableBody(
    /// What is drawn.
    stretches: Memo<Vec<Stretch>>,
    /// Whether the table's frame scrolls, and so can have the focus.
    scrolls: Memo<bool>,
    /// Where the users stand.
    store: Store,
) -> impl IntoView {
    let mut drawn = DrawnLines::default();
    Effect::new(move |_| {
        if let Some(body) = element(BODY_ID) {
            let focus = RowFocus::find();
            drawn.show(lines(stretches, store), &body, store);
            // The user whose row has the focus may be in another row by now, or in none that is drawn.
            if let Some(focus) = focus {
                focus.restore(if scrolls.get_untracked() {
                    FRAME_ID
                } else {
                    TABLE_ID
                });
            }
        }
    });
    view! { <tbody id=BODY_ID on:click=move |event| copy_id(&event, store)></tbody> }
}

/// Copies the ID beside the button that was clicked.
fn copy_id(event: &MouseEvent, store: Store) {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<Element>().ok());
    let button = target.and_then(|target| target.closest("button").ok().flatten());
    let row = button.and_then(|button| focus::row_of(&button));
    let id = row.and_then(|row| store.rows.with_untracked(|rows| rows.get(row)?.id.clone()));
    if let Some(id) = id {
        copy(id, store.words().list.copied, store);
    }
}

/// A line of the body.
#[derive(Clone, PartialEq)]
enum Line {
    User {
        /// The row's place on screen, from 0.
        row: u32,
        user: User,
        novelty: Novelty,
    },
    /// The room of rows that are not drawn.
    Gap {
        /// The place of the first of them.
        first: u32,
        /// In CSS pixels.
        height: u32,
    },
}

impl Line {
    fn row(&self) -> Option<u32> {
        match self {
            Self::User { row, .. } => Some(*row),
            Self::Gap { .. } => None,
        }
    }
}

fn lines(stretches: Memo<Vec<Stretch>>, store: Store) -> Vec<Line> {
    // The rows are to be read before what follows from them: an effect that finds its first source unchanged does not
    // notice that this has brought its second one up to date (reactive_graph 0.2.16).
    store.rows.with(|rows| {
        store.list.with(|list| {
            let line = |stretch| match stretch {
                Stretch::Gap { first, height } => Some(Line::Gap { first, height }),
                Stretch::Row(row) => Some(Line::User {
                    row,
                    user: rows.get(row)?.clone(),
                    novelty: novelty(row, rows, list),
                }),
            };
            stretches.get().into_iter().filter_map(line).collect()
        })
    })
}

fn novelty(row: u32, rows: &Rows, list: &List) -> Novelty {
    let marks = list.shown().and_then(|shown| shown.marks.as_ref());
    match (marks, rows.place(row)) {
        (Some(marks), Some(place)) if marks.is_new(place) => Novelty::New,
        (Some(_) | None, _) => Novelty::Known,
    }
}

/// The lines that are there, first to last.
///
/// A line that stays keeps its elements, and they stay where they are: taken out and put back, they would lose the
/// focus. A list of views goes by place instead, and turns the elements of one user into those of the next.
#[derive(Default)]
struct DrawnLines(Vec<DrawnLine>);

struct DrawnLine {
    line: Line,
    elements: AnyViewState,
    /// Of a plain line; found when it is to say something else for the first time.
    parts: OnceCell<Option<RowParts>>,
}

impl DrawnLines {
    /// Draws `lines` into `body` in place of what is there.
    fn show(&mut self, lines: Vec<Line>, body: &Element, store: Store) {
        // A control that has the focus must not turn into another user's.
        let focused = focus::row();
        self.0.retain_mut(|drawn| {
            let has_focus = focused.is_some() && drawn.line.row() == focused;
            let goes = has_focus && !lines.contains(&drawn.line);
            if goes {
                drawn.elements.unmount();
            }
            !goes
        });
        for (place, line) in lines.iter().enumerate() {
            let rest = &lines[place..];
            // What stays is in order: whatever stands before it goes.
            if let Some(ahead) = self.0[place..].iter().position(|drawn| drawn.line == *line) {
                self.remove(place..place + ahead);
                continue;
            }
            // New text in elements that are there takes less time than new elements.
            let next = self.0.get_mut(place);
            if next.is_some_and(|next| !rest.contains(&next.line) && next.turn_into(line, store)) {
                continue;
            }
            let mut new = DrawnLine::new(line.clone(), store);
            match self.0.get_mut(place) {
                Some(next) => {
                    next.elements.insert_before_this(&mut new.elements);
                }
                None => new.elements.mount(body, None),
            }
            self.0.insert(place, new);
        }
        self.remove(lines.len()..self.0.len());
    }

    fn remove(&mut self, places: Range<usize>) {
        for mut drawn in self.0.drain(places) {
            drawn.elements.unmount();
        }
    }
}

impl DrawnLine {
    fn new(line: Line, store: Store) -> Self {
        Self {
            elements: view(line.clone(), store).build(),
            line,
            parts: OnceCell::new(),
        }
    }

    fn parts(&self) -> Option<&RowParts> {
        let find = || {
            let row = self.elements.elements();
            plain(&self.line).and(row.first()).and_then(RowParts::of)
        };
        self.parts.get_or_init(find).as_ref()
    }

    /// Has a line with one name and one ID say another one's, or a gap have another height; whether that could be done.
    fn turn_into(&mut self, line: &Line, store: Store) -> bool {
        match (&self.line, line) {
            (
                Line::User {
                    row: before,
                    novelty: mark,
                    ..
                },
                Line::User { row, novelty, .. },
            ) if mark == novelty => {
                let (Some(parts), Some((name, id))) = (self.parts(), plain(line)) else {
                    return false;
                };
                parts.say(name, id, &(store.words().list.copy_id)(id));
                if row != before {
                    parts.take_place(*row);
                }
            }
            (Line::Gap { .. }, Line::Gap { .. }) => {
                view(line.clone(), store).rebuild(&mut self.elements);
            }
            (Line::User { .. } | Line::Gap { .. }, _) => return false,
        }
        self.line = line.clone();
        true
    }
}

/// Name and ID of a user who has both, with nothing in them that has to be marked, set apart or cut off.
fn plain(line: &Line) -> Option<(&str, &str)> {
    match line {
        Line::User { user, .. } => {
            let (name, id) = (user.name.as_deref()?, user.id.as_deref()?);
            let is_plain =
                is_seen(name) && is_left_to_right(name) && is_inline(id) && is_left_to_right(id);
            is_plain.then_some((name, id))
        }
        Line::Gap { .. } => None,
    }
}

fn view(line: Line, store: Store) -> AnyView {
    match line {
        Line::User { row, user, novelty } => {
            view! { <UserRow user row novelty store /> }.into_any()
        }
        Line::Gap { height, .. } => {
            let height = format!("{height}px");
            view! { <tr aria-hidden="true"><td colspan="2" style:height=height></td></tr> }
                .into_any()
        }
    }
}
