//! What wasm-bindgen and its classes leave in a wasm that no page needs: exports of types that nobody makes, and long names
//! between the wasm and its script.

use crate::process::Outcome;
use std::collections::HashMap;
use std::path::Path;
use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Export, Import, Parser, Payload};

/// Types of wasm-streams, which Leptos' server functions bring along. There is no server function here, and so nothing
/// makes one; but what they export would keep their code, and much of what it calls.
const NEVER_MADE: [&str; 3] = ["intounderlyingbytesource", "intounderlyingsink", "intounderlyingsource"];
/// The module name under which wasm-bindgen's script gives its functions to the wasm.
const SCRIPT: &str = "_bg.js";
/// What a symbol of Rust begins with.
const SYMBOL: &str = "_ZN";

/// The module without the exports of types that nobody makes. For wasm-bindgen a type without exports is one that the
/// linker has dropped.
pub fn forget_exports(wasm: &[u8]) -> Outcome<Vec<u8>> {
    let is_made = |name: &str| !NEVER_MADE.iter().any(|never| name.contains(never));
    rewrite(wasm, |export| is_made(export).then(|| export.to_owned()), |_, import| import.to_owned())
}

/// Gives wasm-bindgen's wasm and its script short names for each other's functions.
pub fn shorten_names(wasm: &Path, script: &Path) -> Outcome {
    let problem = |file: &Path, error: std::io::Error| format!("{}: {error}", file.display());
    let bytes = std::fs::read(wasm).map_err(|error| problem(wasm, error))?;
    let text = std::fs::read_to_string(script).map_err(|error| problem(script, error))?;
    let (bytes, names) = shortened(&bytes)?;
    std::fs::write(script, renamed(&text, &names)).map_err(|error| problem(script, error))?;
    std::fs::write(wasm, bytes).map_err(|error| problem(wasm, error))
}

/// The module with short names, and what was called how.
fn shortened(wasm: &[u8]) -> Outcome<(Vec<u8>, HashMap<String, String>)> {
    let (mut imports, mut exports) = (HashMap::new(), HashMap::new());
    let short = |names: &mut HashMap<String, String>, kind: char, name: &str| {
        let next = format!("{kind}{}", names.len());
        names.entry(name.to_owned()).or_insert(next).clone()
    };
    let wasm = rewrite(
        wasm,
        |name| Some(if name.starts_with(SYMBOL) { short(&mut exports, 'x', name) } else { name.to_owned() }),
        |module, name| if module.ends_with(SCRIPT) { short(&mut imports, 'i', name) } else { name.to_owned() },
    )?;
    imports.extend(exports);
    Ok((wasm, imports))
}

/// The script with every identifier that has a short name under that.
fn renamed(script: &str, names: &HashMap<String, String>) -> String {
    let is_part = |char: char| char.is_ascii_alphanumeric() || char == '_' || char == '$';
    let mut rest = script;
    let mut text = String::with_capacity(script.len());
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|char| is_part(char) != is_part(first)).unwrap_or(rest.len());
        let (token, after) = rest.split_at(end);
        text.push_str(names.get(token).map_or(token, String::as_str));
        rest = after;
    }
    text
}

/// Copies a module section by section; exports are renamed or left out, imports renamed, given their module and name.
fn rewrite(
    wasm: &[u8],
    mut export: impl FnMut(&str) -> Option<String>,
    mut import: impl FnMut(&str, &str) -> String,
) -> Outcome<Vec<u8>> {
    let problem = |error: wasmparser::BinaryReaderError| error.to_string();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(problem)?;
        match &payload {
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for old in section.clone() {
                    let Export { name, kind, index } = old.map_err(problem)?;
                    if let Some(name) = export(name) {
                        exports.export(&name, ExportKind::from(kind), index);
                    }
                }
                module.section(&exports);
            }
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for old in section.clone().into_imports() {
                    let Import { module, name, ty } = old.map_err(problem)?;
                    let ty = EntityType::try_from(ty).map_err(|error| format!("{module} {name}: {error}"))?;
                    imports.import(module, &import(module, name), ty);
                }
                module.section(&imports);
            }
            other => copy(wasm, other, &mut module)?,
        }
    }
    Ok(module.finish())
}

