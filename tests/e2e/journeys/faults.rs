//! Every fault of the server on every call of the first journey: the words are right, there is a way on, and nothing is
//! lost or done twice.

mod acts;
mod cases;
mod expired;
mod logins;
mod reads;
mod register;
mod settings;
mod table;
mod tried;

use super::ways::{self, LIN};
use qifu_e2e::{Person, Stage};
use table::{Trouble, struck};
use tried::TRIED;

/// Puts a person who is logged in at an address, without the screens of the login.
async fn sits_at(stage: &Stage, person: &Person<'_>, path: &str) -> String {
    ways::sits_at(stage, person, &LIN, path).await
}

/// Puts a visitor at an address, with nothing left from before.
async fn comes_to(person: &Person<'_>, path: &str) {
    person.open("/config.json").await;
    person.script("sessionStorage.clear()", vec![]).await;
    person.open(path).await;
}

/// What the server keeps of [`LIN`]: once each, whatever went wrong on the way.
fn is_kept_once(stage: &Stage, token: &str) {
    let companies = stage.world().asks_as(token, "/companies");
    let accounts: Vec<_> =
        companies.as_array().into_iter().flatten().map(|company| company["accounts"].clone()).collect();
    assert_eq!(accounts.len(), ways::LINS.len(), "{companies}");
    assert!(accounts.iter().all(|accounts| accounts.as_array().is_some_and(|all| all.len() == 1)), "{companies}");
    let notices = stage.world().asks_as(token, "/notices");
    let logins = notices.as_array().into_iter().flatten().filter(|notice| notice["subject"]["subject"] == "logged_in");
    assert_eq!(logins.count(), 1, "one login, one notice: {notices}");
}

/// The token that the page keeps.
async fn token_of(person: &Person<'_>) -> String {
    let kept = async || {
        let kept = person.script("return sessionStorage.getItem('qifu.session')", vec![]).await;
        Some(kept.as_str()?.trim_matches('"').to_owned())
    };
    person.until("keeps a token", kept).await
}

/// The table knows of every trouble that a journey tries: it is what a rule compares with the API.
fn says_so(endpoints: &str, trouble: &Trouble) {
    for endpoint in endpoints.split(", ") {
        let Some(row) = TRIED.iter().find(|row| row.endpoint == endpoint) else { continue };
        let is_known = match (trouble.fault == "expired_session", trouble.words.is_empty()) {
            (true, _) => row.expired,
            (false, true) => row.passing,
            (false, false) => row.lasting,
        };
        assert!(is_known, "{endpoint} is not said to meet {trouble:?}");
    }
}

/// On from a read that failed, until the screen shows: by 重试 where it is offered; where the refusal is for good, by
/// another way and back. The product may also read again by itself.
async fn goes_on(person: &Person<'_>, path: &str, shows: &str) {
    let comes = async || {
        if person.sees(shows).await {
            return Some(());
        }
        if !person.has_pressed("重试").await && person.has_pressed("回到首页").await {
            person.is_at("/").await;
            person.open(path).await;
        }
        None
    };
    person.patient(20).until(&format!("gets on to “{shows}”"), comes).await;
}

/// A journey for each trouble, on a server that starts over each time. The journey lets the trouble strike.
async fn with_each(
    stage: &Stage,
    person: &Person<'_>,
    endpoint: &str,
    troubles: &[Trouble],
    journey: impl AsyncFn(&Trouble),
) {
    for trouble in troubles {
        // What is still open of the journey before must not meet the trouble of this one.
        person.open("about:blank").await;
        stage.world().heals();
        stage.world().starts_over();
        // Shown when the journey fails.
        eprintln!("{endpoint}: {trouble:?}");
        let hurry = table::hurries(person, trouble).await;
        says_so(endpoint, trouble);
        journey(trouble).await;
        struck(stage, endpoint);
        table::calms_down(person, &hurry).await;
    }
}
