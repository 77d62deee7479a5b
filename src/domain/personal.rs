//! What the texts that tell about a person have in common: how they travel, how they look in a log, and how pasted
//! text is put right. Knows no rule of any single one.

/// Declares a newtype over `String` for personal data whose only way in is a parser.
///
/// It travels as a JSON string. `Debug` prints what the type's own `masked()` gives, so that no log leaks, and there is
/// no `Display`, so that none leaks by mistake. `read by` names the parser of arriving text, `fn(&str) ->
/// Result<Self, P>`, where `P` has `code(&self) -> &'static str`; a refusal carries that code alone.
macro_rules! personal_text {
    (
        $(#[$meta:meta])*
        pub struct $name:ident;
        read by $read:path;
        schema $description:literal $(, pattern $pattern:literal)?;
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// The normalised text in full: for its owner and for the wire, never for a log.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.masked()).finish()
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                let text = <String as ::serde::Deserialize>::deserialize(deserializer)?;
                $read(&text).map_err(|problem| ::serde::de::Error::custom(problem.code()))
            }
        }

        #[cfg(feature = "schema")]
        impl ::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                ::schemars::json_schema!({
                    "type": "string",
                    "description": $description,
                    $("pattern": $pattern,)?
                })
            }
        }
    };
}

pub(super) use personal_text;

/// A number as it should have been typed: full-width forms become ASCII, spaces, invisible characters and hyphens go,
/// ASCII letters become upper case. Never turns O into 0 or I into 1.
pub(super) fn normalised(text: &str) -> String {
    half_width(text)
        .filter(|&character| !character.is_whitespace() && !is_hyphen(character))
        .map(|character| character.to_ascii_uppercase())
        .collect()
}

/// The characters of a text, full-width forms (U+FF01-FF5E, U+3000) as ASCII, those that show nothing left out.
pub(super) fn half_width(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|&character| !is_invisible(character)).map(|character| match character {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        other => other,
    })
}

/// Zero-width characters, direction marks, and the Hangul fillers, which count as letters and show nothing.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{00AD}' | '\u{115F}' | '\u{1160}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
    )
}

/// Hyphens, dashes and minus signs.
pub(super) fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_a_pasted_number_right() {
        assert_eq!(normalised("\u{FEFF}４４ 03\u{3000}08－1990—0307\u{200B}123x\t"), "44030819900307123X");
        assert_eq!(normalised("oO iIlL"), "OOIILL");
        assert_eq!(normalised(" \u{200D} "), "");
    }

    #[test]
    fn leaves_letters_outside_ascii_as_they_are() {
        assert_eq!(normalised("ıſß张𠮷"), "ıſß张𠮷");
    }
}
