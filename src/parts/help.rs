//! Which questions help answers: their names in the address, their titles, and other words for them. The answers are
//! the help screen's own.

use crate::{config::Region, domain::SearchWords, i18n::help_index as texts};

/// A question that help answers, or a guide.
pub struct HelpQuestion {
    /// Its name in the address; never changes, since others link to it.
    pub id: &'static str,
    /// The question, as the guide asks it.
    pub title: fn() -> &'static str,
    /// Other words for it.
    pub keywords: fn() -> &'static str,
    /// Where it stands.
    pub group: HelpGroup,
}

/// Where a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpGroup {
    /// The common questions of a region's guide.
    Questions(Region),
    /// A guide.
    Guides,
}

const fn question(
    region: Region,
    id: &'static str,
    title: fn() -> &'static str,
    keywords: fn() -> &'static str,
) -> HelpQuestion {
    HelpQuestion { id, title, keywords, group: HelpGroup::Questions(region) }
}

const fn guide(id: &'static str, title: fn() -> &'static str, keywords: fn() -> &'static str) -> HelpQuestion {
    HelpQuestion { id, title, keywords, group: HelpGroup::Guides }
}

use Region::{Beijing, Guangdong, Zhejiang};

/// All of them, in the guides' order.
pub static HELP: [HelpQuestion; 21] = [
    // Y-FAQ-01, Y-FAQ-08, Y-FAQ-15, Y-FAQ-51, Y-FAQ-52, Y-FAQ-30, Y-FAQ-36
    question(Guangdong, "reset-password", texts::reset_password, texts::reset_password_key),
    question(Guangdong, "no-account", texts::no_account, texts::no_account_key),
    question(Guangdong, "why-associate", texts::why_associate, texts::why_associate_key),
    question(Guangdong, "not-certified", texts::not_certified, texts::not_certified_key),
    question(Guangdong, "check-failed", texts::check_failed, texts::check_failed_key),
    question(Guangdong, "foreign-representative", texts::foreign_representative, texts::foreign_representative_key),
    question(Guangdong, "face-impossible", texts::face_impossible, texts::face_impossible_key),
    // The two remarks of Y-ENT-09..15
    question(Guangdong, "no-name", texts::no_name, texts::no_name_key),
    question(Guangdong, "no-credit-code", texts::no_credit_code, texts::no_credit_code_key),
    // Y-DOWN-01, R-REG-01, C-USE-01
    guide("guide-login", texts::guide_login, texts::guide_login_key),
    guide("guide-risk", texts::guide_risk, texts::guide_risk_key),
    guide("guide-certificate", texts::guide_certificate, texts::guide_certificate_key),
    // Z-FAQ-12..15, Z-RECOVER-12
    question(Zhejiang, "zj-phone-taken", texts::zj_phone_taken, texts::zj_phone_taken_key),
    question(Zhejiang, "zj-pending", texts::zj_pending, texts::zj_pending_key),
    question(Zhejiang, "zj-daily-limit", texts::zj_daily_limit, texts::zj_daily_limit_key),
    question(Zhejiang, "zj-already-applied", texts::zj_already_applied, texts::zj_already_applied_key),
    question(Zhejiang, "zj-certificate-holder", texts::zj_certificate_holder, texts::zj_certificate_holder_key),
    // B-FAQ-02, B-FAQ-08, B-FAQ-16, B-FAQ-13
    question(Beijing, "bj-bound-elsewhere", texts::bj_bound_elsewhere, texts::bj_bound_elsewhere_key),
    question(Beijing, "bj-no-password", texts::bj_no_password, texts::bj_no_password_key),
    question(Beijing, "bj-register-in-app", texts::bj_register_in_app, texts::bj_register_in_app_key),
    question(Beijing, "bj-recover-in-app", texts::bj_recover_in_app, texts::bj_recover_in_app_key),
];

/// The question of a name.
pub fn help_question(id: &str) -> Option<&'static HelpQuestion> {
    HELP.iter().find(|question| question.id == id)
}

/// The questions that words find, the best first.
pub fn find_help(words: &SearchWords) -> Vec<&'static HelpQuestion> {
    let weigh =
        |question: &'static HelpQuestion| (words.relevance((question.title)(), (question.keywords)()), question);
    let mut found: Vec<_> = HELP.iter().map(weigh).filter(|(relevance, _)| *relevance > 0).collect();
    found.sort_by_key(|(relevance, _)| std::cmp::Reverse(*relevance));
    found.into_iter().map(|(_, question)| question).collect()
}
