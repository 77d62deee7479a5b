//! The number of a document, of whichever kind. Knows nothing of the person who holds it, but for the day of birth that
//! some numbers tell.

use super::{
    super::{
        mask::{mask_identity_number, mask_passport, mask_travel_permit},
        personal::{normalised, personal_text},
    },
    DocumentKind, DocumentProblem, resident, travel,
};
use time::Date;

personal_text! {
    /// The number of a document, normalised: upper case, nothing but letters, digits and the brackets of older 台胞证.
    /// Which kind it is of is told beside it, never in it.
    pub struct DocumentNumber;
    read by DocumentNumber::read;
    schema "Number of a document (证件号码), normalised", pattern "^[0-9A-Z()]{5,18}$";
}

impl DocumentNumber {
    /// Reads the number of a document of this kind, after repair. An identity card of fifteen digits becomes one of
    /// eighteen; `today` bounds the day of birth.
    pub fn parse(kind: DocumentKind, text: &str, today: Date) -> Result<Self, DocumentProblem> {
        let number = normalised(text);
        let found = number.chars().count();
        let is_shape = match (kind, found) {
            (_, 0) => return Err(DocumentProblem::Empty),
            (DocumentKind::ResidentIdentityCard, 15) => {
                let wide = resident::widened(&number)?;
                return resident::check(kind, &wide, today).map(|()| Self(wide));
            }
            (DocumentKind::ForeignPermanentResidence, 15) => travel::is_old_permanent_residence(&number),
            (
                DocumentKind::ResidentIdentityCard
                | DocumentKind::HkMacaoTaiwanResidencyPermit
                | DocumentKind::ForeignPermanentResidence,
                _,
            ) => return resident::check(kind, &number, today).map(|()| Self(number)),
            (DocumentKind::HkMacaoTravelPermit, _) => travel::is_hk_macao_permit(&number),
            (DocumentKind::TaiwanTravelPermit, _) => travel::is_taiwan_permit(&number),
            (DocumentKind::ChinesePassport, _) => travel::is_chinese_passport(&number),
            (DocumentKind::ForeignPassport, _) => travel::is_foreign_passport(&number),
        };
        if is_shape { Ok(Self(number)) } else { Err(DocumentProblem::Shape { kind }) }
    }

    /// The number of an identity card that begins with these seventeen digits, its check character computed; none if
    /// they are no seventeen digits, or if region or day of birth do not exist.
    pub fn resident_with_check(first17: &str) -> Option<Self> {
        resident::completed(first17).map(Self)
    }

    /// What stays the same when a document is issued anew: of a 回乡证 the first nine characters, of others all. Compare
    /// keys of one kind only.
    pub fn key(&self) -> &str {
        let lifelong = self.0.get(..9).filter(|_| travel::is_hk_macao_permit(&self.0));
        lifelong.unwrap_or(&self.0)
    }

    /// The day of birth, if the number tells it: those of eighteen characters do.
    pub fn birth_date(&self) -> Option<Date> {
        resident::told_birth_date(&self.0)
    }

    /// The number with its middle hidden: `440***********1235`, `H1*****78`, `E1****678`.
    pub fn masked(&self) -> String {
        match self.0.chars().count() {
            15 | 18 => mask_identity_number(&self.0),
            _ if travel::is_hk_macao_permit(&self.0) => mask_travel_permit(&self.0),
            _ => mask_passport(&self.0),
        }
    }

