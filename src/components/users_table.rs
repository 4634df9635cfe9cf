//! The rows.

use leptos::html;
use leptos::prelude::*;

use super::absence::Absence;
use super::column_header::ColumnHeader;
use super::row_filter_box;
use super::store::Store;
use super::user_row::UserRow;
use crate::browser::focus;
use crate::state::list::{Activity, Freshness, Scope};
use crate::state::sort::Column;
use crate::state::window;

/// What is known of the frame that a long table scrolls in, in CSS pixels.
#[derive(Clone, Copy, PartialEq)]
struct Frame {
    scroll_top: f64,
    height: f64,
    row_height: f64,
}

impl Frame {
    /// Before anything has been measured.
    const UNMEASURED: Self = Self {
        scroll_top: 0.0,
        height: 800.0,
        row_height: 32.0,
    };

    fn measure(frame: &web_sys::HtmlDivElement) -> Self {
        let row = frame
            .query_selector("tbody tr[aria-rowindex]")
            .ok()
            .flatten();
        Self {
            scroll_top: frame.scroll_top().into(),
            height: frame.client_height().into(),
            row_height: row.map_or(Self::UNMEASURED.row_height, |row| {
                row.get_bounding_client_rect().height()
            }),
        }
    }
}

/// The users on screen: a page of them, or all of them in a frame that scrolls, of which only what is in view is drawn.
#[component]
pub fn UsersTable(
    /// Where the users, their order and the filter stand.
    store: Store,
) -> impl IntoView {
    let words = &store.words().list;
    let none = Memo::new(move |_| store.rows.with(|rows| rows.is_empty()));
    let busy = Memo::new(move |_| {
        store.list.with(|list| match list.activity() {
            Activity::Loading | Activity::LoadingAll { .. } => Some("true"),
            Activity::AtRest => None,
        })
    });
    let outdated = Memo::new(move |_| {
        store.list.with(|list| {
            list.shown()
                .is_some_and(|shown| shown.freshness == Freshness::NotCurrent)
        })
    });
    let scrolls = Memo::new(move |_| {
        store.list.with(|list| {
            list.shown()
                .is_some_and(|shown| matches!(shown.scope, Scope::All(_)))
        })
    });
    let frame = NodeRef::<html::Div>::new();
    let measured = RwSignal::new(Frame::UNMEASURED);
    let measure = move |_| {
        if let Some(frame) = frame.get_untracked() {
            measured.set(Frame::measure(&frame));
        }
    };
    let drawn = Memo::new(move |_| {
        let rows = store.rows.with(|rows| rows.len());
        if scrolls.get() {
            let Frame {
                scroll_top,
                height,
                row_height,
            } = measured.get();
            window::drawn(scroll_top, height, row_height, rows)
        } else {
            0..rows
        }
    });
    let spacer = move |rows: u32| {
        (rows > 0).then(|| {
            let row_height = measured.with_untracked(|frame| frame.row_height);
            let height = window::spacer_height(rows, row_height).to_string() + "px";
            view! { <tr aria-hidden="true"><td colspan="2" style:height=height></td></tr> }
        })
    };
    let body = move || {
        // First the rows, then what follows from them: leptos 0.8 does not run an effect anew whose first source is a
        // memo that stays the same over a second one that changed, as with a page of as many other rows.
        store.rows.track();
        let drawn = drawn.get();
        store.rows.with(|rows| {
            let below = rows.len() - drawn.end.min(rows.len());
            let users = drawn.clone().filter_map(|row| {
                let user = rows.get(row)?.clone();
                Some(view! { <UserRow user row store /> })
            });
            view! { {spacer(drawn.start)} {users.collect_view()} {spacer(below)} }
        })
    };
    view! {
        <div
            class="table-frame"
            class:scrolls=scrolls
            role=move || scrolls.get().then_some("region")
            aria-label=move || scrolls.get().then_some(words.frame)
            tabindex=move || scrolls.get().then_some("0")
            node_ref=frame
            on:scroll=measure
        >
            <table
                class="users-table"
                class:outdated=outdated
                aria-busy=busy
                aria-rowcount=move || store.rows.with(|rows| rows.len() + 1)
            >
                <caption>{words.table}</caption>
                <thead>
                    <tr aria-rowindex="1">
                        <ColumnHeader column=Column::UserName store />
                        <ColumnHeader column=Column::UserId store />
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
        {move || none.get().then(|| view! {
            <Absence words=words.no_match />
            <button type="button" class="clear-filter" on:click=move |_| {
                store.filter.set(String::new());
                focus::focus(row_filter_box::ID);
            }>{words.clear_filter}</button>
        })}
    }
}