/// A section as it is; nothing for what is only a part of one.
fn copy(wasm: &[u8], payload: &Payload<'_>, module: &mut Module) -> Outcome {
    if let Some((id, range)) = payload.as_section() {
        let bounds = usize::try_from(range.start).ok().zip(usize::try_from(range.end).ok());
        let data = bounds.and_then(|(start, end)| wasm.get(start..end)).ok_or("a section ends behind the module")?;
        module.section(&RawSection { id, data });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{forget_exports, renamed, shortened};
    use std::collections::HashMap;
    use wasm_encoder::{
        CodeSection, CustomSection, EntityType, ExportKind, ExportSection, Function, FunctionSection, ImportSection,
        Module, TypeSection,
    };
    use wasmparser::{Parser, Payload, Validator};

    /// A module with one function, exported under each of the names, that imports one of each name.
    fn module(imports: &[(&str, &str)], exports: &[&str]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut import_section = ImportSection::new();
        for (module, name) in imports {
            import_section.import(module, name, EntityType::Function(0));
        }
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut export_section = ExportSection::new();
        for name in exports {
            export_section.export(name, ExportKind::Func, imports.len() as u32);
        }
        let mut code = CodeSection::new();
        let mut function = Function::new([]);
        function.instructions().end();
        code.function(&function);
        let mut module = Module::new();
        module.section(&types).section(&import_section).section(&functions).section(&export_section).section(&code);
        module.section(&CustomSection { name: "reloc.CODE".into(), data: b"kept"[..].into() });
        module.finish()
    }

    /// What a valid module imports and exports, in order.
    fn names(wasm: &[u8]) -> Vec<String> {
        Validator::new().validate_all(wasm).expect("a valid module");
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.expect("a readable module") {
                Payload::ImportSection(section) => {
                    names.extend(section.into_imports().map(|import| import.expect("an import").name.to_owned()));
                }
                Payload::ExportSection(section) => {
                    names.extend(section.into_iter().map(|export| export.expect("an export").name.to_owned()));
                }
                _ => {}
            }
        }
        names
    }

    #[test]
    fn only_exports_of_types_that_nobody_makes_are_forgotten() {
        let wasm =
            module(&[], &["main", "__wbg_intounderlyingsink_free", "__wbindgen_describe_intounderlyingsink_write"]);
        let forgotten = forget_exports(&wasm).expect("a module");
        assert_eq!(names(&forgotten), ["main"]);
        assert!(forgotten.ends_with(b"kept"), "sections that nobody asked about stay as they are");
    }

    #[test]
    fn wasm_and_script_call_each_other_by_short_names() {
        let wasm = module(&[("./qifu_bg.js", "__wbg_get_a1"), ("./__wasm_split.js", "load")], &["memory", "_ZN1aE"]);
        let (wasm, short) = shortened(&wasm).expect("a module");
        assert_eq!(names(&wasm), ["i0", "load", "memory", "x0"]);
        let script = "({ __wbg_get_a1: function(a) { wasm._ZN1aE(a, '__wbg_get_a12'); wasm.memory } })";
        assert_eq!(renamed(script, &short), "({ i0: function(a) { wasm.x0(a, '__wbg_get_a12'); wasm.memory } })");
    }

    #[test]
    fn one_import_that_is_used_under_two_types_has_one_name() {
        let (wasm, short) = shortened(&module(&[("./a_bg.js", "b"), ("./a_bg.js", "b")], &[])).expect("a module");
        assert_eq!(names(&wasm), ["i0", "i0"]);
        assert_eq!(short, HashMap::from([("b".to_owned(), "i0".to_owned())]));
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(forget_exports(b"not a module").is_err());
    }
}
