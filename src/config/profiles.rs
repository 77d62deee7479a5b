//! The profiles themselves, in the words of the guides. Somebody's number, address or name changes here and nowhere else.

use crate::domain::PasswordRule;

use super::region::{Brand, CertificationWay, Channel, Contact, LoginWay, OutsidePage, Region, RegionProfile};

pub(super) static GUANGDONG_BRAND: Brand =
    Brand {
        name: "粤商通", slogan: "一站式·免证办", second_slogan: "一站式、免证办、营商通", logs_in_here: true
    };
pub(super) static ZHEJIANG_BRAND: Brand =
    Brand { name: "浙江政务服务网", slogan: "", second_slogan: "", logs_in_here: false };
pub(super) static BEIJING_BRAND: Brand =
    Brand { name: "北京市中小企业公共服务平台", slogan: "", second_slogan: "", logs_in_here: false };

/// 粤商通 (guides 000, 001, 002).
pub(super) static GUANGDONG: RegionProfile = RegionProfile {
    region: Region::Guangdong,
    brand: &GUANGDONG_BRAND,
    face_partner: "粤信签",
    face_host: "微信",
    face_processor: "广东省统一身份认证平台",
    login_ways: &[LoginWay::Face, LoginWay::Mobile, LoginWay::Password],
    password_rule: PasswordRule::GUANGDONG,
    account_register: "广东省统一身份认证平台",
    certification: &[
        CertificationWay {
            name: "网银U盾核验",
            detail: "用企业网银 U 盾，在广东政务服务网的账号管理页提升到四级及以上",
            guide: "http://www.gdzwfw.gov.cn/portal/help/doc-account-verified-E-bank-sheild.html",
        },
        CertificationWay {
            name: "电子营业执照核验",
            detail: "用电子营业执照，在广东政务服务网的账号管理页提升到四级及以上",
            guide: "http://www.gdzwfw.gov.cn/portal/help/doc-account-verified-electronic-business-license.html",
        },
        CertificationWay {
            name: "CA证书核验",
            detail: "用企业 CA 证书，在广东政务服务网的账号管理页提升到四级及以上",
            guide: "http://www.gdzwfw.gov.cn/portal/help/doc-account-verified-digital-license.html",
        },
    ],
    hall_bring: &[
        "本人有效身份证件原件",
        "营业执照原件或加盖公章的复印件",
        "由经办人办理的，另带法定代表人或经营者签字、盖章的授权委托书",
    ],
    portal: "http://www.gdzwfw.gov.cn/",
    contacts: &[
        Contact { name: "政务服务便民热线", phone: "12345", topic: "办事咨询" },
        Contact {
            name: "粤商通", phone: "(020) 29859688 - 68074", topic: "粤企签移动数字证书办理和使用咨询"
        },
        Contact {
            name: "粤商通", phone: "(020) 29859688 - 68073", topic: "粤企签移动数字证书办理和使用咨询"
        },
        Contact {
            name: "GDCA (数安时代)", phone: "95105813", topic: "粤企签移动数字证书有效期、证书验证问题咨询"
        },
        Contact {
            name: "NETCA (网证通)", phone: "4008301330", topic: "粤企签移动数字证书有效期、证书验证问题咨询"
        },
        Contact {
            name: "SZCA (深圳 CA)", phone: "4001123838", topic: "粤企签移动数字证书有效期、证书验证问题咨询"
        },
        Contact {
            name: "建设工程交易系统咨询", phone: "0769-28330619", topic: "东莞市公共资源交易中心咨询"
        },
        Contact {
            name: "建设工程业务咨询", phone: "0769-28330669", topic: "东莞市公共资源交易中心咨询"
        },
    ],
    channels: &[],
    pages: &[OutsidePage {
        name: "找回密码操作指引",
        address: "http://www.gdzwfw.gov.cn/portal/help/doc-sign-findpassword-email.html",
    }],
};

/// 浙江政务服务网 (guide 003).
pub(super) static ZHEJIANG: RegionProfile = RegionProfile {
    region: Region::Zhejiang,
    brand: &ZHEJIANG_BRAND,
    face_partner: "浙里办",
    face_host: "浙里办 APP",
    face_processor: "浙江政务服务网",
    login_ways: &[],
    password_rule: PasswordRule::GUANGDONG,
    account_register: "浙江政务服务网",
    certification: &[],
    hall_bring: &[
        "本人有效身份证件原件",
        "营业执照原件或加盖公章的复印件",
        "由经办人办理的，另带法定代表人或经营者签字、盖章的授权委托书",
    ],
    portal: "http://www.zjzwfw.gov.cn/",
    contacts: &[Contact {
        name: "法人认证服务专线", phone: "400-888-4636", topic: "法人账号注册、认证咨询"
    }],
    channels: &[Channel {
        name: "微信公众服务号", value: "浙江企业在线", topic: "关注后可进入人工咨询服务"
    }],
    pages: &[OutsidePage { name: "浙江政务服务网", address: "http://www.zjzwfw.gov.cn/" }],
};

/// 北京市中小企业公共服务平台 and 法人一证通 (guide 004).
pub(super) static BEIJING: RegionProfile = RegionProfile {
    region: Region::Beijing,
    brand: &BEIJING_BRAND,
    face_partner: "",
    face_host: "",
    face_processor: "北京市统一身份认证平台",
    login_ways: &[],
    password_rule: PasswordRule::GUANGDONG,
    account_register: "北京市统一身份认证平台",
    certification: &[],
    hall_bring: &[
        "本人有效身份证件原件",
        "营业执照原件或加盖公章的复印件",
        "由经办人办理的，另带法定代表人或经营者签字、盖章的授权委托书",
    ],
    portal: "https://www.smebj.cn/",
    contacts: &[
        Contact { name: "一证通技术咨询", phone: "010-58511090", topic: "企业认证注册、密码找回" },
        Contact { name: "平台呼叫中心", phone: "010-82176966", topic: "企业解绑等平台问题" },
        Contact { name: "平台呼叫中心", phone: "010-82176996", topic: "企业解绑等平台问题" },
    ],
    channels: &[Channel {
        name: "一证通运维邮箱",
        value: "yztyunwei@bjca.org.cn",
        topic: "可将问题的截图及说明文字发送到邮箱",
    }],
    pages: &[
        OutsidePage {
            name: "一证通",
            address: "https://yzt.beijing.gov.cn/am/UI/Login?module=BjzwLDAP&gx_charset=UTF-8",
        },
        OutsidePage { name: "北京市中小企业公共服务平台", address: "https://www.smebj.cn/" },
    ],
};
