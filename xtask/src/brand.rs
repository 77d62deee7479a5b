//! Makes a deployment's own what stands in a site before any code runs: the product's name in the first paint, the share
//! card's words and the manifest, and no words of 广东 in the first paint of another region.

use crate::process::{Outcome, read};
use std::{collections::BTreeMap, path::Path};

/// The name in the sources.
const NAME: &str = "企服通";

/// The region whose words stand in the sources.
const REGION: &str = "guangdong";

/// What the welcome says of that region alone, and what keeps its place until the app knows better.
const OF_THE_REGION: [(&str, &str); 3] = [
    ("粤商通 一站式·免证办", KEEPS_A_LINE),
    ("一站式、免证办、营商通", ""),
    ("刷脸登录，名下企业自动关联", KEEPS_A_LINE),
];

/// A space without width: as high as a line of words.
const KEEPS_A_LINE: &str = "&#8203;";

type Settings = BTreeMap<String, String>;

/// Gives a built site the name and the region that its `config.json` sets. One that cannot be read is no matter here: the
/// app says so.
pub fn make_own(site: &Path) -> Outcome {
    let settings = serde_json::from_str::<Settings>(&read(&site.join("config.json"))?).unwrap_or_default();
    if settings.get("region").is_some_and(|region| region != REGION) {
        let quiet = |html: String| OF_THE_REGION.iter().fold(html, |html, (words, quiet)| html.replace(words, quiet));
        rewrite(&site.join("index.html"), quiet)?;
    }
    if let Some(name) = own_name(&settings) {
        rewrite(&site.join("index.html"), |html| html.replace(NAME, &escape_html(name)))?;
        rewrite(&site.join("manifest.webmanifest"), |json| json.replace(NAME, &escape_json(name)))?;
    }
    Ok(())
}

fn rewrite(path: &Path, change: impl FnOnce(String) -> String) -> Outcome {
    std::fs::write(path, change(read(path)?)).map_err(|error| format!("{}: {error}", path.display()))
}

/// The name that is set, if it is another one.
fn own_name(settings: &Settings) -> Option<&str> {
    settings.get("product_name").map(String::as_str).filter(|name| !name.trim().is_empty() && *name != NAME)
}

fn escape_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Without the quotes around it.
fn escape_json(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_has_the_name_that_its_configuration_sets() {
        let site = std::env::temp_dir().join(format!("qifu-brand-{}", std::process::id()));
        std::fs::create_dir_all(&site).expect("a folder");
        let write = |file: &str, text: &str| std::fs::write(site.join(file), text).expect("a file");
        write("config.json", r#"{"region":"beijing","api":"/api","product_name":"京企 <\"&\">"}"#);
        write("index.html", "<title>企服通</title><h1>企服通</h1><p>粤商通 一站式·免证办</p>");
        write("manifest.webmanifest", r#"{"name":"企服通"}"#);
        make_own(&site).expect("named");
        let text = |file: &str| read(&site.join(file)).expect("a file");
        let shown = "京企 &lt;&quot;&amp;&quot;&gt;";
        assert_eq!(text("index.html"), format!("<title>{shown}</title><h1>{shown}</h1><p>&#8203;</p>"));
        assert_eq!(text("manifest.webmanifest"), r#"{"name":"京企 <\"&\">"}"#);
        std::fs::remove_dir_all(site).expect("gone");
    }

    #[test]
    fn without_a_name_of_its_own_nothing_is_to_do() {
        for config in [r#"{"region":"guangdong","api":"mock"}"#, r#"{"product_name":"企服通"}"#, "{}"] {
            assert_eq!(own_name(&serde_json::from_str(config).expect("settings")), None, "{config}");
        }
    }

    #[test]
    fn the_sources_have_the_words_that_another_region_goes_without() {
        let html = include_str!("../../index.html");
        for (words, _) in OF_THE_REGION {
            assert_eq!(html.matches(words).count(), 1, "{words}");
        }
    }
}
