//! Screens of the outside world, for builds with the mock: who the product only meets through the contract.
//!
//! Knows no screen of the product, no route of it and nothing behind the contract, so it plays against the mock in the
//! page and against one behind HTTP alike. Its look is installed when it is first seen, and is no part of the product's.

mod demo;
mod department;
mod frame;
mod live;
mod panel;
mod register;
mod route;
mod service_hall;
mod shown;
pub mod style;
mod text_messages;
mod wechat;
mod yuexinqian;

pub use route::SimRoute;

use crate::{
    gallery::{GalleryScreen, PATH as GALLERY},
    prelude::*,
};
use department::DepartmentScreen;
use panel::PanelScreen;
use register::RegisterScreen;
use service_hall::ServiceHallScreen;
use text_messages::TextMessagesScreen;
use wechat::WeChatScreen;
use yuexinqian::YuexinqianScreen;

/// Whether an address is one of the outside world, or the gallery's.
pub fn knows(path: &str) -> bool {
    is_gallery(path) || SimRoute::parse(path).is_some()
}

/// The view of an address that it knows.
pub fn view(path: &str) -> AnyView {
    if is_gallery(path) {
        return view! { <GalleryScreen /> }.into_any();
    }
    style::install();
    match SimRoute::parse(path).unwrap_or(SimRoute::Panel) {
        SimRoute::Panel => view! { <PanelScreen /> }.into_any(),
        SimRoute::Yuexinqian { face_check } => view! { <YuexinqianScreen face_check /> }.into_any(),
        SimRoute::WeChat => view! { <WeChatScreen /> }.into_any(),
        SimRoute::TextMessages => view! { <TextMessagesScreen /> }.into_any(),
        SimRoute::Department => view! { <DepartmentScreen /> }.into_any(),
        SimRoute::Register => view! { <RegisterScreen /> }.into_any(),
        SimRoute::ServiceHall => view! { <ServiceHallScreen /> }.into_any(),
    }
}

fn is_gallery(path: &str) -> bool {
    path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/') == GALLERY
}
