//! Mobile numbers of the mainland, Hong Kong, Macao and Taiwan, kept as E.164. Knows nothing of who has been assigned
//! which range beyond the first digit or two.

mod region;

pub use region::PhoneRegion;

use super::{
    mask::mask_phone,
    personal::{normalised, personal_text},
};

personal_text! {
    /// A mobile number, kept as E.164: `+8613800138000`.
    pub struct Phone;
    read by Phone::read;
    schema "Mobile number of the mainland, Hong Kong, Macao or Taiwan (E.164)",
        pattern "^\\+(86|852|853|886)[0-9]{8,11}$";
}

/// Why a text is no mobile number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneProblem {
    /// Nothing was typed.
    Empty,
    /// It has a country code, and of another region.
    CountryCode {
        /// The region that was asked for.
        region: PhoneRegion,
    },
    /// A character that is no digit.
    ForbiddenCharacter(char),
    /// It has too few or too many digits for the region.
    Length {
        /// The region that was asked for.
        region: PhoneRegion,
        /// How many digits it has, country code and leading zero aside.
        found: usize,
    },
    /// No mobile number of the region begins so.
    NotMobile {
        /// The region that was asked for.
        region: PhoneRegion,
    },
}

impl PhoneProblem {
    /// The machine code of the problem.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "phone.empty",
            Self::CountryCode { .. } => "phone.country_code",
            Self::ForbiddenCharacter(_) => "phone.character",
            Self::Length { .. } => "phone.length",
            Self::NotMobile { .. } => "phone.not_mobile",
        }
    }
}

impl Phone {
    /// Reads a mobile number of the mainland: `1[3-9]` and nine digits, with or without +86 or 0086.
    pub fn parse(text: &str) -> Result<Self, PhoneProblem> {
        Self::parse_in(PhoneRegion::Mainland, text)
    }

    /// Reads a mobile number of a region, with or without its country code (`+` or `00` in front); in Taiwan also with
    /// the leading zero of national calls.
    pub fn parse_in(region: PhoneRegion, text: &str) -> Result<Self, PhoneProblem> {
        let typed = normalised(text);
        if typed.is_empty() {
            return Err(PhoneProblem::Empty);
        }
        let national = without_country_code(region, &typed).ok_or(PhoneProblem::CountryCode { region })?;
        let national = match region {
            PhoneRegion::Taiwan => national.strip_prefix('0').unwrap_or(national),
            _ => national,
        };
        if let Some(forbidden) = national.chars().find(|character| !character.is_ascii_digit()) {
            return Err(PhoneProblem::ForbiddenCharacter(forbidden));
        }
        if national.len() != region.digits() {
            return Err(PhoneProblem::Length { region, found: national.len() });
        }
        if !region.is_mobile(national) {
            return Err(PhoneProblem::NotMobile { region });
        }
        Ok(Self(format!("{}{national}", region.country_code())))
    }

    /// Reads a number as it arrives: the country code tells the region, and without one it is of the mainland.
    fn read(text: &str) -> Result<Self, PhoneProblem> {
        let region = PhoneRegion::ALL.into_iter().find(|region| text.starts_with(region.country_code()));
        Self::parse_in(region.unwrap_or(PhoneRegion::Mainland), text)
    }

    /// Where the number is registered.
    pub fn region(&self) -> PhoneRegion {
        let region = PhoneRegion::ALL.into_iter().find(|region| self.0.starts_with(region.country_code()));
        region.unwrap_or(PhoneRegion::Mainland)
    }

    /// The digits after the country code, without the leading zero of Taiwan.
    pub fn national(&self) -> &str {
        self.0.strip_prefix(self.region().country_code()).unwrap_or(&self.0)
    }

    /// The national number with its middle hidden: `138****8000`, `51****67`.
    pub fn masked(&self) -> String {
        mask_phone(self.national())
    }

    /// The national number in full, in groups that can be read out: `154 0000 8000`, `5123 4567`, `912 345 678`.
    pub fn grouped(&self) -> String {
        let breaks: &[usize] = match self.region() {
            PhoneRegion::Mainland => &[3, 7],
            PhoneRegion::HongKong | PhoneRegion::Macao => &[4],
            PhoneRegion::Taiwan => &[3, 6],
        };
        let mut grouped = String::new();
        for (place, digit) in self.national().chars().enumerate() {
            if breaks.contains(&place) {
                grouped.push(' ');
            }
            grouped.push(digit);
        }
        grouped
    }
}

/// The number without the country code of the region; none if it has another one.
fn without_country_code(region: PhoneRegion, typed: &str) -> Option<&str> {
    let international = typed.strip_prefix('+').or_else(|| typed.strip_prefix("00"));
    match international {
        Some(number) => number.strip_prefix(region.country_code().trim_start_matches('+')),
        None => Some(typed),
    }
}

