//! A password set anew, from the particulars to the login.

use crate::{
    contract::{
        FinishPasswordReset, LogInByPassword, NewPassword, PasswordLogin, Problem, ReadSession, Refusal, ResetOrder,
        ResetTicket, SendResetCode, StartPasswordReset,
        sim::{DemoAccount, DemoPart, ListDemoAccounts},
    },
    domain::{
        AccountNumber, CompanyName, DeviceId, DocumentKind, DocumentNumber, LOCK_SECONDS, OneTimeCode, PASSWORD_TRIES,
        Password, RESEND_SECONDS, RESET_SECONDS,
    },
    mock::testing::{TestServer, refusal},
};

const NEW: &str = "Qifu-2026";

fn accounts(server: &mut TestServer) -> Vec<DemoAccount> {
    server.call(ListDemoAccounts {}).expect("the accounts")
}

fn order(account: &DemoAccount) -> ResetOrder {
    ResetOrder {
        account: AccountNumber::parse(&account.number).expect("a number"),
        company: CompanyName::parse(&account.company).expect("a name"),
        document_kind: DocumentKind::ResidentIdentityCard,
        document: serde_json::from_value(account.document.clone().into()).expect("a document"),
        device: DeviceId::new("d-1"),
    }
}

fn start(server: &mut TestServer, body: ResetOrder) -> Result<ResetTicket, Problem> {
    server.call(StartPasswordReset { body })
}

fn code(server: &mut TestServer, ticket: &ResetTicket) -> OneTimeCode {
    server.call(SendResetCode { reset: ticket.id.clone() }).expect("it is sent");
    TestServer::code_in(&server.db.state.text_messages.last().expect("a text message").text)
}

fn finish(ticket: &ResetTicket, code: &OneTimeCode, password: &str) -> FinishPasswordReset {
    let password = Password::parse(password).expect("a password");
    FinishPasswordReset { reset: ticket.id.clone(), body: NewPassword { code: code.clone(), password } }
}

fn log_in(server: &mut TestServer, account: &str, password: &str) -> Result<String, Problem> {
    let (account, password) = (AccountNumber::parse(account), Password::parse(password));
    let body = PasswordLogin {
        account: account.expect("a number"),
        password: password.expect("a password"),
        device: DeviceId::new("d-9"),
        proof: None,
    };
    server.call(LogInByPassword { body }).map(|opened| opened.token)
}

/// Y-FAQ-14.
#[test]
fn an_account_that_registered_itself_gets_its_password_here_and_logs_in() {
    let mut server = TestServer::new();
    let opened = server.log_in(DemoPart::SeveralCompanies);
    let (person, company) = (server.person(DemoPart::SeveralCompanies), server.companies().remove(0));
    let account = DemoAccount {
        number: company.accounts[0].number.clone(),
        password: None,
        channel: company.accounts[0].channel,
        company: company.name.map(|name| name.to_string()).unwrap_or_default(),
        applicant: opened.session.person.name,
        document: person.document,
        mobile: person.mobile,
    };
    server.token = None;
    assert_eq!(log_in(&mut server, &account.number, NEW), Err(refused(4)));
    let ticket = start(&mut server, order(&account)).expect("all goes together");
    assert!(ticket.mobile.contains("****"));
    let code = code(&mut server, &ticket);
    assert_eq!(server.call(finish(&ticket, &code, NEW)), Ok(()));
    assert!(log_in(&mut server, &account.number, NEW).is_ok());
}

fn refused(left: u32) -> Problem {
    Problem::new(Refusal::LoginRefused).with("tries_left", left)
}

/// Y-FAQ-07.
#[test]
fn which_of_the_particulars_is_wrong_is_not_told_and_five_wrong_tries_end_it() {
    let mut server = TestServer::new();
    let account = accounts(&mut server).remove(0);
    let right = order(&account);
    let other = server.person(DemoPart::NoCompany).document;
    let other: DocumentNumber = serde_json::from_value(other.into()).expect("a document");
    let wrong = [
        ResetOrder { account: AccountNumber::parse("GD99999999").expect("a number"), ..right.clone() },
        ResetOrder { company: CompanyName::parse("别家有限公司").expect("a name"), ..right.clone() },
        ResetOrder { document: other.clone(), ..right.clone() },
        ResetOrder { document_kind: DocumentKind::ForeignPassport, ..right.clone() },
    ];
    assert!(wrong.into_iter().all(|body| refusal(start(&mut server, body)) == Refusal::ResetRefused));
    let mut last = None;
    for _ in 0..PASSWORD_TRIES {
        last = Some(refusal(start(&mut server, ResetOrder { document: other.clone(), ..right.clone() })));
    }
    assert_eq!(last, Some(Refusal::ResetLocked));
    assert_eq!(refusal(start(&mut server, right.clone())), Refusal::ResetLocked);
    assert!(start(&mut server, ResetOrder { device: DeviceId::new("d-2"), ..right.clone() }).is_ok());
    server.pass(LOCK_SECONDS);
    assert!(start(&mut server, right).is_ok());
}

#[test]
fn a_password_against_the_rule_is_refused_and_the_code_stays_good() {
    let mut server = TestServer::new();
    let account = accounts(&mut server).remove(0);
    let ticket = start(&mut server, order(&account)).expect("all goes together");
    let code = code(&mut server, &ticket);
    for weak in ["Ab1-", "abcdefgh", &*format!("Ab1{}", account.number)] {
        let problem = server.call(finish(&ticket, &code, weak)).expect_err("too weak");
        assert_eq!((&*problem.fields[0].field, &*problem.fields[0].code), ("password", "password.rule"));
    }
    assert_eq!(server.call(finish(&ticket, &code, NEW)), Ok(()));
    assert_eq!(refusal(server.call(finish(&ticket, &code, NEW))), Refusal::NotFound, "once");
}

#[test]
fn a_new_password_ends_what_the_old_one_opened_and_unlocks() {
    let mut server = TestServer::new();
    let account = accounts(&mut server).remove(0);
    let old = account.password.clone().expect("one with a password");
    server.token = Some(log_in(&mut server, &account.number, &old).expect("a session"));
    let ticket = start(&mut server, order(&account)).expect("all goes together");
    let code = code(&mut server, &ticket);
    server.call(finish(&ticket, &code, NEW)).expect("it is set");
    assert_eq!(refusal(server.call(ReadSession {})), Refusal::Unauthenticated);
    assert!(log_in(&mut server, &account.number, &old).is_err());
    assert!(log_in(&mut server, &account.number, NEW).is_ok());
}

#[test]
fn a_reset_that_takes_too_long_begins_again() {
    let mut server = TestServer::new();
    let account = accounts(&mut server).remove(0);
    let ticket = start(&mut server, order(&account)).expect("all goes together");
    let again = |server: &mut TestServer| server.call(SendResetCode { reset: ticket.id.clone() });
    assert!(again(&mut server).is_ok());
    assert_eq!(refusal(again(&mut server)), Refusal::CodeTooSoon);
    server.pass(RESEND_SECONDS);
    assert!(again(&mut server).is_ok());
    server.pass(RESET_SECONDS);
    assert_eq!(refusal(again(&mut server)), Refusal::NotFound);
}
