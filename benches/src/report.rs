//! What was measured, as a table and as JSON.

use std::fmt::Write;

use serde_json::{Value as Json, json};

/// What a figure counts.
#[derive(Clone, Copy)]
pub enum Unit {
    /// Milliseconds.
    Milliseconds,
    /// Bytes, shown in thousands.
    Kilobytes,
    /// Bytes, shown in millions.
    Megabytes,
}

/// What the page must reach.
#[derive(Clone, Copy)]
pub enum Target {
    /// At most so many times what the other page takes.
    Ratio(f64),
    /// At most so much, in the figure's unit as it is shown.
    Most(f64),
    /// Nothing is asked: it tells where the time goes.
    None,
}

/// One line of the table: a figure of each round for either page.
pub struct Line {
    /// What was measured.
    pub name: String,
    /// What its figures count.
    pub unit: Unit,
    /// What the page must reach.
    pub target: Target,
    /// The other page's figures, one a round.
    pub rival: Vec<f64>,
    /// The page's figures, one a round.
    pub ours: Vec<f64>,
}

/// What was found besides: a name, and a sentence or a number.
pub type Fact = (String, Json);

/// All that was found.
#[derive(Default)]
pub struct Report {
    /// The table.
    pub lines: Vec<Line>,
    /// What is in no column.
    pub facts: Vec<Fact>,
}

impl Unit {
    fn shown(self, figure: f64) -> f64 {
        match self {
            Self::Milliseconds => figure,
            Self::Kilobytes => figure / 1e3,
            Self::Megabytes => figure / 1e6,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::Kilobytes => "kB",
            Self::Megabytes => "MB",
        }
    }
}

impl Line {
    /// A line without figures.
    pub fn new(name: impl Into<String>, unit: Unit, target: Target) -> Self {
        Self {
            name: name.into(),
            unit,
            target,
            rival: Vec::new(),
            ours: Vec::new(),
        }
    }

    fn ratio(&self) -> f64 {
        median(&self.ours) / median(&self.rival)
    }

    /// The ratio of each round.
    fn ratios(&self) -> Vec<f64> {
        let pairs = self.ours.iter().zip(&self.rival);
        pairs.map(|(ours, rival)| ours / rival).collect()
    }

    fn row(&self) -> String {
        let shown = |figures: &[f64]| {
            let figure = self.unit.shown(median(figures));
            let digits = usize::from(figure < 100.0);
            format!("{figure:.digits$} {}", self.unit.name())
        };
        let ratios = self.ratios();
        let least = ratios.iter().copied().fold(f64::INFINITY, f64::min);
        let most = ratios.iter().copied().fold(0.0, f64::max);
        let met = |held| if held { "met" } else { "**not met**" };
        let target = match self.target {
            Target::Ratio(most) => format!("≤ {most}: {}", met(self.ratio() <= most)),
            Target::Most(most) => {
                let held = self.unit.shown(median(&self.ours)) <= most;
                format!("≤ {most} {}: {}", self.unit.name(), met(held))
            }
            Target::None => "–".to_owned(),
        };
        format!(
            "| {} | {} | {} | {:.2} | {:.2} ({least:.2} to {most:.2}) | {target} |",
            self.name,
            shown(&self.rival),
            shown(&self.ours),
            self.ratio(),
            median(&ratios),
        )
    }
}

impl Report {
    /// The table and what follows it, in Markdown.
    pub fn markdown(&self, rival: &str) -> String {
        let mut text = format!(
            "| | {rival} | this page | ratio of medians | median of the rounds' ratios | target |\n|---|---|---|---|---|---|\n"
        );
        for line in &self.lines {
            text.push_str(&line.row());
            text.push('\n');
        }
        text.push('\n');
        for (name, value) in &self.facts {
            let value = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            let _ = writeln!(text, "- {name}: {value}");
        }
        text
    }

    /// Every figure of every round.
    pub fn json(&self) -> Json {
        let lines = self.lines.iter().map(|line| {
            json!({
                "name": line.name,
                "unit": match line.unit {
                    Unit::Milliseconds => "ms",
                    Unit::Kilobytes | Unit::Megabytes => "bytes",
                },
                "rival": line.rival,
                "ours": line.ours,
                "rival_median": median(&line.rival),
                "ours_median": median(&line.ours),
                "ratio_of_medians": line.ratio(),
                "ratios": line.ratios(),
            })
        });
        let facts = self.facts.iter().cloned();
        json!({
            "lines": lines.collect::<Vec<_>>(),
            "facts": facts.collect::<serde_json::Map<_, _>>(),
        })
    }
}

/// The one in the middle; of none 0.
pub fn median(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}
