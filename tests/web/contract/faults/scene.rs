//! Everybody in their places, one act at each endpoint still to be done, and what the server keeps of it.

use super::{
    super::{
        each_transport::Server,
        people::{accounts, choose, identify, log_in, passed_face_check, person, reset, start_face_check, write},
    },
    acts::{self, PERSONAL},
};
use qifu::{
    client::{Api, IdempotencyKey},
    contract::{
        AccountCodeOrder, AccountSummary, CaseStart, ChooseCompany, CodeOrder, FaceCheckOrder, FaceCheckTicket,
        FindCompanies, FoundCompany, ListCases, ListNotices, LogInByMobile, Notice, ReadCase, ReadFaceConsent,
        ReadNoticeSettings, ReadSession, ResetOrder, SaveCase, SendLoginCode, SendResetCode, StartCase, StartFaceCheck,
        StartPasswordReset, StoredFile, UploadFile,
        sim::{
            DecideFaceCheck, DemoAccount, DemoPart, FaceOutcome, Fault, FaultRule, ListCaptchas, ListDemoAccounts,
            ListFaceChecks, ListTextMessages, SetFaults,
        },
        sim_reviews::ListReviews,
    },
    domain::{CaseId, FacePurpose, PasswordResetId},
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

/// Two numbers that belong to nobody.
pub const NUMBERS: [&str; 2] = ["15400009990", "15400009991"];

/// What is set up before anything goes wrong.
pub struct Scene {
    pub simulator: Api,
    pub visitor: Api,
    /// A legal representative's further session, in which nothing is done: to look.
    pub onlooker: Api,
    /// The session in which each endpoint that needs one is called.
    sessions: BTreeMap<&'static str, Api>,
    /// Face checks: to be read, to be broken off, and passed by a person who never logged in.
    pub tickets: [FaceCheckTicket; 3],
    /// A passed face check to prove by who one is.
    pub proof: FaceCheckTicket,
    pub account: AccountSummary,
    /// An account of another at the legal representative's company.
    pub foreign: AccountSummary,
    /// Companies that nobody here has added: to choose, and to add.
    pub strange: [FoundCompany; 2],
    /// Cases: to be saved, submitted, discarded.
    pub cases: [CaseId; 3],
    pub file: StoredFile,
    pub notice: Notice,
    /// Accounts of the demonstration.
    pub demo: Vec<DemoAccount>,
    /// Resets of a password: to get a code, to be finished.
    pub resets: [PasswordResetId; 2],
}

/// Reads a value as the server would.
pub fn made<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{value}: {error}"))
}

impl Scene {
    /// Sets it; `apart`: each call in a session of its own, so that the end of one is not the end of another.
    pub async fn set(server: Server, apart: bool) -> Self {
        let simulator = server.tab();
        reset(&simulator).await;
        let demo = simulator.call(ListDemoAccounts {}).await.expect("the accounts");
        let visitor = server.tab();
        let (sessions, account) = sessions(server, apart).await;
        let member = &sessions["StartCase"];
        let strange = strange(member).await;
        let foreign = foreign(&server.tab(), &account).await;
        let resets = [started(&visitor, &demo[0]).await, started(&visitor, &demo[1]).await];
        write(&visitor, SendResetCode { reset: resets[1].clone() }).await.expect("a code");
        let body: CodeOrder = made(json!({ "mobile": NUMBERS[1] }));
        write(&visitor, SendLoginCode { body }).await.expect("a code");
        let file = stores(member).await.expect("a file");
        // Beginning the same matter twice leads to the same draft.
        let cases = [
            draft(member, "company-change").await,
            draft(member, "loader-filing").await,
            draft(member, "hazard-licence-renewal").await,
        ];
        fill(member, &cases[1], [&file, &stores(member).await.expect("a file")]).await;
        let tickets = [
            start_face_check(&visitor).await,
            start_face_check(&visitor).await,
            passed_face_check(&visitor, DemoPart::SoleTrader).await,
        ];
        let proof = proof(&visitor).await;
        let notice = member.call(ListNotices {}).await.expect("the notices").remove(0);
        let onlooker = server.tab();
        log_in(&onlooker, DemoPart::SeveralCompanies).await;
        choose(&onlooker, &account).await.expect("an own account");
        Self {
            simulator,
            visitor,
            onlooker,
            sessions,
            tickets,
            proof,
            account,
            foreign,
            strange,
            cases,
            file,
            notice,
            demo,
            resets,
        }
    }

