//! The banner in English.

use std::time::Duration;

use crate::api::body::Body;
use crate::api::error::{GatewayCause, Status};
use crate::i18n::en::plural::plural;
use crate::i18n::messages::error_banner::{A_DAY, BannerMessages, Failure, seconds};

pub const MESSAGES: BannerMessages = BannerMessages {
    retry: "Retry",
    go_on: "Go on",
    copy_details: "Copy details",
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
        title: "Unreadable answer",
        happened: "The request succeeded, but its answer is not a list of users.",
        advice: "Check that the endpoint leads to Workspace Application Streaming and not to a login page or another \
             service.",
    },
    error_in_success: Failure {
        title: "Error in the answer",
        happened: "The status reports success, but the answer is an error, so nothing of it is shown.",
        advice: "Go by the error code and message below; if they do not help, contact support with the request ID.",
    },
    redirected: Failure {
        title: "Redirect refused",
        happened: "The endpoint answered with a redirect, and the page does not take a token to another address.",
        advice: "Ask whoever runs this page to set the endpoint's base URL to where the redirect points.",
    },
    network: Failure {
        title: "No connection",
        happened: "The browser got no answer that this page may read.",
        advice: "Check your network, then whether the endpoint is up, its CORS proxy allows this page's origin and this \
             page's policy (connect-src) allows the endpoint; the browser does not tell which of these it was.",
    },
    timeout_title,
    timeout_happened: "The page gave the request up.",
    timeout_advice: "Wait a little and retry; if it stays so, check that the endpoint's proxy reaches the service.",
    advice_on_cause,
    remark,
    wait,
};

fn status(status: Status) -> &'static Failure {
    match status {
        Status::BadRequest => &Failure {
            title: "Bad request",
            happened: "The service could not understand the request.",
            advice: "Check the project ID, the configuration ID and the username, then load again.",
        },
        Status::Unauthorized => &Failure {
            title: "Authentication failed",
            happened: "The request had no token that the service accepts.",
            advice: "Get a new token, put it into the Token field and load again.",
        },
        Status::Forbidden => &Failure {
            title: "No permission",
            happened: "The request was refused: most likely the token's user may not read this configuration.",
            advice: "Ask an administrator for read permission on Workspace Application Streaming in this project \
                (operation ListNonMigrationUsers).",
        },
        Status::NotFound => &Failure {
            title: "Not found",
            happened: "Nothing was found: most likely there is no such configuration in this project at this endpoint.",
            advice: "Check the project ID, the configuration ID and the endpoint: all three must belong together.",
        },
        Status::MethodNotAllowed => &Failure {
            title: "Method not allowed",
            happened: "This address does not take GET requests.",
            advice: "Check that the endpoint's base URL leads to the service and that its proxy lets GET through.",
        },
        Status::InternalServerError => &Failure {
            title: "Internal service error",
            happened: "The service failed while it worked on the request.",
            advice: "Retry in a moment; if it stays so, give support the error code and the request ID.",
        },
        Status::ServiceUnavailable => &Failure {
            title: "Service unavailable",
            happened: "The service is not available at the moment.",
            advice: "Wait a little, then retry.",
        },
        Status::RequestTimeout => &Failure {
            title: "Request timeout",
            happened: "A server on the way waited too long for the request.",
            advice: "Check your connection, then retry.",
        },
        Status::ContentTooLarge => &Failure {
            title: "Content too large",
            happened: "A server on the way found the request too large.",
            advice: "Use a shorter token (one with fewer permissions in it) or have the proxy's limit raised.",
        },
        Status::TooManyRequests => &Failure {
            title: "Too many requests",
            happened: "The API gateway or a proxy limits how often it may be asked, and the limit is reached.",
            advice: "Wait, then retry; other tools with the same project count towards the limit.",
        },
        Status::RequestHeaderFieldsTooLarge => &Failure {
            title: "Request header fields too large",
            happened: "A server on the way found the headers too large, most likely the token.",
            advice: "Use a token with fewer permissions in it, which is shorter, or have the proxy's header limit raised.",
        },
        Status::BadGateway => &Failure {
            title: "Bad gateway",
            happened: "A server on the way got no valid answer from the service.",
            advice: "Wait a little and retry; if it stays so, tell whoever runs the endpoint's proxy.",
        },
        Status::GatewayTimeout => &Failure {
            title: "Gateway timeout",
            happened: "A server on the way waited for the service in vain.",
            advice: "Wait a little, then retry; a single page may come with fewer rows per page.",
        },
        Status::Other(_) => &Failure {
            title: "Unexpected status",
            happened: "The answer has a status that is not documented for this request.",
            advice: "Retry; if it stays so, give support the details.",
        },
    }
}

fn timeout_title(seconds: u32) -> String {
    let unit = plural(seconds, "second", "seconds");
    format!("No answer within {seconds} {unit}")
}

fn advice_on_cause(cause: GatewayCause) -> &'static str {
    match cause {
        GatewayCause::ApiNotFound => {
            "Check the endpoint: no such API is there, so it may be of another service or region."
        }
        GatewayCause::BackendNotFound => {
            "The gateway cannot find the service behind it, which only support can mend: give them the request ID."
        }
        GatewayCause::TokenExpired => {
            "The token has expired: get a new one (it lasts 24 hours), put it into the Token field and load again."
        }
        GatewayCause::TokenDropped => {
            "The token did not reach the gateway: tell whoever runs the endpoint's proxy that it drops X-Auth-Token."
        }
        GatewayCause::TokenUnreadable => {
            "The token is incomplete or of another region: copy it again whole, or get a new one for this region."
        }
        GatewayCause::ApiForbidden => "Ask an administrator for permission to call this API.",
        GatewayCause::Throttled => {
            "Wait, then retry; other tools with the same project count towards the limit."
        }
        GatewayCause::ProjectMismatch => {
            "The token is of another project: get one for this project ID, or correct the project ID."
        }
    }
}

fn remark(body: Body) -> Option<&'static str> {
    match body {
        Body::Error => None,
        Body::OtherJson => Some("The answer was JSON of another shape."),
        Body::Html => Some("The answer was an HTML page, not the API's JSON."),
        Body::Empty => Some("The answer had no body."),
        Body::NotJson => Some("The answer was not JSON."),
        Body::BrokenOff => Some("The answer broke off."),
    }
}

fn wait(wait: Duration) -> String {
    if wait > A_DAY {
        return "The service asks to wait more than a day.".to_owned();
    }
    let unit = if wait == Duration::from_secs(1) {
        "second"
    } else {
        "seconds"
    };
    format!("The service asks to wait {} {unit}.", seconds(wait))
}
