//! The list of users.

use std::collections::BTreeMap;

use fantoccini::elements::Element;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::page::element::Kind;
use crate::page::{PROJECT, Page, TOKEN};

/// The name of the table, in each language.
const TABLES: [&str; 2] = ["Users not migrated", "不迁移用户"];
const TABLE: &str = TABLES[0];

/// One row, as it is read out: what is hidden from screen readers is left out.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq)]
pub struct Row {
    /// The first column.
    pub name: String,
    /// The second column, its buttons aside.
    pub id: String,
}

/// What is drawn of a table that may have more rows than are on screen.
#[derive(Clone, Debug, Deserialize)]
pub struct Drawn {
    /// How many rows the table says to have, its header among them.
    pub row_count: u32,
    /// The rows that are there, by the number that each says to have; the header's is 1.
    pub rows: BTreeMap<u32, Row>,
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

/// Reads the drawn rows of `table`.
const READ: &str = "
    const read = cell => {
        const copy = cell.cloneNode(true);
        copy.querySelectorAll('button, [aria-hidden=true]').forEach(part => part.remove());
        return copy.textContent.trim();
    };
    const rows = table => [...table.tBodies[0].rows]
        .map(row => [row.ariaRowIndex, { name: read(row.querySelector('th')), id: read(row.lastElementChild) }]);";

impl Page {
    /// What is drawn now.
    pub async fn drawn(&self) -> Drawn {
        let table = self.get(Kind::Table, TABLE).await;
        let script = format!(
            "const [table] = arguments; {READ}
            return {{ row_count: Number(table.ariaRowCount), rows: Object.fromEntries(rows(table)) }};"
        );
        self.run(&script, vec![json!(table)]).await
    }

    /// How far below the window's top the first row is, in pixels.
    pub async fn first_row_top(&self) -> f64 {
        const TOP: &str = "return document.querySelector('tbody tr').getBoundingClientRect().top";
        self.run(TOP, vec![]).await
    }

