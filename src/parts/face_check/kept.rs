//! What this tab keeps of a face check on its way, so that it survives a reload and the way back from the partner.

use crate::{
    contract::{FaceCheckProof, FaceCheckTicket},
    domain::{FaceCheckId, FacePurpose},
};
use gloo_storage::{SessionStorage, Storage};

const TICKET: &str = "qifu.face_check";
const RETURN: &str = "qifu.face_return";
const CONFIRMED: &str = "qifu.face_confirmed";
const REFUSED: &str = "qifu.face_refused";

/// Keeps the ticket of a check that this tab created, and what it is for.
pub(super) fn keep_ticket(purpose: FacePurpose, ticket: &FaceCheckTicket) {
    SessionStorage::set(TICKET, (purpose, ticket)).unwrap_or_default();
    SessionStorage::delete(REFUSED);
}

/// The ticket of the check that this tab created for a purpose, if it is still on its way.
pub(super) fn kept_ticket(purpose: FacePurpose) -> Option<FaceCheckTicket> {
    any_ticket().filter(|(known, _)| *known == purpose).map(|(_, ticket)| ticket)
}

fn any_ticket() -> Option<(FacePurpose, FaceCheckTicket)> {
    SessionStorage::get(TICKET).ok()
}

/// Keeps that the person did not agree to a face check, until they do.
pub(super) fn keep_refusal() {
    SessionStorage::set(REFUSED, true).unwrap_or_default();
}

/// Whether the person did not agree to a face check in this tab.
pub fn has_refused_face() -> bool {
    SessionStorage::get::<bool>(REFUSED).unwrap_or_default()
}

/// Keeps the code with which the partner sent the person to this tab.
pub fn keep_return(face_check: &FaceCheckId, code: &str) {
    SessionStorage::set(RETURN, (face_check, code)).unwrap_or_default();
}

/// How this tab can redeem a check: it created it, or the partner sent the person here.
pub fn kept_proof(face_check: &FaceCheckId) -> Option<FaceCheckProof> {
    if let Some((_, ticket)) = any_ticket().filter(|(_, ticket)| ticket.id == *face_check) {
        return Some(FaceCheckProof::Secret(ticket.secret));
    }
    let (known, code) = SessionStorage::get::<(FaceCheckId, String)>(RETURN).ok()?;
    (known == *face_check).then_some(FaceCheckProof::ReturnCode(code))
}

/// Keeps that the person said who was sent here to be themselves.
pub fn keep_confirmation(face_check: &FaceCheckId) {
    SessionStorage::set(CONFIRMED, face_check).unwrap_or_default();
}

/// Whether the person said so, or this tab created the check, so that there is nothing to ask.
pub fn is_confirmed(face_check: &FaceCheckId) -> bool {
    let is_own = any_ticket().is_some_and(|(_, ticket)| ticket.id == *face_check);
    is_own || SessionStorage::get::<FaceCheckId>(CONFIRMED).is_ok_and(|confirmed| confirmed == *face_check)
}

/// Forgets every face check of this tab.
pub fn forget_face_check() {
    SessionStorage::delete(TICKET);
    SessionStorage::delete(RETURN);
    SessionStorage::delete(CONFIRMED);
}
