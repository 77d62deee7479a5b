//! The simulator's controls and the partner's side of a face check.

mod accounts;
mod browse_register;
mod clock;
mod face_partner;
mod lists;
mod reviews;
mod service_hall;
mod state;
