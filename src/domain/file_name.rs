//! What somebody calls a file: legible, short, and never a path.

use super::wire::string_type;

/// Characters that a name may have; what is longer loses its middle.
pub const FILE_NAME_LIMIT: usize = 80;

/// Why a text is no file name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileNameProblem {
    /// Nothing of it can be read.
    Empty,
}

impl FileNameProblem {
    /// A machine code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file_name.empty",
        }
    }
}

string_type! {
    /// The name of a file, put right: without folders, and without signs that show nothing or turn the text around.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct FileName;
    read by FileName::parse;
    schema "The name of a file, at most 80 characters";
}

impl FileName {
    /// Puts a name right. Markup in it stays what it is: text.
    pub fn parse(text: &str) -> Result<Self, FileNameProblem> {
        let last = text.rsplit(['/', '\\']).next().unwrap_or_default();
        let legible = |c: char| if c.is_whitespace() { ' ' } else { c };
        let name: String = last.chars().map(legible).filter(|c| !is_hidden(*c)).collect();
        let name = name.trim().trim_start_matches('.').trim_start();
        if name.is_empty() { Err(FileNameProblem::Empty) } else { Ok(Self(shortened(name))) }
    }
}

/// Control characters, marks of direction, zero widths.
fn is_hidden(c: char) -> bool {
    let is_mark = matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    c.is_control() || is_mark || matches!(c, '\u{FFF9}'..='\u{FFFB}' | '\u{00AD}' | '\u{061C}')
}

/// Keeps the beginning and the end, where the kind of the file stands.
fn shortened(name: &str) -> String {
    let signs: Vec<char> = name.chars().collect();
    if signs.len() <= FILE_NAME_LIMIT {
        return name.to_owned();
    }
    let tail = 16;
    let (head, end) = (&signs[..FILE_NAME_LIMIT - tail - 1], &signs[signs.len() - tail..]);
    head.iter().chain(&['…']).chain(end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> String {
        FileName::parse(text).expect("a name").as_str().to_owned()
    }

    #[test]
    fn a_name_stays_as_it_is() {
        assert_eq!(name("营业执照（副本）.pdf"), "营业执照（副本）.pdf");
        assert_eq!(name("<img src=x onerror=alert(1)>.png"), "<img src=x onerror=alert(1)>.png");
    }

    #[test]
    fn folders_and_signs_that_hide_go() {
        assert_eq!(name("../../etc/passwd"), "passwd");
        assert_eq!(name("C:\\fake\\path.png"), "path.png");
        assert_eq!(name("photo\u{202E}gnp.exe"), "photognp.exe");
        assert_eq!(name("a\u{0}b\n\tc.png"), "ab  c.png");
        assert_eq!(name(" .hidden.pdf "), "hidden.pdf");
    }

    #[test]
    fn what_cannot_be_read_is_no_name() {
        for text in ["", " ", "...", "a/", "\u{200B}\u{202E}"] {
            assert_eq!(FileName::parse(text), Err(FileNameProblem::Empty), "{text:?}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_end() {
        let long = name(&format!("{}.pdf", "长".repeat(300)));
        assert_eq!(long.chars().count(), FILE_NAME_LIMIT);
        assert!(long.ends_with(".pdf") && long.contains('…'));
        assert_eq!(name(&long), long, "once is enough");
    }
}
