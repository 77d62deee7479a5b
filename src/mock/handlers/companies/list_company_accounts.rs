//! All accounts of a company, for those who belong to it (`Y-FAQ-19`).

use super::super::view::shown_name;
use crate::{
    contract::{CompanyAccount, CompanyAccounts, Handle, ListCompanyAccounts, Problem, Refusal},
    domain::{AccountId, Role, TrustLevel, mask_account},
    mock::{Db, access::Call, state::Account},
};

impl Handle<ListCompanyAccounts> for Db {
    fn handle(&mut self, call: &Call, request: ListCompanyAccounts) -> Result<CompanyAccounts, Problem> {
        let person = call.person()?;
        let of_company = || self.state.accounts.iter().filter(|account| account.company == request.company);
        let role_on = |account: &AccountId| {
            let own = self.state.memberships.iter().find(|it| it.account == *account && it.person == *person);
            own.map(|membership| membership.role)
        };
        let roles: Vec<_> = of_company().filter_map(|account| role_on(&account.id)).collect();
        if roles.is_empty() {
            return Err(Refusal::NotFound.into());
        }
        let sees_all = roles.iter().copied().any(Role::sees_every_account_number);
        let ends = roles.into_iter().any(Role::ends_accounts_of_others);
        let company = self.world.company(&request.company).ok_or(Refusal::NotFound)?;
        let entry = self.entry(company);
        let line = |account: &Account| {
            let is_mine = role_on(&account.id).is_some();
            let is_among = is_mine && account.trust == TrustLevel::Certified || account.applicant == *person;
            let applicant = self.person(&account.applicant).map(|applicant| shown_name(&applicant.name, is_among))?;
            Ok(CompanyAccount {
                id: account.id.clone(),
                number: if is_mine || sees_all { account.number.clone() } else { mask_account(&account.number) },
                trust: account.trust,
                channel: account.channel,
                applicant,
                created_at: account.created_at,
                is_mine,
                can_be_ended: ends && account.applicant != *person,
            })
        };
        Ok(CompanyAccounts {
            name: entry.name.clone(),
            credit_code: entry.credit_code.clone().ok_or(Refusal::NotFound)?,
            accounts: of_company().map(line).collect::<Result<_, Problem>>()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{ChooseCompany, sim::DemoPart},
        domain::{AccountChannel, CompanyId},
        mock::testing::{TestServer, refusal},
    };

    fn list(company: &CompanyId) -> ListCompanyAccounts {
        ListCompanyAccounts { company: company.clone() }
    }

    /// Y-FAQ-19, Y-FAQ-20, G-56.
    #[test]
    fn who_is_in_charge_sees_every_account_with_its_channel_and_its_trust() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::TwoAccounts);
        let company = server.companies()[0].id.clone();
        let accounts = server.call(list(&company)).expect("the accounts").accounts;
        let seen: Vec<_> = accounts.iter().map(|account| (account.channel, account.trust)).collect();
        assert_eq!(
            seen,
            [
                (AccountChannel::GuangdongPortal, TrustLevel::Uncertified),
                (AccountChannel::Yueshangtong, TrustLevel::Certified)
            ]
        );
        assert!(accounts.iter().all(|account| !account.number.contains('*')));
        assert!(accounts[0].applicant.contains('*') && !accounts[1].applicant.contains('*'));
    }

    /// Y-FAQ-17.
    #[test]
    fn an_applicant_sees_how_many_there_are_but_nobody_elses_number_or_name() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::TwoAccounts);
        let company = server.companies()[0].id.clone();
        server.log_in(DemoPart::NoCompany);
        server.call(ChooseCompany { company: company.clone() }).expect("an account");
        let accounts = server.call(list(&company)).expect("the accounts").accounts;
        assert_eq!(accounts.len(), 3);
        for account in accounts {
            let is_hidden = account.number.contains('*') && account.applicant.contains('*');
            assert_eq!(is_hidden, !account.is_mine, "{account:?}");
        }
    }

    #[test]
    fn a_stranger_sees_none() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::TwoAccounts);
        let company = server.companies()[0].id.clone();
        server.log_in(DemoPart::NoCompany);
        assert_eq!(refusal(server.call(list(&company))), Refusal::NotFound);
        assert_eq!(refusal(server.call(list(&CompanyId::new("c-none")))), Refusal::NotFound);
    }
}
