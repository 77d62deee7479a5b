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
use text_messages::TextMessagesScreen;
use wechat::WeChatScreen;
use yuexinqian::YuexinqianScreen;

/// The view of an address under `/sim` or `/gallery`; nothing for any other.
pub fn view(path: &str) -> Option<AnyView> {
    let bare = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    if bare == GALLERY {
        return Some(view! { <GalleryScreen /> }.into_any());
    }
    let route = SimRoute::parse(path)?;
    style::install();
    Some(match route {
        SimRoute::Panel => view! { <PanelScreen /> }.into_any(),
        SimRoute::Yuexinqian { face_check } => view! { <YuexinqianScreen face_check /> }.into_any(),
        SimRoute::WeChat => view! { <WeChatScreen /> }.into_any(),
        SimRoute::TextMessages => view! { <TextMessagesScreen /> }.into_any(),
        SimRoute::Department => view! { <DepartmentScreen /> }.into_any(),
        SimRoute::Register => view! { <RegisterScreen /> }.into_any(),
    })
}
