//! The headers under which the page must work: nothing inline, nothing from elsewhere, nothing embedded.

use axum::http::{HeaderName, HeaderValue, header};

/// The headers of every answer. `api` is one more origin that the page may call.
pub fn strict(api: Option<&str>) -> Result<Vec<(HeaderName, HeaderValue)>, String> {
    let policy = content_security_policy(api)?;
    let policy = HeaderValue::from_str(&policy).map_err(|_| "--api is not an origin".to_string())?;
    let fixed = |name, value| (HeaderName::from_static(name), HeaderValue::from_static(value));
    Ok(vec![
        (header::CONTENT_SECURITY_POLICY, policy),
        fixed("x-content-type-options", "nosniff"),
        fixed("referrer-policy", "no-referrer"),
        fixed("permissions-policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()"),
        fixed("cross-origin-opener-policy", "same-origin"),
    ])
}

fn content_security_policy(api: Option<&str>) -> Result<String, String> {
    let connect = match api {
        None => "'self'".to_string(),
        Some(origin) if is_origin(origin) => format!("'self' {origin}"),
        Some(other) => return Err(format!("--api is not an origin such as https://api.example: {other}")),
    };
    Ok(format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src {connect}; \
         img-src 'self' data:; manifest-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'"
    ))
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
    fn an_api_elsewhere_is_the_only_thing_that_widens_the_policy() {
        let own = content_security_policy(None).unwrap();
        let with_api = content_security_policy(Some("http://127.0.0.1:81")).unwrap();
        assert_eq!(with_api, own.replace("connect-src 'self'", "connect-src 'self' http://127.0.0.1:81"));
        for word in ["'unsafe-inline'", "'unsafe-eval'", "*", "https:"] {
            assert!(!own.split([' ', ';']).any(|source| source == word), "{word}");
        }
    }

    #[test]
    fn refuses_an_api_that_is_no_origin() {
        for wrong in ["api.example", "http://", "https://a; script-src *", "https://a/path", "https://a *", "*"] {
            assert!(strict(Some(wrong)).is_err(), "{wrong}");
        }
    }
}
