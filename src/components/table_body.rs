//! The body of the users' table.

use std::ops::Range;

use leptos::html;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use web_sys::Element;

use super::store::Store;
use super::user_row::{Novelty, UserRow};
use super::users_table::{FRAME_ID, TABLE_ID};
use crate::api::users::User;
use crate::browser::focus::{self, RowFocus};
use crate::state::list::List;
use crate::state::rows::Rows;
use crate::state::window::Stretch;

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
    let body = NodeRef::<html::Tbody>::new();
    let owner = Owner::current().unwrap_or_default();
    Effect::new(move |drawn: Option<DrawnLines>| {
        let mut drawn = drawn.unwrap_or_default();
        if let Some(body) = body.get() {
            let focus = RowFocus::find();
            drawn.show(lines(stretches, store), &body, &owner, store);
            // The user whose row has the focus may be in another row by now, or in none that is drawn.
            if let Some(focus) = focus {
                focus.restore(if scrolls.get_untracked() {
                    FRAME_ID
                } else {
                    TABLE_ID
                });
            }
        }
        drawn
    });
    view! { <tbody node_ref=body></tbody> }
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
/// focus. `For` moves some that only come behind others than before (`diff` in `keyed.rs` of tachys 0.2.19).
#[derive(Default)]
struct DrawnLines(Vec<DrawnLine>);

struct DrawnLine {
    line: Line,
    elements: AnyViewState,
    /// Of what the line's components keep beside their elements.
    owner: Owner,
}

impl DrawnLines {
    /// Draws `lines` into `body` in place of what is there. `owner` lives as long as the table.
    fn show(&mut self, lines: Vec<Line>, body: &Element, owner: &Owner, store: Store) {
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
            match self.0.get_mut(place) {
                // New text in elements that are there takes less time than new elements.
                Some(there) if there.can_become(line) && !rest.contains(&there.line) => {
                    there.turn_into(line.clone(), owner, store);
                }
                next => {
                    let mut new = DrawnLine::new(line.clone(), owner, store);
                    match next {
                        Some(next) => {
                            next.elements.insert_before_this(&mut new.elements);
                        }
                        None => new.elements.mount(body, None),
                    }
                    self.0.insert(place, new);
                }
            }
        }
        self.remove(lines.len()..self.0.len());
    }

    fn remove(&mut self, places: Range<usize>) {
        for mut drawn in self.0.drain(places) {
            drawn.elements.unmount();
        }
    }
}

/// What a line's components keep beside their elements. Not a child: the table's `owner` would keep a place for each that
/// it ever had (`child` in `owner.rs` of `reactive_graph` 0.2.16), 8 kB for each refresh of a hundred rows.
fn own(owner: &Owner) -> Owner {
    owner.with(|| Owner::new_root(None))
}

impl DrawnLine {
    fn new(line: Line, owner: &Owner, store: Store) -> Self {
        let owner = own(owner);
        let elements = owner.with(|| view(line.clone(), store).build());
        Self {
            line,
            elements,
            owner,
        }
    }

    /// Whether it differs from `line` in what it says only.
    fn can_become(&self, line: &Line) -> bool {
        match (&self.line, line) {
            (Line::User { .. }, Line::User { .. }) | (Line::Gap { .. }, Line::Gap { .. }) => true,
            (Line::User { .. }, Line::Gap { .. }) | (Line::Gap { .. }, Line::User { .. }) => false,
        }
    }

    fn turn_into(&mut self, line: Line, owner: &Owner, store: Store) {
        let owner = own(owner);
        owner.with(|| view(line.clone(), store).rebuild(&mut self.elements));
        self.line = line;
        self.owner = owner;
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
