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
        Ok(self.world.residents().iter().filter_map(person).collect())
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
