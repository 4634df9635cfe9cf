//! The help in Chinese.

use crate::i18n::messages::tools::help::{HelpMessages, KeysMessages, Topic};
use crate::model::shortcuts::Command;
use crate::model::users::list::PageDirection;

pub const MESSAGES: HelpMessages = HelpMessages {
    topics: [
        Topic {
            title: "列表的含义",
            text: "热点会话不迁移用户，即热点时免于迁移的用户：由运维人员加入配置的列表，当应用服务器成为热点时，这些用户的会话保留在原服务器。\
                这不是迁移失败的用户列表。以上理解来自厂商自己的文档，可能性很高，但尚未得到厂商确认。",
        },
        Topic {
            title: "在哪里查看项目ID",
            text: "登录控制台，在账号菜单中进入“我的凭证”，其中列出了各区域的项目ID。请使用终端节点所在区域的项目ID。",
        },
        Topic {
            title: "在哪里查看配置ID",
            text: "填写终端节点、项目ID和用户Token后，单击“配置ID”输入框中的箭头（“查询配置”）。也可以调用接口ListHotspotSessionConfig，\
                响应中的id即为配置ID：GET /v1/{project_id}/hotspot-session-config。",
        },
        Topic {
            title: "如何获取Token",
            text: "调用IAM接口POST /v3/auth/tokens，作用范围为该项目。Token在响应头X-Subject-Token中，长度为数千字节，不换行，有效期为24小时。",
        },
        Topic {
            title: "本页面如何使用Token",
            text: "Token仅保存在内存中，仅通过请求头X-Auth-Token发送到您选择的终端节点。Token不会被存储，也不会出现在地址或文件中；\
                关闭标签页或重新打开页面后即被清除。",
        },
        Topic {
            title: "什么情况下列表是完整的",
            text: "最后一个用户之后没有其他用户，且终端节点返回的内容没有矛盾时，页面显示“全部…个用户”。有一种情况无法发现：加载期间如果有用户从列表中移除，\
                同时有其他用户加入，此处可能缺少用户。如有需要，请重新加载并比较。",
        },
        Topic {
            title: "名称中的U+200B等代码是什么意思",
            text: "用户名或ID中如果包含不可见字符（如零宽空格、文字方向标记），页面会在其位置显示该字符的码位，以便区分看起来相同的名称。\
                复制和导出的内容仍为原字符。",
        },
    ],
};

pub const SHORTCUTS_MESSAGES: KeysMessages = KeysMessages {
    lead: "焦点不在输入框或选择框中时生效。",
    command,
    act: "启用快捷键",
};

fn command(command: Command) -> &'static str {
    match command {
        Command::FocusFilter => "转到“筛选已加载的用户”",
        Command::Reload => "刷新列表",
        Command::Turn(PageDirection::Next) => "下一页",
        Command::Turn(PageDirection::Previous) => "上一页",
        Command::ShowKeys => "显示快捷键",
    }
}