    /// Whose call this is.
    pub fn caller(&self, endpoint: &str) -> &Api {
        self.sessions.get(endpoint).unwrap_or(&self.visitor)
    }

    /// Makes the server misbehave at each endpoint, so many times or until told otherwise.
    pub async fn misbehave(&self, fault: &Fault, times: Option<u32>) {
        let rule = |endpoint: &str| FaultRule { endpoint: Some(endpoint.to_owned()), fault: fault.clone(), times };
        let body = acts::endpoints().map(rule).collect();
        write(&self.simulator, SetFaults { body }).await.expect("faults are set");
    }

    /// Takes the faults back.
    pub async fn heal(&self) {
        write(&self.simulator, SetFaults { body: Vec::new() }).await.expect("faults are taken back");
    }

    /// The code in the newest text message to a number, stars and spaces aside.
    pub async fn code_to(&self, mobile: &str) -> String {
        let texts = self.simulator.call(ListTextMessages {}).await.expect("the text messages");
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let text =
            texts.into_iter().find(|text| digits(&text.to).ends_with(&digits(mobile)) && text.text.contains("验证码"));
        let text = text.expect("a code was sent").text;
        let code = text.split(|letter: char| !letter.is_ascii_digit()).find(|digits| digits.len() == 6);
        code.expect("six digits").to_owned()
    }

    /// What the server keeps, as far as anybody can see: how many of each thing, and in which state.
    pub async fn kept(&self) -> Value {
        let (simulator, lin) = (&self.simulator, &self.onlooker);
        let texts = simulator.call(ListTextMessages {}).await.expect("the text messages");
        let checks = simulator.call(ListFaceChecks {}).await.expect("the face checks");
        let captchas = simulator.call(ListCaptchas {}).await.expect("the captchas");
        let reviews = simulator.call(ListReviews {}).await.expect("the reviews");
        let cases = lin.call(ListCases {}).await.expect("the cases");
        let cases: BTreeSet<_> = cases.iter().map(|case| format!("{} {}", case.name, case.state.as_str())).collect();
        let saved = lin.call(ReadCase { case: self.cases[0].clone() }).await.expect("the case");
        let notices = lin.call(ListNotices {}).await.expect("the notices");
        let consent = lin.call(ReadFaceConsent {}).await.expect("the consent");
        let settings = lin.call(ReadNoticeSettings {}).await.expect("the settings");
        let passwords = simulator.call(ListDemoAccounts {}).await.expect("the accounts");
        let own = [self.caller("ChooseAccount"), self.caller("VerifySession"), self.caller("AddOwnCompany")];
        let [chooser, verifier, trader] = own;
        json!({
            "texts": texts.len(),
            "broken_off": !checks.iter().any(|check| check.id == self.tickets[1].id),
            "started": checks.iter().filter(|check| self.tickets.iter().all(|known| known.id != check.id)).count(),
            "captchas": captchas.len(),
            "reviews": reviews.len(),
            "cases": cases,
            "saved": [json!(saved.remark), json!(saved.revision)],
            "notices": notices.iter().filter(|notice| notice.is_read).count(),
            "told": notices.len(),
            "consent": consent.withdrawn_at.is_some(),
            "settings": settings,
            "passwords": passwords.iter().map(|account| account.password.is_some()).collect::<Vec<_>>(),
            "accounts": accounts(lin).await.len(),
            "acting": chooser.call(ReadSession {}).await.ok().map(|session| session.acting.is_some()),
            "verified": verifier.call(ReadSession {}).await.ok().map(|session| session.is_face_checked),
            "trader": accounts(trader).await.len(),
            "leaver": self.caller("LogOut").call(ReadSession {}).await.is_ok(),
        })
    }
}

