//! What is measured, and how.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::browser::{Browser, Pace, Work};
use crate::options::{Measurement, Options, Rival};
use crate::process::{largest_renderer, load};
use crate::report::{Line, Report, Target, Unit, median};
use crate::site::Site;

/// What is typed into `Filter rows` and taken back again: with each key another number of rows is left.
const TYPED: &str = "mart\u{8}\u{8}\u{8}\u{8}";

/// It looks like a real one, which is longer.
const TOKEN: &str = "MIIDkgYJKoZIhvcNAQcCoIIDgzCC-A38CAQExDTALBglghkgBZQ";

const PROJECT: &str = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

const PATIENCE: Duration = Duration::from_mins(1);

/// Which of the two pages.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Rival,
    Ours,
}

/// When the form is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Submission {
    /// As soon as it can be.
    AtOnce,
    /// When the page is at rest.
    Later,
}

/// What stays the same throughout.
struct Bench<'a> {
    options: &'a Options,
    browser: Browser,
    site: Site,
    report: Report,
    begun: Instant,
}

/// Measures all that `options` ask for.
pub async fn all(options: &Options) -> Report {
    let mut bench = Bench {
        options,
        browser: Browser::start().await,
        site: Site::start(options.site.clone()).await,
        report: Report::default(),
        begun: Instant::now(),
    };
    let version = bench.browser.version().await;
    bench.fact("browser", version);
    bench.fact("rounds", options.rounds);
    bench.fact(
        "the machine's load before, in the last 1, 5 and 15 minutes",
        load(),
    );
    if options.wants(Measurement::Ready) {
        bench.ready_and_submission().await;
    }
    if options.wants(Measurement::FirstRows) {
        bench.first_rows().await;
    }
    if options.wants(Measurement::All) {
        bench.all_of_a_thousand().await;
    }
    if options.wants(Measurement::Filter) || options.wants(Measurement::Memory) {
        for users in [1_000, 10_000, 100_000] {
            bench.filter(users).await;
        }
    }
    if options.wants(Measurement::Reloads) {
        bench.reloads_of_the_list().await;
        bench.reloads_of_the_page().await;
    }
    bench.fact("took", format!("{} s", bench.begun.elapsed().as_secs()));
    bench.browser.close().await;
    bench.report
}

