//! All names of the register as one text, in which a search looks for a part of a name.
//!
//! 5,000 names are some 240 KB. They are put together when somebody first searches, from the lists of the seed and
//! without generating a single company: only those that a page shows are.

use crate::domain::is_bracket;

/// Ends a name; stands in none.
const END: char = '\n';

/// The names of the register, in its order.
pub struct Names {
    text: String,
    /// Where in the text the name of each entry begins.
    starts: Vec<u32>,
}

/// Where a search found something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Places in the register, the best first.
    pub places: Vec<usize>,
    /// Whether there are more than were asked for.
    pub has_more: bool,
}

impl Names {
    /// The names without their brackets, each from its parts; none for an entry without a name.
    pub fn of<const PARTS: usize>(names: impl Iterator<Item = Option<[&'static str; PARTS]>>) -> Self {
        let mut all = Self { text: String::with_capacity(256 * 1024), starts: Vec::new() };
        for name in names {
            all.starts.push(all.text.len() as u32);
            for part in name.into_iter().flatten() {
                all.text.extend(part.chars().filter(|character| !is_bracket(*character)));
            }
            all.text.push(END);
        }
        all
    }

    /// The entries whose name has this in it, at most `most` of them: first the one that is called so, then those whose
    /// name begins so, then the others; each in the order of the register.
    pub fn find(&self, key: &str, most: usize) -> Found {
        let (mut whole, mut front, mut inside) = (Vec::new(), Vec::new(), Vec::new());
        let mut last = None;
        for (at, _) in self.text.match_indices(key) {
            let place = self.starts.partition_point(|start| *start as usize <= at).wrapping_sub(1);
            if last.replace(place) == Some(place) {
                continue;
            }
            let begins = self.starts.get(place).is_some_and(|start| *start as usize == at);
            let ends = self.text[at + key.len()..].starts_with(END);
            let rank = match (begins, ends) {
                (true, true) => &mut whole,
                (true, false) => &mut front,
                _ => &mut inside,
            };
            // One more than is asked for tells that there are more.
            if rank.len() <= most {
                rank.push(place);
            }
        }
        let mut places = [whole, front, inside].concat();
        let has_more = places.len() > most;
        places.truncate(most);
        Found { places, has_more }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::World, *};
    use crate::domain::CompanyName;

    fn names() -> Names {
        Names::of([Some(["甲", "乙丙"]), None, Some(["乙", "丙"]), Some(["乙丙", "丁"]), Some(["丙", ""])].into_iter())
    }

    #[test]
    fn the_best_come_first() {
        assert_eq!(names().find("乙丙", 9), Found { places: vec![2, 3, 0], has_more: false });
        assert_eq!(names().find("丙", 9).places, [4, 0, 2, 3]);
        assert_eq!(names().find("戊", 9), Found::default());
    }

    #[test]
    fn no_more_are_told_of_than_were_asked_for() {
        assert_eq!(names().find("丙", 2), Found { places: vec![4, 0], has_more: true });
        assert_eq!(names().find("丙", 4), Found { places: vec![4, 0, 2, 3], has_more: false });
    }

    #[test]
    fn a_name_that_has_it_twice_is_found_once() {
        assert_eq!(Names::of([Some(["乙乙", "乙"])].into_iter()).find("乙", 9).places, [0]);
    }

    /// The text is put together apart from the companies, and has to say the same.
    #[test]
    fn the_names_are_those_of_the_register() {
        let world = World::default();
        let names: Vec<_> = world.names().text.split_terminator(END).collect();
        let known = world
            .companies()
            .map(|company| company.entry.name.as_ref().map(CompanyName::search_key).unwrap_or_default());
        assert!(names.iter().copied().map(str::to_owned).eq(known));
    }
}
