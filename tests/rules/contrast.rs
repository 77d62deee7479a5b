//! Reads `style/tokens.css` and computes what the eye gets: every text on every surface, every edge of a control on each,
//! in every theme and on paper. Every colour has its part here; one without fails.

use crate::sources::files;
use std::collections::HashMap;

type Colour = (f64, f64, f64);
type Palette = HashMap<String, Colour>;

/// What texts stand on.
const SURFACES: [&str; 7] =
    ["surface", "surface-raised", "surface-sunken", "action-tint", "danger-tint", "ok-tint", "warn-tint"];

/// What texts are written in: each can be read on every surface.
const TEXTS: [&str; 6] = ["text", "text-quiet", "action", "danger", "ok", "warn"];

/// Fills, and the one text that stands on them.
const FILLS: [(&str, &[&str]); 3] = [
    ("on-action", &["action", "action-pressed"]),
    ("on-brand", &["brand"]),
    ("on-danger", &["danger", "danger-pressed"]),
];

/// Levels of risk: each on the plain surfaces and on its own tint, which any plain text can stand on as well.
const RISKS: [(&str, &str); 4] = [
    ("risk-red", "risk-red-tint"),
    ("risk-orange", "risk-orange-tint"),
    ("risk-yellow", "risk-yellow-tint"),
    ("risk-blue", "risk-blue-tint"),
];

/// Edges of controls, marks and rings: each can be seen on every surface.
const EDGES: [&str; 6] = ["edge", "focus", "action", "danger", "ok", "warn"];

/// What is over the page, and the edge that is seen on it, whatever is under it.
const VEILED: (&str, &str) = ("veil", "on-veil");

/// What tells nothing that is not told otherwise.
const DECORATION: [&str; 3] = ["line", "shadow-raised", "shadow-floating"];

#[test]
fn every_text_can_be_read_on_every_surface() {
    let mut faults = Vec::new();
    for (theme, palette) in themes() {
        let least = if theme.contains("elder") { 7.0 } else { 4.5 };
        let mut check =
            |fronts: &[&str], backs: &[&str]| faults.extend(too_weak(&theme, &palette, fronts, backs, least));
        check(&TEXTS, &SURFACES);
        for (text, fills) in FILLS {
            check(&[text], fills);
        }
        for (risk, tint) in RISKS {
            check(&[risk], &["surface", "surface-raised", tint]);
            check(&["text", "text-quiet"], &[tint]);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_control_has_an_edge_that_can_be_seen() {
    let mut faults = Vec::new();
    for (theme, palette) in themes() {
        faults.extend(too_weak(&theme, &palette, &EDGES, &SURFACES, 3.0));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_veil_lets_its_edge_be_seen_over_black_and_white() {
    let css = tokens();
    for theme in [":root", ":root[data-theme=\"dark\"]"] {
        let block = block(&css, theme);
        let edge = colours(block)[VEILED.1];
        let (_, veil) = block.split_once("--veil: rgb(").expect("a veil");
        let (parts, alpha) = veil.split(')').next().and_then(|veil| veil.split_once(" / ")).expect("it is translucent");
        let (parts, alpha): (Vec<f64>, f64) =
            (parts.split(' ').map(|part| part.parse().expect("a number")).collect(), alpha.parse().expect("a number"));
        for under in [0.0, 255.0] {
            // Mixed as browsers do, in sRGB.
            let seen = |at: usize| linear((parts[at] * alpha + under * (1.0 - alpha)).round() as u8);
            let contrast = contrast(edge, (seen(0), seen(1), seen(2)));
            assert!(contrast >= 3.0, "{theme}: --on-veil has {contrast:.2} over {under}");
        }
    }
}

#[test]
fn every_colour_has_its_part() {
    let fills = FILLS.iter().flat_map(|(text, fills)| fills.iter().chain([text]));
    let risks = RISKS.iter().flat_map(|(risk, tint)| [risk, tint]);
    let (veil, on_veil) = VEILED;
    let all = [&SURFACES[..], &TEXTS, &EDGES, &DECORATION, &[veil, on_veil]].concat();
    let known: Vec<_> = all.into_iter().chain(fills.copied()).chain(risks.copied()).collect();
    for line in tokens().lines() {
        let Some((name, value)) = line.trim().strip_prefix("--").and_then(|line| line.split_once(':')) else {
            continue;
        };
        let is_colour = ["#", "rgb(", "hsl("].iter().any(|mark| value.contains(mark));
        assert!(!is_colour || known.contains(&name), "--{name} has no part in tests/rules/contrast.rs");
    }
}

/// What the styles write in or stand on is what is computed above.
#[test]
fn the_styles_write_and_fill_with_nothing_else() {
    let fills = FILLS.iter().flat_map(|(_, fills)| fills.iter());
    let texts = TEXTS.iter().chain(FILLS.iter().map(|(text, _)| text)).chain(RISKS.iter().map(|(risk, _)| risk));
    let texts: Vec<_> = texts.collect();
    let backs = SURFACES.iter().chain(fills).chain(RISKS.iter().map(|(_, tint)| tint));
    // A switch's track and its knob carry no text.
    let backs: Vec<_> = backs.chain([&VEILED.0, &"edge", &"on-action"]).collect();
    let mut wrong = Vec::new();
    for source in files("style", ".css").iter().filter(|source| !source.path.starts_with("style/sim")) {
        for line in source.text.lines().map(str::trim) {
            let Some((property, value)) = line.split_once(": var(--") else { continue };
            let name = value.split(')').next().unwrap_or_default();
            let is_wrong = match property {
                "color" => !texts.contains(&&name),
                "background" | "background-color" => !backs.contains(&&name),
                _ => false,
            };
            if is_wrong {
                wrong.push(format!("{}: {line}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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

/// The pairs that the eye cannot tell apart well enough.
fn too_weak(theme: &str, palette: &Palette, fronts: &[&str], backs: &[&str], least: f64) -> Vec<String> {
    let pairs = fronts.iter().flat_map(|front| backs.iter().map(move |back| (front, back)));
    let weak = pairs.filter_map(|(front, back)| {
        let contrast = contrast(palette[*front], palette[*back]);
        (contrast < least).then(|| format!("{theme}: --{front} on --{back} has {contrast:.2}, needs {least}"))
    });
    weak.collect()
}

/// The palettes as the cascade makes them: 长辈版 over its theme, and paper over the light ones.
fn themes() -> Vec<(String, Palette)> {
    let css = tokens();
    let of =
        |selectors: &[&str]| selectors.iter().flat_map(|selector| colours(block(&css, selector))).collect::<Palette>();
    let dark = ":root[data-theme=\"dark\"]";
    let paper = ":root,\n  :root[data-elder]";
    vec![
        ("light".into(), of(&[":root"])),
        ("light elder".into(), of(&[":root", ":root[data-elder]"])),
        ("dark".into(), of(&[dark])),
        ("dark elder".into(), of(&[dark, &format!("{dark}[data-elder]")])),
        ("paper".into(), of(&[":root", paper])),
        ("paper elder".into(), of(&[":root", ":root[data-elder]", paper])),
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
fn contrast(one: Colour, other: Colour) -> f64 {
    let luminance = |(red, green, blue)| 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