impl Bench<'_> {
    fn fact(&mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) {
        self.report.facts.push((name.into(), value.into()));
    }

    /// How the time on the processor divides, the other page's first.
    fn works(&mut self, name: &str, (rival, ours): (Vec<Work>, Vec<Work>)) {
        let ours = ours.into_iter().collect::<Work>().to_string();
        let rival = rival.into_iter().collect::<Work>().to_string();
        self.fact(format!("{name}, work of the page's thread"), ours);
        self.fact(format!("{name}, the same work of the other page"), rival);
    }

    fn say(&self, what: &str) {
        eprintln!("bench: {:>4} s: {what}", self.begun.elapsed().as_secs());
    }

    /// The pages in the order of a round: each of them is first in every other one.
    fn turns(round: usize) -> [Which; 2] {
        if round.is_multiple_of(2) {
            [Which::Rival, Which::Ours]
        } else {
            [Which::Ours, Which::Rival]
        }
    }

    /// Opens one of the pages by a link to a configuration, which is sent at once.
    async fn open(&self, which: Which, pace: Pace, config: &str, all: Option<u32>) {
        self.open_for(Submission::AtOnce, which, pace, config, all)
            .await;
    }

    async fn open_for(
        &self,
        submission: Submission,
        which: Which,
        pace: Pace,
        config: &str,
        all: Option<u32>,
    ) {
        let submit = match submission {
            Submission::AtOnce => "at once",
            Submission::Later => "later",
        };
        let probe = include_str!("probe.js").replace(
            "CONFIG",
            &json!({ "token": TOKEN, "project": PROJECT, "all": all, "submit": submit })
                .to_string(),
        );
        self.browser.renew(&probe, pace).await;
        self.site.forget();
        let folder = match (which, self.options.rival) {
            (Which::Rival, Rival::Plain) => "plain",
            (Which::Ours, _) | (Which::Rival, Rival::Itself) => "ours",
        };
        let scope = all.map_or("", |_| "&scope=all");
        let origin = &self.site.origin;
        let link = format!("{origin}/{folder}/?project_id={PROJECT}&config_id={config}{scope}");
        self.browser.open(&link).await;
    }

    async fn mark(&self, patience: Duration, name: &str) -> f64 {
        self.browser
            .until(patience, &format!("return bench.{name}"))
            .await
    }

    async fn ready_and_submission(&mut self) {
        let settings = [
            (Pace::Unthrottled, 4.0, 1.2),
            (Pace::SlowCpu, 2.6, 2.0),
            (Pace::SlowNetwork, 5.0, 1.1),
        ];
        let (mut ready_lines, mut rows_lines) = (Vec::new(), Vec::new());
        for (pace, most_ready, most_rows) in settings {
            self.say(&format!("ready, submit to rows, {pace}"));
            let mut ready = Line::new(
                format!("ready, {pace}"),
                Unit::Milliseconds,
                Target::Ratio(most_ready),
            );
            let mut rows = Line::new(
                format!("submit to rows, {pace}"),
                Unit::Milliseconds,
                Target::Ratio(most_rows),
            );
            for round in 0..self.options.rounds {
                for which in Self::turns(round) {
                    self.open_for(Submission::Later, which, pace, "users-1000", None)
                        .await;
                    let at_rest = "return bench.isAtRest() || null";
                    self.browser.until::<bool>(PATIENCE, at_rest).await;
                    self.browser.run::<()>("bench.submit()").await;
                    let shown = self.mark(PATIENCE, "firstRows").await;
                    let submitted = self.mark(PATIENCE, "submitted").await;
                    put(&mut rows, which, shown - submitted);
                    let at = self.mark(PATIENCE, "ready").await;
                    put(&mut ready, which, at);
                }
            }
            ready_lines.push(ready);
            rows_lines.push(rows);
        }
        self.report.lines.extend(ready_lines);
        self.report.lines.extend(rows_lines);
    }

    async fn first_rows(&mut self) {
        let mut transfer = Line::new(
            "first visit (bytes before the first rows), brotli",
            Unit::Kilobytes,
            Target::Most(120.0),
        );
        let mut lines = Vec::new();
        for pace in [Pace::Unthrottled, Pace::SlowCpu, Pace::SlowNetwork] {
            let name = format!("first rows, sent at once, {pace}");
            self.say(&name);
            let mut line = Line::new(&*name, Unit::Milliseconds, Target::None);
            let mut busy = Line::new(
                format!("{name}: work of the page's thread"),
                Unit::Milliseconds,
                Target::None,
            );
            let mut stages: (Vec<Stages>, Vec<Stages>) = Default::default();
            let mut works: (Vec<Work>, Vec<Work>) = Default::default();
            for round in 0..self.options.rounds {
                for which in Self::turns(round) {
                    self.open(which, pace, "users-1000", None).await;
                    let at = self.mark(PATIENCE, "firstRows").await;
                    put(&mut line, which, at);
                    let work = self.browser.work().await;
                    put(&mut busy, which, work.milliseconds());
                    let found = self.browser.run("return bench.stages()").await;
                    match which {
                        Which::Rival => {
                            stages.0.push(found);
                            works.0.push(work);
                        }
                        Which::Ours => {
                            stages.1.push(found);
                            works.1.push(work);
                        }
                    }
                    if pace == Pace::Unthrottled {
                        let bytes = self.browser.run("return bench.firstVisit()").await;
                        put(&mut transfer, which, bytes);
                    }
                }
            }
            lines.push(line);
            self.fact(format!("{name}, when what had come"), along(&stages.1));
            self.fact(
                format!("{name}, the same of the other page"),
                along(&stages.0),
            );
        }
        self.report.lines.push(transfer);
        self.report.lines.extend(lines);
    }

    async fn all_of_a_thousand(&mut self) {
        self.say("all of 1,000 users");
        let name = "all of 1,000 users, 100 ms server latency";
        let mut opened = Line::new(
            format!("{name}, from opening a link"),
            Unit::Milliseconds,
            Target::Ratio(1.5),
        );
        let mut pressed = Line::new(
            format!("{name}, from submitting"),
            Unit::Milliseconds,
            Target::None,
        );
        let mut requests = Vec::new();
        for round in 0..self.options.rounds {
            for which in Self::turns(round) {
                self.open(
                    which,
                    Pace::Unthrottled,
                    "delay-100-users-1000",
                    Some(1_000),
                )
                .await;
                let at = self.mark(PATIENCE, "allRows").await;
                let submitted = self.mark(PATIENCE, "submitted").await;
                put(&mut opened, which, at);
                put(&mut pressed, which, at - submitted);
                if which == Which::Ours {
                    let traffic = self.site.traffic();
                    requests.push((traffic.asked(), traffic.repeated()));
                }
            }
        }
        self.report.lines.extend([opened, pressed]);
        requests.sort_unstable();
        requests.dedup();
        let said: Vec<String> = requests
            .iter()
            .map(|(asked, repeated)| format!("{asked} requests, {repeated} of them repeated"))
            .collect();
        self.fact("all of 1,000 users, in every round", said.join("; or "));
    }

    async fn filter(&mut self, users: u32) {
        let count = counted(users);
        let target = if users > 10_000 {
            Target::None
        } else {
            Target::Ratio(1.4)
        };
        self.say(&format!("filter with {count} users"));
        let mut keys = Line::new(
            format!("filter key to paint, {count} users"),
            Unit::Milliseconds,
            target,
        );
        let mut memory = Line::new(
            format!("JS heap and wasm memory with {count} users"),
            Unit::Megabytes,
            Target::Most(25.0),
        );
        let (mut loading, mut filtering) = (Vec::new(), Vec::new());
        let mut slowest = Vec::new();
        let mut works: (Vec<Work>, Vec<Work>) = Default::default();
        let mut busy = Line::new(
            format!("filter key, {count} users: work of the page's thread"),
            Unit::Milliseconds,
            Target::None,
        );
        let (mut heaps, mut wasm) = (Vec::new(), Vec::new());
        for round in 0..self.options.rounds {
            for which in Self::turns(round) {
                self.open(
                    which,
                    Pace::Unthrottled,
                    &format!("users-{users}"),
                    Some(users),
                )
                .await;
                self.mark(PATIENCE, "allRows").await;
                tokio::time::sleep(Duration::from_millis(300)).await;
                let before = self.tasks().await;
                let earlier = self.browser.work().await;
                let times = self.type_filter().await;
                let work = self.browser.work().await.each(earlier, times.len());
                put(&mut busy, which, work.milliseconds());
                match which {
                    Which::Rival => works.0.push(work),
                    Which::Ours => works.1.push(work),
                }
                put(&mut keys, which, median(&times));
                let after = self.tasks().await;
                let (heap, linear) = (self.browser.heap().await, self.wasm().await);
                #[allow(clippy::cast_precision_loss)]
                put(&mut memory, which, (heap + linear) as f64);
                if which == Which::Ours {
                    loading.extend(before);
                    filtering.extend(after);
                    slowest.push(times.iter().copied().fold(0.0, f64::max));
                    heaps.push(heap);
                    wasm.push(linear);
                }
            }
        }
        self.report.lines.extend([keys, busy]);
        let slow = format!(
            "{:.1} ms, the median of the rounds' slowest",
            median(&slowest)
        );
        self.fact(format!("filter, {count} users, slowest key"), slow);
        self.works(&format!("filter key, {count} users"), works);
        self.fact(
            format!("filter, {count} users, tasks over 50 ms"),
            tasks(&filtering),
        );
        self.fact(
            format!("while {count} users load, tasks over 50 ms"),
            tasks(&loading),
        );
        if users == 100_000 {
            self.report.lines.push(memory);
            self.fact(format!("{count} users, JS heap"), megabytes(middle(&heaps)));
            self.fact(
                format!("{count} users, wasm memory"),
                megabytes(middle(&wasm)),
            );
        }
    }

    /// Types [`TYPED`] and gives each key's time to paint.
    async fn type_filter(&self) -> Vec<f64> {
        self.browser
            .run::<()>("bench.keys = []; document.querySelector('input[type=search]').focus()")
            .await;
        for (place, key) in TYPED.chars().enumerate() {
            self.browser.press(key).await;
            let script = format!("return bench.keys.length > {place} || null");
            self.browser.until::<bool>(PATIENCE, &script).await;
            // Not in step with the frames.
            let pause = 61 + 7 * u64::try_from(place).unwrap_or_default();
            tokio::time::sleep(Duration::from_millis(pause)).await;
        }
        self.browser.run("return bench.keys").await
    }

    /// Tasks of 50 ms or more since this was last asked.
    async fn tasks(&self) -> Vec<f64> {
        self.browser.run("return bench.tasks.splice(0)").await
    }

    async fn wasm(&self) -> u64 {
        self.browser.run("return bench.wasmBytes()").await
    }

    async fn sizes(&self) -> String {
        let (heap, wasm) = (self.browser.heap().await, self.wasm().await);
        let process = largest_renderer().map_or_else(|| "unknown".to_owned(), megabytes);
        format!(
            "JS heap {}, wasm memory {}, process {process}",
            megabytes(heap),
            megabytes(wasm)
        )
    }

    async fn reloads_of_the_list(&mut self) {
        self.say("100 reloads of the list");
        self.open(Which::Ours, Pace::Unthrottled, "users-1000", Some(1_000))
            .await;
        self.mark(PATIENCE, "allRows").await;
        let mut said = vec![format!("0: {}", self.sizes().await)];
        for reload in 1..=100 {
            let click = "[...document.querySelectorAll('form button')].find(button => button.textContent === 'Load all users').click()";
            self.browser.run::<()>(click).await;
            let done = "return document.querySelector('[aria-busy=true]') === null && bench.rows() === 1000 || null";
            self.browser.until::<bool>(PATIENCE, done).await;
            if matches!(reload, 1 | 10 | 50 | 100) {
                said.push(format!("{reload}: {}", self.sizes().await));
            }
        }
        let traffic = self.site.traffic();
        said.push(format!("{} requests", traffic.asked()));
        self.fact(
            "after so many reloads of the list of 1,000 users",
            said.join("; "),
        );
    }

    async fn reloads_of_the_page(&mut self) {
        self.say("100 reloads of the page");
        self.open(Which::Ours, Pace::Unthrottled, "users-1000", Some(1_000))
            .await;
        self.mark(PATIENCE, "allRows").await;
        let mut said = vec![format!("0: {}", self.sizes().await)];
        for reload in 1..=100 {
            self.browser.reload().await;
            self.mark(PATIENCE, "allRows").await;
            if matches!(reload, 1 | 10 | 50 | 100) {
                said.push(format!("{reload}: {}", self.sizes().await));
            }
        }
        self.fact(
            "after so many reloads of the page with 1,000 users",
            said.join("; "),
        );
    }
}

