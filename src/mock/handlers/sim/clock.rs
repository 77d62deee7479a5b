//! Moves the server's clock forward.

use crate::{
    contract::{
        Handle, Problem, Topic,
        sim::{MoveClock, SimState},
    },
    domain::Moment,
    mock::{Db, access::Call, state::Audience},
};

/// Milliseconds by which the clock may differ from the device's: a century.
const FARTHEST: i64 = 100 * 365 * 86_400_000;

impl Handle<MoveClock> for Db {
    fn handle(&mut self, call: &Call, request: MoveClock) -> Result<SimState, Problem> {
        let before = self.state.clock_ahead;
        let after = before.saturating_add(request.body.seconds.saturating_mul(1_000)).clamp(-FARTHEST, FARTHEST);
        self.state.clock_ahead = after;
        self.publish(Audience::Everybody, Topic::All);
        Ok(self.sim_state(Moment::from_millis(call.now.millis() - before + after)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::sim::ClockMove,
        mock::testing::{START, TestServer},
    };

    #[test]
    fn the_clock_is_moved_and_goes_on_from_there() {
        let mut server = TestServer::new();
        let moved = server.call(MoveClock { body: ClockMove { seconds: 90 } }).expect("the clock moves");
        assert_eq!(moved.now, START.plus_seconds(90));
        server.pass(10);
        assert_eq!(server.db.now(server.device), START.plus_seconds(100));
    }

    #[test]
    fn a_move_ends_a_century_away() {
        let mut server = TestServer::new();
        for (seconds, ahead) in [(i64::MAX, FARTHEST), (i64::MIN, -FARTHEST), (1, 1_000 - FARTHEST)] {
            let moved = server.call(MoveClock { body: ClockMove { seconds } }).expect("the clock moves");
            assert_eq!(moved.now.millis() - START.millis(), ahead);
        }
    }
}
