//! What a face login brings by itself: the person's companies, each with an account (`Y-ENT-01`..`Y-ENT-03`).

use crate::{
    contract::{NoticeSubject, Problem, Topic},
    domain::{AccountId, CompanyId, Moment, NoticeId, PersonId, Role},
    mock::{
        Db,
        state::{Account, Audience, Membership, StoredNotice},
    },
};

impl Db {
    /// Associates what the register names the person for, and says how many are new. Never a second account.
    pub(super) fn associate_companies(&mut self, id: &PersonId, now: Moment) -> Result<u32, Problem> {
        let person = self.person(id)?.clone();
        let world = self.world.clone();
        let mut new = 0;
        for company in world
            .companies()
            .filter(|company| company.entry.is_associated_automatically(person.document_kind, &person.document))
        {
            let role = Role::in_charge_of(company.entry.kind);
            let of_person = |account: &&Account| account.company == company.id && account.applicant == *id;
            if self.state.accounts.iter().any(|account| of_person(&account)) {
                continue;
            }
            let account = self.create_account(&company.id, id, role, now);
            let name = company.entry.name.as_ref().map(ToString::to_string).unwrap_or_default();
            self.send_text(&person.mobile, now, account_created_text(&name, &account.number));
            let subject = NoticeSubject::CompanyAssociated { company: name, account: account.id };
            let notice = NoticeId::new(self.state.next_id("n"));
            self.state.notices.push(StoredNotice { id: notice, to: id.clone(), at: now, is_read: false, subject });
            new += 1;
        }
        if new > 0 {
            self.publish(Audience::Person(id.clone()), Topic::Companies);
        }
        Ok(new)
    }

    fn create_account(&mut self, company: &CompanyId, applicant: &PersonId, role: Role, now: Moment) -> Account {
        let id = AccountId::new(self.state.next_id("a"));
        let number = format!("GD{}", self.state.next_digits(8));
        let trust = role.trust_of_created_account();
        let (company, applicant) = (company.clone(), applicant.clone());
        self.state.memberships.push(Membership { account: id.clone(), person: applicant.clone(), role });
        let account = Account { id, number, company, applicant, trust, created_at: now };
        self.state.accounts.push(account.clone());
        account
    }
}

/// The text message of an outside system, in its own words (`Y-FAQ-47`).
fn account_created_text(company: &str, number: &str) -> String {
    format!("【粤商通】您名下的“{company}”已关联，法人账号为 {number}，可信等级：已认证。如非本人操作，请致电 12345。")
}
