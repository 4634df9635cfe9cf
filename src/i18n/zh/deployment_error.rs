//! A deployment block that cannot be used, in Chinese.

use crate::api::deployment::DeploymentError;
use crate::i18n::messages::deployment_error::SetupMessages;
use crate::text::in_sentence::in_sentence;

pub const MESSAGES: SetupMessages = SetupMessages {
    page: crate::i18n::zh::TITLE,
    title: "本部署的配置不正确",
    advice: "请修改index.html中的<script type=\"application/json\" id=\"deployment\">配置块，然后重新加载本页面。",
    fault,
};

fn fault(error: &DeploymentError) -> String {
    let text = match error {
        DeploymentError::Missing => "index.html中没有ID为“deployment”的配置块。",
        DeploymentError::Malformed(message) => {
            return format!("配置块不是有效的JSON：{}。", in_sentence(message));
        }
        DeploymentError::UnknownSetting(name) => {
            return format!("没有名为“{}”的配置项，请检查拼写。", in_sentence(name));
        }
        DeploymentError::NoEndpoint => {
            "“endpoints”缺失或为空，请至少填写一个终端节点，包含“name”和“base_url”。"
        }
        DeploymentError::NamelessEndpoint(place) => {
            return format!("第{place}个终端节点没有“name”。");
        }
        DeploymentError::RepeatedName(name) => {
            return format!("有两个终端节点都名为“{}”。", in_sentence(name));
        }
        DeploymentError::BaseUrl(name) => {
            return format!(
                "“{}”的“base_url”必须是https://或http://地址，或以单个斜杠开头的路径，且不含查询参数、片段、用户信息或空白字符。",
                in_sentence(name)
            );
        }
        DeploymentError::Timeout => "“timeout_seconds”必须是1到3600之间的整数。",
        DeploymentError::TokenIdle => "“token_idle_minutes”必须是1到1440之间的整数。",
    };
    text.to_owned()
}
