//! The two operations, for calls that have passed all checks.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::lists::configurations;
use crate::lists::page::Page;
use crate::lists::users::{Population, hex_id};
use crate::options::{Options, TotalCount};
use crate::presets::{BrokenBody, Plan, Preset};
use crate::request::parameters::Query;
use crate::request::request_id::RequestId;
use crate::request::visits::Visits;
use crate::response::errors::Problem;
use crate::response::{self, odd};

/// A running mock service.
pub struct Server {
    /// What it was started with.
    pub options: Options,
    visits: Visits,
}

/// What a response repeats of the request.
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
        if let Some(ids) = project_id.strip_prefix("lists_") {
            let ids = ids.split('_');
            return ok(&configurations::without_lists(project_id, query, ids));
        }
        let Some(plan) = Plan::parse(project_id) else {
            return ok(&sample());
        };
        tokio::time::sleep(plan.delay).await;
        match plan.preset {
            Preset::Users(count) => ok(&configurations::numbered(project_id, query, count)),
            Preset::Sample
            | Preset::Changing
            | Preset::Renewing
            | Preset::Flaky
            | Preset::FailsAfter(_)
            | Preset::Odd(_) => ok(&sample()),
            preset => self.go_wrong(preset, &plan, caller, &sample()).await,
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
        let list = |body: Value| if plan.without_ids { no_ids(body) } else { body };
        let page = |users: Population| list(Page::of(&users, query, total).body());
        let problem = |status| Problem::documented(status).response(&caller.request_id);
        match plan.preset {
            Preset::Users(count) => ok(&page(Population::of(count))),
            Preset::Changing => ok(&page(
                Population::of(350).joined_by(self.visits.earlier(&plan, None)),
            )),
            Preset::Renewing => {
                let earlier = self.visits.earlier(&plan, None);
                ok(&page(
                    Population::of(350).joined_by(earlier).left_by(earlier),
                ))
            }
            Preset::Falters { status, failures } => {
                let earlier = self.visits.earlier(&plan, None);
                if (1..=failures).contains(&earlier) {
                    problem(status)
                } else {
                    ok(&page(Population::of(350).joined_by(earlier)))
                }
            }
            Preset::Sample => ok(&page(sample)),
            Preset::Flaky if self.visits.earlier(&plan, Some(query)) == 0 => {
                let mut response = problem(StatusCode::SERVICE_UNAVAILABLE);
                response
                    .headers_mut()
                    .insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
                response
            }
            Preset::FailsAfter(offset) if query.offset >= offset => {
                problem(StatusCode::INTERNAL_SERVER_ERROR)
            }
            Preset::Flaky | Preset::FailsAfter(_) => ok(&page(Population::of(1000))),
            Preset::Odd(odd) => ok(&list(odd::body(odd, sample, query, total))),
            preset => self.go_wrong(preset, &plan, caller, &page(sample)).await,
        }
    }

    /// The presets that are the same for both operations; `right` is the body that would have been right.
    async fn go_wrong(
        &self,
        preset: Preset,
        plan: &Plan,
        caller: &Caller,
        right: &Value,
    ) -> Response {
        match preset {
            Preset::Hang => std::future::pending().await,
            Preset::Reset => response::reset(),
            Preset::ResetMidBody => response::reset_mid_body(right),
            Preset::Status(status, body) => {
                Problem::documented(status).response_as(body, &caller.request_id, &caller.token)
            }
            Preset::Recovers { status, failures } if self.visits.earlier(plan, None) < failures => {
                Problem::documented(status).response(&caller.request_id)
            }
            Preset::Broken(body) => broken(body, right, &caller.request_id),
            _ => ok(right),
        }
    }
}

/// A list of users without their IDs.
fn no_ids(mut body: Value) -> Value {
    let users = body["non_migrate_users"].as_array_mut();
    for user in users.into_iter().flatten() {
        if let Some(user) = user.as_object_mut() {
            user.remove("user_id");
        }
    }
    body
}

fn ok(body: &Value) -> Response {
    response::json(StatusCode::OK, body)
}

fn broken(body: BrokenBody, right: &Value, request_id: &RequestId) -> Response {
    match body {
        BrokenBody::Html => response::html(StatusCode::OK),
        BrokenBody::Empty => StatusCode::OK.into_response(),
        BrokenBody::Text => response::typed(
            StatusCode::OK,
            "text/plain",
            "The service is under maintenance.",
        ),
        BrokenBody::Truncated => response::truncated(StatusCode::OK, right),
        BrokenBody::InvalidUtf8 => {
            let user =
                json!({ "user_id": hex_id(0), "user_name": format!("M{}ller", response::INVALID) });
            response::invalid_utf8(
                StatusCode::OK,
                &json!({ "total_count": 1, "non_migrate_users": [user] }),
            )
        }
        BrokenBody::OtherJson => ok(&json!({ "hello": "world" })),
        BrokenBody::Array => ok(&json!([])),
        BrokenBody::WrongType => response::typed(StatusCode::OK, "text/plain", right.to_string()),
        BrokenBody::ErrorBody => {
            ok(&Problem::documented(StatusCode::INTERNAL_SERVER_ERROR).body(request_id))
        }
        BrokenBody::ErrorAndList => {
            let mut body = Problem::documented(StatusCode::FORBIDDEN).body(request_id);
            body["non_migrate_users"] = json!([]);
            body["total_count"] = json!(0);
            ok(&body)
        }
        BrokenBody::Object => ok(&json!({})),
    }
}
