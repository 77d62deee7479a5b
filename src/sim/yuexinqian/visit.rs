//! A person's visit at the partner: the face check as last heard, and how far the visit is.

use crate::{
    client::ApiError,
    contract::{
        Refusal, Topic,
        sim::{DecideFaceCheck, FaceOutcome, OpenFaceCheck, PartnerFaceCheck},
    },
    domain::{FaceCheckId, FaceState},
    load::{Submission, use_feed, use_submit},
    prelude::*,
};

/// How far a visit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is known yet.
    Opening,
    /// The identity is entered.
    Identity,
    /// The face is looked at.
    Camera,
    /// The check is decided, or over.
    Ended(FaceState),
    /// There is no such check.
    Missing,
}

/// A visit.
#[derive(Clone, Copy)]
pub struct Visit {
    id: StoredValue<FaceCheckId>,
    check: RwSignal<Option<PartnerFaceCheck>>,
    opening: Submission<OpenFaceCheck>,
    decision: Submission<DecideFaceCheck>,
    /// Back from the camera to what was entered.
    is_mending: RwSignal<bool>,
}

impl Visit {
    /// Opens a face check, and again whenever something happened to it elsewhere.
    pub fn begin(id: FaceCheckId) -> Self {
        let feed = use_feed();
        feed.watch(Some(id.clone()));
        on_cleanup(move || feed.watch(None));
        let visit = Self {
            id: StoredValue::new(id),
            check: RwSignal::new(None),
            opening: use_submit(),
            decision: use_submit(),
            is_mending: RwSignal::new(false),
        };
        Effect::new(move || {
            feed.track(&[Topic::FaceCheck]);
            visit.open();
        });
        visit.reopen_when_refused(visit.decision.error());
        visit
    }

    /// Opens the check, or learns how far it is by now.
    pub fn open(self) {
        let endpoint = OpenFaceCheck { face_check: self.id() };
        self.opening.make(endpoint, move |check| self.take(check));
    }

    /// Decides the check.
    pub fn decide(self, outcome: FaceOutcome) {
        let endpoint = DecideFaceCheck { face_check: self.id(), body: outcome };
        self.decision.make(endpoint, move |check| self.take(check));
    }

    /// Takes a newer state of the check.
    pub fn take(self, check: PartnerFaceCheck) {
        self.is_mending.try_set(false);
        self.check.try_set(Some(check));
    }

    /// Goes back to what was entered.
    pub fn mend(self) {
        self.is_mending.set(true);
    }

    /// A refusal that says that the check is over leads to its end.
    pub fn reopen_when_refused(self, error: Signal<Option<ApiError>>) {
        Effect::new(move || {
            let refusal = error.get().and_then(|error| error.refusal());
            if matches!(refusal, Some(Refusal::FaceCheckNotPassed | Refusal::NotFound)) {
                self.open();
            }
        });
    }

    /// Which check.
    pub fn id(self) -> FaceCheckId {
        self.id.get_value()
    }

    /// The check as last heard.
    pub fn check(self) -> Option<PartnerFaceCheck> {
        self.check.get()
    }

    /// Why it could not be opened.
    pub fn opening_error(self) -> Signal<Option<ApiError>> {
        self.opening.error()
    }

    /// Why it could not be decided.
    pub fn decision_error(self) -> Signal<Option<ApiError>> {
        self.decision.error()
    }

    /// Whether it is being decided.
    pub fn is_deciding(self) -> Signal<bool> {
        self.decision.busy()
    }

    /// How far the visit is.
    pub fn stage(self) -> Memo<Stage> {
        Memo::new(move |_| {
            let is_gone = self.opening.error().get().is_some_and(|error| error.refusal() == Some(Refusal::NotFound));
            match self.check.get() {
                _ if is_gone => Stage::Missing,
                None => Stage::Opening,
                Some(check) if !check.state.is_open() => Stage::Ended(check.state),
                Some(check) if check.has_identity && !self.is_mending.get() => Stage::Camera,
                Some(_) => Stage::Identity,
            }
        })
    }
}
