//! What the benchmark is started with.

use std::path::PathBuf;

use lexopt::{Arg, ValueExt};

/// What `--help` prints.
pub const HELP: &str = "\
Measures the built page beside a page in plain JavaScript.

Usage: bench --site DIR [--rounds N] [--only NAME] [--quick] [--self] [--json FILE]

  --site DIR    holds the folders `ours` and `plain`, each file F beside its F.br
  --rounds N    rounds of each measurement [default: 9]
  --only NAME   measure this only, may be given again: ready, first-rows, all, filter, memory, reloads
  --quick       three rounds, and no reloads
  --self        the built page against itself: how much of a ratio is noise
  --json FILE   write every figure of every round there
";

/// The options.
pub struct Options {
    /// Where both pages are.
    pub site: PathBuf,
    /// How often each of them is measured.
    pub rounds: usize,
    /// What is measured; all where it is empty.
    pub only: Vec<Measurement>,
    /// Whether what takes long is left out.
    pub extent: Extent,
    /// What the page is compared with.
    pub rival: Rival,
    /// Where the figures go.
    pub json: Option<PathBuf>,
}

/// How much is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    Full,
    /// What takes long is left out.
    Quick,
}

/// What the page is compared with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rival {
    /// The page in plain JavaScript.
    Plain,
    /// The page itself.
    Itself,
}

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Measurement {
    /// From opening to a form that can be sent, and from sending it to rows, in three settings.
    Ready,
    /// Transfer, and first rows where the form is sent at once, in three settings.
    FirstRows,
    /// All of 1,000 users.
    All,
    /// A key in `Filter rows`.
    Filter,
    /// Memory with 100,000 users.
    Memory,
    /// 100 reloads.
    Reloads,
}

/// What the command line asks for.
pub enum Command {
    /// To measure.
    Measure(Options),
    /// To be told how it is used.
    Help,
}

impl Options {
    /// Whether `measurement` is asked for.
    pub fn wants(&self, measurement: Measurement) -> bool {
        let long = measurement == Measurement::Reloads;
        if self.only.is_empty() {
            !(long && (self.extent == Extent::Quick || self.rival == Rival::Itself))
        } else {
            self.only.contains(&measurement)
        }
    }
}

impl Command {
    /// Reads the command line.
    pub fn read(mut arguments: lexopt::Parser) -> Result<Self, lexopt::Error> {
        let (mut site, mut rounds, mut only, mut json) = (None, None, Vec::new(), None);
        let (mut extent, mut rival) = (Extent::Full, Rival::Plain);
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("site") => site = Some(PathBuf::from(arguments.value()?)),
                Arg::Long("rounds") => rounds = Some(arguments.value()?.parse()?),
                Arg::Long("only") => only.push(arguments.value()?.parse_with(measurement)?),
                Arg::Long("quick") => extent = Extent::Quick,
                Arg::Long("self") => rival = Rival::Itself,
                Arg::Long("json") => json = Some(PathBuf::from(arguments.value()?)),
                Arg::Long("help") | Arg::Short('h') => return Ok(Self::Help),
                other => return Err(other.unexpected()),
            }
        }
        let usual = match extent {
            Extent::Full => 9,
            Extent::Quick => 3,
        };
        Ok(Self::Measure(Options {
            site: site.ok_or("--site is missing")?,
            rounds: rounds.unwrap_or(usual).max(1),
            only,
            extent,
            rival,
            json,
        }))
    }
}

fn measurement(name: &str) -> Result<Measurement, String> {
    Ok(match name {
        "ready" => Measurement::Ready,
        "first-rows" => Measurement::FirstRows,
        "all" => Measurement::All,
        "filter" => Measurement::Filter,
        "memory" => Measurement::Memory,
        "reloads" => Measurement::Reloads,
        other => return Err(format!("nothing is called {other}")),
    })
}
