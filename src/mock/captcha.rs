//! Draws a picture captcha: digits as crooked strokes among others, never as text, which a machine would read.

use super::ids::mix;
use crate::contract::encode;
use std::fmt::Write;

/// The picture's size.
const SIZE: (i64, i64) = (160, 56);

/// How wide a digit is on its grid of 10 by 16, in the picture.
const SCALE: f64 = 2.1;

/// The digits that nobody takes for another one, each as the points of its stroke.
const DIGITS: [(char, &[(i8, i8)]); 8] = [
    ('2', &[(1, 4), (2, 1), (5, 0), (8, 1), (9, 4), (1, 16), (9, 16)]),
    ('3', &[(1, 1), (5, 0), (9, 2), (8, 6), (4, 8), (9, 10), (9, 14), (5, 16), (1, 14)]),
    ('4', &[(7, 16), (7, 0), (0, 11), (10, 11)]),
    ('5', &[(9, 0), (2, 0), (1, 7), (5, 6), (9, 9), (8, 14), (4, 16), (1, 14)]),
    ('6', &[(8, 1), (4, 3), (1, 8), (1, 13), (4, 16), (8, 15), (9, 12), (6, 9), (2, 10)]),
    ('7', &[(1, 0), (9, 0), (4, 16)]),
    (
        '8',
        &[(5, 8), (2, 5), (2, 2), (5, 0), (8, 2), (8, 5), (5, 8), (1, 12), (2, 15), (5, 16), (8, 15), (9, 12), (5, 8)],
    ),
    ('9', &[(8, 6), (4, 7), (1, 4), (3, 1), (6, 0), (9, 3), (8, 10), (5, 16)]),
];

/// Four digits by chance.
pub fn answer(chance: u64) -> String {
    (0..4).map(|place| DIGITS[(mix(chance ^ place) % 8) as usize].0).collect()
}

/// The picture of an answer as a `data:` address, other for every chance.
pub fn picture(answer: &str, chance: u64) -> String {
    let mut pen = Pen { chance, path: String::new() };
    for (place, digit) in answer.chars().enumerate() {
        pen.digit(digit, 14.0 + 36.0 * place as f64);
    }
    let digits = std::mem::take(&mut pen.path);
    for _ in 0..6 {
        pen.line();
    }
    let ((width, height), noise) = (SIZE, pen.path);
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' fill='none' stroke='black' \
         stroke-linecap='round' stroke-linejoin='round'><path fill='white' stroke='none' d='M0 0h{width}v{height}H0z'/>\
         <path stroke-width='3' d='{digits}'/><path stroke-width='1' stroke='gray' d='{noise}'/></svg>"
    );
    format!("data:image/svg+xml,{}", encode(&svg))
}

/// Draws, every point a little beside where it should be.
struct Pen {
    chance: u64,
    path: String,
}

impl Pen {
    /// A number by chance, from minus to plus `most`.
    fn shake(&mut self, most: i64) -> f64 {
        self.chance = mix(self.chance);
        let span = 2 * most.unsigned_abs() * 10 + 1;
        (self.chance % span) as f64 / 10.0 - most as f64
    }

    fn point(&mut self, command: char, x: f64, y: f64) {
        // A string takes whatever is written.
        write!(self.path, "{command}{x:.1} {y:.1}").unwrap_or_default();
    }

    fn digit(&mut self, digit: char, left: f64) {
        let Some((_, points)) = DIGITS.iter().find(|(known, _)| *known == digit) else { return };
        let (top, lean) = (11.0 + self.shake(5), self.shake(3) / 10.0);
        for (place, (x, y)) in points.iter().enumerate() {
            let (x, y) = (f64::from(*x) * SCALE, f64::from(*y) * SCALE);
            let (shaken_x, shaken_y) = (self.shake(1), self.shake(1));
            let command = if place == 0 { 'M' } else { 'L' };
            self.point(command, left + x - lean * y + shaken_x, top + y + shaken_y);
        }
    }

    fn line(&mut self) {
        let (start, end) = (28.0 + self.shake(26), 28.0 + self.shake(26));
        let middle = 80.0 + self.shake(40);
        self.point('M', 2.0, start);
        self.point('Q', middle, 28.0 + 0.5 * (end - start));
        self.point(' ', 158.0, end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_shows_no_text_and_is_another_one_each_time() {
        let answer = answer(1);
        assert_eq!(answer.len(), 4);
        let (one, other) = (picture(&answer, 1), picture(&answer, 2));
        assert!(one.starts_with("data:image/svg%2Bxml,") || one.starts_with("data:image/svg+xml,"));
        assert!(!one.contains("text") && one != other);
        assert!(one.len() < 6_000, "{} bytes", one.len());
    }

    #[test]
    fn answers_differ() {
        let answers: std::collections::BTreeSet<_> = (0..50).map(answer).collect();
        assert!(answers.len() > 40, "{answers:?}");
    }
}
