//! The banner in English.

use std::time::Duration;

use crate::api::body::Body;
use crate::api::error::{GatewayCause, Status};
use crate::i18n::messages::error_banner::{A_DAY, BannerMessages, Failure, seconds};
use crate::i18n::plural::plural;

pub const MESSAGES: BannerMessages = BannerMessages {
    retry: "Retry",
    retry_now: "Retry now",
    retrying,
    rows_from,
    show_all: "Show all",
    show_less: "Show less",
    resume_loading: "Resume loading",
    copy_details: "Copy details",
    copy_as_curl: "Copy as cURL",
    dismiss: "Dismiss",
    details_copied: "Details copied",
    error_code: "Error code",
    error_msg: "Message",
    request_id: "Request ID",
    endpoint: "Endpoint",
    request: "Request",
    time: "Time",
    gap: " ",
    status,
    unreadable: Failure {
        title: "Unreadable response",
        happened: "The request succeeded, but the response isn't a list of users.",
        advice: "Check that the endpoint points to Workspace Application Streaming, not to a sign-in page or another service.",
    },
    error_in_success: Failure {
        title: "Error in the response",
        happened: "The status code indicates success, but the response is an error, so none of it is shown.",
        advice: "See the error code and message below; if they don't help, contact support with the request ID.",
    },
    redirected: Failure {
        title: "Redirect refused",
        happened: "The endpoint responded with a redirect, and this page doesn't send a token to another address.",
        advice: "Ask this page's administrator to set the endpoint's base URL to the redirect target.",
    },
    network: Failure {
        title: "Couldn't reach the endpoint",
        happened: "The browser received no response, or blocked it.",
        advice: "Check your network, and then check that the endpoint is up, that its CORS proxy allows this page's \
            origin, and that this page's policy (connect-src) allows the endpoint; the browser doesn't report which of \
            these is the cause.",
    },
    timeout_title,
    timeout_happened: "The request timed out and was canceled.",
    timeout_advice: "Wait a moment and retry; if the problem persists, check that the endpoint's proxy can reach the service.",
    advice_on_cause,
    remark,
    wait,
};

fn status(status: Status) -> &'static Failure {
    match status {
        Status::BadRequest => &Failure {
            title: "Bad request",
            happened: "The service couldn't understand the request.",
            advice: "Check the project ID, configuration ID, and username, and then load again.",
        },
        Status::Unauthorized => &Failure {
            title: "Authentication failed",
            happened: "The request didn't contain a token that the service accepts.",
            advice: "Get a new token, enter it in the Token field, and load again.",
        },
        Status::Forbidden => &Failure {
            title: "No permission",
            happened: "The request was denied, most likely because the token's user doesn't have permission to read this \
                configuration.",
            advice: "Ask an administrator for read permission on Workspace Application Streaming in this project \
                (operation ListNonMigrationUsers).",
        },
        Status::NotFound => &Failure {
            title: "Not found",
            happened: "Nothing was found, most likely because this configuration doesn't exist in this project at this \
                endpoint.",
            advice: "Check that the project ID, configuration ID, and endpoint are correct and belong together.",
        },
        Status::MethodNotAllowed => &Failure {
            title: "Method not allowed",
            happened: "This address doesn't accept GET requests.",
            advice: "Check that the endpoint's base URL points to the service and that its proxy allows GET requests.",
        },
        Status::InternalServerError => &Failure {
            title: "Internal service error",
            happened: "The service failed while processing the request.",
            advice: "Retry in a moment; if the problem persists, contact support with the error code and request ID.",
        },
        Status::ServiceUnavailable => &Failure {
            title: "Service unavailable",
            happened: "The service isn't available at the moment.",
            advice: "Wait a moment, and then retry.",
        },
        Status::RequestTimeout => &Failure {
            title: "Request timeout",
            happened: "An intermediate server timed out waiting for the request.",
            advice: "Check your connection, and then retry.",
        },
        Status::ContentTooLarge => &Failure {
            title: "Content too large",
            happened: "An intermediate server rejected the request as too large.",
            advice: "Use a shorter token (one with fewer permissions), or have the proxy's limit raised.",
        },
        Status::TooManyRequests => &Failure {
            title: "Too many requests",
            happened: "The request rate limit of the API gateway or a proxy was reached.",
            advice: "Wait, and then retry; other tools that use the same project count toward the limit.",
        },
        Status::RequestHeaderFieldsTooLarge => &Failure {
            title: "Request header fields too large",
            happened: "An intermediate server rejected the request headers as too large, most likely because of the token.",
            advice: "Use a token with fewer permissions, which is shorter, or have the proxy's header limit raised.",
        },
        Status::BadGateway => &Failure {
            title: "Bad gateway",
            happened: "An intermediate server got no valid response from the service.",
            advice: "Wait a moment and retry; if the problem persists, contact the administrator of the endpoint's proxy.",
        },
        Status::GatewayTimeout => &Failure {
            title: "Gateway timeout",
            happened: "An intermediate server timed out waiting for the service.",
            advice: "Wait a moment, and then retry; a single page may load with fewer rows per page.",
        },
        Status::Other(_) => &Failure {
            title: "Unexpected status code",
            happened: "The response has a status code that is not documented for this request.",
            advice: "Retry; if the problem persists, contact support with the details.",
        },
    }
}

fn timeout_title(seconds: u32) -> String {
    let unit = plural(seconds, "second", "seconds");
    format!("No response within {seconds} {unit}")
}

fn advice_on_cause(cause: GatewayCause) -> &'static str {
    match cause {
        GatewayCause::ApiNotFound => {
            "Check the endpoint; it has no such API, so it may belong to another service or region."
        }
        GatewayCause::BackendNotFound => {
            "The gateway can't find its backend service, which only support can fix; contact them with the request ID."
        }
        GatewayCause::TokenExpired => {
            "The token has expired; get a new one (valid for 24 hours), enter it in the Token field, and load again."
        }
        GatewayCause::TokenDropped => {
            "The token didn't reach the gateway; tell the administrator of the endpoint's proxy that it removes X-Auth-Token."
        }
        GatewayCause::TokenUnreadable => {
            "The token is incomplete or belongs to another region; copy the whole token again, or get a new one for this \
                region."
        }
        GatewayCause::ApiForbidden => "Ask an administrator for permission to call this API.",
        GatewayCause::Throttled => {
            "Wait, and then retry; other tools that use the same project count toward the limit."
        }
        GatewayCause::ProjectMismatch => {
            "The token belongs to another project; get one for this project ID, or correct the project ID."
        }
    }
}

fn remark(body: Body) -> Option<&'static str> {
    match body {
        Body::Error => None,
        Body::OtherJson => Some("The response was JSON in an unexpected format."),
        Body::Html => Some("The response was an HTML page, not JSON from the API."),
        Body::Empty => Some("The response had no body."),
        Body::NotJson => Some("The response wasn't JSON."),
        Body::BrokenOff => Some("The response was cut off."),
    }
}

fn retrying(seconds: &str) -> String {
    format!("Retrying in {seconds} s")
}

fn rows_from(time: &str) -> String {
    format!("Showing data from {time}.")
}

fn wait(wait: Duration) -> String {
    if wait > A_DAY {
        return "The service asks you to wait more than a day.".to_owned();
    }
    let unit = if wait == Duration::from_secs(1) {
        "second"
    } else {
        "seconds"
    };
    format!("The service asks you to wait {} {unit}.", seconds(wait))
}
