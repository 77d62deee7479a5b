//! The words after a subcommand: pairs of `--name value`.

use std::collections::BTreeMap;

/// What was asked for.
#[derive(Debug, Default)]
pub struct Options(BTreeMap<String, String>);

impl Options {
    /// Takes only the names that the subcommand knows.
    pub fn parse(args: Vec<String>, names: &[&str]) -> Result<Self, String> {
        let mut options = Self::default();
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            let name = arg.strip_prefix("--").filter(|name| names.contains(name));
            let name = name.ok_or_else(|| format!("there is no option {arg} here"))?;
            let value = args.next().ok_or_else(|| format!("{arg} needs a value"))?;
            options.0.insert(name.into(), value);
        }
        Ok(options)
    }

    /// The value of `--name`.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The value of `--name`, which cannot be done without.
    pub fn required(&self, name: &str) -> Result<&str, String> {
        self.value(name).ok_or_else(|| format!("--{name} is missing"))
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    #[test]
    fn takes_pairs_that_the_subcommand_knows() {
        let parse = |line: &str| Options::parse(line.split(' ').map(String::from).collect(), &["dir", "port"]);
        let options = parse("--dir a --port 0").unwrap();
        assert_eq!((options.value("dir"), options.value("port")), (Some("a"), Some("0")));
        for wrong in ["--dir", "--host x", "dir x"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
        assert!(options.required("host").is_err());
    }
}
