//! Composes many SVG icons into one file of symbols, to be used as `<use href="#icon-NAME">`.
//!
//! Colour and strokes are left to the stylesheet of the element that uses a symbol: nothing here is a `style=`.

use crate::process::Outcome;

/// The names in a list with one name a line; `#` starts a comment.
pub fn names(list: &str) -> Outcome<Vec<&str>> {
    let mut names = Vec::new();
    for line in list.lines() {
        let name = line.split('#').next().unwrap_or_default().trim();
        if name.is_empty() {
            continue;
        }
        if !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            return Err(format!("`{name}` is no name of an icon"));
        }
        if names.contains(&name) {
            return Err(format!("the icon `{name}` is listed twice"));
        }
        names.push(name);
    }
    Ok(names)
}

/// The sprite of the named icons, each as `source` gives it.
pub fn compose(names: &[&str], source: impl Fn(&str) -> Outcome<String>) -> Outcome<String> {
    let mut sprite =
        String::from(r#"<svg xmlns="http://www.w3.org/2000/svg" hidden width="0" height="0" aria-hidden="true">"#);
    for name in names {
        let svg = source(name)?;
        let inner = inner(&svg).ok_or_else(|| format!("the icon `{name}` is not an svg element"))?;
        if inner.contains(" style=") || inner.contains("<style") || inner.contains("<script") {
            return Err(format!("the icon `{name}` brings styles or a script of its own"));
        }
        sprite += &format!(r#"<symbol id="icon-{name}" viewBox="0 0 24 24">{inner}</symbol>"#);
    }
    Ok(sprite + "</svg>\n")
}

/// What stands between `<svg ..>` and `</svg>`, without line breaks.
fn inner(svg: &str) -> Option<String> {
    let (_, element) = svg.split_once("<svg")?;
    let (_, content) = element.split_once('>')?;
    let (content, _) = content.rsplit_once("</svg>")?;
    let lines: Vec<&str> = content.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Some(lines.join(" ").replace("> <", "><").replace(" />", "/>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUSE: &str = "<!-- licence -->\n<svg\n  class=\"x\"\n  stroke=\"currentColor\"\n>\n  <path d=\"M1 2\" />\n  \
                         <circle\n    r=\"1\"\n  />\n</svg>\n";

    #[test]
    fn composes_symbols_without_presentation() {
        let sprite = compose(&["house"], |_| Ok(HOUSE.into())).unwrap();
        assert_eq!(
            sprite,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" hidden width=\"0\" height=\"0\" aria-hidden=\"true\">\
             <symbol id=\"icon-house\" viewBox=\"0 0 24 24\"><path d=\"M1 2\"/><circle r=\"1\"/></symbol></svg>\n"
        );
    }

    #[test]
    fn refuses_what_the_strict_policy_would_block() {
        assert!(compose(&["x"], |_| Ok("<svg><path style=\"fill:red\"/></svg>".into())).is_err());
        assert!(compose(&["x"], |_| Ok("no picture".into())).is_err());
    }

    #[test]
    fn reads_one_name_a_line() {
        assert_eq!(names("# all\nhouse\n\n  qr-code  # scan\n").unwrap(), ["house", "qr-code"]);
        assert!(names("house\nhouse").is_err());
        assert!(names("../house").is_err());
    }
}
