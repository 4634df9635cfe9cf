//! A report: what the page shows, as one HTML document to read, print and attach to a ticket; see `README.md`, “Exports”.
//!
//! The document has no scripts, loads nothing, and its policy allows neither. What others have written stands in it as
//! text. Neither the token nor an endpoint's address is known here.

use crate::text::invisible_chars::{Piece, code_point, pieces};

/// How a report looks, on a screen and on paper.
const STYLE: &str = include_str!("report.css");

/// What a browser lets the document do: nothing but show its own style.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// What a report says, top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// BCP 47 tag of the language.
    pub language: &'static str,
    /// Title of the page that it is from.
    pub page_title: &'static str,
    /// What it is.
    pub title: String,
    /// Where the users are from, when, how many they are, and how much of all.
    pub facts: Vec<Fact>,
    /// What to know before it is relied on.
    pub cautions: Vec<String>,
    /// The result.
    pub sections: Vec<Section>,
}

/// Something with a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: &'static str,
    /// What it is here.
    pub value: Text,
}

/// Text of a report, by who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// The page.
    Words(String),
    /// Somebody else: a name, an ID, what was typed. It turns nothing around it, and what nobody sees in it is marked.
    Value(String),
    /// The page, in the place of a name or ID that the response leaves out.
    NotGiven(&'static str),
}

/// A part of the result.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Section {
    /// What it is.
    pub heading: String,
    /// What there is to say of it.
    pub remarks: Vec<String>,
    /// Its rows; `None` where there are none.
    pub table: Option<Table>,
}

/// Rows, each with a cell for each column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The columns' names.
    pub columns: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<Text>>,
}

impl Fact {
    /// In words of the page.
    #[must_use]
    pub const fn words(label: &'static str, words: String) -> Self {
        Self {
            label,
            value: Text::Words(words),
        }
    }

    /// As somebody else wrote it.
    #[must_use]
    pub fn value(label: &'static str, value: &str) -> Self {
        Self {
            label,
            value: Text::Value(value.to_owned()),
        }
    }
}

impl Text {
    /// A name or ID, or `not_given` in its place.
    #[must_use]
    pub fn given(text: Option<&str>, not_given: &'static str) -> Self {
        text.map_or(Self::NotGiven(not_given), |text| {
            Self::Value(text.to_owned())
        })
    }
}

/// The report as a document.
#[must_use]
pub fn html(report: &Report) -> String {
    let title = escaped(&report.title);
    let mut html = [
        "<!DOCTYPE html>\n<html lang=\"",
        report.language,
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
        POLICY,
        "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        &title,
        "</title>\n<style>\n",
        STYLE,
        "</style>\n</head>\n<body>\n<main>\n",
    ]
    .concat();
    push_element(
        &mut html,
        "p class=\"page-title\"",
        &escaped(report.page_title),
    );
    push_element(&mut html, "h1", &title);
    html.push_str("<dl>\n");
    for Fact { label, value } in &report.facts {
        let fact = [
            "<dt>",
            &escaped(label),
            "</dt><dd>",
            &marked(value),
            "</dd>",
        ]
        .concat();
        push_element(&mut html, "div", &fact);
    }
    html.push_str("</dl>\n");
    for caution in &report.cautions {
        push_element(&mut html, "p class=\"caution\"", &escaped(caution));
    }
    for section in &report.sections {
        push_section(&mut html, section);
    }
    html.push_str("</main>\n</body>\n</html>\n");
    html
}

fn push_section(html: &mut String, section: &Section) {
    html.push_str("<section>\n");
    push_element(html, "h2", &escaped(&section.heading));
    for remark in &section.remarks {
        push_element(html, "p", &escaped(remark));
    }
    if let Some(Table { columns, rows }) = &section.table {
        let header: Vec<String> = columns
            .iter()
            .map(|column| ["<th scope=\"col\">", &escaped(column), "</th>"].concat())
            .collect();
        html.push_str("<table>\n<thead>\n");
        push_element(html, "tr", &header.concat());
        html.push_str("</thead>\n<tbody>\n");
        for row in rows {
            let cells: Vec<String> = columns
                .iter()
                .zip(row)
                .map(|(column, cell)| {
                    let column = escaped(column);
                    ["<td data-column=\"", &column, "\">", &marked(cell), "</td>"].concat()
                })
                .collect();
            push_element(html, "tr", &cells.concat());
        }
        html.push_str("</tbody>\n</table>\n");
    }
    html.push_str("</section>\n");
}

/// An element on a line; `tag` is its name, and its attributes if it has any.
fn push_element(html: &mut String, tag: &str, content: &str) {
    let name = tag.split(' ').next().unwrap_or_default();
    for part in ["<", tag, ">", content, "</", name, ">\n"] {
        html.push_str(part);
    }
}

fn marked(text: &Text) -> String {
    match text {
        Text::Words(words) => escaped(words),
        Text::NotGiven(words) => {
            ["<span class=\"not-given\">", &escaped(words), "</span>"].concat()
        }
        Text::Value(value) => {
            let pieces: String = pieces(value).map(piece).collect();
            ["<bdi>", &pieces, "</bdi>"].concat()
        }
    }
}

fn piece(piece: Piece) -> String {
    match piece {
        Piece::Seen(seen) => escaped(seen),
        Piece::Invisible(invisible) => [
            "<bdi class=\"invisible-char\">",
            &code_point(invisible),
            "</bdi>",
        ]
        .concat(),
    }
}

/// `text` as it may stand in an element or in a quoted attribute.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
