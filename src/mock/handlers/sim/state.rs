//! The simulator's state, its faults, and the way back to the seed.

use crate::{
    contract::{
        Handle, Problem, Topic,
        sim::{FaultRule, ReadSim, ResetSim, SetFaults, SimState},
    },
    domain::Moment,
    mock::{Bytes, Db, Mock, State, access::Call, state::Audience},
};

impl Handle<ReadSim> for Db {
    fn handle(&mut self, call: &Call, _: ReadSim) -> Result<SimState, Problem> {
        Ok(self.sim_state(call.now))
    }
}

impl Handle<SetFaults> for Db {
    fn handle(&mut self, call: &Call, request: SetFaults) -> Result<SimState, Problem> {
        self.state.faults = request.body.into_iter().filter(is_useful).collect();
        self.touch();
        Ok(self.sim_state(call.now))
    }
}

impl Handle<ResetSim> for Db {
    fn handle(&mut self, call: &Call, request: ResetSim) -> Result<SimState, Problem> {
        let device = call.now.millis() - self.state.clock_ahead;
        let now = request.body.clock.unwrap_or(Moment::from_millis(device));
        let cursor = self.state.cursor;
        self.state = State::start(&self.world, now);
        self.state.clock_ahead = now.millis() - device;
        // Those who wait have to learn of it, so the feed goes on.
        self.state.cursor = cursor;
        self.entrust(Bytes::Forget);
        self.publish(Audience::Everybody, Topic::All);
        Ok(self.sim_state(now))
    }
}

impl Db {
    pub(super) fn sim_state(&self, now: Moment) -> SimState {
        SimState {
            now,
            faults: self.state.faults.clone(),
            strikes: self.state.strikes.clone(),
            endpoints: Mock::default().endpoints().map(str::to_owned).collect(),
            damaged_store_at: self.state.damaged_store_at,
        }
    }
}

fn is_useful(rule: &FaultRule) -> bool {
    rule.times != Some(0)
}

#[cfg(test)]
mod tests {
    use crate::{
        contract::{
            Changes, ListChanges, ReadSession, Refusal, Topic,
            sim::{DemoPart, Fault, FaultRule, Reset, ResetSim, SetFaults},
        },
        domain::Moment,
        mock::testing::{START, TestServer, refusal},
    };

    #[test]
    fn a_reset_throws_away_what_people_did_and_sets_the_clock() {
        let mut server = TestServer::new();
        let fresh = server.db.state.clone();
        server.log_in(DemoPart::SeveralCompanies);
        server.misbehave("ReadInfo", Fault::Offline, None);
        let clock = Some(START.plus_seconds(86_400));
        let state = server.call(ResetSim { body: Reset { clock } }).expect("a fresh server");
        assert_eq!((Some(state.now), state.faults.len()), (clock, 0));
        assert_eq!(refusal(server.call(ReadSession {})), Refusal::Unauthenticated);
        assert_eq!(server.db.state.persons, fresh.persons);
        server.call(ResetSim { body: Reset { clock: None } }).expect("a fresh server");
        assert_eq!(server.db.now(server.device), server.device);
    }

    #[test]
    fn whoever_waits_learns_of_a_reset() {
        let mut server = TestServer::new();
        let Changes { cursor, .. } = server.call(ListChanges { after: None, face_check: None }).expect("a cursor");
        server.call(ResetSim { body: Reset { clock: Some(Moment::from_millis(0)) } }).expect("a fresh server");
        let seen = server.call(ListChanges { after: Some(cursor), face_check: None }).expect("changes");
        assert_eq!(seen.topics, [Topic::All]);
        assert!(seen.cursor > cursor);
    }

    #[test]
    fn a_fault_that_strikes_no_more_is_not_kept() {
        let mut server = TestServer::new();
        let rule = |times| FaultRule { endpoint: None, fault: Fault::Offline, times };
        let state = server.call(SetFaults { body: vec![rule(Some(0)), rule(Some(1))] }).expect("faults are set");
        assert_eq!(state.faults, [rule(Some(1))]);
    }
}
