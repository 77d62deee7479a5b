//! The faults in force, and the way to take them back.

use super::faults::fault_words;
use crate::{
    contract::sim::{FaultRule, SimState},
    i18n::sim,
    load::Reading,
    prelude::*,
    ui::{Button, ButtonKind},
};

/// The list; counted down as they strike.
#[component]
pub fn FaultsInForce(
    /// The simulator's state.
    state: Reading<SimState>,
    /// Sets other faults in their place.
    on_set: Callback<Vec<FaultRule>>,
) -> impl IntoView {
    let rules = Memo::new(move |_| state.value().map(|state| state.faults).unwrap_or_default());
    let remove = Callback::new(move |index| {
        let mut rest = rules.get_untracked();
        if index < rest.len() {
            rest.remove(index);
        }
        on_set.run(rest);
    });
    let list = move || {
        let lines = rules.get().into_iter().enumerate();
        lines.map(|(index, rule)| view! { <FaultLine rule index on_remove=remove /> }).collect::<Vec<_>>()
    };
    let clear = move || {
        (rules.with(Vec::len) > 1).then(|| {
            view! {
                <Button kind=ButtonKind::Secondary on_press=move |()| on_set.run(Vec::new())>
                    {sim::fault_remove_all()}
                </Button>
            }
        })
    };
    view! {
        <p class="sim-quiet" role="status">
            {move || if rules.with(Vec::is_empty) { sim::fault_none() } else { "" }}
        </p>
        <ul class="sim-faults" role="list">
            {list}
        </ul>
        {clear}
    }
}

#[component]
fn FaultLine(rule: FaultRule, index: usize, on_remove: Callback<usize>) -> impl IntoView {
    let endpoint = rule.endpoint.clone().unwrap_or_else(|| sim::fault_all().to_owned());
    let what = fault_words(&rule.fault);
    let times = rule.times.map_or_else(|| sim::fault_always().to_owned(), sim::fault_left);
    let label = sim::fault_remove_of(&what);
    view! {
        <li class="sim-fault">
            <span class="sim-fault-words">
                <strong>{what}</strong>
                <span>{endpoint} " · " {times}</span>
            </span>
            <button class="sim-link" type="button" aria-label=label on:click=move |_| on_remove.run(index)>
                {sim::fault_remove()}
            </button>
        </li>
    }
}
