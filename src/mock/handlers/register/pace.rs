//! How often a person may ask the register, so that nobody reads it out.

use crate::{
    contract::{Problem, Refusal},
    domain::{MOST_SEARCHES, Moment, PersonId, SEARCH_SECONDS},
    mock::{Db, state::Searched},
};

impl Db {
    /// Counts a question, or refuses it and says when the next one is answered. Counts by person: another login changes
    /// nothing. A refused question does not count.
    pub(super) fn keep_pace(&mut self, person: &PersonId, now: Moment) -> Result<(), Problem> {
        let searches = &mut self.state.searches;
        searches.retain(|search| search.at.seconds_until(now) < SEARCH_SECONDS);
        let own = searches.iter().filter(|search| search.person == *person);
        if own.clone().count() >= MOST_SEARCHES {
            let oldest = own.map(|search| search.at).min().unwrap_or(now);
            let until = oldest.plus_seconds(SEARCH_SECONDS);
            return Err(Problem::new(Refusal::SearchedTooOften).with("until", until));
        }
        // Without `touch`: a count that is lost when another tab writes is not worth storing everything for a read.
        searches.push(Searched { person: person.clone(), at: now });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{FindCompanies, sim::DemoPart},
        mock::testing::{START, TestServer, refusal},
    };

    fn search() -> FindCompanies {
        FindCompanies { words: Some("澍拾禾".to_owned()), page: None }
    }

    #[test]
    fn a_person_asks_so_often_and_then_is_told_when_to_go_on() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        for _ in 0..MOST_SEARCHES {
            server.pass(1);
            server.call(search()).expect("a page");
        }
        let refused = server.call(search()).expect_err("too often");
        assert_eq!((refused.code, refused.status), (Refusal::SearchedTooOften, 429));
        let until: Moment = refused.parameters["until"].parse().expect("a moment");
        assert_eq!(until, START.plus_seconds(1 + SEARCH_SECONDS));
        // A new session is no way round it.
        server.log_in(DemoPart::NoCompany);
        assert_eq!(refusal(server.call(search())), Refusal::SearchedTooOften);
        server.device = until.plus_seconds(-1);
        assert_eq!(refusal(server.call(search())), Refusal::SearchedTooOften);
        server.device = until;
        assert!(server.call(search()).is_ok());
    }

    #[test]
    fn one_person_does_not_stop_another() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        for _ in 0..MOST_SEARCHES {
            server.call(search()).expect("a page");
        }
        server.log_in(DemoPart::SeveralCompanies);
        assert!(server.call(search()).is_ok());
    }

    #[test]
    fn asking_stores_nothing() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        server.db.settle();
        server.call(search()).expect("a page");
        assert!(!server.db.is_dirty());
    }
}
