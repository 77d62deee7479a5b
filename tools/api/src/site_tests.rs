//! What a browser gets from the site server.

use super::*;

/// A site of a few files in a folder of its own.
struct Fixture(PathBuf);

impl Fixture {
    fn new(name: &str) -> Self {
        let dir = std::env::temp_dir().join(format!("qifu-site-{}-{name}", std::process::id()));
        std::fs::create_dir_all(dir.join("icons")).unwrap();
        for (file, text) in [
            ("index.html", "page"),
            ("index.html.br", "page as br"),
            ("app-1f0a92f3dd1b2c44.js", "code"),
            ("app-1f0a92f3dd1b2c44.js.br", "code as br"),
            ("app-1f0a92f3dd1b2c44.js.gz", "code as gz"),
            ("app-1f0a92f3dd1b2c44_bg.wasm", "module"),
            ("boot.js", "boot"),
            ("config.json", "{}"),
            ("icons/a.png", "png"),
            (".trunk-lock", ""),
        ] {
            std::fs::write(dir.join(file), text).unwrap();
        }
        Self(dir)
    }

    fn site(&self) -> Site {
        Site { dir: self.0.clone(), api: None, jssdk: None, config: None }
    }

    async fn get(&self, path: &str, headers: &[(&str, &str)]) -> (StatusCode, HeaderMap, String) {
        ask(&self.site(), "GET", path, headers).await
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

async fn ask(site: &Site, method: &str, path: &str, headers: &[(&str, &str)]) -> (StatusCode, HeaderMap, String) {
    let request = headers
        .iter()
        .fold(Request::builder().method(method).uri(path), |request, (name, value)| request.header(*name, *value));
    let answer = router(site).unwrap().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = answer.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, parts.headers, String::from_utf8(bytes.to_vec()).unwrap())
}

const APP: &str = "/app-1f0a92f3dd1b2c44.js";

#[tokio::test]
async fn sends_the_best_encoding_that_the_browser_takes() {
    let site = Fixture::new("encodings");
    for (takes, encoding, body) in [
        ("gzip, deflate, br", Some("br"), "code as br"),
        ("gzip", Some("gzip"), "code as gz"),
        ("identity", None, "code"),
    ] {
        let (status, headers, text) = site.get(APP, &[("accept-encoding", takes)]).await;
        assert_eq!((status, text.as_str()), (StatusCode::OK, body));
        assert_eq!(headers.get("content-encoding").map(|value| value.to_str().unwrap()), encoding);
        assert_eq!(headers["content-type"], "text/javascript; charset=utf-8");
        assert_eq!(headers["vary"], "accept-encoding");
    }
}

#[tokio::test]
async fn keeps_hashed_files_and_asks_for_the_others_again() {
    let site = Fixture::new("caching");
    for (path, expected) in [
        (APP, caching::FOREVER),
        ("/", caching::ASK_AGAIN),
        ("/index.html", caching::ASK_AGAIN),
        ("/boot.js", caching::ASK_AGAIN),
        ("/config.json", caching::ASK_AGAIN),
        ("/an/address-1f0a92f3dd1b2c44", caching::ASK_AGAIN),
        ("/gone-1f0a92f3dd1b2c44.js", caching::ASK_AGAIN),
    ] {
        assert_eq!(site.get(path, &[]).await.1["cache-control"], expected, "{path}");
    }
    let modified = site.get("/boot.js", &[]).await.1["last-modified"].to_str().unwrap().to_string();
    let (status, headers, _) = site.get("/boot.js", &[("if-modified-since", &modified)]).await;
    assert_eq!((status, &headers["cache-control"]), (StatusCode::NOT_MODIFIED, &HeaderValue::from_static("no-cache")));
}

#[tokio::test]
async fn gives_the_page_to_visits_and_nothing_else() {
    let site = Fixture::new("fallback");
    for path in ["/", "/an/address", "/icons", "/icons/", "/a?b=c.d"] {
        let (status, headers, text) = site.get(path, &[("accept-encoding", "br")]).await;
        assert_eq!((status, text.as_str()), (StatusCode::OK, "page as br"), "{path}");
        assert_eq!(headers["content-type"], "text/html; charset=utf-8");
    }
    let navigation = [("sec-fetch-mode", "navigate")];
    assert_eq!(site.get("/an/address", &navigation).await.0, StatusCode::OK);
    for (path, headers) in [
        ("/gone.js", &[][..]),
        ("/gone.js", &navigation[..]),
        ("/an/address", &[("sec-fetch-mode", "cors")][..]),
        ("/an/address", &[("accept", "application/json")][..]),
        ("/.trunk-lock", &[][..]),
        ("/../Cargo.toml", &[][..]),
        ("/%2e%2e/x.toml", &[][..]),
    ] {
        assert_eq!(site.get(path, headers).await.0, StatusCode::NOT_FOUND, "{path} {headers:?}");
    }
    assert_eq!(ask(&site.site(), "POST", "/an/address", &[]).await.0, StatusCode::METHOD_NOT_ALLOWED);
    let (status, _, text) = ask(&site.site(), "HEAD", "/an/address", &[]).await;
    assert_eq!((status, text.as_str()), (StatusCode::OK, ""));
}

#[tokio::test]
async fn every_answer_has_the_strict_headers() {
    let site = Fixture::new("headers");
    let with_api = Site { api: Some("http://127.0.0.1:81".into()), ..site.site() };
    for path in ["/", APP, "/app-1f0a92f3dd1b2c44_bg.wasm", "/gone.js", "/config.json"] {
        let (_, headers, _) = ask(&with_api, "GET", path, &[]).await;
        let policy = headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"), "{path}");
        assert!(policy.contains("connect-src 'self' http://127.0.0.1:81;"), "{path}");
        assert_eq!(headers["strict-transport-security"], "max-age=31536000");
        assert_eq!(headers["x-content-type-options"], "nosniff");
        assert_eq!(headers["referrer-policy"], "no-referrer");
        assert_eq!(headers["cross-origin-opener-policy"], "same-origin");
        assert!(headers.contains_key("permissions-policy"));
    }
    assert_eq!(site.get("/app-1f0a92f3dd1b2c44_bg.wasm", &[]).await.1["content-type"], "application/wasm");
}

#[tokio::test]
async fn another_configuration_takes_the_place_of_the_built_one() {
    let site = Fixture::new("config");
    assert_eq!(site.get("/config.json", &[]).await.2, "{}");
    let file = site.0.join("other");
    std::fs::write(&file, "{\"other\":1}").unwrap();
    let other = Site { config: Some(file), ..site.site() };
    let (status, headers, text) = ask(&other, "GET", "/config.json", &[]).await;
    assert_eq!((status, text.as_str()), (StatusCode::OK, "{\"other\":1}"));
    assert_eq!(
        (&headers["content-type"], &headers["cache-control"]),
        (&"application/json".parse().unwrap(), &"no-cache".parse().unwrap())
    );
}

#[tokio::test]
async fn the_page_may_go_where_its_configuration_says() {
    let site = Fixture::new("origins");
    let dir = site.0.to_str().unwrap().to_string();
    let policy = async |more: &[&str]| {
        let words = ["--dir", &dir].iter().chain(more).map(|word| (*word).to_string()).collect();
        let site = Site::from_options(&Options::parse(words, &["dir", "api", "jssdk", "config"]).unwrap()).unwrap();
        ask(&site, "GET", "/", &[]).await.1["content-security-policy"].to_str().unwrap().to_string()
    };
    assert!(policy(&[]).await.contains("connect-src 'self';"));
    let elsewhere = r#"{"api":"http://127.0.0.1:81/qifu","jssdk":"https://res.wx.qq.com/open/js/jweixin-1.6.0.js"}"#;
    std::fs::write(site.0.join("config.json"), elsewhere).unwrap();
    let built = policy(&[]).await;
    assert!(built.contains("connect-src 'self' http://127.0.0.1:81;"), "{built}");
    assert!(built.contains("script-src 'self' https://res.wx.qq.com 'wasm-unsafe-eval';"), "{built}");
    assert!(policy(&["--api", "http://127.0.0.1:82"]).await.contains("connect-src 'self' http://127.0.0.1:82;"));
    let other = site.0.join("other.json");
    std::fs::write(&other, r#"{"api":"/api"}"#).unwrap();
    let other = policy(&["--config", other.to_str().unwrap()]).await;
    assert!(other.contains("connect-src 'self';") && other.contains("script-src 'self' 'wasm"), "{other}");
}

#[test]
fn refuses_a_folder_without_a_page() {
    let nowhere = Site { dir: "/nowhere".into(), api: None, jssdk: None, config: None };
    assert!(router(&nowhere).is_err());
}
