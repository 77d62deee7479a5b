//! Vouches for a page, with a ticket of a demonstration: right by the formula, worth nothing to the real WeChat.

use crate::{
    contract::{Handle, PageSignature, PageToSign, Problem, Refusal, SignPage},
    mock::{
        Db,
        access::Call,
        ids::{fingerprint, mix},
    },
};

/// The official account of the demonstration.
const APP_ID: &str = "wx0000000000000000";

/// Its ticket.
const TICKET: &str = "demonstration-ticket";

/// JS接口安全域名: the hosts for which it vouches. The demonstration runs on this machine.
const SAFE_HOSTS: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// Characters that an address may have at most.
const LONGEST: usize = 2_048;

impl Handle<SignPage> for Db {
    fn handle(&mut self, call: &Call, request: SignPage) -> Result<PageSignature, Problem> {
        let PageToSign { address } = request.body;
        let refuse = |code| Err(Problem::new(Refusal::Invalid).at("address", code));
        if address.contains('#') || address.chars().count() > LONGEST {
            return refuse("address.shape");
        }
        if !host_of(&address).is_some_and(|host| SAFE_HOSTS.contains(&host)) {
            return refuse("address.foreign");
        }
        let timestamp = call.now.millis() / 1_000;
        let question = fingerprint(&[address.as_bytes(), &call.now.millis().to_be_bytes()]);
        let nonce = format!("{:016x}", mix(question));
        let signature = sign(TICKET, &nonce, timestamp, &address);
        Ok(PageSignature { app_id: APP_ID.to_owned(), timestamp, nonce, signature })
    }
}

/// The host of a web address, without its port.
fn host_of(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?']).next()?;
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => Some(host),
        _ => Some(authority),
    }
}

/// WeChat's formula: the names in the order of the alphabet, the values as they are.
fn sign(ticket: &str, nonce: &str, timestamp: i64, address: &str) -> String {
    let text = format!("jsapi_ticket={ticket}&noncestr={nonce}&timestamp={timestamp}&url={address}");
    sha1_smol::Sha1::from(text).digest().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::FieldProblem,
        mock::testing::{START, TestServer},
    };

    fn ask(server: &mut TestServer, address: &str) -> Result<PageSignature, Problem> {
        server.call(SignPage { body: PageToSign { address: address.to_owned() } })
    }

    /// The example of WeChat's own documentation.
    #[test]
    fn signs_by_the_formula_of_wechat() {
        let ticket = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg";
        let signature = sign(ticket, "Wm3WZYTPz0wzccnW", 1_414_587_457, "http://mp.weixin.qq.com?params=value");
        assert_eq!(signature, "0f9de62fce790f9a083d5c99e95740ceb90c27ed");
    }

    #[test]
    fn vouches_to_anyone_for_a_page_of_its_own() {
        let mut server = TestServer::new();
        let address = "http://127.0.0.1:8080/login/face/return?code=100%2525";
        let given = ask(&mut server, address).expect("a signature");
        assert_eq!((given.app_id.as_str(), given.timestamp), (APP_ID, START.millis() / 1_000));
        assert_eq!(given.signature, sign(TICKET, &given.nonce, given.timestamp, address));
        server.pass(1);
        assert_ne!(ask(&mut server, address).expect("another one").nonce, given.nonce);
    }

    #[test]
    fn vouches_for_no_page_of_another_site() {
        let mut server = TestServer::new();
        for address in [
            "https://evil.example/",
            "https://127.0.0.1.evil.example/",
            "https://127.0.0.1@evil.example/",
            "https://evil.example?127.0.0.1",
            "javascript:alert(1)",
            "//127.0.0.1/",
            "",
        ] {
            let refused = ask(&mut server, address).expect_err("a refusal");
            let problem = FieldProblem { field: "address".to_owned(), code: "address.foreign".to_owned() };
            assert_eq!((refused.code, refused.fields), (Refusal::Invalid, vec![problem]), "{address}");
        }
        for address in ["http://localhost/", "http://[::1]:3000/me", "https://localhost?x=1"] {
            assert!(ask(&mut server, address).is_ok(), "{address}");
        }
    }

    #[test]
    fn refuses_an_address_with_a_fragment_or_without_an_end() {
        let mut server = TestServer::new();
        for address in ["http://localhost/#/me".to_owned(), format!("http://localhost/{}", "x".repeat(LONGEST))] {
            assert_eq!(ask(&mut server, &address).expect_err("a refusal").code, Refusal::Invalid);
        }
    }
}
