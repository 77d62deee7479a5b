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
            endpoints: Mock::default().endpoints().map(str::to_owned).collect(),
            damaged_store_at: self.state.damaged_store_at,
        }
    }
}

fn is_useful(rule: &FaultRule) -> bool {
    rule.times != Some(0)
}
