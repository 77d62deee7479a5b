//! Reads `style/tokens.css` and computes what the eye gets: every text on every surface that it stands on, every edge
//! of a control, in every theme.

use std::collections::HashMap;

type Palette = HashMap<String, (f64, f64, f64)>;

/// Text and the surfaces under it.
const TEXTS: [(&str, &[&str]); 15] = [
    ("text", &["surface", "surface-raised", "surface-sunken", "action-tint", "danger-tint", "ok-tint", "warn-tint"]),
    ("text-quiet", &["surface", "surface-raised", "surface-sunken", "action-tint"]),
    ("action", &["surface", "surface-raised", "action-tint"]),
    ("action-pressed", &["surface", "surface-raised"]),
    ("on-action", &["action", "action-pressed"]),
    ("on-brand", &["brand"]),
    ("on-danger", &["danger", "danger-pressed"]),
    ("danger", &["surface", "surface-raised", "danger-tint"]),
    ("ok", &["surface", "surface-raised", "ok-tint"]),
    ("warn", &["surface", "surface-raised", "warn-tint"]),
    ("risk-red", &["surface", "surface-raised", "risk-red-tint"]),
    ("risk-orange", &["surface", "surface-raised", "risk-orange-tint"]),
    ("risk-yellow", &["surface", "surface-raised", "risk-yellow-tint"]),
    ("risk-blue", &["surface", "surface-raised", "risk-blue-tint"]),
    ("text", &["risk-red-tint", "risk-orange-tint", "risk-yellow-tint", "risk-blue-tint"]),
];

/// Edges of controls, marks and rings, and what they stand against.
const EDGES: [(&str, &[&str]); 5] = [
    ("edge", &["surface", "surface-raised", "surface-sunken"]),
    ("action", &["surface", "surface-raised", "surface-sunken"]),
    ("danger", &["surface", "surface-raised"]),
    ("warn", &["surface-raised", "warn-tint"]),
    ("focus", &["surface", "surface-raised", "surface-sunken", "action-tint"]),
];

#[test]
fn every_text_can_be_read_on_every_surface_that_it_stands_on() {
    let mut faults = Vec::new();
    for (theme, palette) in themes() {
        let least = if theme.contains("elder") { 7.0 } else { 4.5 };
        check(&theme, &palette, &TEXTS, least, &mut faults);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_control_has_an_edge_that_can_be_seen() {
    let mut faults = Vec::new();
    for (theme, palette) in themes() {
        check(&theme, &palette, &EDGES, 3.0, &mut faults);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn dark_is_the_same_by_the_systems_wish_and_by_the_persons() {
    let css = tokens();
    for elder in ["", "[data-elder]"] {
        let wished = block(&css, &format!(":root{elder}:not([data-theme=\"light\"])"));
        let chosen = block(&css, &format!(":root[data-theme=\"dark\"]{elder}"));
        assert_eq!(wished, chosen);
    }
}

#[test]
fn every_theme_has_every_colour_of_the_light_one() {
    let css = tokens();
    let light = colours(block(&css, ":root"));
    let dark = colours(block(&css, ":root[data-theme=\"dark\"]"));
    let names = |palette: &Palette| {
        let mut names: Vec<_> = palette.keys().cloned().collect();
        names.sort();
        names
    };
    assert_eq!(names(&light), names(&dark));
}

fn check(theme: &str, palette: &Palette, pairs: &[(&str, &[&str])], least: f64, faults: &mut Vec<String>) {
    for (front, backs) in pairs {
        for back in *backs {
            let contrast = contrast(palette[*front], palette[*back]);
            if contrast < least {
                faults.push(format!("{theme}: --{front} on --{back} has {contrast:.2}, needs {least}"));
            }
        }
    }
}

/// The palettes as the cascade makes them: 长辈版 over its theme.
fn themes() -> Vec<(String, Palette)> {
    let css = tokens();
    let of =
        |selectors: &[&str]| selectors.iter().flat_map(|selector| colours(block(&css, selector))).collect::<Palette>();
    let dark = ":root[data-theme=\"dark\"]";
    vec![
        ("light".into(), of(&[":root"])),
        ("light elder".into(), of(&[":root", ":root[data-elder]"])),
        ("dark".into(), of(&[dark])),
        ("dark elder".into(), of(&[dark, &format!("{dark}[data-elder]")])),
    ]
}

fn tokens() -> String {
    std::fs::read_to_string("style/tokens.css").expect("style/tokens.css is readable")
}

/// What stands between the braces of the first rule with exactly this selector.
fn block<'a>(css: &'a str, selector: &str) -> &'a str {
    let opening = format!("{selector} {{");
    let start = css
        .match_indices(&opening)
        .find(|(start, _)| css[..*start].ends_with(['\n', ' ']))
        .unwrap_or_else(|| panic!("no rule for {selector}"))
        .0;
    let body = &css[start + opening.len()..];
    &body[..body.find('}').expect("a rule ends")]
}

/// The six-digit colours of a block, linear.
fn colours(block: &str) -> Palette {
    let colour = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
        let hex = value.trim().strip_suffix(';')?.strip_prefix('#')?;
        let part = |at: usize| linear(u8::from_str_radix(&hex[at..at + 2], 16).expect("six hex digits"));
        Some((name.to_owned(), (part(0), part(2), part(4))))
    };
    block.lines().filter_map(colour).collect()
}

fn linear(value: u8) -> f64 {
    let value = f64::from(value) / 255.0;
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

/// WCAG 2.2, success criterion 1.4.3.
fn contrast(one: (f64, f64, f64), other: (f64, f64, f64)) -> f64 {
    let luminance = |(red, green, blue)| 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
