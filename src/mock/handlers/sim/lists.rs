//! What the simulator shows: the demonstration's persons, text messages, open face checks.

use crate::{
    contract::{
        Handle, Problem,
        sim::{DemoPerson, ListDemoPersons, ListFaceChecks, ListTextMessages, PartnerFaceCheck, TextMessage},
    },
    mock::{Db, access::Call, seed::Resident},
};

impl Handle<ListDemoPersons> for Db {
    fn handle(&mut self, _: &Call, _: ListDemoPersons) -> Result<Vec<DemoPerson>, Problem> {
        let person = |resident: &Resident| {
            Some(DemoPerson {
                name: resident.name.as_str().to_owned(),
                document_kind: resident.document_kind,
                document: resident.document.as_str().to_owned(),
                mobile: resident.mobile.national().to_owned(),
                part: resident.part?,
            })
        };
        Ok(self.world.residents().map_while(person).collect())
    }
}

impl Handle<ListTextMessages> for Db {
    fn handle(&mut self, _: &Call, _: ListTextMessages) -> Result<Vec<TextMessage>, Problem> {
        let newest_first = self.state.text_messages.iter().rev();
        Ok(newest_first
            .map(|sent| TextMessage { to: sent.to.grouped(), at: sent.at, text: sent.text.clone() })
            .collect())
    }
}

impl Handle<ListFaceChecks> for Db {
    fn handle(&mut self, call: &Call, _: ListFaceChecks) -> Result<Vec<PartnerFaceCheck>, Problem> {
        let newest_first = self.state.face_checks.iter().rev();
        let open = newest_first.filter(|check| check.state.at(call.now, check.expires_at).is_open());
        Ok(open.map(|check| check.for_partner(call.now)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{contract::sim::DemoPart, domain::FACE_CHECK_SECONDS, mock::testing::TestServer};

    #[test]
    fn there_is_one_person_for_each_part() {
        let parts: Vec<_> = {
            let persons = TestServer::new().call(ListDemoPersons {}).expect("the persons");
            persons.into_iter().map(|person| person.part).collect()
        };
        let all = [DemoPart::SeveralCompanies, DemoPart::SoleTrader, DemoPart::TwoAccounts, DemoPart::NoCompany];
        assert_eq!(parts, all);
    }

    /// Y-FAQ-47.
    #[test]
    fn text_messages_are_shown_newest_first_with_number_time_and_text() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        server.pass(60);
        server.log_in(DemoPart::SoleTrader);
        let texts = server.call(ListTextMessages {}).expect("the text messages");
        assert_eq!(texts.len(), 4);
        assert!(texts.windows(2).all(|pair| pair[0].at >= pair[1].at));
        assert!(texts.iter().all(|text| !text.to.is_empty() && !text.text.is_empty()));
    }

    #[test]
    fn only_open_face_checks_are_listed() {
        let mut server = TestServer::new();
        server.start_face_check();
        server.pass(FACE_CHECK_SECONDS);
        let open = server.start_face_check();
        server.passed_face_check(DemoPart::NoCompany);
        let listed: Vec<_> = server.call(ListFaceChecks {}).expect("the list").into_iter().map(|it| it.id).collect();
        assert_eq!(listed, [open.id]);
    }
}
