//! How a parsed text travels: as a JSON string that its own parser reads. Knows no rule of any single type.

/// Declares a newtype over `String` whose only way in is a parser.
///
/// The caller writes the derives it wants (`Debug` of personal data is masked by hand, equality may go by a key),
/// and the parser with which a reply or a request is read: `fn(&str) -> Result<Self, P>`, where `P` has
/// `code(&self) -> &'static str`. A refused text is answered with that code alone, since the text may be personal.
/// The pattern goes into `openapi.json` and is checked by nobody.
///
/// ```ignore
/// string_type! {
///     /// What it is.
///     #[derive(Clone, Debug, PartialEq, Eq, Hash)]
///     pub struct Plate;
///     read by Plate::parse;
///     schema "A number plate (GA 36-2018)", pattern "^.{7,8}$";
/// }
/// ```
macro_rules! string_type {
    (
        $(#[$meta:meta])*
        pub struct $name:ident;
        read by $parse:path;
        schema $description:literal $(, pattern $pattern:literal)?;
    ) => {
        $(#[$meta])*
        pub struct $name(String);

        impl $name {
            /// The normalised text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(&self.0)
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
                $parse(&text).map_err(|problem| ::serde::de::Error::custom(problem.code()))
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

pub(crate) use string_type;

#[cfg(test)]
mod tests {
    enum Refused {
        Empty,
    }

    impl Refused {
        fn code(&self) -> &'static str {
            match self {
                Self::Empty => "word.empty",
            }
        }
    }

    string_type! {
        /// A word in lower case.
        #[derive(Debug, PartialEq)]
        pub struct Word;
        read by Word::parse;
        schema "A word", pattern "^.+$";
    }

    impl Word {
        fn parse(text: &str) -> Result<Self, Refused> {
            if text.is_empty() { Err(Refused::Empty) } else { Ok(Self(text.to_lowercase())) }
        }
    }

    #[test]
    fn travels_as_a_string_and_is_parsed_on_arrival() {
        let word: Word = serde_json::from_str(r#""QIFU""#).expect("a word");
        assert_eq!(word, Word("qifu".into()));
        assert_eq!(serde_json::to_string(&word).expect("json"), r#""qifu""#);
        assert_eq!((word.to_string().as_str(), word.as_ref(), word.as_str()), ("qifu", "qifu", "qifu"));
    }

    #[test]
    fn refuses_on_arrival_with_the_code_alone() {
        let refused = serde_json::from_str::<Word>(r#""""#).expect_err("empty");
        assert!(refused.to_string().starts_with("word.empty"));
    }

    #[cfg(feature = "schema")]
    #[test]
    fn describes_itself_as_a_string_with_a_pattern() {
        let schema = schemars::schema_for!(Word);
        assert_eq!(schema.get("type").and_then(|kind| kind.as_str()), Some("string"));
        assert_eq!(schema.get("description").and_then(|text| text.as_str()), Some("A word"));
        assert_eq!(schema.get("pattern").and_then(|text| text.as_str()), Some("^.+$"));
    }
}
