//! Every visible sentence, by typed key. Knows nothing of what the words are for.
//!
//! `build.rs` turns `locales/zh-Hans/<section>.json` into `i18n::<section>::<key>()`; a text with `{name}` in it
//! becomes a function with the parameter `name`. zh-Hans is in the wasm, each text with the code that says it.

/// A text, its `{0}`, `{1}` ... replaced.
fn fill(template: &str, values: &[String]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (position, tail) = after.split_once('}').unwrap_or((after, ""));
        if let Some(value) = position.parse::<usize>().ok().and_then(|position| values.get(position)) {
            filled.push_str(value);
        }
        rest = tail;
    }
    filled.push_str(rest);
    filled
}

include!(concat!(env!("OUT_DIR"), "/texts.rs"));
