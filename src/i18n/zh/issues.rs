//! What deserves a look in the list, in Chinese.

use crate::api::users::MAX_USERS;
use crate::i18n::messages::issues::IssueMessages;
use crate::model::users::issues::{Headroom, Issue};

pub const MESSAGES: IssueMessages = IssueMessages {
    whole: "需要关注的用户",
    part: "已加载的用户中：",
    name,
    counted,
    headroom,
};

fn headroom(headroom: Headroom, number: &dyn Fn(u32) -> String) -> String {
    let max = number(MAX_USERS);
    match headroom {
        Headroom::Left(left) => format!("距文档所述上限{max}个还差{}个", number(left)),
        Headroom::None => format!("已达到文档所述上限{max}个"),
        Headroom::Exceeded(more) => format!("比文档所述上限{max}个多{}个", number(more)),
    }
}

fn counted(issue: Issue, count: &str) -> String {
    format!("{}（{count}）", name(issue))
}

fn name(issue: Issue) -> &'static str {
    match issue {
        Issue::Duplicate => "ID或用户名重复",
        Issue::Missing => "缺少用户名或ID",
        Issue::InvisibleChars => "含不可见字符",
    }
}
