//! Draws a picture captcha.

use crate::{
    contract::{Captcha, DrawCaptcha, Handle, Problem},
    domain::{CAPTCHA_SECONDS, CaptchaId},
    mock::{Db, access::Call, captcha, ids, logins::StoredCaptcha},
};

/// How many wait for an answer at most.
const KEPT: usize = 50;

impl Handle<DrawCaptcha> for Db {
    fn handle(&mut self, call: &Call, _: DrawCaptcha) -> Result<Captcha, Problem> {
        self.touch();
        let id = CaptchaId::new(self.state.next_id("v"));
        let chance = ids::fingerprint(&[self.state.next_secret().as_bytes()]);
        let (answer, expires_at) = (captcha::answer(chance), call.now.plus_seconds(CAPTCHA_SECONDS));
        let image = captcha::picture(&answer, chance);
        let captchas = &mut self.state.logins.captchas;
        captchas.retain(|known| call.now < known.expires_at);
        if captchas.len() >= KEPT {
            captchas.remove(0);
        }
        captchas.push(StoredCaptcha { id: id.clone(), answer, expires_at });
        Ok(Captcha { id, image, expires_at })
    }
}
