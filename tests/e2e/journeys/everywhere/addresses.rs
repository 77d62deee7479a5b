//! An address for every screen that there is. `tests/rules/addresses.rs` compares the names with the variants of the
//! routes: a new screen without a line here is a fault.

/// Who opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Nobody in particular.
    Visitor,
    /// One who is known by mobile number alone.
    Unverified,
    /// One who acts for a company.
    Member,
}

/// A screen: the variant of its route, its address, who opens it, and words that show there.
pub type Address = (&'static str, &'static str, Who, &'static str);

/// Of the product. `{account}`, `{draft}` and `{submitted}` are filled in.
pub const ADDRESSES: [Address; 42] = [
    ("Home", "/", Who::Visitor, "办企业的事"),
    ("Login", "/login", Who::Visitor, "人脸识别登录"),
    ("FaceLogin", "/login/face", Who::Visitor, "同意并开始刷脸"),
    ("MobileLogin", "/login/mobile", Who::Visitor, "获取验证码"),
    ("PasswordLogin", "/login/password", Who::Visitor, "登录密码"),
    ("PasswordReset", "/login/password/reset", Who::Visitor, "登录账户"),
    ("FaceReturn", "/login/face/return?face_check=f-none&code=none", Who::Visitor, "没有找到"),
    ("ServiceHall", "/service-hall", Who::Visitor, "政务服务"),
    ("Verify", "/verify", Who::Unverified, "同意并开始刷脸"),
    ("Home", "/", Who::Member, "当前办事企业"),
    ("Companies", "/companies", Who::Member, "选择办事"),
    ("FindCompanies", "/companies/find?words=危险货物", Who::Member, "选择该企业"),
    ("AddCompany", "/companies/add", Who::Member, "企业名称"),
    ("AddByHand", "/companies/add/code", Who::Member, "统一社会信用代码"),
    ("CompanyAdded", "/companies/added/{account}", Who::Member, "已添加企业"),
    ("MyCompanies", "/me/companies", Who::Member, "广州澍拾禾危险货物运输有限公司"),
    ("CompanyHome", "/company/c-1", Who::Member, "账号信息"),
    ("CompanyAccounts", "/company/c-1/accounts", Who::Member, "账号申请人"),
    ("Account", "/accounts/{account}", Who::Member, "账号可信等级"),
    ("Services", "/services", Who::Member, "装货人备案"),
    ("FindMatters", "/services?words=装货", Who::Member, "装货人备案"),
    ("Matter", "/services/matters/loader-filing", Who::Member, "营业执照副本"),
    ("Cases", "/services/cases", Who::Member, "装货人备案"),
    ("Case", "/services/cases/{submitted}", Who::Member, "受理编号"),
    ("CaseForm", "/services/cases/{draft}/form", Who::Member, "删除草稿"),
    ("CaseCheck", "/services/cases/{draft}/check", Who::Member, "提交办理"),
    ("CaseDone", "/services/cases/{submitted}/done", Who::Member, "已提交"),
    ("Certification", "/services/certification", Who::Member, "认证"),
    ("CompanyRecord", "/services/company-record", Who::Member, "经营范围"),
    ("Messages", "/messages", Who::Member, "您的账号登录了一次"),
    ("Me", "/me", Who::Member, "手机号码"),
    ("Settings", "/settings", Who::Member, "企业关联短信"),
    ("Help", "/help", Who::Member, "常见疑问"),
    ("Help", "/help/check-failed", Who::Member, "核验不成功"),
    ("Help", "/help/contacts", Who::Member, "95105813"),
    ("HelpSearch", "/help?words=密码", Who::Member, "密码"),
    ("Search", "/search?words=营业执照", Who::Member, "企业登记信息"),
    ("Install", "/install", Who::Member, "请使用手机扫码下载粤商通APP"),
    ("UserAgreement", "/agreements/user", Who::Member, "起施行"),
    ("PrivacyPolicy", "/agreements/privacy", Who::Member, "起施行"),
    ("Unknown", "/nowhere", Who::Member, "没有这个页面"),
    ("Unknown", "/help/no-such-question", Who::Member, "没有"),
];

/// Of the outside world of a demonstration. `{face_check}` is filled in.
pub const OUTSIDE: [Address; 8] = [
    ("Panel", "/sim", Who::Visitor, "企服通模拟环境"),
    ("Yuexinqian", "/sim/yuexinqian", Who::Visitor, "粤信签"),
    ("Yuexinqian", "/sim/yuexinqian/{face_check}", Who::Visitor, "输入身份信息"),
    ("WeChat", "/sim/wechat", Who::Visitor, "扫一扫"),
    ("TextMessages", "/sim/sms", Who::Visitor, "短信"),
    ("Register", "/sim/register", Who::Visitor, "登记"),
    ("ServiceHall", "/sim/service-hall", Who::Visitor, "政务服务大厅"),
    ("Department", "/sim/department", Who::Visitor, "装货人备案"),
];
