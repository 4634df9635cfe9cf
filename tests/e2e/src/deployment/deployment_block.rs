//! The deployment block of `index.html`, which tells the page its endpoints.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};
use url::Url;

/// The text of a block in good order: name and base URL of each endpoint, and the time limit unless it is left out.
pub fn block(endpoints: &[(String, String)], timeout_seconds: Option<u32>) -> String {
    let endpoints: Vec<_> = endpoints
        .iter()
        .map(|(name, base_url)| json!({ "name": name, "base_url": base_url }))
        .collect();
    let mut block = json!({ "endpoints": endpoints });
    if let Some(seconds) = timeout_seconds {
        block["timeout_seconds"] = seconds.into();
    }
    block.to_string()
}

/// `index` with `block` as the text of its deployment block, or without the block if there is no text. The content
/// security policy lets the page ask at the block's endpoints, as whoever edits the block has to see to.
pub fn put_into(index: &str, block: Option<&str>) -> String {
    let (before, tag, after) = cut_out(index).expect("index.html has a <script id=\"deployment\">");
    match block {
        Some(text) => {
            let before = before.replace(
                CONNECT,
                &[&[CONNECT.to_owned()], &*origins(text)].concat().join(" "),
            );
            format!("{before}{tag}{text}</script>{after}")
        }
        None => format!("{before}{after}"),
    }
}

/// Where the page may ask by the policy that the build gives it.
const CONNECT: &str = "connect-src 'self'";

/// The origins of the endpoints that have one of their own.
fn origins(block: &str) -> Vec<String> {
    let block: Json = serde_json::from_str(block).unwrap_or_default();
    let endpoints = block["endpoints"].as_array().into_iter().flatten();
    endpoints
        .filter_map(|endpoint| Url::parse(endpoint["base_url"].as_str()?).ok())
        .map(|base_url| base_url.origin().ascii_serialization())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

/// What comes before the block, its opening tag, and what comes after it. Trunk may have dropped the quotes.
fn cut_out(index: &str) -> Option<(&str, &str, &str)> {
    let id = index
        .find("id=\"deployment\"")
        .or_else(|| index.find("id=deployment"))?;
    let open = index[..id].rfind("<script")?;
    let text = id + index[id..].find('>')? + 1;
    let close = text + index[text..].find("</script>")?;
    Some((
        &index[..open],
        &index[open..text],
        &index[close + "</script>".len()..],
    ))
}
