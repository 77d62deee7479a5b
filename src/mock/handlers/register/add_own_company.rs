//! Registers the certified account of whoever is in charge, by the code alone (`Y-ENT-10`..`Y-ENT-13`).

use crate::{
    contract::{AccountAdded, AddOwnCompany, Handle, Problem, Refusal},
    mock::{Db, access::Call},
};

impl Handle<AddOwnCompany> for Db {
    fn handle(&mut self, call: &Call, request: AddOwnCompany) -> Result<AccountAdded, Problem> {
        let (person, code) = (call.person()?.clone(), request.body.credit_code);
        self.keep_pace(&person, call.now)?;
        let world = self.world.clone();
        let company = world.company_of_code(&code);
        let company = company.filter(|company| self.entry(company).credit_code.as_ref() == Some(&code));
        let company = company.ok_or(Refusal::NotRegistered)?;
        let viewer = self.person(&person)?;
        if !company.entry.is_in_charge(viewer.document_kind, &viewer.document) {
            return Err(Refusal::NotInCharge.into());
        }
        self.add_account(company, &person, call.now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{
            Acting, CaseStart, ChooseAccount, OwnCode, ReadCase, StartCase,
            sim::{DemoPart, ExchangeLicence, OldLicence},
        },
        domain::{CreditCode, MatterId, TrustLevel},
        mock::testing::{TestServer, refusal},
    };

    fn add(code: &CreditCode) -> AddOwnCompany {
        AddOwnCompany { body: OwnCode { credit_code: code.clone() } }
    }

    fn code_at(server: &TestServer, place: usize) -> CreditCode {
        let company = server.db.world.company_at(place).expect("an entry");
        company.entry.credit_code.clone().or(company.next_code.clone()).expect("a code")
    }

    /// Y-ENT-09..13.
    #[test]
    fn an_operator_adds_the_sole_trader_without_a_name_by_its_code() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SoleTrader);
        let code = code_at(&server, 4);
        assert!(server.companies().iter().all(|company| company.credit_code != code), "no login brings it");
        let added = server.call(add(&code)).expect("an account");
        assert_eq!((added.is_new, added.account.trust), (true, TrustLevel::Certified));
        assert!(server.companies().iter().any(|company| company.credit_code == code));
        assert!(!server.call(add(&code)).expect("the same").is_new);
        assert!(!server.call(add(&code_at(&server, 3))).expect("that of the login").is_new);
    }

    /// Y-ENT-12.
    #[test]
    fn nobody_adds_what_is_anothers_or_nobodys() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        assert_eq!(refusal(server.call(add(&code_at(&server, 4)))), Refusal::NotInCharge);
        let unknown = CreditCode::parse("91440300568520498A").expect("a code");
        assert_eq!(refusal(server.call(add(&unknown))), Refusal::NotRegistered);
        assert!(server.companies().is_empty());
    }

    /// Y-ENT-14, Y-ENT-15.
    #[test]
    fn an_old_licence_is_added_once_the_service_hall_has_exchanged_it() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SoleTrader);
        let code = code_at(&server, 5);
        assert_eq!(refusal(server.call(add(&code))), Refusal::NotRegistered);
        let licence = OldLicence { registration_number: "442000400007777".to_owned() };
        let line = server.call(ExchangeLicence { body: licence }).expect("a new licence");
        assert_eq!(line.credit_code.as_ref(), Some(&code));
        let added = server.call(add(&code)).expect("an account").account;
        assert_eq!((added.trust, &added.credit_code), (TrustLevel::Certified, &code));
        server.call(ChooseAccount { body: Acting { account: Some(added.id) } }).expect("an own account");
        let body = CaseStart { matter: MatterId::new("loader-filing".to_owned()) };
        let case = server.call(StartCase { body }).expect("a draft");
        assert_eq!(server.call(ReadCase { case: case.id }).expect("the draft").credit_code, code);
    }
}
