//! One file a theme; the people and the ways that they share are in `ways`.

mod face_login;
mod ways;
