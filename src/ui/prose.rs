//! A longer text that is read: paragraphs, lists and headings.

use crate::prelude::*;

/// A text in lines: `## ` and `### ` begin a heading, `- ` an item of a list, `1. ` one of a numbered list; every other
/// line is a paragraph.
#[component]
pub fn Prose(
    /// The text.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let mut parts: Vec<AnyView> = Vec::new();
    let mut list: Option<(bool, Vec<AnyView>)> = None;
    for line in text.lines() {
        match item(line) {
            Some((is_numbered, words)) => {
                let item = view! { <li>{words.to_owned()}</li> }.into_any();
                match &mut list {
                    Some((kind, items)) if *kind == is_numbered => items.push(item),
                    _ => parts.extend(close(list.replace((is_numbered, vec![item])))),
                }
            }
            None => {
                parts.extend(close(list.take()));
                parts.push(block(line));
            }
        }
    }
    parts.extend(close(list));
    view! { <div class="prose">{parts}</div> }
}

/// Whether a line is an item, and of a numbered list; with its words.
fn item(line: &str) -> Option<(bool, &str)> {
    if let Some(words) = line.strip_prefix("- ") {
        return Some((false, words));
    }
    let (number, words) = line.split_once(". ")?;
    let is_number = !number.is_empty() && number.bytes().all(|sign| sign.is_ascii_digit());
    is_number.then_some((true, words))
}

fn block(line: &str) -> AnyView {
    let (level, words) = match (line.strip_prefix("### "), line.strip_prefix("## ")) {
        (Some(words), _) => (3, words),
        (None, Some(words)) => (2, words),
        (None, None) => (0, line),
    };
    let words = words.to_owned();
    match level {
        3 => view! { <h3>{words}</h3> }.into_any(),
        2 => view! { <h2>{words}</h2> }.into_any(),
        _ => view! { <p>{words}</p> }.into_any(),
    }
}

fn close(list: Option<(bool, Vec<AnyView>)>) -> Option<AnyView> {
    list.map(|(is_numbered, items)| match is_numbered {
        true => view! { <ol>{items}</ol> }.into_any(),
        false => view! { <ul>{items}</ul> }.into_any(),
    })
}
