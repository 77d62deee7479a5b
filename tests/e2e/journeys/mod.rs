//! One file a theme; the people and the ways that they share are in `ways`.

mod choices;
mod companies;
mod devices;
mod face_login;
mod face_outcomes;
mod faults;
mod help;
mod install;
mod navigation;
mod outside;
mod policy;
mod reading;
mod session;
mod store;
mod two_people;
mod ways;
