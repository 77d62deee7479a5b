//! How an account comes into being, whoever asks for it: by a login, by a choice, by a code.

use crate::{
    contract::{AccountAdded, NoticeSubject, Problem, Topic},
    domain::{AccountChannel, AccountId, CompanyId, Moment, PersonId, Role},
    mock::{
        Db,
        seed::Company,
        state::{Account, Audience, Membership},
    },
};

impl Db {
    /// The account with which a person acts for a company, of their own or as an authorised agent. One that a colleague
    /// made for the company of somebody in charge does not stand in for their own.
    pub(super) fn account_of(&self, company: &CompanyId, person: &PersonId) -> Option<&Account> {
        let own = self.state.memberships.iter().filter(|membership| membership.person == *person);
        own.filter_map(|membership| Some((membership.role, self.account(&membership.account).ok()?)))
            .find(|(role, account)| {
                account.company == *company && (account.applicant == *person || *role == Role::Agent)
            })
            .map(|(_, account)| account)
    }

    /// The person's account for a company: the one that there is, or a new one, of which those concerned are told
    /// (`Y-FIND-06`, `Y-FAQ-13`, `G-49`, `G-56`).
    pub(super) fn add_account(
        &mut self,
        company: &Company,
        person: &PersonId,
        now: Moment,
    ) -> Result<AccountAdded, Problem> {
        if let Some(account) = self.account_of(&company.id, person) {
            return Ok(AccountAdded { account: self.account_summary(&account.id, person)?, is_new: false });
        }
        let applicant = self.person(person)?.clone();
        let role = company.entry.role_of_applicant(applicant.document_kind, &applicant.document);
        let account = self.create_account(&company.id, person, role, now);
        let text = account_added_text(&company.shown_name(), &account.number, role.is_in_charge());
        let subject = NoticeSubject::CompanyAdded { company: company.shown_name(), account: account.id.clone() };
        self.tell(person, subject, Some(text), now)?;
        if !role.is_in_charge() {
            self.tell_in_charge(company, &account, now);
        }
        self.publish_to_company(&company.id);
        Ok(AccountAdded { account: self.account_summary(&account.id, person)?, is_new: true })
    }

    /// Makes an account and its applicant's membership, and tells nobody.
    pub(in crate::mock::handlers) fn create_account(
        &mut self,
        company: &CompanyId,
        applicant: &PersonId,
        role: Role,
        now: Moment,
    ) -> Account {
        let id = AccountId::new(self.state.next_id("a"));
        let number = format!("GD{}", self.state.next_digits(8));
        let (trust, channel) = (role.trust_of_created_account(), AccountChannel::Yueshangtong);
        let (company, applicant) = (company.clone(), applicant.clone());
        self.state.memberships.push(Membership { account: id.clone(), person: applicant.clone(), role });
        let account = Account { id, number, company, applicant, trust, channel, created_at: now };
        self.state.accounts.push(account.clone());
        account
    }

    /// Tells whoever is in charge of a company, if they are known here, that somebody registered an account for it.
    fn tell_in_charge(&mut self, company: &Company, account: &Account, now: Moment) {
        let in_charge = |person: &&crate::mock::state::Person| {
            company.entry.is_in_charge(person.document_kind, &person.document) && person.last_login.is_some()
        };
        let Some(to) = self.state.persons.iter().find(in_charge).map(|person| person.id.clone()) else { return };
        self.tell_of_account(company, account, &to, now);
    }

    /// Tells a person of an account that somebody else registered for a company that the person is in charge of.
    pub(in crate::mock::handlers) fn tell_of_account(
        &mut self,
        company: &Company,
        account: &Account,
        to: &PersonId,
        now: Moment,
    ) {
        let applicant = self.person(&account.applicant).map(|person| person.name.masked()).unwrap_or_default();
        let (company_id, company) = (company.id.clone(), company.shown_name());
        let subject = NoticeSubject::AccountRegistered { company, company_id, applicant };
        // Only one who is known here is told, so there is nobody to be missing.
        self.tell(to, subject, None, now).unwrap_or_default();
    }

    /// Everybody who belongs to a company sees its accounts.
    pub(in crate::mock::handlers) fn publish_to_company(&mut self, company: &CompanyId) {
        let is_its = |account: &AccountId| self.account(account).is_ok_and(|account| account.company == *company);
        let members = self.state.memberships.iter().filter(|membership| is_its(&membership.account));
        let mut persons: Vec<_> = members.map(|membership| membership.person.clone()).collect();
        persons.sort_unstable();
        persons.dedup();
        for person in persons {
            self.publish(Audience::Person(person), Topic::Companies);
        }
    }
}

impl Company {
    /// How messages call it: by its name, else by its code.
    pub(in crate::mock::handlers) fn shown_name(&self) -> String {
        let code = self.entry.credit_code.as_ref().or(self.next_code.as_ref()).map(ToString::to_string);
        self.entry.name.as_ref().map(ToString::to_string).or(code).unwrap_or_default()
    }
}

/// The text message of an outside system, in its own words (`Y-FAQ-13`).
fn account_added_text(company: &str, number: &str, is_certified: bool) -> String {
    let trust = if is_certified { "已认证" } else { "未认证" };
    format!("【粤商通】您已关联“{company}”，法人账号为 {number}，可信等级：{trust}。如非本人操作，请致电 12345。")
}
