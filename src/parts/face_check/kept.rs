//! What this tab keeps of a face check on its way, so that it survives a reload and the way back from the partner.

use crate::{
    contract::{FaceCheckProof, FaceCheckTicket},
    domain::FaceCheckId,
};
use gloo_storage::{SessionStorage, Storage};

const TICKET: &str = "qifu.face_check";
const RETURN: &str = "qifu.face_return";
const CONFIRMED: &str = "qifu.face_confirmed";

/// Keeps the ticket of a check that this tab created.
pub(super) fn keep_ticket(ticket: &FaceCheckTicket) {
    SessionStorage::set(TICKET, ticket).unwrap_or_default();
}

/// The ticket of the check that this tab created, if it is still on its way.
pub(super) fn kept_ticket() -> Option<FaceCheckTicket> {
    SessionStorage::get(TICKET).ok()
}

/// Keeps the code with which the partner sent the person to this tab.
pub fn keep_return(face_check: &FaceCheckId, code: &str) {
    SessionStorage::set(RETURN, (face_check, code)).unwrap_or_default();
}

/// How this tab can redeem a check: it created it, or the partner sent the person here.
pub fn kept_proof(face_check: &FaceCheckId) -> Option<FaceCheckProof> {
    if let Some(ticket) = kept_ticket().filter(|ticket| ticket.id == *face_check) {
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
    let is_own = kept_ticket().is_some_and(|ticket| ticket.id == *face_check);
    is_own || SessionStorage::get::<FaceCheckId>(CONFIRMED).is_ok_and(|confirmed| confirmed == *face_check)
}

/// Forgets every face check of this tab.
pub fn forget_face_check() {
    SessionStorage::delete(TICKET);
    SessionStorage::delete(RETURN);
    SessionStorage::delete(CONFIRMED);
}
