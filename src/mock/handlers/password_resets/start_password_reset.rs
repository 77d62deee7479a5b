//! Begins to set a password anew: only if all the particulars go together (`Y-FAQ-07`).

use crate::{
    contract::{Handle, Problem, Refusal, ResetOrder, ResetTicket, StartPasswordReset},
    domain::{AccountId, PasswordResetId, Phone, RESET_SECONDS},
    mock::{
        Db,
        access::Call,
        logins::{StoredReset, subject},
    },
};

impl Handle<StartPasswordReset> for Db {
    fn handle(&mut self, call: &Call, request: StartPasswordReset) -> Result<ResetTicket, Problem> {
        let order = request.body;
        let tried = subject("reset", order.account.as_str());
        let device = subject("device of resets", order.device.as_str());
        if let Some(until) = self.state.logins.tries(tried, device, call.now).locked_until() {
            return Err(Problem::new(Refusal::ResetLocked).with("until", until));
        }
        self.touch();
        let Some((account, mobile)) = self.account_of_particulars(&order) else {
            let tries = self.state.logins.count(tried, device, call.attempt(), call.now);
            return Err(match tries.locked_until() {
                Some(until) => Problem::new(Refusal::ResetLocked).with("until", until),
                None => Problem::new(Refusal::ResetRefused).with("tries_left", tries.left()),
            });
        };
        self.state.logins.forget(tried, Some(device));
        let id = PasswordResetId::new(self.state.next_secret());
        let expires_at = call.now.plus_seconds(RESET_SECONDS);
        let resets = &mut self.state.logins.resets;
        resets.retain(|known| call.now < known.expires_at);
        resets.push(StoredReset { id: id.clone(), account, expires_at });
        Ok(ResetTicket { id, mobile: mobile.masked(), expires_at })
    }
}

impl Db {
    /// The account and its mobile number, if name and document go with it. The document is the applicant's or, where
    /// that one is gone, of the one in charge of the company (`G-06`).
    fn account_of_particulars(&self, order: &ResetOrder) -> Option<(AccountId, Phone)> {
        let account = self.account_numbered(order.account.as_str())?;
        let company = &self.world.company(&account.company)?.entry;
        let is_named = company.name.as_ref().is_some_and(|name| name.key() == order.company.key());
        let applicant = self.person(&account.applicant).ok();
        let is_applicant = applicant.is_some_and(|person| {
            person.document_kind == order.document_kind && person.document.key() == order.document.key()
        });
        let is_known = is_applicant || company.is_in_charge(order.document_kind, &order.document);
        let mobile = self.mobile_of_account(&account.id).filter(|_| is_named && is_known)?;
        Some((account.id.clone(), mobile))
    }
}
