//! The partner 粤信签: opens a face check, takes the identity, decides.

use crate::{
    contract::{
        Handle, Problem, Refusal, Topic, add_query,
        sim::{DecideFaceCheck, EnterIdentity, FaceOutcome, Identity, OpenFaceCheck, PartnerFaceCheck},
    },
    domain::{DocumentKind, DocumentNumber, FaceCheckId, FaceState, Moment, PersonName, Phone, REDEMPTION_SECONDS},
    mock::{
        Db,
        access::Call,
        seed::World,
        state::{Audience, CheckedIdentity, FaceCheck},
    },
};

/// From when the partner can check a 港澳居民往来内地通行证 (`Y-FAQ-34`, 15 February; the guide names no year): 2023, in
/// Shanghai.
const TRAVEL_PERMITS_FROM: Moment = Moment::from_millis(1_676_390_400_000);

impl Handle<OpenFaceCheck> for Db {
    fn handle(&mut self, call: &Call, request: OpenFaceCheck) -> Result<PartnerFaceCheck, Problem> {
        self.decide(&request.face_check, call.now, |check| {
            if check.state == FaceState::Waiting {
                check.state = FaceState::Opened;
            }
            Ok(())
        })
    }
}

impl Handle<EnterIdentity> for Db {
    fn handle(&mut self, call: &Call, request: EnterIdentity) -> Result<PartnerFaceCheck, Problem> {
        let identity = check_identity(&self.world, &request.body, call.now)?;
        self.decide(&request.face_check, call.now, |check| {
            if !check.state.is_open() {
                return Err(Refusal::FaceCheckNotPassed.into());
            }
            check.identity = Some(identity);
            Ok(())
        })
    }
}

impl Handle<DecideFaceCheck> for Db {
    fn handle(&mut self, call: &Call, request: DecideFaceCheck) -> Result<PartnerFaceCheck, Problem> {
        self.decide(&request.face_check, call.now, |check| {
            let has_identity = check.identity.is_some() || request.body == FaceOutcome::Cancelled;
            if !check.state.is_open() || !has_identity {
                return Err(Refusal::FaceCheckNotPassed.into());
            }
            check.state = match request.body {
                FaceOutcome::Passed => FaceState::Passed,
                FaceOutcome::Failed(failure) => FaceState::Failed(failure),
                FaceOutcome::Cancelled => FaceState::Cancelled,
            };
            check.expires_at = call.now.plus_seconds(REDEMPTION_SECONDS);
            Ok(())
        })
    }
}

impl Db {
    fn decide(
        &mut self,
        id: &FaceCheckId,
        now: Moment,
        act: impl FnOnce(&mut FaceCheck) -> Result<(), Problem>,
    ) -> Result<PartnerFaceCheck, Problem> {
        let check = self.face_check(id, now)?;
        let before = check.state;
        act(check)?;
        let view = check.for_partner(now);
        self.touch();
        if before != view.state {
            self.publish(Audience::FaceCheck(id.clone()), Topic::FaceCheck);
        }
        Ok(view)
    }
}

impl FaceCheck {
    /// The face check as the partner sees it. The code of the way back is there only once it is passed.
    pub(super) fn for_partner(&self, now: Moment) -> PartnerFaceCheck {
        let state = self.state.at(now, self.expires_at);
        let mut return_to = self.return_path.clone();
        add_query(&mut return_to, "face_check", Some(&self.id));
        add_query(&mut return_to, "code", state.can_be_redeemed().then_some(&self.return_code));
        PartnerFaceCheck {
            id: self.id.clone(),
            purpose: self.purpose,
            state,
            short_code: self.short_code.clone(),
            expires_at: self.expires_at,
            has_identity: self.identity.is_some(),
            return_to,
        }
    }
}

/// A valid identity; a resident's document goes with that resident's name only.
fn check_identity(world: &World, typed: &Identity, now: Moment) -> Result<CheckedIdentity, Problem> {
    let mut problem = Problem::new(Refusal::Invalid);
    let name = PersonName::parse(&typed.name).map_err(|wrong| problem = problem.clone().at("name", wrong.code()));
    let document = DocumentNumber::parse(typed.document_kind, &typed.document, now.date())
        .map_err(|wrong| problem = problem.clone().at("document", wrong.code()));
    let mobile = Phone::parse(&typed.mobile).map_err(|wrong| problem = problem.clone().at("mobile", wrong.code()));
    let (Ok(name), Ok(document), Ok(mobile)) = (name, document, mobile) else { return Err(problem) };
    let is_other = world.resident(typed.document_kind, &document).is_some_and(|resident| resident.name != name);
    if is_other {
        return Err(problem.at("name", "person_name.not_of_document"));
    }
    if is_of_taiwan(typed.document_kind, &document) {
        return Err(problem.at("document_kind", "document_kind.no_face_check"));
    }
    if typed.document_kind == DocumentKind::HkMacaoTravelPermit && now < TRAVEL_PERMITS_FROM {
        return Err(problem.at("document_kind", "document_kind.not_yet"));
    }
    Ok(CheckedIdentity { name, document_kind: typed.document_kind, document, mobile })
}

