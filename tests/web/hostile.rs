//! A server that sends text meant to be taken for markup, for commands of writing direction, or for more than fits: it
//! all shows as text.

use gloo_storage::{SessionStorage, Storage};
use gloo_timers::future::TimeoutFuture;
use leptos::mount::mount_to;
use qifu::{
    app::App,
    client::{Api, Broken, Progress, Sending, Transport},
    config::{ApiBase, Config, Region},
    contract::{CONTENT_TYPE, HttpReply, HttpRequest},
    domain::{AccountId, CompanyId},
    prelude::*,
    route::Route,
};
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// What a server may say of itself and of others, if nobody stops it.
const HOSTILE: [&str; 4] = [
    "<img/src=x/onerror=window.hit=1>",
    "\u{202e}司公限有\u{2066}",
    "🏭👩‍👩‍👧‍👦𠮷",
    "运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运运",
];

/// Answers everything with the same hostile text.
struct Hostile(&'static str);

impl Transport for Hostile {
    fn send(&self, request: HttpRequest) -> Sending {
        let path = request.path.split('?').next().unwrap_or_default().to_owned();
        if path == "/changes" {
            return Box::pin(std::future::pending());
        }
        let reply = reply(&path, self.0).ok_or(Broken);
        Box::pin(async move { reply })
    }

    fn upload(&self, request: HttpRequest, _: Progress) -> Sending {
        self.send(request)
    }
}

fn reply(path: &str, text: &str) -> Option<HttpReply> {
    let json = match path {
        "/session" => json!({
            "way": "face", "is_face_checked": true,
            "person": {
                "id": "p-1", "name": text, "document": { "kind": "resident_identity_card", "number": text }, "mobile": text,
            },
            "acting": null, "expires_at": "2099-01-01T00:00:00Z", "last_login": null, "unread": 0,
        }),
        "/companies" => json!([{
            "id": "c-1", "kind": "enterprise", "name": text, "credit_code": "91440100PDY00001XQ",
            "accounts": [account(text)],
        }]),
        "/register/companies" => json!({
            "total": 1, "has_more": true, "companies": [{
                "id": "c-1", "kind": "sole_trader", "name": text, "credit_code": null, "in_charge": text,
                "authority": text, "standing": "in_charge",
            }],
        }),
        "/accounts/a-1" => account(text),
        "/companies/c-1/accounts" => json!({
            "name": text, "credit_code": "91440100PDY00001XQ", "accounts": [{
                "id": "a-1", "number": text, "trust": "uncertified", "channel": "guangdong_portal", "applicant": text,
                "created_at": "2026-01-01T00:00:00Z", "is_mine": true, "can_be_ended": true,
            }],
        }),
        _ => return None,
    };
    let headers = vec![(CONTENT_TYPE.to_owned(), "application/json".to_owned())];
    Some(HttpReply { status: 200, headers, body: json.to_string().into_bytes() })
}

fn account(text: &str) -> Value {
    json!({
        "id": "a-1", "number": text, "trust": "uncertified", "role": "applicant", "company": "c-1",
        "company_kind": "enterprise", "company_name": text, "credit_code": "91440100PDY00001XQ", "applicant": text,
        "created_at": "2026-01-01T00:00:00Z", "channel": "yueshangtong",
    })
}

/// The app, at an address, before this server.
async fn open(route: &Route, text: &'static str) -> (HtmlElement, Box<dyn std::any::Any>) {
    SessionStorage::set("qifu.session", "token").expect("the tab keeps things");
    let history = window().history().expect("history");
    history.push_state_with_url(&"0:start".into(), "", Some(&route.href())).expect("an entry");
    let root: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
    document().body().expect("a body").append_child(&root).expect("in the page");
    let config = Config { region: Region::Guangdong, api: ApiBase::Mock, product_name: None, jssdk: None };
    let mounted = mount_to(root.clone(), move || view! { <App config api=Api::new(Hostile(text)) /> });
    (root, Box::new(mounted))
}

/// What shows of a text: a name keeps neither invisible characters nor spaces.
fn shown(text: &str) -> String {
    text.chars()
        .filter(|character| !matches!(character, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{200d}'))
        .collect()
}

#[wasm_bindgen_test]
async fn what_a_hostile_server_says_of_companies_is_text() {
    let account = || AccountId::new("a-1");
    let screens = [
        Route::Companies { next: None },
        Route::FindCompanies { words: Some("公司".to_owned()), page: 1, next: None },
        Route::CompanyAdded { account: account(), next: None },
        Route::Account { account: account() },
        Route::MyCompanies,
        Route::CompanyHome { company: CompanyId::new("c-1") },
        Route::CompanyAccounts { company: CompanyId::new("c-1") },
    ];
    for text in HOSTILE {
        for route in &screens {
            let (root, mounted) = open(route, text).await;
            let is_there = || {
                let main = root.query_selector("main").ok().flatten().and_then(|main| main.text_content());
                main.is_some_and(|main| shown(&main).contains(&shown(text)))
            };
            for _ in 0..200 {
                if is_there() {
                    break;
                }
                TimeoutFuture::new(10).await;
            }
            assert!(is_there(), "{} never says {text}: {}", route.href(), root.inner_html());
            assert!(root.query_selector("img, script, iframe").expect("a selector").is_none(), "{}", route.href());
            drop(mounted);
            root.remove();
        }
    }
    assert!(js_sys::Reflect::get(&window(), &"hit".into()).expect("a window").is_undefined());
    SessionStorage::delete("qifu.session");
}
