//! 办理事项 (matters): what a company can have a department decide, what it takes, and whom it is open to.

use super::{FileId, FileName, TrustLevel, repair::half_width};
use serde::{Deserialize, Serialize};

/// Materials that a matter may ask for: as many as a form has places for.
pub const MOST_MATERIALS: usize = 12;

/// A material that a matter asks for (`Y-FAQ-18`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Material {
    /// Unique within its matter.
    pub code: String,
    /// What the department calls it.
    pub name: String,
    /// What it has to show; empty where its name says all.
    pub about: String,
    /// Whether the matter cannot be submitted without it.
    pub required: bool,
    /// How many files it may consist of, at least one.
    pub most: u32,
    /// Bytes that each file may have.
    pub largest: u64,
    /// The media types of its files, such as `image/jpeg`.
    pub types: Vec<String>,
}

/// A file that was given for a material.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GivenFile {
    /// The material's code.
    pub material: String,
    /// The stored file.
    pub file: FileId,
    /// What its owner calls it.
    pub name: FileName,
    /// Bytes.
    pub size: u64,
    /// Its media type.
    pub media_type: String,
}

/// Why a file cannot stand for a material.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileBar {
    /// It is of a type that is not asked for.
    Type,
    /// It has more than so many bytes.
    TooLarge(u64),
    /// It has no bytes.
    Empty,
}

impl FileBar {
    /// A machine code for the server's answer.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Type => "file.type",
            Self::TooLarge(_) => "file.size",
            Self::Empty => "file.empty",
        }
    }
}

impl Material {
    /// Whether a file may stand for it.
    pub fn takes(&self, media_type: &str, size: u64) -> Result<(), FileBar> {
        match size {
            _ if !self.types.iter().any(|known| known == media_type) => Err(FileBar::Type),
            0 => Err(FileBar::Empty),
            size if size > self.largest => Err(FileBar::TooLarge(self.largest)),
            _ => Ok(()),
        }
    }

    /// Whether there is room for one more file beside those given.
    pub fn has_room(&self, given: &[GivenFile]) -> bool {
        (given.iter().filter(|file| file.material == self.code).count() as u64) < u64::from(self.most)
    }
}

/// The materials without which a matter cannot be submitted, in the matter's order (`Y-FAQ-18`).
pub fn missing_materials<'a>(asked: &'a [Material], given: &[GivenFile]) -> Vec<&'a Material> {
    let is_given = |material: &Material| given.iter().any(|file| file.material == material.code);
    asked.iter().filter(|material| material.required && !is_given(material)).collect()
}

/// Whether a matter is open to an account of this level: one that needs certification is only to a certified account
/// (`Y-CERT-01`), any other to each (`Y-FAQ-16`).
pub const fn is_matter_open(needs_certified: bool, trust: TrustLevel) -> bool {
    !needs_certified || matches!(trust, TrustLevel::Certified)
}

/// Whether words that somebody typed mean something that is called by these texts. Spaces part words, and each has to
/// be found; signs may be left out of the first text (危货许可证 finds 道路危险货物运输经营许可证换证), not of the others.
/// Width, case and punctuation do not matter.
pub fn is_meant(typed: &str, texts: &[&str]) -> bool {
    let texts: Vec<_> = texts.iter().map(|text| legible(text)).collect();
    let is_found = |word: String| {
        let is_within = texts.iter().any(|text| text.contains(&word));
        is_within || texts.first().is_some_and(|name| is_abbreviation(&word, name))
    };
    typed.split(|c: char| half_width(c).is_whitespace()).map(legible).filter(|word| !word.is_empty()).all(is_found)
}

fn legible(text: &str) -> String {
    text.chars().map(half_width).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// All signs of the name in their order, others left out; at least two, or anything would fit.
fn is_abbreviation(word: &str, name: &str) -> bool {
    let mut signs = name.chars();
    word.chars().count() > 1 && word.chars().all(|sign| signs.any(|known| known == sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn material(code: &str, required: bool) -> Material {
        let types = vec!["image/jpeg".to_owned(), "application/pdf".to_owned()];
        Material {
            code: code.into(),
            name: code.into(),
            about: String::new(),
            required,
            most: 2,
            largest: 1_000,
            types,
        }
    }

    fn given(material: &str) -> GivenFile {
        let (file, name) = (FileId::new("u-1"), FileName::parse("a.pdf").expect("a name"));
        GivenFile { material: material.into(), file, name, size: 10, media_type: "application/pdf".into() }
    }

    /// Y-FAQ-18.
    #[test]
    fn every_required_material_that_is_not_given_is_missing() {
        let asked = [material("a", true), material("b", false), material("c", true)];
        let codes = |given: &[GivenFile]| {
            missing_materials(&asked, given).into_iter().map(|one| one.code.clone()).collect::<Vec<_>>()
        };
        assert_eq!(codes(&[]), ["a", "c"]);
        assert_eq!(codes(&[given("b"), given("c")]), ["a"]);
        assert!(codes(&[given("a"), given("c")]).is_empty());
    }

    #[test]
    fn a_file_has_to_be_of_the_type_and_size_that_are_asked_for() {
        let material = material("a", true);
        assert_eq!(material.takes("image/jpeg", 1_000), Ok(()));
        assert_eq!(material.takes("image/jpeg", 1_001), Err(FileBar::TooLarge(1_000)));
        assert_eq!(material.takes("image/jpeg", 0), Err(FileBar::Empty));
        assert_eq!(material.takes("text/html", 10), Err(FileBar::Type));
        assert_eq!(material.takes("", 10), Err(FileBar::Type));
    }

    #[test]
    fn there_is_room_for_so_many_files_and_no_more() {
        let material = material("a", true);
        assert!(material.has_room(&[given("a"), given("b"), given("b")]));
        assert!(!material.has_room(&[given("a"), given("a")]));
    }

    /// Y-CERT-01, Y-FAQ-16.
    #[test]
    fn only_a_matter_that_needs_certification_asks_for_it() {
        assert!(is_matter_open(false, TrustLevel::Uncertified));
        assert!(!is_matter_open(true, TrustLevel::Uncertified));
        assert!(is_matter_open(true, TrustLevel::Certified));
    }

    #[test]
    fn what_is_typed_finds_what_is_meant() {
        let texts = ["道路危险货物运输经营许可证换证", "交通运输", "广东省交通运输厅"];
        for typed in ["", "  ", "许可证", "危货许可证", "危险 换证", "　运输厅", "危险货物·运输", "（危险货物）"]
        {
            assert!(is_meant(typed, &texts), "{typed}");
        }
        for typed in ["装货人", "证许可", "危险 社保", "省厅"] {
            assert!(!is_meant(typed, &texts), "{typed}");
        }
        assert!(is_meant("ｃＡ证书", &["CA证书变更"]));
    }
}
