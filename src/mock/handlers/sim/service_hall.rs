//! The service hall, which exchanges old licences for ones with a credit code (`Y-ENT-15`).

use super::browse_register::line;
use crate::{
    contract::{
        Handle, Problem, Refusal, Topic,
        sim::{ExchangeLicence, ListOldLicences, RegisterLine},
    },
    domain::RegistrationNumber,
    mock::{Db, access::Call, seed::Company, state::Audience},
};

impl Handle<ListOldLicences> for Db {
    fn handle(&mut self, _: &Call, _: ListOldLicences) -> Result<Vec<RegisterLine>, Problem> {
        let open = |company: &&Company| self.entry(company).credit_code.is_none();
        Ok(self.world.old_licences().filter(open).map(|company| line(company, &self.entry(company))).collect())
    }
}

impl Handle<ExchangeLicence> for Db {
    fn handle(&mut self, _: &Call, request: ExchangeLicence) -> Result<RegisterLine, Problem> {
        let typed = request.body.registration_number;
        let invalid = |code| Problem::new(Refusal::Invalid).at("registration_number", code);
        let number = RegistrationNumber::parse(&typed).map_err(|problem| invalid(problem.code()))?;
        let world = self.world.clone();
        let is_it = |company: &&Company| company.registration_number.as_deref() == Some(number.as_str());
        let company = world.old_licences().find(is_it).ok_or(Refusal::NotFound)?;
        if !self.state.exchanged.contains(&company.id) {
            self.state.exchanged.push(company.id.clone());
            self.publish(Audience::Everybody, Topic::Companies);
        }
        Ok(line(company, &self.entry(company)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::sim::{BrowseRegister, DemoPart, OldLicence},
        mock::testing::{TestServer, refusal},
    };

    fn exchange(number: &str) -> ExchangeLicence {
        ExchangeLicence { body: OldLicence { registration_number: number.to_owned() } }
    }

    /// Y-ENT-15.
    #[test]
    fn an_old_licence_is_exchanged_once_and_the_register_knows_its_code() {
        let mut server = TestServer::new();
        let old = server.call(ListOldLicences {}).expect("the old licences").remove(0);
        let number = old.registration_number.clone().expect("a number");
        let new = server.call(exchange(&format!(" {number}"))).expect("a new licence");
        assert!(old.credit_code.is_none() && new.credit_code.is_some());
        assert_eq!(server.call(exchange(&number)).expect("the same"), new);
        assert!(server.call(ListOldLicences {}).expect("none left").is_empty());
        let words = new.credit_code.as_ref().map(ToString::to_string);
        let page = server.call(BrowseRegister { words, page: None }).expect("a page");
        assert_eq!(page.entries, [new]);
    }

    /// Y-ENT-02, after Y-ENT-15.
    #[test]
    fn the_next_login_of_its_operator_brings_it() {
        let mut server = TestServer::new();
        server.call(exchange("442000400007777")).expect("a new licence");
        assert_eq!(server.log_in(DemoPart::SoleTrader).newly_associated, 2);
    }

    #[test]
    fn what_is_no_old_licence_is_not_exchanged() {
        let mut server = TestServer::new();
        assert_eq!(refusal(server.call(exchange("440301103072002"))), Refusal::NotFound);
        let problem = server.call(exchange("440301103072003")).expect_err("a wrong check digit");
        assert_eq!((problem.code, problem.fields[0].code.as_str()), (Refusal::Invalid, "registration_number.check"));
    }
}
