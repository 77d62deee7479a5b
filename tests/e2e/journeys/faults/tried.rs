//! Which faults the journeys try at which call. `tests/rules/faults.rs` compares this with what the API has: a new write
//! without a row, and a row without a journey, are both faults. Every endpoint under every fault, over both transports,
//! is `tests/web/contract/faults.rs`.

/// What lasts and has to be told of, what passes by itself, and the end of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The call.
    pub endpoint: &'static str,
    /// Every fault that lasts.
    pub lasting: bool,
    /// Every fault that passes.
    pub passing: bool,
    /// The session ends with it.
    pub expired: bool,
}

const fn fully(endpoint: &'static str) -> Tried {
    Tried { endpoint, lasting: true, passing: true, expired: true }
}

/// Needs no session, which therefore cannot end with it.
const fn open(endpoint: &'static str) -> Tried {
    Tried { endpoint, lasting: true, passing: true, expired: false }
}

/// Every write, and every call of logging in by face and choosing a company (J02).
pub const TRIED: [Tried; 35] = [
    open("ReadInfo"),
    open("StartFaceCheck"),
    open("ReadFaceCheck"),
    open("CancelFaceCheck"),
    open("RedeemFaceCheck"),
    open("ListChanges"),
    open("SendLoginCode"),
    open("LogInByMobile"),
    open("SendAccountCode"),
    open("LogInByPassword"),
    open("DrawCaptcha"),
    open("StartPasswordReset"),
    open("SendResetCode"),
    open("FinishPasswordReset"),
    fully("ReadSession"),
    fully("KeepSession"),
    fully("LogOut"),
    fully("VerifySession"),
    fully("WithdrawFaceConsent"),
    fully("ListCompanies"),
    fully("ChooseAccount"),
    fully("ReadAccount"),
    fully("ReadCompanyRecord"),
    fully("EndAccount"),
    fully("ChooseCompany"),
    fully("AddCompany"),
    fully("AddOwnCompany"),
    fully("ListNotices"),
    fully("MarkNoticeRead"),
    fully("ChangeNoticeSetting"),
    fully("UploadFile"),
    fully("StartCase"),
    fully("SaveCase"),
    fully("SubmitCase"),
    fully("DiscardCase"),
];
