//! The catalogue of the demonstration: plausible matters of invented urgency, what is used most first.

use super::super::handlers::LARGEST_FILE;
use crate::{
    contract::Matter,
    domain::{Material, MatterId},
};

/// A matter: id, name, theme, department, what it is for, working days, whether it needs certification, materials.
type Entry = (&'static str, &'static str, &'static str, &'static str, &'static str, u32, bool, &'static [Asked]);

/// A material: code, name, what it has to show, whether it is required, files at most, kinds.
type Asked = (&'static str, &'static str, &'static str, bool, u32, Kind);

/// What kinds of file are taken.
#[derive(Clone, Copy)]
enum Kind {
    /// A scan or a photo, up to what the server takes.
    Scan,
    /// A photo of up to 2 MB.
    Photo,
    /// A document of several pages.
    Paper,
}

const PHOTO_LIMIT: u64 = 2 * 1024 * 1024;

const LICENCE: Asked = ("licence", "营业执照副本", "加盖公章的扫描件或照片", true, 1, Kind::Scan);
const LETTER: Asked = ("letter", "法定代表人授权委托书", "由法定代表人签字，写明经办人和委托事项", true, 1, Kind::Scan);
const FORM: Asked = ("form", "申请表", "填写完整并加盖公章", true, 1, Kind::Paper);
const OTHER: Asked = ("other", "其他说明材料", "", false, 3, Kind::Scan);

const CATALOGUE: [Entry; 14] = [
    (
        "company-change",
        "企业信息变更备案",
        "登记备案",
        "市场监督管理局",
        "企业的联系人、联系电话、经营场所等信息变化后，报登记机关备案。",
        3,
        false,
        &[LICENCE, ("proof", "变更证明材料", "如租赁合同、任命文件", true, 3, Kind::Scan), OTHER],
    ),
    (
        "hazard-licence-renewal",
        "道路危险货物运输经营许可换证",
        "道路运输",
        "交通运输局",
        "道路危险货物运输经营许可证到期前 30 日，申请换发新证。",
        10,
        true,
        &[
            LICENCE,
            FORM,
            ("old", "原道路运输经营许可证", "正副本都要", true, 2, Kind::Scan),
            ("fleet", "专用车辆及设备清单", "", true, 1, Kind::Paper),
            OTHER,
        ],
    ),
    (
        "loader-filing",
        "装货人备案",
        "道路运输",
        "交通运输局",
        "从事危险货物装货的企业，备案装货场所和装货管理人员。",
        5,
        false,
        &[
            LICENCE,
            ("letter", "经办人授权委托书", "由法定代表人签字或加盖公章", true, 1, Kind::Scan),
            ("site", "装货场所照片", "能看清装货台和安全设施", false, 3, Kind::Photo),
        ],
    ),
    (
        "vehicle-permit",
        "道路运输证配发",
        "道路运输",
        "交通运输局",
        "为新增的专用车辆申请配发道路运输证。",
        5,
        true,
        &[LICENCE, ("driving", "机动车行驶证", "正副页", true, 2, Kind::Scan), FORM],
    ),
    (
        "driver-filing",
        "危险货物运输从业人员备案",
        "道路运输",
        "交通运输局",
        "备案驾驶员、押运员的从业资格和聘用情况。",
        3,
        false,
        &[FORM, ("certificates", "从业资格证", "每人一份，可分几个文件上传", true, 5, Kind::Scan), OTHER],
    ),
    (
        "hazard-operation",
        "危险化学品经营许可证延期",
        "安全生产",
        "应急管理局",
        "危险化学品经营许可证有效期满前 3 个月，申请延期。",
        20,
        true,
        &[
            LICENCE,
            FORM,
            ("assessment", "安全评价报告", "由有资质的机构出具，一年以内", true, 1, Kind::Paper),
            ("plan", "应急预案备案表", "", true, 1, Kind::Scan),
        ],
    ),
    (
        "emergency-plan",
        "生产安全事故应急预案备案",
        "安全生产",
        "应急管理局",
        "应急预案公布后 20 个工作日内，报应急管理部门备案。",
        5,
        false,
        &[FORM, ("plan", "应急预案文本", "", true, 2, Kind::Paper), ("review", "评审意见", "", false, 1, Kind::Scan)],
    ),
    (
        "fire-check",
        "公众聚集场所投入使用前消防安全检查",
        "安全生产",
        "消防救援支队",
        "商场、餐饮、宾馆等场所投入使用或营业前申请检查。",
        7,
        true,
        &[LICENCE, FORM, ("plan", "场所平面布置图", "", true, 2, Kind::Scan), OTHER],
    ),
    (
        "insurance-registration",
        "企业社会保险登记",
        "人力社保",
        "人力资源和社会保障局",
        "首次用工之日起 30 日内，为企业办理社会保险登记。",
        2,
        false,
        &[LICENCE, LETTER],
    ),
    (
        "stable-jobs",
        "稳岗返还申领",
        "人力社保",
        "人力资源和社会保障局",
        "依法参加失业保险、不裁员或少裁员的企业，申请返还部分失业保险费。",
        15,
        true,
        &[FORM, ("account", "单位银行账户证明", "", true, 1, Kind::Scan)],
    ),
    (
        "labour-roster",
        "劳动用工备案",
        "人力社保",
        "人力资源和社会保障局",
        "招用、续签、解除劳动合同后，备案用工情况。",
        3,
        false,
        &[("roster", "用工名册", "加盖公章", true, 1, Kind::Paper)],
    ),
    (
        "technology-grant",
        "科技型中小企业评价入库",
        "资金补助",
        "科学技术局",
        "通过评价的企业进入全国科技型中小企业信息库。",
        15,
        true,
        &[LICENCE, FORM, ("staff", "科技人员名单", "", true, 1, Kind::Paper), OTHER],
    ),
    (
        "equipment-grant",
        "技术改造设备补助申报",
        "资金补助",
        "工业和信息化局",
        "对企业购置先进设备按比例给予补助。",
        30,
        true,
        &[
            LICENCE,
            FORM,
            ("invoices", "设备购置发票", "", true, 5, Kind::Scan),
            ("photos", "设备现场照片", "能看清设备铭牌", true, 3, Kind::Photo),
        ],
    ),
    (
        "drainage",
        "城镇污水排入排水管网许可",
        "环保水务",
        "水务局",
        "从事工业、建筑、餐饮、医疗等活动，向城镇排水设施排放污水前申请。",
        10,
        false,
        &[LICENCE, FORM, ("test", "排放水质检测报告", "", false, 1, Kind::Paper)],
    ),
];

/// The catalogue.
pub fn matters() -> Vec<Matter> {
    CATALOGUE.iter().map(of).collect()
}

/// A matter of the catalogue.
pub fn matter(id: &MatterId) -> Option<Matter> {
    CATALOGUE.iter().find(|entry| entry.0 == id.as_str()).map(of)
}

fn of((id, name, theme, department, about, days, needs_certified, materials): &Entry) -> Matter {
    Matter {
        id: MatterId::new(*id),
        name: (*name).to_owned(),
        theme: (*theme).to_owned(),
        department: (*department).to_owned(),
        about: (*about).to_owned(),
        days: *days,
        needs_certified: *needs_certified,
        materials: materials.iter().map(material).collect(),
    }
}

fn material((code, name, about, required, most, kind): &Asked) -> Material {
    let (largest, types): (u64, &[&str]) = match kind {
        Kind::Scan => (LARGEST_FILE, &["image/jpeg", "image/png", "application/pdf"]),
        Kind::Photo => (PHOTO_LIMIT, &["image/jpeg", "image/png"]),
        Kind::Paper => (LARGEST_FILE, &["application/pdf"]),
    };
    Material {
        code: (*code).to_owned(),
        name: (*name).to_owned(),
        about: (*about).to_owned(),
        required: *required,
        most: *most,
        largest,
        types: types.iter().map(|kind| (*kind).to_owned()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mock::{handlers::LARGEST_FILE, testing::TestServer};
    use std::collections::BTreeSet;

    #[test]
    fn every_matter_asks_for_something_that_the_server_takes() {
        let info = TestServer::new().call(crate::contract::ReadInfo {}).expect("the server's word");
        for matter in matters() {
            assert!(matter.materials.iter().any(|material| material.required), "{}", matter.name);
            let codes: BTreeSet<_> = matter.materials.iter().map(|material| &material.code).collect();
            assert_eq!(codes.len(), matter.materials.len(), "{}", matter.name);
            assert!(matter.materials.len() <= crate::domain::MOST_MATERIALS);
            for material in &matter.materials {
                assert!(material.most > 0 && material.largest <= LARGEST_FILE);
                assert!(material.types.iter().all(|kind| info.files.types.contains(kind)));
            }
            assert_eq!(super::matter(&matter.id), Some(matter));
        }
    }

    /// Y-CERT-01.
    #[test]
    fn some_matters_need_certification_and_some_do_not() {
        let closed = matters().iter().filter(|matter| matter.needs_certified).count();
        assert!((4..=10).contains(&closed));
        let names: BTreeSet<_> = matters().into_iter().map(|matter| matter.name).collect();
        assert_eq!(names.len(), CATALOGUE.len());
    }
}
