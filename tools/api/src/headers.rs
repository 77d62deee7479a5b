//! The headers under which the page must work: nothing inline, nothing from elsewhere, nothing embedded.

use axum::http::{HeaderName, HeaderValue, header};

/// The headers of every answer. `api` is one more origin that the page may call, `jssdk` one more that its scripts may
/// come from.
pub fn strict(api: Option<&str>, jssdk: Option<&str>) -> Result<Vec<(HeaderName, HeaderValue)>, String> {
    let policy = content_security_policy(api, jssdk)?;
    let policy = HeaderValue::from_str(&policy).map_err(|_| "the policy is no header".to_string())?;
    let fixed = |name, value| (HeaderName::from_static(name), HeaderValue::from_static(value));
    Ok(vec![
        (header::CONTENT_SECURITY_POLICY, policy),
        fixed("strict-transport-security", "max-age=31536000"),
        fixed("x-content-type-options", "nosniff"),
        fixed("referrer-policy", "no-referrer"),
        fixed("permissions-policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()"),
        fixed("cross-origin-opener-policy", "same-origin"),
    ])
}

fn content_security_policy(api: Option<&str>, jssdk: Option<&str>) -> Result<String, String> {
    let own_and = |option: &str, origin: Option<&str>| match origin {
        None => Ok("'self'".to_string()),
        Some(origin) if is_origin(origin) => Ok(format!("'self' {origin}")),
        Some(other) => Err(format!("--{option} is not an origin such as https://api.example: {other}")),
    };
    let (connect, script) = (own_and("api", api)?, own_and("jssdk", jssdk)?);
    Ok(format!(
        "default-src 'none'; script-src {script} 'wasm-unsafe-eval'; style-src 'self'; connect-src {connect}; \
         img-src 'self' data:; manifest-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'"
    ))
}

/// The origin of a web address; none of a path, which is this site's.
pub fn origin_of(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(format!("{scheme}://{host}"))
}

/// Scheme, host and perhaps a port, and nothing that could end the directive.
fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| {
        let allowed = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
        !host.is_empty() && host.chars().all(allowed)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_api_and_a_jssdk_elsewhere_are_the_only_things_that_widen_the_policy() {
        let own = content_security_policy(None, None).unwrap();
        let with_api = content_security_policy(Some("http://127.0.0.1:81"), None).unwrap();
        assert_eq!(with_api, own.replace("connect-src 'self'", "connect-src 'self' http://127.0.0.1:81"));
        let with_jssdk = content_security_policy(None, Some("https://res.wx.qq.com")).unwrap();
        assert_eq!(with_jssdk, own.replace("script-src 'self'", "script-src 'self' https://res.wx.qq.com"));
        for word in ["'unsafe-inline'", "'unsafe-eval'", "*", "https:"] {
            assert!(!own.split([' ', ';']).any(|source| source == word), "{word}");
        }
    }

    #[test]
    fn an_address_has_an_origin_and_a_path_has_none() {
        assert_eq!(origin_of("https://api.example:81/qifu?x#y").as_deref(), Some("https://api.example:81"));
        assert_eq!(origin_of("http://127.0.0.1:81").as_deref(), Some("http://127.0.0.1:81"));
        assert_eq!((origin_of("/api"), origin_of("mock")), (None, None));
    }

    #[test]
    fn refuses_what_is_no_origin() {
        for wrong in ["api.example", "http://", "https://a; script-src *", "https://a/path", "https://a *", "*"] {
            assert!(strict(Some(wrong), None).is_err(), "{wrong}");
            assert!(strict(None, Some(wrong)).is_err(), "{wrong}");
        }
    }
}
