//! Misbehaviour on demand: which fault strikes a request. The simulator's own endpoints are never struck.

use super::Db;
use crate::contract::sim::{Fault, FaultRule};

/// The fault that strikes this endpoint now, counted down.
pub fn strike(db: &mut Db, endpoint: &str) -> Option<Fault> {
    let rule = db.state.faults.iter_mut().find(|rule| strikes(rule, endpoint))?;
    let fault = rule.fault.clone();
    if let Some(times) = &mut rule.times {
        *times -= 1;
        db.touch();
        db.state.faults.retain(|rule| rule.times != Some(0));
    }
    Some(fault)
}

/// The fault that strikes a request that waits: one that is in force until it is taken back.
pub fn strike_waiting(db: &mut Db, endpoint: &str) -> Option<Fault> {
    let rule = db.state.faults.iter().find(|rule| rule.times.is_none() && strikes(rule, endpoint))?;
    Some(rule.fault.clone())
}

fn strikes(rule: &FaultRule, endpoint: &str) -> bool {
    rule.times != Some(0) && rule.endpoint.as_deref().is_none_or(|name| name == endpoint)
}
