//! Moves the server's clock forward.

use crate::{
    contract::{
        Handle, Problem, Topic,
        sim::{MoveClock, SimState},
    },
    mock::{Db, access::Call, state::Audience},
};

impl Handle<MoveClock> for Db {
    fn handle(&mut self, call: &Call, request: MoveClock) -> Result<SimState, Problem> {
        self.state.clock_ahead = self.state.clock_ahead.saturating_add(request.body.seconds.saturating_mul(1_000));
        self.publish(Audience::Everybody, Topic::All);
        Ok(self.sim_state(call.now.plus_seconds(request.body.seconds)))
    }
}
