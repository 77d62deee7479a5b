//! The 法人账号 that a newcomer logs in with, one of each channel (`Y-ACCT-02`..`Y-ACCT-04`).

use super::World;
use crate::{
    domain::{AccountChannel, AccountId, CompanyId, Moment, PersonId, Role},
    mock::{
        digest::Digest,
        logins::Credential,
        state::{Account, Membership, Person, State},
    },
};

/// An account of the demonstration.
pub struct AccountSeed {
    /// 法人账号.
    pub number: &'static str,
    /// The company in the register.
    company: &'static str,
    /// Where it was registered.
    channel: AccountChannel,
    /// The password that it begins with; none where it has to be set first (`Y-FAQ-14`).
    pub password: Option<&'static str>,
}

/// Each was registered by the one in charge of the company.
pub const DEMO_ACCOUNTS: [AccountSeed; 3] = [
    AccountSeed {
        number: "GD10000001",
        company: "c-12",
        channel: AccountChannel::GuangdongPortal,
        password: Some("Demo-2026-Gd"),
    },
    AccountSeed {
        number: "GD10000002",
        company: "c-13",
        channel: AccountChannel::Yuexinqian,
        password: Some("Demo-2026-Yxq"),
    },
    AccountSeed { number: "GD10000003", company: "c-14", channel: AccountChannel::Yueshangtong, password: None },
];

impl State {
    /// Registers the demonstration's accounts.
    pub(super) fn add_demo_accounts(&mut self, world: &World, now: Moment) {
        for seed in &DEMO_ACCOUNTS {
            let Some(company) = world.company(&CompanyId::new(seed.company)) else { continue };
            let entry = &company.entry;
            let Some(resident) = world.resident(entry.in_charge_kind, &entry.in_charge) else { continue };
            let (person, account) = (PersonId::new(self.next_id("p")), AccountId::new(self.next_id("a")));
            self.persons.push(Person {
                id: person.clone(),
                name: resident.name.clone(),
                document_kind: resident.document_kind,
                document: resident.document.clone(),
                mobile: resident.mobile.clone(),
                previous_login: None,
                last_login: None,
            });
            let role = Role::in_charge_of(entry.kind);
            self.memberships.push(Membership { account: account.clone(), person: person.clone(), role });
            let salt = self.next_secret();
            let password = seed.password.map(|password| Digest::of(password, salt));
            self.logins.credentials.push(Credential { account: account.clone(), password });
            self.accounts.push(Account {
                id: account,
                number: seed.number.to_owned(),
                company: company.id.clone(),
                applicant: person,
                trust: role.trust_of_created_account(),
                channel: seed.channel,
                created_at: now.plus_seconds(-86_400 * 90),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::PasswordRule,
        mock::testing::{START, TestServer},
    };

    #[test]
    fn each_account_is_there_and_its_password_keeps_to_the_rule() {
        let server = TestServer::new();
        for seed in &DEMO_ACCOUNTS {
            let account = server.db.account_numbered(seed.number).expect("it is registered");
            assert!(account.created_at < START);
            assert_eq!(account.channel, seed.channel);
            let points = seed.password.map(|password| PasswordRule::GUANGDONG.points(password, seed.number));
            assert!(points.into_iter().flatten().all(|(_, is_met)| is_met), "{}", seed.number);
        }
    }
}
