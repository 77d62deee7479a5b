//! Reads in the module that loads the chunks which files one of them takes.

/// The names of the files that are loaded for a chunk: its own and those that it shares with others.
pub fn files_of(link: &str, chunk: &str) -> Option<Vec<String>> {
    let (_, rest) = link.split_once(&format!("export const __wasm_split_load_{chunk} = "))?;
    let definition = rest.split_once("export const ").map_or(rest, |(own, _)| own);
    let mut files: Vec<_> = file(definition).into_iter().collect();
    let shared = definition.rsplit_once('[')?.1.split_once(']')?.0;
    for name in shared.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let (_, rest) = link.split_once(&format!("const {name} = "))?;
        files.push(file(rest)?);
    }
    Some(files)
}

/// The first file that is named.
fn file(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("new URL(\"./")?;
    Some(rest.split_once('"')?.0.to_owned())
}

#[cfg(test)]
mod tests {
    use super::files_of;

    const LINK: &str = r#"
/* a, b */
const __chunk_3 = makeLoad(() => {
    const src = fetch(new URL("./chunk_3-0011.wasm", import.meta.url));
}
, []);
export const __wasm_split_load_a = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_a-22.wasm", import.meta.url));
}
, [__chunk_3]));
export const __wasm_split_load_b = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), [__chunk_3]));
"#;

    #[test]
    fn finds_its_own_file_and_the_shared_ones() {
        assert_eq!(files_of(LINK, "a").unwrap(), ["split_a-22.wasm", "chunk_3-0011.wasm"]);
        assert_eq!(files_of(LINK, "b").unwrap(), ["chunk_3-0011.wasm"]);
        assert_eq!(files_of(LINK, "c"), None);
    }
}
