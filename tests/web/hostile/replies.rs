//! What a hostile server answers: each value says its own name, then the hostile text.

use qifu::contract::{CONTENT_TYPE, HttpReply};
use qifu::domain::FileName;
use serde_json::{Value, json};

const CODE: &str = "91440100PDY00001XQ";

/// The reply at a path; none where it answers nothing.
pub fn reply(path: &str, text: &str) -> Option<HttpReply> {
    let say = |name: &str| format!("{name}{text}");
    let json = match path {
        "/info" => json!({
            "demonstration": true, "version": say("version"), "face_consent_version": 1,
            "files": { "largest": 1_000_000, "types": ["application/pdf"] },
        }),
        "/session" => json!({
            "way": "face", "is_face_checked": true,
            "person": {
                "id": "p-1", "name": say("person"), "mobile": say("mobile"),
                "document": { "kind": "resident_identity_card", "number": say("document") },
            },
            "acting": account(text), "expires_at": "2099-01-01T00:00:00Z", "last_login": null, "unread": 2,
        }),
        "/session/face-consent" => json!({ "version": 1, "given_at": null, "withdrawn_at": null, "results": 0 }),
        "/notice-settings" => json!([{ "kind": "company_associated", "in_app": true, "text": true }]),
        "/companies" => json!([{
            "id": "c-1", "kind": "enterprise", "name": say("company"), "credit_code": CODE, "accounts": [account(text)],
        }]),
        "/register/companies" => json!({
            "total": 1, "has_more": true, "companies": [{
                "id": "c-1", "kind": "sole_trader", "name": say("found"), "credit_code": null,
                "in_charge": say("in_charge"), "authority": say("authority"), "standing": "in_charge",
            }],
        }),
        "/accounts/a-1" => account(text),
        "/companies/c-1/accounts" => json!({
            "name": say("company"), "credit_code": CODE, "accounts": [{
                "id": "a-1", "number": say("number"), "trust": "uncertified", "channel": "guangdong_portal",
                "applicant": say("applicant"), "created_at": "2026-01-01T00:00:00Z", "is_mine": true,
                "can_be_ended": true,
            }],
        }),
        "/acting/company" => json!({
            "kind": "enterprise", "name": say("record"), "credit_code": CODE, "in_charge": say("in_charge"),
            "address": say("address"), "scope": say("scope"), "founded_on": "2020-01-01", "capital_cents": 100,
            "authority": say("authority"),
        }),
        "/matters" => json!([matter(text)]),
        "/matters/m-1" => matter(text),
        "/cases" => json!([summary(text, "k-1", "returned")]),
        "/cases/k-1" => case(text, "k-1", "returned"),
        "/cases/k-2" => case(text, "k-2", "under_review"),
        "/notices" => json!([
            notice("n-1", &json!({ "subject": "company_associated", "company": say("company"), "account": "a-1" })),
            notice(
                "n-2",
                &json!({ "subject": "case_returned", "company": say("company"), "reason": say("reason"), "matter": say("matter"), "case": "k-1" })
            ),
        ]),
        _ => return None,
    };
    let headers = vec![(CONTENT_TYPE.to_owned(), "application/json".to_owned())];
    Some(HttpReply { status: 200, headers, body: json.to_string().into_bytes() })
}

fn account(text: &str) -> Value {
    json!({
        "id": "a-1", "number": format!("number{text}"), "trust": "certified", "role": "applicant", "company": "c-1",
        "company_kind": "enterprise", "company_name": format!("acting{text}"), "credit_code": CODE,
        "applicant": format!("applicant{text}"), "created_at": "2026-01-01T00:00:00Z", "channel": "yueshangtong",
    })
}

fn matter(text: &str) -> Value {
    let say = |name: &str| format!("{name}{text}");
    json!({
        "id": "m-1", "name": say("matter"), "theme": say("theme"), "department": say("department"),
        "about": say("about"), "days": 5, "needs_certified": false, "materials": [{
            "code": "licence", "name": say("material"), "about": say("hint"), "required": true, "most": 1,
            "largest": 1_000_000, "types": ["application/pdf"],
        }],
    })
}

fn summary(text: &str, id: &str, state: &str) -> Value {
    let say = |name: &str| format!("{name}{text}");
    json!({
        "id": id, "matter": "m-1", "name": say("case"), "state": state, "reference": say("reference"),
        "agent": say("agent"), "is_own": true, "changed_at": "2026-01-01T00:00:00Z",
    })
}

fn case(text: &str, id: &str, state: &str) -> Value {
    let say = |name: &str| format!("{name}{text}");
    let name = FileName::parse(&say("file")).map_or_else(|_| "file.pdf".to_owned(), |_| say("file"));
    json!({
        "summary": summary(text, id, state), "matter": matter(text), "company": say("acting"), "credit_code": CODE,
        "files": [{
            "material": "licence", "file": "f-1", "name": name, "size": 8, "media_type": "application/pdf",
        }],
        "remark": say("remark"), "revision": 1, "due_at": null, "events": [
            { "at": "2026-01-01T00:00:00Z", "state": "under_review", "reason": "" },
            { "at": "2026-01-02T00:00:00Z", "state": state, "reason": say("reason") },
        ],
    })
}

fn notice(id: &str, subject: &Value) -> Value {
    json!({ "id": id, "at": "2026-01-01T00:00:00Z", "is_read": false, "subject": subject })
}
