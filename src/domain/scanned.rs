//! What a scanned code says: the QR code of a business licence holds an address with the credit code in it, or the code
//! itself.

use super::CreditCode;

/// The first credit code in a scanned text. Only one that stands by itself and whose check characters are right: what
/// was not typed by a person is not to be guessed at.
pub fn credit_code_in(text: &str) -> Option<CreditCode> {
    let words = text.split(|character: char| !character.is_ascii_alphanumeric());
    words.filter(|word| word.len() == 18).find_map(|word| CreditCode::parse(word).ok())
}

#[cfg(test)]
mod tests {
    use super::credit_code_in;

    #[test]
    fn finds_the_code_by_itself_or_in_an_address() {
        for text in [
            "91440300PDY00001X3",
            " 91440300pdy00001x3\n",
            "http://licence.example/search?uniscid=91440300PDY00001X3&t=1",
            "https://licence.example/91440300PDY00001X3",
            "统一社会信用代码：91440300PDY00001X3；名称：某某公司",
        ] {
            let found = credit_code_in(text).map(|code| code.to_string());
            assert_eq!(found.as_deref(), Some("91440300PDY00001X3"), "{text}");
        }
    }

    #[test]
    fn takes_nothing_else_for_a_code() {
        for text in [
            "",
            "https://licence.example/",
            // A wrong check character.
            "91440300PDY00001X4",
            // Part of something longer, such as a digest.
            "A91440300PDY00001X3",
            "91440300PDY00001X30000",
            // In groups: that is how people are shown it, not how it is printed in a code.
            "9144 0300 PDY0 0001 X3",
            // 18 characters of an identity document.
            "440100190101010011",
            "企业企业企业企业企业企业企业企业企业",
        ] {
            assert_eq!(credit_code_in(text), None, "{text}");
        }
    }
}