#[cfg(test)]
mod tests {
    use super::{PhoneRegion::*, *};

    fn read(region: PhoneRegion, text: &str) -> Result<String, PhoneProblem> {
        Phone::parse_in(region, text).map(|phone| phone.as_str().to_owned())
    }

    #[test]
    fn reads_mainland_numbers_with_and_without_country_code() {
        for text in ["13800138000", "+8613800138000", "008613800138000", "138-0013 8000", "１３８００１３８０００"]
        {
            assert_eq!(read(Mainland, text).as_deref(), Ok("+8613800138000"));
        }
        for range in ["141", "154", "161", "199"] {
            assert!(read(Mainland, &format!("{range}00008000")).is_ok());
        }
    }

    #[test]
    fn refuses_what_is_no_mainland_mobile() {
        assert_eq!(read(Mainland, "12800138000"), Err(PhoneProblem::NotMobile { region: Mainland }));
        assert_eq!(read(Mainland, "1380013800"), Err(PhoneProblem::Length { region: Mainland, found: 10 }));
        assert_eq!(read(Mainland, "1380013800O"), Err(PhoneProblem::ForbiddenCharacter('O')));
        assert_eq!(read(Mainland, "+85251234567"), Err(PhoneProblem::CountryCode { region: Mainland }));
        assert_eq!(read(Mainland, " \u{200B}"), Err(PhoneProblem::Empty));
    }

    #[test]
    fn reads_numbers_of_hong_kong_macao_and_taiwan() {
        for (region, text, stored) in [
            (HongKong, "+85251234567", "+85251234567"),
            (HongKong, "91234567", "+85291234567"),
            (Macao, "+85366123456", "+85366123456"),
            (Taiwan, "+886912345678", "+886912345678"),
            (Taiwan, "+886 0912345678", "+886912345678"),
            (Taiwan, "0912345678", "+886912345678"),
        ] {
            assert_eq!(read(region, text).as_deref(), Ok(stored));
        }
    }

    #[test]
    fn refuses_fixed_lines_and_short_numbers_abroad() {
        assert_eq!(read(HongKong, "+85221234567"), Err(PhoneProblem::NotMobile { region: HongKong }));
        assert_eq!(read(Macao, "+85328123456"), Err(PhoneProblem::NotMobile { region: Macao }));
        assert_eq!(read(Taiwan, "+886212345678"), Err(PhoneProblem::NotMobile { region: Taiwan }));
        assert_eq!(read(HongKong, "5123456"), Err(PhoneProblem::Length { region: HongKong, found: 7 }));
    }

    #[test]
    fn shows_itself_masked_and_in_groups() {
        for (region, text, masked, grouped) in [
            (Mainland, "15400008000", "154****8000", "154 0000 8000"),
            (HongKong, "51234567", "51****67", "5123 4567"),
            (Macao, "66123456", "66****56", "6612 3456"),
            (Taiwan, "0912345678", "91*****78", "912 345 678"),
        ] {
            let phone = Phone::parse_in(region, text).expect("a number");
            assert_eq!(phone.region(), region);
            assert_eq!((phone.masked().as_str(), phone.grouped().as_str()), (masked, grouped));
            assert_eq!(format!("{phone:?}"), format!("Phone({masked:?})"));
        }
    }

    #[test]
    fn travels_as_e164() {
        for stored in ["+8615400008000", "+85251234567", "+85366123456", "+886912345678"] {
            let json = format!("{stored:?}");
            let phone: Phone = serde_json::from_str(&json).expect("a number");
            assert_eq!(serde_json::to_string(&phone).expect("json"), json);
        }
        let refused = serde_json::from_str::<Phone>("\"+12025550100\"").expect_err("elsewhere").to_string();
        assert!(refused.starts_with("phone.country_code") && !refused.contains("555"));
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_any_text_without_panic(text in any::<String>()) {
            for region in PhoneRegion::ALL {
                if let Ok(phone) = Phone::parse_in(region, &text) {
                    prop_assert_eq!(phone.region(), region);
                }
            }
        }

        #[test]
        fn reads_every_mainland_mobile_and_hides_its_middle(national in "1[3-9][0-9]{9}") {
            let phone = Phone::parse(&national);
            prop_assert_eq!(phone.as_ref().map(Phone::national), Ok(national.as_str()));
            let masked = phone.map(|phone| phone.masked()).unwrap_or_default();
            prop_assert_eq!(masked, format!("{}****{}", &national[..3], &national[7..]));
        }
    }
}
