//! The words after a command: `--flag`, `--name value`, plain words, and what follows `--`.

use crate::process::Outcome;
use std::collections::BTreeMap;

/// What was asked for.
#[derive(Debug, Default, PartialEq)]
pub struct Options {
    flags: Vec<String>,
    values: BTreeMap<String, String>,
    /// Words that are neither a flag nor a value.
    pub words: Vec<String>,
    /// Everything after `--`, for another program.
    pub rest: Vec<String>,
}

impl Options {
    /// Takes only the flags and values that the command knows.
    pub fn parse(args: Vec<String>, flags: &[&str], values: &[&str]) -> Outcome<Self> {
        let mut options = Self::default();
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            match arg.strip_prefix("--") {
                None => options.words.push(arg),
                Some("") => options.rest = args.by_ref().collect(),
                Some(name) if flags.contains(&name) => options.flags.push(name.into()),
                Some(name) if values.contains(&name) => {
                    let value = args.next().ok_or_else(|| format!("{arg} needs a value"))?;
                    options.values.insert(name.into(), value);
                }
                Some(_) => return Err(format!("there is no option {arg} here")),
            }
        }
        Ok(options)
    }

    /// Whether `--name` was given.
    pub fn has(&self, name: &str) -> bool {
        self.flags.iter().any(|flag| flag == name)
    }

    /// The value of `--name`.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Outcome<Options> {
        let args = line.split_whitespace().map(String::from).collect();
        Options::parse(args, &["release"], &["port"])
    }

    #[test]
    fn takes_flags_values_words_and_the_rest() {
        let options = parse("--release one --port 80 two -- --nocapture x").unwrap();
        assert!(options.has("release"));
        assert_eq!(options.value("port"), Some("80"));
        assert_eq!(options.words, ["one", "two"]);
        assert_eq!(options.rest, ["--nocapture", "x"]);
    }

    #[test]
    fn refuses_what_the_command_does_not_know() {
        assert!(parse("--fast").is_err());
        assert!(parse("--port").is_err());
    }
}
