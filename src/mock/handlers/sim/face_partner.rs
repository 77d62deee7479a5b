//! The partner 粤信签: opens a face check, takes the identity, decides.

use crate::{
    contract::{
        Handle, Problem, Refusal, Topic, add_query,
        sim::{DecideFaceCheck, EnterIdentity, FaceOutcome, Identity, OpenFaceCheck, PartnerFaceCheck},
    },
    domain::{DocumentNumber, FaceCheckId, FaceState, Moment, PersonName, Phone, REDEMPTION_SECONDS},
    mock::{
        Db,
        access::Call,
        seed::World,
        state::{Audience, CheckedIdentity, FaceCheck},
    },
};

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
    Ok(CheckedIdentity { name, document_kind: typed.document_kind, document, mobile })
}
