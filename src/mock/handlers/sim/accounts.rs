//! The demonstration's accounts with their passwords, and what the picture captchas show.

use crate::{
    contract::{
        Handle, Problem,
        sim::{DemoAccount, DrawnCaptcha, ListCaptchas, ListDemoAccounts},
    },
    mock::{Db, access::Call, seed::DEMO_ACCOUNTS},
};

impl Handle<ListDemoAccounts> for Db {
    fn handle(&mut self, _: &Call, _: ListDemoAccounts) -> Result<Vec<DemoAccount>, Problem> {
        let account = |seed: &crate::mock::seed::AccountSeed| {
            let account = self.account_numbered(seed.number)?;
            let company = self.world.company(&account.company)?;
            let applicant = self.person(&account.applicant).ok()?;
            let kept = self.state.logins.password_of(&account.id);
            let is_in_force = |password: &&str| kept.is_some_and(|digest| digest.is_of(password));
            Some(DemoAccount {
                number: account.number.clone(),
                password: seed.password.filter(is_in_force).map(str::to_owned),
                channel: account.channel,
                company: company.entry.name.as_ref()?.to_string(),
                applicant: applicant.name.as_str().to_owned(),
                document: applicant.document.as_str().to_owned(),
                mobile: applicant.mobile.national().to_owned(),
            })
        };
        Ok(DEMO_ACCOUNTS.iter().filter_map(account).collect())
    }
}

impl Handle<ListCaptchas> for Db {
    fn handle(&mut self, call: &Call, _: ListCaptchas) -> Result<Vec<DrawnCaptcha>, Problem> {
        let waiting = self.state.logins.captchas.iter().rev().filter(|known| call.now < known.expires_at);
        Ok(waiting.map(|known| DrawnCaptcha { id: known.id.clone(), answer: known.answer.clone() }).collect())
    }
}