/// 暂不支持台湾居民刷脸认证 (`Y-FAQ-31`). A residence permit tells by its first digits.
fn is_of_taiwan(kind: DocumentKind, document: &DocumentNumber) -> bool {
    match kind {
        DocumentKind::TaiwanTravelPermit => true,
        DocumentKind::HkMacaoTaiwanResidencyPermit => document.as_str().starts_with("83"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::sim::{DemoPart, DemoPerson},
        domain::{DocumentKind, FACE_CHECK_SECONDS, FaceFailure},
        mock::testing::{TestServer, refusal},
    };

    fn decision(id: &FaceCheckId, body: FaceOutcome) -> DecideFaceCheck {
        DecideFaceCheck { face_check: id.clone(), body }
    }

    /// Y-LOGIN-09.
    #[test]
    fn an_identity_that_is_none_is_refused_field_by_field() {
        let mut server = TestServer::new();
        let ticket = server.start_face_check();
        let known = server.person(DemoPart::NoCompany);
        let wrong = DemoPerson { name: " ".into(), document: "440100".into(), mobile: "123".into(), ..known.clone() };
        let problem = server.identify(&ticket.id, wrong).expect_err("a refusal");
        let fields: Vec<_> = problem.fields.iter().map(|field| field.field.as_str()).collect();
        assert_eq!(fields, ["name", "document", "mobile"]);
        let undecidable = server.call(decision(&ticket.id, FaceOutcome::Passed));
        assert_eq!(refusal(undecidable), Refusal::FaceCheckNotPassed, "face recognition does not start before");
        assert!(server.identify(&ticket.id, known).is_ok());
    }

    #[test]
    fn a_residents_document_goes_with_that_residents_name_only() {
        let mut server = TestServer::new();
        let ticket = server.start_face_check();
        let other = server.person(DemoPart::SeveralCompanies).name;
        let person = DemoPerson { name: other, ..server.person(DemoPart::NoCompany) };
        let problem = server.identify(&ticket.id, person).expect_err("a refusal");
        assert_eq!(problem.fields[0].code, "person_name.not_of_document");
    }

    #[test]
    fn somebody_whom_the_register_does_not_know_is_taken_at_their_word() {
        let mut server = TestServer::new();
        let ticket = server.start_face_check();
        let document = DocumentNumber::resident_with_check("44010019090909001").expect("a document");
        let document_kind = DocumentKind::ResidentIdentityCard;
        let known = server.person(DemoPart::NoCompany);
        let stranger =
            DemoPerson { name: "王小明".into(), document_kind, document: document.as_str().into(), ..known };
        assert!(server.identify(&ticket.id, stranger).is_ok());
    }

    /// Y-FAQ-31, Y-FAQ-32.
    #[test]
    fn a_resident_of_taiwan_is_refused_and_one_of_hong_kong_is_not() {
        let mut server = TestServer::new();
        let ticket = server.start_face_check();
        let known = server.person(DemoPart::NoCompany);
        let with =
            |document_kind, document: &str| DemoPerson { document_kind, document: document.into(), ..known.clone() };
        let problem = server.identify(&ticket.id, with(DocumentKind::TaiwanTravelPermit, "00000012")).expect_err("no");
        assert_eq!(problem.fields[0].code, "document_kind.no_face_check");
        assert!(server.identify(&ticket.id, with(DocumentKind::HkMacaoTravelPermit, "H00000012")).is_ok());
    }

    /// Y-FAQ-34.
    #[test]
    fn a_travel_permit_is_refused_before_its_check_began() {
        let mut server = TestServer::new();
        let known = server.person(DemoPart::NoCompany);
        let (document_kind, document) = (DocumentKind::HkMacaoTravelPermit, "H00000012".to_owned());
        let permit = DemoPerson { document_kind, document, ..known };
        server.device = TRAVEL_PERMITS_FROM.plus_seconds(-60);
        assert_eq!(server.device.stamp(), "2023-02-14 23:59:00");
        let ticket = server.start_face_check();
        let problem = server.identify(&ticket.id, permit.clone()).expect_err("too early");
        assert_eq!(problem.fields[0].code, "document_kind.not_yet");
        server.pass(60);
        assert!(server.identify(&ticket.id, permit).is_ok());
    }

    /// Y-LOGIN-11.
    #[test]
    fn what_is_decided_stays_decided() {
        for outcome in [FaceOutcome::Failed(FaceFailure::OtherPerson), FaceOutcome::Cancelled, FaceOutcome::Passed] {
            let mut server = TestServer::new();
            let (ticket, person) = (server.start_face_check(), server.person(DemoPart::NoCompany));
            server.identify(&ticket.id, person.clone()).expect("a valid identity");
            let decided = server.call(decision(&ticket.id, outcome)).expect("it is decided");
            assert_eq!(decided.return_to.contains("code="), outcome == FaceOutcome::Passed);
            let again = server.call(decision(&ticket.id, FaceOutcome::Passed));
            assert_eq!(refusal(again), Refusal::FaceCheckNotPassed);
            assert_eq!(refusal(server.identify(&ticket.id, person)), Refusal::FaceCheckNotPassed);
        }
    }

    #[test]
    fn the_person_may_break_off_before_saying_who_it_is() {
        let mut server = TestServer::new();
        let ticket = server.start_face_check();
        let broken_off = server.call(decision(&ticket.id, FaceOutcome::Cancelled)).expect("it is broken off");
        assert_eq!(broken_off.state, FaceState::Cancelled);
    }

    #[test]
    fn an_expired_one_cannot_be_opened_again() {
        let mut server = TestServer::new();
        let ticket = server.start_face_check();
        server.pass(FACE_CHECK_SECONDS);
        let seen = server.call(OpenFaceCheck { face_check: ticket.id }).expect("its state");
        assert_eq!(seen.state, FaceState::Expired);
    }

    #[test]
    fn the_way_back_keeps_the_path_and_its_query() {
        let mut server = TestServer::new();
        let ticket = server.start_face_check();
        server.db.state.face_checks[0].return_path = "/login?next=%2Fme".to_owned();
        let seen = server.call(OpenFaceCheck { face_check: ticket.id.clone() }).expect("its state");
        assert_eq!(seen.return_to, format!("/login?next=%2Fme&face_check={}", ticket.id));
    }
}
