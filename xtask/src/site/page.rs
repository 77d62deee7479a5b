//! Finds what a strict content security policy forbids in a page: code and styles that stand in the page itself.

/// One sentence for each inline script, style, event handler or `javascript:` address.
pub fn inline_code(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        rest = after;
        if !after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let (tag, after) = Tag::read(after);
        rest = after;
        tag.faults(rest, &mut faults);
        if tag.name == "script" {
            // Only its end tag ends a script; what stands before it is no markup.
            rest = rest.find("</script").map_or("", |end| &rest[end..]);
        }
    }
    faults
}

/// A start tag, names in lower case.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// Reads what follows `<`, and gives back what follows the tag.
    fn read(text: &str) -> (Self, &str) {
        let end = text.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>').unwrap_or(text.len());
        let mut tag = Self { name: text[..end].to_ascii_lowercase(), attributes: Vec::new() };
        let mut rest = &text[end..];
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return (tag, rest);
            }
            if let Some(after) = rest.strip_prefix('>') {
                return (tag, after);
            }
            let end = rest.find(|c: char| c.is_ascii_whitespace() || "=/>".contains(c)).unwrap_or(rest.len()).max(1);
            let name = rest[..end].to_ascii_lowercase();
            let (value, after) = value(rest[end..].trim_start());
            tag.attributes.push((name, value.to_string()));
            rest = after;
        }
    }

    fn faults(&self, content: &str, faults: &mut Vec<String>) {
        if self.name == "style" {
            faults.push("an inline <style>".into());
        }
        let is_empty = content.trim_start().starts_with("</");
        if self.name == "script" && !(is_empty && self.attributes.iter().any(|(name, _)| name == "src")) {
            faults.push("an inline <script>".into());
        }
        for (name, value) in &self.attributes {
            let is_code = value.trim_start().to_ascii_lowercase().starts_with("javascript:");
            if name == "style" || (name.starts_with("on") && name.len() > 2) || is_code {
                faults.push(format!("<{} {name}=\"{value}\">", self.name));
            }
        }
    }
}

/// The value after an attribute's name, if there is one, and what follows it.
fn value(text: &str) -> (&str, &str) {
    let Some(text) = text.strip_prefix('=').map(str::trim_start) else { return ("", text) };
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    text.split_at(text.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::inline_code;

    #[test]
    fn a_page_that_only_refers_is_clean() {
        let page = r#"<!DOCTYPE html><!-- <style> --><html lang=zh><link rel=stylesheet href=/a.css integrity="sha384-a/b+="/>
            <body data-on="x"><p>a < b, style="x"</p>
            <script type=module src=/boot.js data-js="/a.js" id=boot></script><svg hidden><symbol id=i /></svg></body></html>"#;
        assert_eq!(inline_code(page), Vec::<String>::new());
    }

    #[test]
    fn finds_each_kind_of_inline_code() {
        let faults = |page: &str| inline_code(page).len();
        assert_eq!(faults("<script>alert(1)</script>"), 1);
        assert_eq!(faults("<SCRIPT type='application/json'>{}</script>"), 1);
        assert_eq!(faults("<script src=a.js>alert(1)</script>"), 1);
        assert_eq!(faults("<style>a{}</style>"), 1);
        assert_eq!(faults("<p class=a style=color:red>"), 1);
        assert_eq!(faults("<body\nonLoad = 'x()'>"), 1);
        assert_eq!(faults("<a href=' JavaScript:x()'>"), 1);
        assert_eq!(faults("<script>if (a<b) '<style>'</script><p style=a>"), 2);
    }

    #[test]
    fn ends_on_a_broken_page() {
        for page in ["<", "<a", "<a b", "<a b=", "<a b='", "<!--", "<script", "<a =>", "<a =/"] {
            inline_code(page);
        }
    }
}
