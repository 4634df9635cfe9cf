//! The frame in which a long table scrolls, and the rows that are drawn in it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use super::Page;
use super::element::Kind;
use super::list::Row;

/// The name of the frame.
const FRAME: &str = "Rows, scrollable";

/// What is drawn of a long table.
#[derive(Clone, Debug, Deserialize)]
pub struct Drawn {
    /// How many rows the table says to have, its header among them.
    pub row_count: u32,
    /// The rows that are there, by the number that each says to have; the header's is 1.
    pub rows: BTreeMap<u32, Row>,
    /// How many elements of the page are rows, whichever.
    pub elements: u32,
}

impl Drawn {
    /// The number of the first row that is there.
    pub fn first(&self) -> u32 {
        *self.rows.keys().next().expect("rows are drawn")
    }

    /// The number of the last row that is there.
    pub fn last(&self) -> u32 {
        *self.rows.keys().next_back().expect("rows are drawn")
    }
}

/// Reads the rows in `frame`.
const READ: &str = "
    const read = cell => {
        const copy = cell.cloneNode(true);
        copy.querySelectorAll('button, [aria-hidden=true]').forEach(part => part.remove());
        return copy.textContent.trim();
    };
    const rows = frame => Object.fromEntries([...frame.querySelectorAll('tbody tr[aria-rowindex]')]
        .map(row => [row.ariaRowIndex, { name: read(row.cells[0]), id: read(row.cells[1]) }]));
    const painted = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));";

impl Page {
    /// What is drawn now.
    pub async fn drawn(&self) -> Drawn {
        self.in_frame(
            "return {
                row_count: Number(frame.querySelector('table').ariaRowCount),
                rows: rows(frame),
                elements: document.querySelectorAll('tr').length,
            };",
        )
        .await
    }

    /// All rows, read while the frame is scrolled from its top to its end. None may be missing or be two.
    pub async fn all_rows(&self) -> Vec<Row> {
        let rows: BTreeMap<u32, Row> = self
            .in_frame(
                "return (async () => {
                    const all = {};
                    frame.scrollTop = 0;
                    for (let before = -1; before < frame.scrollTop; ) {
                        await painted();
                        for (const [index, row] of Object.entries(rows(frame))) {
                            if (index in all && JSON.stringify(all[index]) !== JSON.stringify(row)) {
                                throw new Error(`row ${index} changes while it is read`);
                            }
                            all[index] = row;
                        }
                        before = frame.scrollTop;
                        frame.scrollTop += frame.clientHeight;
                    }
                    return all;
                })();",
            )
            .await;
        let expected = 2..;
        for (index, expected) in rows.keys().zip(expected) {
            assert_eq!(*index, expected, "a row is missing");
        }
        rows.into_values().collect()
    }

    /// Scrolls the frame to this part of its height, 0 to 1, and waits until that is painted.
    pub async fn scroll_to(&self, part: f64) {
        self.in_frame::<()>(&format!(
            "frame.scrollTop = {part} * (frame.scrollHeight - frame.clientHeight); return painted();"
        ))
        .await;
    }

    /// How far the frame is scrolled, in CSS pixels.
    pub async fn scrolled(&self) -> f64 {
        self.in_frame("return painted().then(() => frame.scrollTop);")
            .await
    }

    /// Scrolls the frame to this many CSS pixels from its top.
    pub async fn scroll_to_pixel(&self, pixels: u32) {
        self.in_frame::<()>(&format!("frame.scrollTop = {pixels}; return painted();"))
            .await;
    }

    /// The numbers of the rows that are in view from the frame's top to its bottom, waited for.
    pub async fn in_view(&self) -> Vec<u32> {
        self.in_frame(
            "return painted().then(() => {
                const { top, bottom } = frame.getBoundingClientRect();
                const head = frame.querySelector('thead').getBoundingClientRect().height;
                return [...frame.querySelectorAll('tbody tr[aria-rowindex]')]
                    .filter(row => {
                        const place = row.getBoundingClientRect();
                        return place.bottom > top + head && place.top < bottom;
                    })
                    .map(row => Number(row.ariaRowIndex));
            });",
        )
        .await
    }

    /// How many pixels of the frame show neither the table's heading nor a row, while rows are left to show.
    pub async fn blank_pixels(&self) -> f64 {
        self.in_frame(
            "return painted().then(() => {
                const place = frame.getBoundingClientRect();
                const drawn = [...frame.querySelectorAll('tbody tr[aria-rowindex]')];
                const above = drawn.at(0).getBoundingClientRect().top - frame.querySelector('thead th').getBoundingClientRect().bottom;
                const all = drawn.at(-1).ariaRowIndex === frame.querySelector('table').ariaRowCount;
                const below = all ? 0 : place.bottom - drawn.at(-1).getBoundingClientRect().bottom;
                return Math.max(above, 0) + Math.max(below, 0);
            });",
        )
        .await
    }

    async fn in_frame<T: serde::de::DeserializeOwned>(&self, script: &str) -> T {
        let frame = self.get(Kind::Region, FRAME).await;
        self.run(
            &format!("const [frame] = arguments; {READ} {script}"),
            vec![json!(frame)],
        )
        .await
    }
}
