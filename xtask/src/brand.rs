//! Puts a deployment's own name where the product's stands before any code runs: the first paint, the share card's
//! words, the manifest.

use crate::process::{Outcome, read};
use std::{collections::BTreeMap, path::Path};

/// The name in the sources.
const NAME: &str = "企服通";

/// Gives a built site the name that its `config.json` sets. A file that cannot be read is no matter here: the app says so.
pub fn name(site: &Path) -> Outcome {
    let Some(name) = own_name(&read(&site.join("config.json"))?) else { return Ok(()) };
    for (file, escaped) in [("index.html", escape_html(&name)), ("manifest.webmanifest", escape_json(&name))] {
        let path = site.join(file);
        let named = read(&path)?.replace(NAME, &escaped);
        std::fs::write(&path, named).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// The name that a configuration sets, if it is another one.
fn own_name(config: &str) -> Option<String> {
    let settings: BTreeMap<String, String> = serde_json::from_str(config).ok()?;
    settings.get("product_name").filter(|name| !name.trim().is_empty() && *name != NAME).cloned()
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
        write("index.html", "<title>企服通</title><h1>企服通</h1><p>粤商通</p>");
        write("manifest.webmanifest", r#"{"name":"企服通"}"#);
        name(&site).expect("named");
        let text = |file: &str| read(&site.join(file)).expect("a file");
        let shown = "京企 &lt;&quot;&amp;&quot;&gt;";
        assert_eq!(text("index.html"), format!("<title>{shown}</title><h1>{shown}</h1><p>粤商通</p>"));
        assert_eq!(text("manifest.webmanifest"), r#"{"name":"京企 <\"&\">"}"#);
        std::fs::remove_dir_all(site).expect("gone");
    }

    #[test]
    fn without_a_name_of_its_own_nothing_is_to_do() {
        for config in [r#"{"region":"guangdong","api":"mock"}"#, r#"{"product_name":"企服通"}"#, "garbage", "{}"] {
            assert_eq!(own_name(config), None, "{config}");
        }
    }
}
