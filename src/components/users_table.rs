//! The rows.

use leptos::prelude::*;
use web_sys::Element;

use super::absence::Absence;
use super::column_header::ColumnHeader;
use super::row_filter_box;
use super::store::Store;
use super::table_body::TableBody;
use super::tool_slot::ToolSlot;
use super::toolbox::Tool;
use crate::browser::document::element;
use crate::browser::focus;
use crate::browser::size::SizeWatch;
use crate::state::list::{Freshness, List, Scope};
use crate::state::rows::Rows;
use crate::state::sort::{Column, Sort};
use crate::state::window;

/// ID of the frame that the table may scroll in.
pub const FRAME_ID: &str = "users-frame";

/// ID of the table.
pub const TABLE_ID: &str = "users-table";

/// What is known of the frame that a long table scrolls in, in CSS pixels.
#[derive(Clone, Copy, PartialEq)]
struct Frame {
    scroll_top: f64,
    height: f64,
    row_height: f64,
    /// The row that has the focus, which stays drawn wherever the frame is scrolled to.
    focused: Option<u32>,
}

impl Frame {
    /// Before anything has been measured.
    const UNMEASURED: Self = Self {
        scroll_top: 0.0,
        height: 800.0,
        row_height: 32.0,
        focused: None,
    };

    fn measure(frame: &Element) -> Self {
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
            focused: focus::row(),
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
    let none = Memo::new(move |_| store.rows.with(Rows::is_empty));
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
    let measured = RwSignal::new(Frame::UNMEASURED);
    let measure = move |()| {
        if let Some(frame) = element(FRAME_ID) {
            measured.set(Frame::measure(&frame));
        }
    };
    Effect::new(move |_| {
        // Of a page all rows are drawn, whatever their height.
        if !scrolls.get() {
            return None;
        }
        SizeWatch::start(&element(FRAME_ID)?, move || measure(()))
    });
    let stretches = Memo::new(move |_| {
        let rows = store.rows.with(Rows::len);
        let Frame {
            scroll_top,
            height,
            row_height,
            focused,
        } = measured.get();
        let (drawn, kept) = if scrolls.get() {
            let drawn = window::drawn(scroll_top, height, row_height, rows);
            (drawn, focused)
        } else {
            (0..rows, None)
        };
        window::stretches(drawn, kept, rows, row_height)
    });
    Effect::new(move |_| {
        if store.sort.get() != Sort::Service {
            store.want(Tool::Order);
        }
    });
    view! {
        <ToolSlot tool=Tool::Order store />
        <div
            id=FRAME_ID
            class=move || if scrolls.get() { "table-frame scrolls" } else { "table-frame" }
            role=move || scrolls.get().then_some("region")
            aria-label=move || scrolls.get().then_some(words.frame)
            tabindex=move || scrolls.get().then_some("0")
            on:scroll=move |_| measure(())
            // Who goes from row to row with a key held down is ahead of the events that tell of scrolling.
            on:focusin=move |_| measure(())
        >
            <table
                id=TABLE_ID
                tabindex="-1"
                class=move || if outdated.get() { "users-table outdated" } else { "users-table" }
                aria-busy=move || store.list.with(List::is_loading).then_some("true")
                aria-rowcount=move || (store.rows.with(Rows::len) + 1).to_string()
            >
                <caption>{words.table}</caption>
                <thead>
                    <tr aria-rowindex="1">
                        <ColumnHeader column=Column::UserName store />
                        <ColumnHeader column=Column::UserId store />
                    </tr>
                </thead>
                <TableBody stretches scrolls store />
            </table>
        </div>
        {move || none.get().then(|| view! {
            <Absence words=words.no_match />
            <button type="button" class="clear-filter" on:click=move |_| {
                store.filter.set(String::new());
                focus::focus(row_filter_box::ID);
            }>{words.clear_filter}</button>
        }.into_any())}
    }
}
