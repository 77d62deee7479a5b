//! Several chunks as one module. The splitter makes a chunk for every set of split points that share something, and so
//! dozens of chunks of a few hundred bytes; a phone would wait for each of them.
//!
//! A chunk imports the memory, the table and globals of the main module, has no exports, and calls others through the
//! table: what is put together needs its own indices moved, and nothing else.

use crate::process::Outcome;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, CustomSection, DataCountSection, DataSection, ElementSection, EntityType, FunctionSection,
    ImportSection, Module, TypeSection,
};
use wasmparser::{Parser, Payload, TypeRef};

const FEATURES: &str = "target_features";

/// The chunks as one module.
pub fn merged<'w>(chunks: impl IntoIterator<Item = &'w [u8]>) -> Outcome<Vec<u8>> {
    let mut whole = Whole::default();
    for chunk in chunks {
        whole.add(chunk)?;
    }
    Ok(whole.finish())
}

#[derive(Default)]
struct Whole {
    types: TypeSection,
    imports: ImportSection,
    /// The module and name of each import, with its place among those of its kind.
    known: Vec<(String, String, u32)>,
    globals: u32,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
    /// What the machine code expects of an engine; the optimiser asks for it.
    features: Option<Vec<u8>>,
}

/// Where what a chunk calls 0 begins in the whole.
struct Shift {
    types: u32,
    functions: u32,
    globals: Vec<u32>,
}

impl Reencode for Shift {
    type Error = String;

    fn type_index(&mut self, index: u32) -> Result<u32, Error<String>> {
        Ok(self.types + index)
    }

    fn function_index(&mut self, index: u32) -> Result<u32, Error<String>> {
        Ok(self.functions + index)
    }

    fn global_index(&mut self, index: u32) -> Result<u32, Error<String>> {
        let place = usize::try_from(index).ok().and_then(|index| self.globals.get(index).copied());
        place.ok_or_else(|| Error::UserError(format!("no global {index}")))
    }
}

impl Whole {
    fn add(&mut self, chunk: &[u8]) -> Outcome {
        let mut shift = Shift { types: self.types.len(), functions: self.functions.len(), globals: Vec::new() };
        let problem = |error: Error<String>| format!("a chunk cannot be taken into another: {error}");
        for payload in Parser::new(0).parse_all(chunk) {
            match payload.map_err(|error| error.to_string())? {
                Payload::TypeSection(section) => shift.parse_type_section(&mut self.types, section),
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.map_err(|error| error.to_string())?;
                        self.import(&import, &mut shift)?;
                    }
                    Ok(())
                }
                Payload::FunctionSection(section) => shift.parse_function_section(&mut self.functions, section),
                Payload::ElementSection(section) => shift.parse_element_section(&mut self.elements, section),
                Payload::CodeSectionEntry(body) => shift.parse_function_body(&mut self.code, body),
                Payload::DataSection(section) => shift.parse_data_section(&mut self.data, section),
                Payload::CustomSection(section) if section.name() == FEATURES => {
                    self.features.get_or_insert_with(|| section.data().to_vec());
                    Ok(())
                }
                Payload::ExportSection(section) if section.count() == 0 => Ok(()),
                Payload::Version { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::DataCountSection { .. }
                | Payload::CustomSection(_)
                | Payload::End(_) => Ok(()),
                other => Err(Error::UserError(format!("{other:?} is nothing that a chunk has"))),
            }
            .map_err(problem)?;
        }
        Ok(())
    }

    /// What the main module lends, once.
    fn import(&mut self, import: &wasmparser::Import<'_>, shift: &mut Shift) -> Outcome {
        let (module, name) = (import.module, import.name);
        let is_global = matches!(import.ty, TypeRef::Global(_));
        let known = self.known.iter().find(|(of, known, _)| of == module && known == name).map(|(_, _, place)| *place);
        let place = match known {
            Some(place) => place,
            None => {
                let place = if is_global { self.globals } else { 0 };
                self.globals += u32::from(is_global);
                let ty = EntityType::try_from(import.ty).map_err(|error| format!("{name}: {error}"))?;
                self.imports.import(module, name, ty);
                self.known.push((module.to_owned(), name.to_owned(), place));
                place
            }
        };
        match import.ty {
            TypeRef::Global(_) => shift.globals.push(place),
            TypeRef::Memory(_) | TypeRef::Table(_) => {}
            _ => return Err(format!("{name}: a chunk imports only a memory, a table and globals")),
        }
        Ok(())
    }

    fn finish(self) -> Vec<u8> {
        let mut module = Module::new();
        module.section(&self.types).section(&self.imports).section(&self.functions).section(&self.elements);
        module.section(&DataCountSection { count: self.data.len() }).section(&self.code).section(&self.data);
        if let Some(features) = self.features {
            module.section(&CustomSection { name: FEATURES.into(), data: features.into() });
        }
        module.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::merged;
    use wasm_encoder::{
        CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, Function, FunctionSection,
        GlobalType, ImportSection, MemoryType, Module, RefType, TableType, TypeSection, ValType,
    };
    use wasmparser::{Operator, Parser, Payload, Validator};

    /// A chunk that sets each of its globals to the number at its place, and stands at a place of the table.
    fn chunk(place: i32, globals: &[&str]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], []);
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        imports.import("main", "memory", memory);
        let table =
            TableType { element_type: RefType::FUNCREF, minimum: 9, maximum: None, table64: false, shared: false };
        imports.import("main", "table", table);
        for global in globals {
            let ty = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
            imports.import("main", global, EntityType::Global(ty));
        }
        let mut functions = FunctionSection::new();
        functions.function(1);
        let mut elements = ElementSection::new();
        elements.active(Some(0), &ConstExpr::i32_const(place), Elements::Functions(vec![0].into()));
        let mut code = CodeSection::new();
        let mut function = Function::new([]);
        let mut body = function.instructions();
        for (index, _) in globals.iter().enumerate() {
            body.i32_const(place).global_set(index as u32);
        }
        body.i32_const(0).i32_const(place).call_indirect(0, 0);
        body.end();
        code.function(&function);
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(place), [7]);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&elements).section(&code).section(&data);
        module.finish()
    }

    #[test]
    fn what_is_put_together_is_valid_and_does_what_its_parts_did() {
        let (one, two) = (chunk(3, &["a", "b"]), chunk(5, &["b", "c"]));
        let whole = merged([&*one, &*two]).expect("chunks");
        Validator::new().validate_all(&whole).expect("a valid module");
        let (mut imports, mut sets, mut called) = (Vec::new(), Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(&whole) {
            match payload.expect("readable") {
                Payload::ImportSection(section) => {
                    imports.extend(section.into_imports().map(|import| import.expect("an import").name.to_owned()));
                }
                Payload::CodeSectionEntry(body) => {
                    for operator in body.get_operators_reader().expect("operators") {
                        match operator.expect("an operator") {
                            Operator::GlobalSet { global_index } => sets.push(global_index),
                            Operator::CallIndirect { type_index, .. } => called.push(type_index),
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        assert_eq!(imports, ["memory", "table", "a", "b", "c"]);
        assert_eq!((sets, called), (vec![0, 1, 1, 2], vec![0, 2]));
    }

    #[test]
    fn what_is_no_chunk_is_refused() {
        let mut imports = ImportSection::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        imports.import("main", "f", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&types).section(&imports);
        assert!(merged([&*module.finish()]).is_err());
        assert!(merged([&b"nothing"[..]]).is_err());
    }
}
