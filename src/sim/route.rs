//! The addresses of the outside world. The only place of this room with path literals.

use crate::{
    contract::{decode, encode},
    domain::FaceCheckId,
};

/// Where one can be outside.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SimRoute {
    /// 控制台.
    Panel,
    /// 粤信签, opened for a face check or by itself (`Y-LOGIN-07`).
    Yuexinqian {
        /// Which face check.
        face_check: Option<FaceCheckId>,
    },
    /// 微信 (`Y-LOGIN-06`).
    WeChat,
    /// 短信 (`Y-FAQ-47`).
    TextMessages,
    /// 登记管理部门 (`Y-FAQ-49`).
    Register,
    /// 政务服务大厅 (`Y-ENT-15`).
    ServiceHall,
    /// 业务部门 (`Y-FAQ-48`).
    Department,
}

impl SimRoute {
    /// The address.
    pub fn href(&self) -> String {
        match self {
            Self::Panel => "/sim".to_owned(),
            Self::Yuexinqian { face_check: None } => "/sim/yuexinqian".to_owned(),
            Self::Yuexinqian { face_check: Some(id) } => format!("/sim/yuexinqian/{}", encode(id.as_str())),
            Self::WeChat => "/sim/wechat".to_owned(),
            Self::TextMessages => "/sim/sms".to_owned(),
            Self::Register => "/sim/register".to_owned(),
            Self::ServiceHall => "/sim/service-hall".to_owned(),
            Self::Department => "/sim/department".to_owned(),
        }
    }

    /// The route of an address: a path with its query; none if it is not of the outside world.
    pub fn parse(address: &str) -> Option<Self> {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let segments: Vec<_> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        match segments.as_slice() {
            ["sim"] => Some(Self::Panel),
            ["sim", "yuexinqian"] => Some(Self::Yuexinqian { face_check: None }),
            ["sim", "yuexinqian", id] => Some(Self::Yuexinqian { face_check: Some(FaceCheckId::new(decode(id))) }),
            ["sim", "wechat"] => Some(Self::WeChat),
            ["sim", "sms"] => Some(Self::TextMessages),
            ["sim", "register"] => Some(Self::Register),
            ["sim", "service-hall"] => Some(Self::ServiceHall),
            ["sim", "department"] => Some(Self::Department),
            _ => None,
        }
    }

    /// The route of what a code holds that was scanned: an address of this site, with or without its origin.
    pub fn parse_scanned(text: &str) -> Option<Self> {
        let path = match text.split_once("://") {
            Some((_, rest)) => rest.find('/').map(|at| &rest[at..])?,
            None => text,
        };
        path.starts_with('/').then(|| Self::parse(path)).flatten()
    }
}
