//! Makes the server misbehave.

use super::faults_in_force::FaultsInForce;
use crate::{
    contract::sim::{Fault, FaultRule, SetFaults, SimState},
    form::{Draft, Field, FieldKind, Form, Problems},
    i18n::sim,
    load::{Reading, Submission, use_submit},
    prelude::*,
    sim::shown::Trouble,
    ui::{Button, ButtonKind, Choice, FormBody, FormField, Section},
};

/// The faults that can be chosen.
const FAULTS: [Fault; 14] = [
    Fault::Offline,
    Fault::Latency(1_000),
    Fault::Latency(3_000),
    Fault::Latency(12_000),
    Fault::Silence,
    Fault::Status(500),
    Fault::Status(503),
    Fault::Status(429),
    Fault::Status(403),
    Fault::Status(404),
    Fault::ExpiredSession,
    Fault::LostReply,
    Fault::Garbage,
    Fault::Empty,
];

/// How often it can strike.
const TIMES: [u32; 3] = [1, 3, 10];

/// What stands in a choice for "all" and for "until taken back".
const WITHOUT_LIMIT: &str = "all";

/// Sets faults, and shows those in force.
#[component]
pub fn FaultControls(
    /// The endpoints that a fault can strike.
    endpoints: Vec<String>,
    /// The simulator's state.
    state: Reading<SimState>,
) -> impl IntoView {
    let setting = use_submit::<SetFaults>();
    let form = Form::new(&FaultField::ALL);
    form.draft().fill(FaultField::Endpoint, WITHOUT_LIMIT);
    form.draft().fill(FaultField::Kind, "0");
    form.draft().fill(FaultField::Times, WITHOUT_LIMIT);
    let add = move |()| match parse(&form.draft()) {
        Ok(rule) => {
            form.refuse(Problems::new());
            let mut rules = state.value().map(|state| state.faults).unwrap_or_default();
            rules.push(rule);
            set(setting, state, rules);
        }
        Err(problems) => form.refuse(problems),
    };
    view! {
        <Section title=sim::faults_title()>
            <p class="sim-quiet">{sim::faults_detail()}</p>
            <FormBody on_submit=Callback::new(add)>
                <FormField field=form.field(FaultField::Endpoint) choices=endpoint_choices(endpoints) />
                <FormField field=form.field(FaultField::Kind) choices=fault_choices() />
                <FormField field=form.field(FaultField::Times) choices=times_choices() />
                <Button kind=ButtonKind::Primary busy=setting.busy()>
                    {sim::fault_add()}
                </Button>
            </FormBody>
            <Trouble error=setting.error() />
            <FaultsInForce state on_set=Callback::new(move |rules| set(setting, state, rules)) />
        </Section>
    }
}

fn set(setting: Submission<SetFaults>, state: Reading<SimState>, rules: Vec<FaultRule>) {
    setting.make(SetFaults { body: rules }, move |now| state.put(now));
}

/// What a fault is, in words.
pub fn fault_words(fault: &Fault) -> String {
    match fault {
        Fault::Latency(millis) => sim::fault_latency(f64::from(*millis) / 1_000.0),
        Fault::Status(status) => sim::fault_status(status),
        Fault::Garbage => sim::fault_garbage().to_owned(),
        Fault::Empty => sim::fault_empty().to_owned(),
        Fault::Offline => sim::fault_offline().to_owned(),
        Fault::Silence => sim::fault_silence().to_owned(),
        Fault::ExpiredSession => sim::fault_session().to_owned(),
        Fault::LostReply => sim::fault_lost().to_owned(),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum FaultField {
    Endpoint,
    Kind,
    Times,
}

impl FaultField {
    const ALL: [Self; 3] = [Self::Endpoint, Self::Kind, Self::Times];
}

impl Field for FaultField {
    fn name(self) -> &'static str {
        match self {
            Self::Endpoint => "endpoint",
            Self::Kind => "fault",
            Self::Times => "times",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Endpoint => sim::fault_endpoint(),
            Self::Kind => sim::fault_kind(),
            Self::Times => sim::fault_times(),
        }
    }

    fn hint(self) -> Option<&'static str> {
        (self == Self::Times).then(sim::fault_times_hint)
    }

    fn kind(self) -> FieldKind {
        FieldKind::Choice
    }
}

fn endpoint_choices(endpoints: Vec<String>) -> Vec<Choice> {
    let all = Choice::new(WITHOUT_LIMIT, sim::fault_all());
    std::iter::once(all).chain(endpoints.into_iter().map(|name| Choice::new(name.clone(), name))).collect()
}

fn fault_choices() -> Vec<Choice> {
    FAULTS.iter().enumerate().map(|(index, fault)| Choice::new(index.to_string(), fault_words(fault))).collect()
}

fn times_choices() -> Vec<Choice> {
    let limited = TIMES.iter().map(|times| Choice::new(times.to_string(), sim::fault_times_n(times)));
    limited.chain([Choice::new(WITHOUT_LIMIT, sim::fault_always())]).collect()
}

fn parse(draft: &Draft) -> Result<FaultRule, Problems<FaultField>> {
    let mut problems = Problems::new();
    for field in FaultField::ALL {
        if draft.text(field).is_empty() {
            problems.add(field, sim::fault_missing());
        }
    }
    let fault = draft.text(FaultField::Kind).parse::<usize>().ok().and_then(|index| FAULTS.get(index).cloned());
    let limit = |field| Some(draft.text(field)).filter(|text| text != WITHOUT_LIMIT);
    match fault {
        Some(fault) if problems.is_empty() => Ok(FaultRule {
            endpoint: limit(FaultField::Endpoint),
            fault,
            times: limit(FaultField::Times).and_then(|times| times.parse().ok()),
        }),
        _ => Err(problems),
    }
}
