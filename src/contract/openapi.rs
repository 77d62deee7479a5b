//! `openapi.json`, from the same declarations as everything else. Native only.

use super::{Access, Meta, Problem, Refusal};
use schemars::{Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// An endpoint with its schemas.
pub struct Operation {
    /// Its declaration.
    pub meta: &'static Meta,
    /// The names in its path and query, with what stands there.
    pub parameters: Vec<(&'static str, Schema)>,
    /// What it takes.
    pub body: Body,
    /// What it answers.
    pub reply: Schema,
}

/// What an operation takes.
pub enum Body {
    /// Nothing.
    None,
    /// JSON.
    Json(Schema),
    /// Bytes as they are.
    Bytes,
}

/// The document, OpenAPI 3.1.
pub fn document() -> Value {
    let mut generator =
        SchemaSettings::draft2020_12().with(|s| s.definitions_path = "/components/schemas".into()).into_generator();
    let mut paths = Map::new();
    for operation in operations(&mut generator) {
        let entry = paths.entry(operation.meta.path).or_insert_with(|| json!({}));
        entry[operation.meta.method.as_str().to_lowercase()] = describe(&operation);
    }
    let problem = generator.subschema_for::<Problem>();
    let mut schemas: Map<String, Value> = generator.take_definitions(true).into_iter().collect();
    schemas.entry("Problem").or_insert_with(|| problem.into());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "qifu",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "What a server offers to the app. Every reply carries `server-time` (RFC 3339), its clock. Every write carries `idempotency-key`; a repeat with the same key, the same session and the same body gets the first answer that was a success; a refusal is not kept. A session's token is sent with every request once there is one, also where none is needed."
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": { "session": { "type": "http", "scheme": "bearer" } }
        }
    })
}

fn operations(generator: &mut SchemaGenerator) -> Vec<Operation> {
    super::areas!(operations(generator)).into_iter().flatten().collect()
}

fn describe(operation: &Operation) -> Value {
    let meta = operation.meta;
    let mut described = json!({
        "operationId": meta.name,
        "summary": meta.about.trim(),
        "parameters": parameters(operation),
        "responses": responses(operation),
    });
    described["security"] = match meta.access {
        // Without a session as well as with one: the feed tells a person more than a visitor.
        Access::Visitor => json!([{}, { "session": [] }]),
        Access::Person | Access::Verified | Access::Acting(_) => json!([{ "session": [] }]),
    };
    match &operation.body {
        Body::None => {}
        Body::Json(schema) => {
            described["requestBody"] =
                json!({ "required": true, "content": { "application/json": { "schema": schema } } });
        }
        Body::Bytes => {
            described["requestBody"] = json!({ "required": true, "content": { "*/*": { "schema": {} } } });
        }
    }
    described
}

fn parameters(operation: &Operation) -> Vec<Value> {
    let meta = operation.meta;
    let place = |name: &str| if meta.query.contains(&name) { "query" } else { "path" };
    let named = operation.parameters.iter().map(|(name, schema)| {
        json!({ "name": name, "in": place(name), "required": place(name) == "path", "schema": schema })
    });
    let mut parameters: Vec<_> = named.collect();
    if meta.keyed {
        parameters.push(json!({
            "name": super::IDEMPOTENCY_KEY, "in": "header", "required": true,
            "schema": { "type": "string", "minLength": 16, "maxLength": 64 }
        }));
    }
    parameters
}

fn responses(operation: &Operation) -> Value {
    let meta = operation.meta;
    let mut responses = Map::new();
    let content = match operation.reply.get("contentMediaType") {
        Some(_) => json!({ "*/*": { "schema": operation.reply } }),
        None => json!({ "application/json": { "schema": operation.reply } }),
    };
    let success = json!({ "description": "Done.", "content": content });
    responses.insert("200".to_owned(), success);
    let applies = |refusal: &Refusal| match refusal {
        Refusal::Unauthenticated | Refusal::NotAllowed => meta.access != Access::Visitor,
        Refusal::CompanyRequired => matches!(meta.access, Access::Acting(_)),
        Refusal::FaceRequired => matches!(meta.access, Access::Verified | Access::Acting(_)),
        Refusal::KeyMissing | Refusal::KeyReused => meta.keyed,
        _ => true,
    };
    for refusal in Refusal::COMMON.iter().filter(|refusal| applies(refusal)).chain(meta.refuses) {
        let code = serde_json::to_value(refusal).unwrap_or_default();
        let entry = responses.entry(refusal.status().to_string()).or_insert_with(|| {
            json!({
                "description": "",
                "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } }
            })
        });
        let known = entry["description"].as_str().unwrap_or_default();
        let separator = if known.is_empty() { "" } else { ", " };
        entry["description"] = format!("{known}{separator}{}", code.as_str().unwrap_or_default()).into();
    }
    Value::Object(responses)
}
