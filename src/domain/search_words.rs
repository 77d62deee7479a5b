//! Finding by words, on the device: tolerant of spaces, widths, case, punctuation, a wrong or missing character, and of
//! the way in which people ask. Knows nothing of what is searched.

/// What people say around what they look for.
const AROUND: [&str; 16] = [
    "怎么办",
    "怎么样",
    "怎么",
    "怎样",
    "如何",
    "为什么",
    "是什么",
    "什么",
    "请问",
    "我想",
    "我要",
    "可以吗",
    "吗",
    "呢",
    "啊",
    "的",
];

/// Everyday spellings, and what the product writes.
const SPELLINGS: [(&str, &str); 4] = [("登陆", "登录"), ("帐", "账"), ("工商执照", "营业执照"), ("app", "")];

/// Words searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchWords {
    terms: Vec<Vec<char>>,
}

impl SearchWords {
    /// Reads what was typed. Terms are parted by spaces and punctuation.
    pub fn of(typed: &str) -> Self {
        let parted = typed.split(|sign: char| !sign.is_alphanumeric()).map(essence);
        Self { terms: parted.filter(|term| !term.is_empty()).collect() }
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// How well a thing answers: 0 for not at all. Its title weighs more than what else is said of it. Every term has
    /// to be met, a long one at least by half.
    pub fn relevance(&self, title: &str, rest: &str) -> u32 {
        let (title, rest) = (folded(title), folded(rest));
        let of_term = |term: &Vec<char>| match () {
            () if contains(&title, term) => 100,
            () if contains(&rest, term) => 70,
            () => partly(&title, &rest, term),
        };
        let found: Vec<_> = self.terms.iter().map(of_term).collect();
        if found.contains(&0) { 0 } else { found.iter().sum() }
    }

    /// Whether each of them stands in a longer text as it is. A single character says too little for that.
    pub fn stand_in(&self, text: &str) -> bool {
        let text = folded(text);
        !self.is_empty() && self.terms.iter().all(|term| term.len() > 1 && contains(&text, term))
    }
}

/// Whether words may stand in an address: not when they hold a number that could be a phone's or a document's.
pub fn may_stand_in_an_address(words: &str) -> bool {
    let mut digits = 0;
    for sign in words.chars().filter(|sign| !sign.is_whitespace() && *sign != '-') {
        digits = if narrow(sign).is_ascii_digit() { digits + 1 } else { 0 };
        if digits >= 7 {
            return false;
        }
    }
    true
}

/// What is left of a term without the words around it; all of it when nothing would be left.
fn essence(term: &str) -> Vec<char> {
    let whole = folded(term);
    let mut text: String = whole.iter().collect();
    for words in AROUND {
        text = text.replace(words, "");
    }
    if text.chars().count() < 2 { whole } else { text.chars().collect() }
}

/// Letters and digits only, of one width, case and spelling.
fn folded(text: &str) -> Vec<char> {
    let mut text: String = text.chars().map(narrow).filter(|sign| sign.is_alphanumeric()).collect();
    text.make_ascii_lowercase();
    for (typed, written) in SPELLINGS {
        text = text.replace(typed, written);
    }
    text.chars().collect()
}

/// A full-width form as ASCII.
fn narrow(sign: char) -> char {
    match sign {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        other => other,
    }
}

fn contains(text: &[char], term: &[char]) -> bool {
    text.windows(term.len()).any(|window| window == term)
}

/// By the pairs of neighbours that are met, at least half of three pairs or more; or with one character in four a wrong one.
/// Up to 40; 0 for less.
fn partly(title: &[char], rest: &[char], term: &[char]) -> u32 {
    let pairs = term.windows(2).count();
    let met = term.windows(2).filter(|pair| contains(title, pair) || contains(rest, pair)).count();
    match () {
        () if pairs >= 3 && met * 2 >= pairs => (40 * met / pairs) as u32,
        () if is_alike(title, term) || is_alike(rest, term) => 20,
        () => 0,
    }
}

/// Whether a place in the text differs from the term by one character in four at most.
fn is_alike(text: &[char], term: &[char]) -> bool {
    let same = |window: &[char]| window.iter().zip(term).filter(|(one, other)| one == other).count();
    term.len() >= 4 && text.windows(term.len()).any(|window| same(window) * 4 >= term.len() * 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TITLE: &str = "法人账号忘记密码如何进行重置？";
    const KEYS: &str = "找回密码 改密码";

    #[test]
    fn words_stand_in_a_text_as_they_are() {
        let text = "请确认括号是不是【全角】括号；再核对一次名称。";
        for (typed, expected) in
            [("全角括号", true), ("核对 名称", true), ("核对 姓名", false), ("核", false), ("", false)]
        {
            assert_eq!(SearchWords::of(typed).stand_in(text), expected, "{typed}");
        }
    }

    fn finds(typed: &str) -> bool {
        SearchWords::of(typed).relevance(TITLE, KEYS) > 0
    }

    #[test]
    fn finds_by_a_part_in_any_width_case_and_spelling() {
        for typed in ["密码", " 密 码 ", "忘记密码", "法人帐号", "找回密码", "重置？", "密码 账号"]
        {
            assert!(finds(typed), "{typed}");
        }
        assert!(SearchWords::of("ｐｉｎ码").relevance("更换 PIN 码", "") > 0);
        assert!(SearchWords::of("登陆").relevance("登录", "") > 0);
    }

    #[test]
    fn finds_by_a_question_and_with_a_wrong_character() {
        for typed in ["忘记密码怎么办", "请问如何重置密码", "忘计密码", "法人账号忘记密马"] {
            assert!(finds(typed), "{typed}");
        }
    }

    #[test]
    fn does_not_find_what_is_not_there() {
        for typed in ["电子印章", "密码 印章", "车", "x"] {
            assert!(!finds(typed), "{typed}");
        }
        assert_eq!(SearchWords::of(" ？！").relevance(TITLE, KEYS), 0);
        assert!(SearchWords::of(" ？！").is_empty());
    }

    #[test]
    fn a_title_weighs_more_than_the_rest_and_all_more_than_a_part() {
        let words = SearchWords::of("找回密码");
        let (title, rest) = (words.relevance("找回密码", ""), words.relevance("", "找回密码"));
        let part = words.relevance("重置密码，找回用户名", "");
        assert!(title > rest && rest > part && part > 0, "{title} {rest} {part}");
    }

    #[test]
    fn only_words_around_are_searched_for_as_they_are() {
        assert!(!SearchWords::of("怎么").is_empty());
        assert!(SearchWords::of("怎么").relevance("怎么办", "") > 0);
    }

    #[test]
    fn a_number_of_a_person_stays_out_of_an_address() {
        for words in ["忘记密码", "12345", "2026年11月", "粤企签 5000 元"] {
            assert!(may_stand_in_an_address(words), "{words}");
        }
        for words in
            ["15400001000", "154 0000 1000", "154-0000-1000", "证件 440100190101010011", "１５４００００１０００"]
        {
            assert!(!may_stand_in_an_address(words), "{words}");
        }
    }
}