    /// The rows of all pages in memory, read while they are turned from the first to the last. None may be missing or be
    /// two.
    pub async fn all_rows(&self) -> Vec<Row> {
        const TURN: &str = "
            const [previous, next] = arguments;
            const table = () => document.querySelector('table[aria-rowcount]');
            const turn = async button => {
                button.click();
                await new Promise(done => setTimeout(done));
            };
            return (async () => {
                while (!previous.disabled) await turn(previous);
                const all = rows(table());
                while (!next.disabled) {
                    await turn(next);
                    all.push(...rows(table()));
                }
                return all;
            })();";
        let previous = self.get(Kind::Button, "Previous page").await;
        let next = self.get(Kind::Button, "Next page").await;
        let rows: Vec<(String, Row)> = self
            .run(
                &format!("{READ} {TURN}"),
                vec![json!(previous), json!(next)],
            )
            .await;
        for ((number, _), expected) in rows.iter().zip(2..) {
            assert_eq!(*number, expected.to_string(), "a row is missing");
        }
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// The rows that are on screen now; none where there is no table.
    pub async fn rows(&self) -> Vec<Row> {
        const SCRIPT: &str = "
            const read = cell => {
                const copy = cell.cloneNode(true);
                copy.querySelectorAll('button, [aria-hidden=true]').forEach(part => part.remove());
                return copy.textContent.trim();
            };
            return Array.from(arguments[0].tBodies).flatMap(body => Array.from(body.rows))
                .filter(row => !row.closest('[aria-hidden=true]') && row.checkVisibility())
                .map(row => ({ name: read(row.querySelector('th')), id: read(row.lastElementChild) }));";
        match self.table().await {
            Some(table) => self.run(SCRIPT, vec![json!(table)]).await,
            None => Vec::new(),
        }
    }

    /// The table, if there is one. It is found by its name in the accessibility tree, which in Firefox is a moment behind
    /// the page.
    async fn table(&self) -> Option<Element> {
        const NONE: &str = "
            return ![...document.querySelectorAll('table')]
                .some(table => table.checkVisibility() && arguments[0].includes(table.caption?.textContent));";
        self.until("the table to have its name", async || {
            for name in TABLES {
                if let Some(table) = self.find(Kind::Table, name).await {
                    return Some(Some(table));
                }
            }
            let is_none: bool = self.run(NONE, vec![json!(TABLES)]).await;
            is_none.then_some(None)
        })
        .await
    }

    /// Waits until these are the rows: what puts them into an order may have to be loaded first.
    pub async fn has_rows(&self, expected: &[Row]) {
        self.until(&format!("the rows {expected:?}"), async || {
            (self.rows().await == expected).then_some(())
        })
        .await;
    }

    /// The names of the rows.
    pub async fn names(&self) -> Vec<String> {
        self.rows().await.into_iter().map(|row| row.name).collect()
    }

    /// The headings of the columns.
    pub async fn columns(&self) -> Vec<String> {
        self.of(
            Kind::Table,
            TABLE,
            "Array.from(element.tHead.rows[0].cells, cell => cell.textContent.trim())",
        )
        .await
    }

    /// What the header of each column says of its order: `ascending`, `descending` or nothing.
    pub async fn order(&self) -> Vec<Option<String>> {
        const SCRIPT: &str =
            "Array.from(element.tHead.rows[0].cells, cell => cell.getAttribute('aria-sort'))";
        self.of(Kind::Table, TABLE, SCRIPT).await
    }

    /// The users of a configuration as the mock service lists them, asked for past the page.
    pub async fn listed(&self, configuration: &str) -> Vec<Row> {
        const SCRIPT: &str = "
            const [address, token] = arguments;
            // A test may have put something in the place of `fetch`.
            const ask = offset => new Promise((done, fail) => {
                const request = new XMLHttpRequest();
                request.open('GET', `${address}?offset=${offset}&limit=100`);
                request.setRequestHeader('X-Auth-Token', token);
                request.responseType = 'json';
                request.onload = () => done(request.response.non_migrate_users);
                request.onerror = fail;
                request.send();
            });
            return (async () => {
                const listed = [];
                for (let users = [null]; users.length > 0; listed.push(...users)) {
                    users = await ask(listed.length);
                }
                const text = field => field ?? 'not given';
                return listed.map(user => ({ name: text(user.user_name), id: text(user.user_id) }));
            })();";
        let address = format!(
            "{}/v1/{PROJECT}/hotspot-session-config/{configuration}/non-migration-users",
            self.mock_service
        );
        self.run(SCRIPT, vec![address.into(), TOKEN.into()]).await
    }

    /// Whether the table says that it is busy.
    pub async fn is_busy(&self) -> bool {
        self.of(
            Kind::Table,
            TABLE,
            "element.getAttribute('aria-busy') === 'true'",
        )
        .await
    }

    /// The rows of the table that are there to be seen and not to be read, as placeholders are.
    pub async fn placeholders(&self) -> u32 {
        const SCRIPT: &str = "Array.from(element.tBodies).flatMap(body => Array.from(body.rows))
            .filter(row => row.checkVisibility() && row.getBoundingClientRect().height > 0).length";
        self.of(Kind::Table, TABLE, SCRIPT).await
    }

    /// Waits until the focus is inside the smallest part of the page that has both paging buttons.
    pub async fn focuses_the_pager(&self) {
        const SCRIPT: &str = "
            let [pager, next] = arguments;
            while (!pager.contains(next)) pager = pager.parentElement;
            return pager.contains(document.activeElement);";
        let previous = self.get(Kind::Button, "Previous page").await;
        let next = self.get(Kind::Button, "Next page").await;
        self.until("the focus to be in the pager", async || {
            let paging_buttons = vec![json!(previous), json!(next)];
            self.run::<bool>(SCRIPT, paging_buttons).await.then_some(())
        })
        .await;
    }
}