    /// Reads a number as it arrives: normalised already, its kind told elsewhere.
    fn read(text: &str) -> Result<Self, DocumentProblem> {
        let is_allowed = |character: char| {
            character.is_ascii_uppercase() || character.is_ascii_digit() || matches!(character, '(' | ')')
        };
        if let Some((character, position)) = text.chars().zip(1..).find(|(character, _)| !is_allowed(*character)) {
            return Err(DocumentProblem::ForbiddenCharacter { character, position });
        }
        match text.len() {
            0 => Err(DocumentProblem::Empty),
            5..=18 => Ok(Self(text.to_owned())),
            found => Err(DocumentProblem::Length { found }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DocumentKind::*, *};
    use time::Month;

    fn today() -> Date {
        Date::from_calendar_date(2026, Month::November, 22).expect("a day")
    }

    fn read(kind: DocumentKind, text: &str) -> Result<String, DocumentProblem> {
        DocumentNumber::parse(kind, text, today()).map(|number| number.as_str().to_owned())
    }

    fn number(kind: DocumentKind, text: &str) -> DocumentNumber {
        DocumentNumber::parse(kind, text, today()).expect("a good number")
    }

    #[test]
    fn reads_good_numbers_of_eighteen_characters() {
        for text in [
            "11010519491231002X",
            "440308199003071235",
            "440106200002290243",
            "440104202402290070",
            "44010519950615004X",
            "44011320141005001X",
            "810000199001010019",
            "820000198511170028",
            "830000197006300036",
            "440524188001010014",
        ] {
            assert_eq!(read(ResidentIdentityCard, text).as_deref(), Ok(text));
        }
        for text in ["810000199001010019", "820000198511170028", "830000197006300036"] {
            assert_eq!(read(HkMacaoTaiwanResidencyPermit, text).as_deref(), Ok(text));
        }
        for text in ["911124198108030024", "932682198501010017", "944840197506150111", "CAN110081080310"] {
            assert_eq!(read(ForeignPermanentResidence, text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn refuses_bad_numbers_with_the_reason() {
        let kind = ResidentIdentityCard;
        for (text, problem) in [
            ("440308199003071230", DocumentProblem::CheckDigit { expected: '5', found: '0' }),
            ("440308199002301238", DocumentProblem::NoSuchDate),
            ("440308190002291235", DocumentProblem::NoSuchDate),
            ("440308202302291232", DocumentProblem::NoSuchDate),
            ("440308199013011236", DocumentProblem::NoSuchDate),
            ("440308209912311239", DocumentProblem::FutureDate),
            ("990308199003071238", DocumentProblem::UnknownRegion { kind }),
            ("160308199003071238", DocumentProblem::UnknownRegion { kind }),
            ("44030819900307123", DocumentProblem::Length { found: 17 }),
            ("44030819900307I23X", DocumentProblem::ForbiddenCharacter { character: 'I', position: 15 }),
            ("44030819900307123Y", DocumentProblem::ForbiddenCharacter { character: 'Y', position: 18 }),
            ("４４０３０８１９９０张", DocumentProblem::Length { found: 11 }),
            (" \u{200B}-", DocumentProblem::Empty),
        ] {
            assert_eq!(read(kind, text), Err(problem), "{text}");
        }
    }

    #[test]
    fn refuses_a_number_of_another_kind_of_card() {
        let refused = |kind| Err(DocumentProblem::UnknownRegion { kind });
        assert_eq!(read(HkMacaoTaiwanResidencyPermit, "440308199003071235"), refused(HkMacaoTaiwanResidencyPermit));
        assert_eq!(read(ResidentIdentityCard, "911124198108030024"), refused(ResidentIdentityCard));
        assert_eq!(read(ForeignPermanentResidence, "440308199003071235"), refused(ForeignPermanentResidence));
        assert_eq!(read(ForeignPermanentResidence, "990308199003071238"), refused(ForeignPermanentResidence));
    }

    #[test]
    fn accepts_a_day_of_birth_up_to_today() {
        let born = Date::from_calendar_date(2014, Month::October, 5).expect("a day");
        let read_on = |today| DocumentNumber::parse(ResidentIdentityCard, "44011320141005001X", today);
        assert!(read_on(born).is_ok());
        assert_eq!(read_on(born.previous_day().expect("a day")), Err(DocumentProblem::FutureDate));
    }

    #[test]
    fn puts_typed_numbers_right() {
        for text in
            ["11010519491231002x", "110105 19491231 002X", "１１０１０５１９４９１２３１００２ｘ", "110105491231002"]
        {
            assert_eq!(read(ResidentIdentityCard, text).as_deref(), Ok("11010519491231002X"));
        }
        assert_eq!(read(ResidentIdentityCard, "440105680303123").as_deref(), Ok("440105196803031238"));
        assert_eq!(read(TaiwanTravelPermit, "1234567890（b）").as_deref(), Ok("1234567890(B)"));
    }

    #[test]
    fn reads_permits_and_passports_by_their_shape() {
        for (kind, good, bad) in [
            (HkMacaoTravelPermit, "h12345678", "C12345678"),
            (TaiwanTravelPermit, "12345678", "123456789"),
            (ForeignPermanentResidence, "can110081080310", "CA1110081080310"),
            (ChinesePassport, "e12345678", "EI1234567"),
            (ForeignPassport, "ab 12345", "AB12"),
        ] {
            assert!(read(kind, good).is_ok());
            assert_eq!(read(kind, bad), Err(DocumentProblem::Shape { kind }));
        }
    }

    #[test]
    fn keys_a_travel_permit_on_its_holder() {
        let [first, second] = ["H1234567801", "H1234567802"].map(|text| number(HkMacaoTravelPermit, text));
        assert_ne!(first, second);
        assert_eq!((first.key(), second.key()), ("H12345678", "H12345678"));
        assert_eq!(number(ResidentIdentityCard, "11010519491231002X").key(), "11010519491231002X");
    }

    #[test]
    fn tells_the_day_of_birth_where_the_number_does() {
        let born = |kind, text| number(kind, text).birth_date().map(|date| date.to_calendar_date());
        assert_eq!(born(ResidentIdentityCard, "440105680303123"), Some((1968, Month::March, 3)));
        assert_eq!(born(ForeignPermanentResidence, "911124198108030024"), Some((1981, Month::August, 3)));
        assert_eq!(born(ForeignPermanentResidence, "CAN110081080310"), None);
        assert_eq!(born(ChinesePassport, "E12345678"), None);
    }

    #[test]
    fn shows_itself_masked_and_never_in_full_in_a_log() {
        for (kind, text, masked) in [
            (ResidentIdentityCard, "440308199003071235", "440***********1235"),
            (HkMacaoTravelPermit, "H12345678", "H1*****78"),
            (HkMacaoTravelPermit, "H1234567801", "H1*******01"),
            (TaiwanTravelPermit, "12345678", "12****78"),
            (ForeignPermanentResidence, "CAN110081080310", "CAN********0310"),
            (ChinesePassport, "E12345678", "E1****678"),
        ] {
            let number = number(kind, text);
            assert_eq!(number.masked(), masked);
            assert_eq!(format!("{number:?}"), format!("DocumentNumber({masked:?})"));
        }
    }

    #[test]
    fn arrives_normalised_or_not_at_all() {
        for text in ["11010519491231002X", "1234567890(B)", "AB123"] {
            let json = format!("{text:?}");
            let number: DocumentNumber = serde_json::from_str(&json).expect("a number");
            assert_eq!(serde_json::to_string(&number).expect("json"), json);
        }
        for text in ["", "AB12", "1101051949123100212", "11010519491231002x", "H1234 5678", "１２３４５６７８"]
        {
            let refused = serde_json::from_str::<DocumentNumber>(&format!("{text:?}")).expect_err(text).to_string();
            assert!(refused.starts_with("document.") && (text.is_empty() || !refused.contains(text)));
        }
    }
}
