//! A server that sends text meant to be taken for markup, for commands of writing direction, or for more than fits: it
//! all shows as text.

mod replies;

use gloo_storage::{SessionStorage, Storage};
use gloo_timers::future::TimeoutFuture;
use leptos::mount::mount_to;
use qifu::{
    app::App,
    client::{Api, Broken, Progress, Sending, Transport},
    config::{ApiBase, Config, Region},
    contract::HttpRequest,
    domain::{AccountId, CaseId, CompanyId, FileName, MatterId},
    prelude::*,
    route::Route,
};
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
        let reply = replies::reply(&path, self.0).ok_or(Broken);
        Box::pin(async move { reply })
    }

    fn upload(&self, request: HttpRequest, _: Progress) -> Sending {
        self.send(request)
    }
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

/// The screens that show what a server says, and the values on each; a value says its name before the hostile text.
fn screens() -> Vec<(Route, &'static [&'static str])> {
    let account = || AccountId::new("a-1");
    let company = || CompanyId::new("c-1");
    let case = || CaseId::new("k-1");
    let find = Route::FindCompanies { words: Some("公司".to_owned()), page: 1, next: None };
    vec![
        (Route::Home, &["acting", "matter"]),
        (Route::Companies { next: None }, &["company", "applicant"]),
        (find, &["found", "in_charge", "authority"]),
        (Route::CompanyAdded { account: account(), next: None }, &["acting"]),
        (Route::Account { account: account() }, &["acting", "applicant", "number"]),
        (Route::MyCompanies, &["company"]),
        (Route::CompanyHome { company: company() }, &["company"]),
        (Route::CompanyAccounts { company: company() }, &["company", "number", "applicant"]),
        (Route::CompanyRecord, &["record", "in_charge", "address", "scope", "authority"]),
        (Route::Services, &["matter", "theme", "department"]),
        (Route::FindMatters { words: "matter".to_owned() }, &["matter", "department"]),
        (Route::Matter { matter: MatterId::new("m-1") }, &["matter", "department", "about", "material", "hint"]),
        (Route::Cases { state: None }, &["case", "reference", "agent"]),
        (Route::Case { case: case() }, &["case", "reference", "department", "agent", "reason", "remark", "file"]),
        (Route::CaseForm { case: case() }, &["case", "material", "hint", "reason", "file"]),
        (Route::CaseCheck { case: case() }, &["case", "material", "remark", "file"]),
        (Route::CaseDone { case: CaseId::new("k-2") }, &["case", "reference", "department"]),
        (Route::Search { words: Some("matter".to_owned()) }, &["matter"]),
        (Route::Messages, &["company", "matter"]),
        (Route::Me, &["person", "document", "mobile"]),
    ]
}

#[wasm_bindgen_test]
async fn what_a_hostile_server_says_is_text() {
    for text in HOSTILE {
        for (route, values) in screens() {
            let (root, mounted) = open(&route, text).await;
            // A file's name is put right by whoever reads it: no folders, nothing that turns the text around.
            let expected = |value: &str| match value {
                "file" => {
                    FileName::parse(&format!("file{text}")).map_or("file.pdf".to_owned(), |name| name.to_string())
                }
                other => format!("{other}{text}"),
            };
            let missing = || {
                let main = root.query_selector("main").ok().flatten().and_then(|main| main.text_content());
                let main = shown(&main.unwrap_or_default());
                values.iter().find(|value| !main.contains(&shown(&expected(value))))
            };
            for _ in 0..200 {
                if missing().is_none() {
                    break;
                }
                TimeoutFuture::new(10).await;
            }
            assert_eq!(missing(), None, "{} never says {text}: {}", route.href(), root.inner_html());
            assert!(root.query_selector("img, script, iframe").expect("a selector").is_none(), "{}", route.href());
            drop(mounted);
            root.remove();
        }
    }
    assert!(js_sys::Reflect::get(&window(), &"hit".into()).expect("a window").is_undefined());
    SessionStorage::delete("qifu.session");
}