/// Names of moments and the milliseconds since the page was opened; 0 for what did not come.
type Stages = Vec<(String, f64)>;

/// The median of each moment.
fn along(rounds: &[Stages]) -> String {
    let Some(first) = rounds.first() else {
        return String::new();
    };
    let moment = |(place, (name, _)): (usize, &(String, f64))| {
        let times: Vec<f64> = rounds.iter().map(|round| round[place].1).collect();
        let time = median(&times);
        (time > 0.0).then(|| format!("{name} {time:.0}"))
    };
    let moments: Vec<String> = first.iter().enumerate().filter_map(moment).collect();
    format!("{} ms", moments.join(", "))
}

fn put(line: &mut Line, which: Which, figure: f64) {
    match which {
        Which::Rival => line.rival.push(figure),
        Which::Ours => line.ours.push(figure),
    }
}

fn tasks(durations: &[f64]) -> String {
    if durations.is_empty() {
        return "none".to_owned();
    }
    let longest = durations.iter().copied().fold(0.0, f64::max);
    format!("{}, the longest {longest:.0} ms", durations.len())
}

#[allow(clippy::cast_precision_loss)]
fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

fn middle(figures: &[u64]) -> u64 {
    let mut sorted = figures.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// With a comma after each three digits.
fn counted(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
