//! What a password opens, and what wrong ones bring.

use crate::{
    contract::{
        AccountCodeOrder, DrawCaptcha, ListCompanies, ListNotices, LogInByPassword, LoginProof, PasswordLogin, Problem,
        ReadAccount, ReadCompanyRecord, Refusal, SendAccountCode, SessionOpened,
        sim::{DemoAccount, ListCaptchas, ListDemoAccounts},
    },
    domain::{AccountChannel, AccountNumber, DeviceId, LOCK_SECONDS, LoginWay, OneTimeCode, PASSWORD_TRIES, Password},
    mock::testing::{TestServer, refusal},
};

const WRONG: &str = "Wrong-2026";

fn demo(server: &mut TestServer) -> (DemoAccount, String) {
    let accounts = server.call(ListDemoAccounts {}).expect("the accounts");
    let account = accounts.into_iter().find(|account| account.password.is_some()).expect("one with a password");
    let password = account.password.clone().unwrap_or_default();
    (account, password)
}

fn login(account: &str, password: &str, device: &str, proof: Option<LoginProof>) -> LogInByPassword {
    let account = AccountNumber::parse(account).expect("a number");
    let password = Password::parse(password).expect("a password");
    LogInByPassword { body: PasswordLogin { account, password, device: DeviceId::new(device), proof } }
}

/// Solves the newest picture.
fn solved(server: &mut TestServer) -> Option<LoginProof> {
    let id = server.call(DrawCaptcha {}).expect("a picture").id;
    let drawn = server.call(ListCaptchas {}).expect("the pictures").remove(0);
    assert_eq!(drawn.id, id);
    Some(LoginProof::Captcha { id, answer: format!(" {} ", drawn.answer) })
}

/// Tries as a person would, with a picture where it is asked for.
fn try_with(server: &mut TestServer, account: &str, password: &str, device: &str) -> Result<SessionOpened, Problem> {
    let outcome = server.call(login(account, password, device, None));
    match outcome {
        Err(problem) if problem.code == Refusal::CaptchaRequired => {
            let proof = solved(server);
            server.call(login(account, password, device, proof))
        }
        other => other,
    }
}

/// Y-ACCT-01..04, Y-ACCT-10.
#[test]
fn an_account_of_each_channel_logs_in_and_acts_with_itself_alone() {
    let mut server = TestServer::new();
    let accounts = server.call(ListDemoAccounts {}).expect("the accounts");
    let mut channels = Vec::new();
    for account in accounts {
        let Some(password) = account.password.clone() else { continue };
        let opened = try_with(&mut server, &account.number, &password, "d-1").expect("a session");
        server.token = Some(opened.token);
        assert_eq!((opened.session.way, opened.session.is_face_checked), (LoginWay::Password, false));
        assert_eq!(opened.session.person.name, account.number, "who is there is not known");
        let acting = opened.session.acting.expect("it acts with itself");
        assert_eq!((&acting.number, acting.channel), (&account.number, account.channel));
        assert!(acting.applicant.contains('*'), "{}", acting.applicant);
        let [company] = &server.call(ListCompanies {}).expect("the companies")[..] else { panic!("one company") };
        assert_eq!(company.accounts, std::slice::from_ref(&acting));
        assert_eq!(server.call(ReadAccount { account: acting.id.clone() }), Ok(acting));
        assert_eq!(refusal(server.call(ReadCompanyRecord {})), Refusal::FaceRequired, "Y-ACCT-11");
        assert_eq!(server.call(ListNotices {}), Ok(Vec::new()));
        channels.push(account.channel);
    }
    assert!(channels.contains(&AccountChannel::GuangdongPortal) && channels.contains(&AccountChannel::Yuexinqian));
}

#[test]
fn a_session_of_an_account_sees_no_other_account() {
    let mut server = TestServer::new();
    let (account, password) = demo(&mut server);
    let opened = try_with(&mut server, &account.number, &password, "d-1").expect("a session");
    server.token = Some(opened.token);
    let own = opened.session.acting.expect("its own account").id;
    let other = server.db.state.accounts.iter().find(|account| account.id != own).expect("another").id.clone();
    assert_eq!(refusal(server.call(ReadAccount { account: other })), Refusal::NotFound);
}

/// Y-ACCT-10.
#[test]
fn an_unknown_account_is_refused_in_the_same_words_as_a_wrong_password() {
    let mut server = TestServer::new();
    let (account, _) = demo(&mut server);
    for _ in 0..PASSWORD_TRIES {
        let wrong = try_with(&mut server, &account.number, WRONG, "d-1").expect_err("a refusal");
        let unknown = try_with(&mut server, "GD99999999", WRONG, "d-2").expect_err("a refusal");
        assert_eq!(wrong, unknown);
    }
    assert!(server.db.state.sessions.is_empty());
}

/// Y-FAQ-14: no usable password before it is set.
#[test]
fn an_account_without_a_password_has_none_that_fits() {
    let mut server = TestServer::new();
    let accounts = server.call(ListDemoAccounts {}).expect("the accounts");
    let account = accounts.into_iter().find(|account| account.password.is_none()).expect("one without");
    assert_eq!(refusal(server.call(login(&account.number, "x", "d-1", None))), Refusal::LoginRefused);
}