/// The session of each endpoint that needs one, and the account that the legal representative acts with.
async fn sessions(server: Server, apart: bool) -> (BTreeMap<&'static str, Api>, AccountSummary) {
    let mut sessions = BTreeMap::new();
    let shared = server.tab();
    log_in(&shared, DemoPart::SeveralCompanies).await;
    let account = accounts(&shared).await.remove(0);
    choose(&shared, &account).await.expect("an own account");
    for endpoint in PERSONAL {
        let tab = server.tab();
        match endpoint {
            "VerifySession" => by_mobile(&tab).await,
            "AddOwnCompany" => drop(log_in(&tab, DemoPart::SoleTrader).await),
            "ChooseAccount" | "LogOut" => drop(log_in(&tab, DemoPart::SeveralCompanies).await),
            _ if apart => {
                log_in(&tab, DemoPart::SeveralCompanies).await;
                choose(&tab, &account).await.expect("an own account");
            }
            _ => {
                sessions.insert(endpoint, shared.clone());
                continue;
            }
        }
        sessions.insert(endpoint, tab);
    }
    (sessions, account)
}

/// Logs in by the number of one whose face was never checked.
async fn by_mobile(api: &Api) {
    let mobile = person(api, DemoPart::TwoAccounts).await.mobile;
    let body: CodeOrder = made(json!({ "mobile": mobile }));
    write(api, SendLoginCode { body }).await.expect("a code");
    let texts = api.call(ListTextMessages {}).await.expect("the text messages");
    let code = texts[0].text.split(|letter: char| !letter.is_ascii_digit()).find(|digits| digits.len() == 6);
    let body = made(json!({ "mobile": mobile, "code": code.expect("six digits") }));
    let opened = write(api, LogInByMobile { body }).await.expect("a session");
    api.set_token(Some(opened.token));
}

/// A face check for the purpose of proving who one is, passed.
async fn proof(api: &Api) -> FaceCheckTicket {
    let purpose = FacePurpose::Identity;
    let body = FaceCheckOrder { purpose, consent_version: 1, return_path: "/login".to_owned() };
    let ticket = write(api, StartFaceCheck { body }).await.expect("a face check");
    let who = person(api, DemoPart::TwoAccounts).await;
    identify(api, &ticket.id, &who).await.expect("a valid identity");
    let decision = DecideFaceCheck { face_check: ticket.id.clone(), body: FaceOutcome::Passed };
    write(api, decision).await.expect("it is decided");
    ticket
}

/// Two companies with name and code that nobody here has.
async fn strange(api: &Api) -> [FoundCompany; 2] {
    let words = Some("物流".to_owned());
    let found = api.call(FindCompanies { words, page: None }).await.expect("a page").companies;
    let mut named = found.into_iter().filter(|company| company.name.is_some() && company.credit_code.is_some());
    let mut next = || named.next().expect("there are many");
    [next(), next()]
}

/// Somebody else adds an account to a company of the legal representative's.
async fn foreign(api: &Api, account: &AccountSummary) -> AccountSummary {
    log_in(api, DemoPart::NoCompany).await;
    write(api, ChooseCompany { company: account.company.clone() }).await.expect("an account").account
}

async fn started(api: &Api, account: &DemoAccount) -> PasswordResetId {
    let body = reset_of(account);
    write(api, StartPasswordReset { body }).await.expect("a reset").id
}

/// The order to set an account's password anew.
pub fn reset_of(account: &DemoAccount) -> ResetOrder {
    made(json!({
        "account": account.number, "company": account.company,
        "document_kind": "resident_identity_card", "document": account.document, "device": "d-0123456789abcdef",
    }))
}

/// The order of a code for an account.
pub fn code_for(account: &DemoAccount) -> AccountCodeOrder {
    made(json!({ "account": account.number }))
}

/// Stores a file.
pub async fn stores(api: &Api) -> Result<StoredFile, qifu::client::ApiError> {
    let kind = "application/pdf";
    let request = UploadFile { content: (b"%PDF-1.4".to_vec(), kind.to_owned()) };
    api.upload(request, kind, &IdempotencyKey::fresh(), Rc::new(|_| ())).await
}

async fn draft(api: &Api, matter: &str) -> CaseId {
    let body: CaseStart = made(json!({ "matter": matter }));
    write(api, StartCase { body }).await.expect("a case").id
}

async fn fill(api: &Api, case: &CaseId, files: [&StoredFile; 2]) {
    let given = |material: &str, file: &StoredFile| {
        json!({
            "material": material, "file": file.id, "name": "材料.pdf", "size": 8, "media_type": "application/pdf",
        })
    };
    let body = made(json!({ "files": [given("licence", files[0]), given("letter", files[1])], "remark": "" }));
    write(api, SaveCase { case: case.clone(), body }).await.expect("it is kept");
}
