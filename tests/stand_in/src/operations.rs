//! The two operations, for calls that have passed all checks.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::options::{Options, TotalCount};
use crate::page::Page;
use crate::parameters::Query;
use crate::request_id::RequestId;
use crate::scenario::{BrokenBody, Plan, Scenario};
use crate::users::{Population, hex_id};
use crate::visits::Visits;
use crate::{answer, configurations, errors::Problem, odd};

/// A running stand-in.
pub struct Server {
    /// What it was started with.
    pub options: Options,
    visits: Visits,
}

/// What an answer repeats of the request.
pub struct Caller {
    pub request_id: RequestId,
    pub token: String,
}

impl Server {
    pub fn new(options: Options) -> Self {
        Self {
            options,
            visits: Visits::default(),
        }
    }

    /// `ListHotspotSessionConfig`.
    pub async fn list_configurations(
        &self,
        project_id: &str,
        query: &Query,
        caller: &Caller,
    ) -> Response {
        let sample = || configurations::sample(project_id, query, self.options.users);
        let Some(plan) = Plan::parse(project_id) else {
            return ok(&sample());
        };
        tokio::time::sleep(plan.delay).await;
        match plan.scenario {
            Scenario::Users(count) => ok(&configurations::numbered(project_id, query, count)),
            Scenario::Sample
            | Scenario::Changing
            | Scenario::Flaky
            | Scenario::FailsAfter(_)
            | Scenario::Odd(_) => ok(&sample()),
            scenario => self.go_wrong(scenario, &plan, caller, &sample()).await,
        }
    }

    /// `ListNonMigrationUsers`.
    pub async fn list_users(&self, plan: Plan, query: &Query, caller: &Caller) -> Response {
        tokio::time::sleep(plan.delay).await;
        let total = if plan.without_total {
            TotalCount::Absent
        } else {
            self.options.total
        };
        let sample = Population::of(self.options.users);
        let page = |users: Population| Page::of(&users, query, total).body();
        let problem = |status| Problem::documented(status).answer(&caller.request_id);
        match plan.scenario {
            Scenario::Users(count) => ok(&page(Population::of(count))),
            Scenario::Changing => ok(&page(
                Population::of(350).joined_by(self.visits.earlier(&plan, None)),
            )),
            Scenario::Falters { status, failures } => {
                let earlier = self.visits.earlier(&plan, None);
                if (1..=failures).contains(&earlier) {
                    problem(status)
                } else {
                    ok(&page(Population::of(350).joined_by(earlier)))
                }
            }
            Scenario::Sample => ok(&page(sample)),
            Scenario::Flaky if self.visits.earlier(&plan, Some(query)) == 0 => {
                let mut response = problem(StatusCode::SERVICE_UNAVAILABLE);
                response
                    .headers_mut()
                    .insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
                response
            }
            Scenario::FailsAfter(offset) if query.offset >= offset => {
                problem(StatusCode::INTERNAL_SERVER_ERROR)
            }
            Scenario::Flaky | Scenario::FailsAfter(_) => ok(&page(Population::of(1000))),
            Scenario::Odd(odd) => ok(&odd::body(odd, sample, query, total)),
            scenario => self.go_wrong(scenario, &plan, caller, &page(sample)).await,
        }
    }

    /// The scenarios that are the same for both operations; `right` is the body that would have been right.
    async fn go_wrong(
        &self,
        scenario: Scenario,
        plan: &Plan,
        caller: &Caller,
        right: &Value,
    ) -> Response {
        match scenario {
            Scenario::Hang => std::future::pending().await,
            Scenario::Reset => answer::reset(),
            Scenario::ResetMidBody => answer::reset_mid_body(right),
            Scenario::Status(status, body) => {
                Problem::documented(status).answer_as(body, &caller.request_id, &caller.token)
            }
            Scenario::Recovers { status, failures }
                if self.visits.earlier(plan, None) < failures =>
            {
                Problem::documented(status).answer(&caller.request_id)
            }
            Scenario::Broken(body) => broken(body, right, &caller.request_id),
            _ => ok(right),
        }
    }
}

fn ok(body: &Value) -> Response {
    answer::json(StatusCode::OK, body)
}

fn broken(body: BrokenBody, right: &Value, request_id: &RequestId) -> Response {
    match body {
        BrokenBody::Html => answer::html(StatusCode::OK),
        BrokenBody::Empty => StatusCode::OK.into_response(),
        BrokenBody::Text => answer::typed(
            StatusCode::OK,
            "text/plain",
            "The service is under maintenance.",
        ),
        BrokenBody::Truncated => answer::truncated(StatusCode::OK, right),
        BrokenBody::InvalidUtf8 => {
            let user =
                json!({ "user_id": hex_id(0), "user_name": format!("M{}ller", answer::INVALID) });
            answer::invalid_utf8(
                StatusCode::OK,
                &json!({ "total_count": 1, "non_migrate_users": [user] }),
            )
        }
        BrokenBody::OtherJson => ok(&json!({ "hello": "world" })),
        BrokenBody::Array => ok(&json!([])),
        BrokenBody::WrongType => answer::typed(StatusCode::OK, "text/plain", right.to_string()),
        BrokenBody::ErrorBody => {
            ok(&Problem::documented(StatusCode::INTERNAL_SERVER_ERROR).body(request_id))
        }
        BrokenBody::Object => ok(&json!({})),
    }
}