#[test]
fn the_fifth_wrong_password_locks_the_account_on_this_device_only() {
    let mut server = TestServer::new();
    let (account, password) = demo(&mut server);
    for left in (1..PASSWORD_TRIES).rev() {
        let problem = try_with(&mut server, &account.number, WRONG, "d-1").expect_err("it is wrong");
        assert_eq!((problem.code, &problem.parameters["tries_left"]), (Refusal::LoginRefused, &left.to_string()));
    }
    let until = server.device.plus_seconds(LOCK_SECONDS).to_string();
    for password in [WRONG, &password] {
        let problem = try_with(&mut server, &account.number, password, "d-1").expect_err("it is locked");
        assert_eq!((problem.code, &problem.parameters["until"]), (Refusal::LoginLocked, &until));
    }
    assert!(try_with(&mut server, &account.number, &password, "d-2").is_ok(), "nobody locks a company out");
    server.pass(LOCK_SECONDS);
    assert!(try_with(&mut server, &account.number, &password, "d-1").is_ok());
}

#[test]
fn a_right_password_forgets_the_wrong_ones() {
    let mut server = TestServer::new();
    let (account, password) = demo(&mut server);
    for _ in 0..3 {
        for _ in 0..PASSWORD_TRIES - 1 {
            assert!(try_with(&mut server, &account.number, WRONG, "d-1").is_err());
        }
        assert!(try_with(&mut server, &account.number, &password, "d-1").is_ok());
    }
}

#[test]
fn a_wrong_try_that_is_repeated_under_its_key_counts_once() {
    let mut server = TestServer::new();
    let (account, _) = demo(&mut server);
    for _ in 0..4 {
        let outcome = server.call_with_key(login(&account.number, WRONG, "d-1", None), "0123456789abcdef");
        assert_eq!(outcome.expect_err("it is wrong").parameters["tries_left"], "4");
    }
}

/// A refusal binds no key to a body: somebody who guesses under one key is counted all the same.
#[test]
fn another_wrong_try_under_the_same_key_counts() {
    let mut server = TestServer::new();
    let (account, _) = demo(&mut server);
    for (guess, left) in [(WRONG, "4"), ("Wrong-guess-2", "3")] {
        let outcome = server.call_with_key(login(&account.number, guess, "d-1", None), "0123456789abcdef");
        assert_eq!(outcome.expect_err("it is wrong").parameters["tries_left"], left);
    }
}

#[test]
fn after_two_wrong_passwords_a_picture_is_asked_for_once_each() {
    let mut server = TestServer::new();
    let (account, password) = demo(&mut server);
    let first = server.call(login(&account.number, WRONG, "d-1", None)).expect_err("it is wrong");
    assert!(!first.parameters.contains_key("captcha"));
    let second = server.call(login(&account.number, WRONG, "d-1", None)).expect_err("it is wrong");
    assert!(second.parameters.contains_key("captcha"));
    let without = server.call(login(&account.number, &password, "d-1", None));
    assert_eq!(refusal(without), Refusal::CaptchaRequired);
    let other_account = server.call(login("GD99999999", &password, "d-1", None));
    assert_eq!(refusal(other_account), Refusal::CaptchaRequired, "the device asks, not the account");
    let proof = solved(&mut server);
    let Some(LoginProof::Captcha { id, .. }) = proof.clone() else { panic!("a picture") };
    let misread = Some(LoginProof::Captcha { id, answer: "0000".into() });
    let problem = server.call(login(&account.number, &password, "d-1", misread)).expect_err("misread");
    assert_eq!(problem.fields[0].code, "captcha.wrong");
    let again = server.call(login(&account.number, &password, "d-1", proof)).expect_err("it was used");
    assert_eq!(again.fields[0].code, "captcha.wrong");
    let proof = solved(&mut server);
    assert!(server.call(login(&account.number, &password, "d-1", proof)).is_ok());
}

#[test]
fn a_code_to_the_accounts_mobile_stands_in_for_the_picture() {
    let mut server = TestServer::new();
    let (account, password) = demo(&mut server);
    for _ in 0..2 {
        assert!(server.call(login(&account.number, WRONG, "d-1", None)).is_err());
    }
    let order = |number: &str| SendAccountCode {
        body: AccountCodeOrder { account: AccountNumber::parse(number).expect("a number") },
    };
    let sent = server.call(order(&account.number)).expect("it is sent");
    assert_eq!(server.call(order("GD99999999")), Ok(sent), "the same where there is no account");
    let [text] = &server.db.state.text_messages[..] else { panic!("one text message") };
    assert_eq!(text.to.national(), account.mobile);
    let code = TestServer::code_in(&text.text);
    let proof = |code: &OneTimeCode| Some(LoginProof::Code(code.clone()));
    assert!(server.call(login(&account.number, &password, "d-1", proof(&code))).is_ok());
}

#[test]
fn neither_password_nor_account_typed_is_kept_to_be_read() {
    let mut server = TestServer::new();
    let (account, password) = demo(&mut server);
    assert!(try_with(&mut server, &account.number, &password, "d-1").is_ok());
    assert!(try_with(&mut server, "GD77777777", "Secret-77", "d-1").is_err());
    let kept = server.db.state.to_stored();
    for secret in [&password, "Secret-77", "GD77777777", "d-1\""] {
        assert!(!kept.contains(secret), "{secret}");
    }
}
