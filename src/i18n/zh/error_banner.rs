//! The banner in Chinese.

use std::time::Duration;

use crate::api::body::Body;
use crate::api::error::{GatewayCause, Status};
use crate::i18n::messages::error_banner::{A_DAY, BannerMessages, Failure, seconds};

pub const MESSAGES: BannerMessages = BannerMessages {
    retry: "重试",
    retry_now: "立即重试",
    retrying,
    rows_from,
    show_all: "显示全部",
    show_less: "收起",
    resume_loading: "继续加载",
    copy_details: "复制详情",
    copy_as_curl: "复制为cURL",
    dismiss: "关闭",
    details_copied: "详情已复制",
    error_code: "错误码",
    error_msg: "错误描述",
    request_id: "请求ID",
    endpoint: "终端节点",
    request: "请求",
    time: "时间",
    gap: "",
    status,
    unreadable: Failure {
        title: "响应无法识别",
        happened: "请求成功，但响应不是用户列表。",
        advice: "请检查终端节点是否指向云应用服务，而不是登录页面或其他服务。",
    },
    error_in_success: Failure {
        title: "响应中包含错误",
        happened: "状态码表示成功，但响应内容表示请求失败，因此未显示其中的内容。",
        advice: "请参考下方的错误码和错误描述；如果仍无法解决，请联系技术支持并提供请求ID。",
    },
    redirected: Failure {
        title: "已拒绝重定向",
        happened: "终端节点返回了重定向，本页面不会把Token发送到其他地址。",
        advice: "请联系本页面的管理员，将终端节点的base_url改为重定向后的地址。",
    },
    network: Failure {
        title: "无法连接终端节点",
        happened: "浏览器未收到响应，或拦截了响应。",
        advice: "请先检查网络，再检查终端节点是否正常、其CORS代理是否允许本页面的源、本页面的策略（connect-src）是否允许该终端节点；浏览器不会提供具体原因。",
    },
    timeout_title,
    timeout_happened: "请求超时，已取消。",
    timeout_advice: "请稍后重试；如果问题仍然存在，请检查终端节点的代理能否访问该服务。",
    advice_on_cause,
    remark,
    wait,
};

fn status(status: Status) -> &'static Failure {
    match status {
        Status::BadRequest => &Failure {
            title: "请求错误",
            happened: "服务无法理解该请求。",
            advice: "请检查项目ID、配置ID和用户名，然后重新加载。",
        },
        Status::Unauthorized => &Failure {
            title: "鉴权失败",
            happened: "请求中没有服务接受的Token。",
            advice: "请重新获取Token，填入“用户Token”后重新加载。",
        },
        Status::Forbidden => &Failure {
            title: "没有操作权限",
            happened: "请求被拒绝：很可能是Token的用户没有查看该配置的权限。",
            advice: "请联系管理员，授予该项目下云应用服务的只读权限（接口ListNonMigrationUsers）。",
        },
        Status::NotFound => &Failure {
            title: "找不到资源",
            happened: "找不到资源：很可能是该终端节点的该项目中没有此配置。",
            advice: "请检查项目ID、配置ID和终端节点，三者必须对应。",
        },
        Status::MethodNotAllowed => &Failure {
            title: "请求方法不被允许",
            happened: "该地址不接受GET请求。",
            advice: "请检查终端节点的base_url是否指向该服务，以及其代理是否放行GET请求。",
        },
        Status::InternalServerError => &Failure {
            title: "服务内部错误",
            happened: "服务在处理请求时出错。",
            advice: "请稍后重试；如果问题仍然存在，请联系技术支持并提供错误码和请求ID。",
        },
        Status::ServiceUnavailable => &Failure {
            title: "服务不可用",
            happened: "服务暂时不可用。",
            advice: "请稍后重试。",
        },
        Status::RequestTimeout => &Failure {
            title: "请求超时",
            happened: "中间服务器等待请求超时。",
            advice: "请检查网络连接，然后重试。",
        },
        Status::ContentTooLarge => &Failure {
            title: "请求体过大",
            happened: "请求过大，被中间服务器拒绝。",
            advice: "请使用更短的Token（所含权限更少），或调高代理的限制。",
        },
        Status::TooManyRequests => &Failure {
            title: "请求过于频繁",
            happened: "请求次数已达到API网关或代理的流控上限。",
            advice: "请稍后重试；使用同一项目的其他工具也会计入流控次数。",
        },
        Status::RequestHeaderFieldsTooLarge => &Failure {
            title: "请求头过大",
            happened: "请求头过大，被中间服务器拒绝，很可能是Token过长。",
            advice: "请使用所含权限更少、长度更短的Token，或调高代理的请求头限制。",
        },
        Status::BadGateway => &Failure {
            title: "网关错误",
            happened: "中间服务器未从服务收到有效响应。",
            advice: "请稍后重试；如果问题仍然存在，请联系终端节点代理的管理员。",
        },
        Status::GatewayTimeout => &Failure {
            title: "网关超时",
            happened: "中间服务器等待服务响应超时。",
            advice: "请稍后重试；如加载的是单页，可减少每页条数。",
        },
        Status::Other(_) => &Failure {
            title: "未知状态码",
            happened: "响应的状态码不在该接口的文档中。",
            advice: "请重试；如果问题仍然存在，请联系技术支持并提供详情。",
        },
    }
}

fn timeout_title(seconds: u32) -> String {
    format!("{seconds}秒内无响应")
}

fn advice_on_cause(cause: GatewayCause) -> &'static str {
    match cause {
        GatewayCause::ApiNotFound => {
            "请检查终端节点：该地址没有此API，可能属于其他服务或其他区域。"
        }
        GatewayCause::BackendNotFound => {
            "API网关找不到后端服务，只有技术支持可以解决。请联系技术支持并提供请求ID。"
        }
        GatewayCause::TokenExpired => {
            "Token已过期：请重新获取（有效期为24小时），填入“用户Token”后重新加载。"
        }
        GatewayCause::TokenDropped => {
            "Token未到达API网关：请联系终端节点代理的管理员，告知代理移除了X-Auth-Token。"
        }
        GatewayCause::TokenUnreadable => {
            "Token不完整或属于其他区域：请重新完整复制，或获取该区域的Token。"
        }
        GatewayCause::ApiForbidden => "请联系管理员，授予调用该API的权限。",
        GatewayCause::Throttled => "请稍后重试；使用同一项目的其他工具也会计入流控次数。",
        GatewayCause::ProjectMismatch => "Token属于其他项目：请获取该项目的Token，或修改项目ID。",
    }
}

fn remark(body: Body) -> Option<&'static str> {
    match body {
        Body::Error => None,
        Body::OtherJson => Some("响应是JSON，但格式不符合预期。"),
        Body::Html => Some("响应是HTML页面，而不是API的JSON。"),
        Body::Empty => Some("响应没有内容。"),
        Body::NotJson => Some("响应不是JSON。"),
        Body::BrokenOff => Some("响应不完整。"),
    }
}

fn retrying(seconds: &str) -> String {
    format!("{seconds}秒后自动重试")
}

fn rows_from(time: &str) -> String {
    format!("当前显示{time}加载的数据。")
}

fn wait(wait: Duration) -> String {
    if wait > A_DAY {
        return "服务要求等待一天以上。".to_owned();
    }
    format!("服务要求等待{}秒。", seconds(wait))
}
