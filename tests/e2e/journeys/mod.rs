//! One file a theme; the people and the ways that they share are in `ways`.

mod add;
mod by_hand;
mod choices;
mod companies;
mod devices;
mod face_alternatives;
mod face_login;
mod face_outcomes;
mod faults;
mod find;
mod help;
mod install;
mod matters;
mod media;
mod mobile_login;
mod navigation;
mod outside;
mod password_login;
mod policy;
mod reading;
mod search;
mod session;
mod store;
mod two_people;
mod ways;
mod wechat;
