//! The first journey in full: a legal representative logs in by face at a desk, with a phone at hand, and acts for one
//! of the enterprises that appear by themselves.

use super::ways::{self, CONSENT, LIN, LINS};
use qifu_e2e::{Identity, Person, Stage};

/// J02: Y-LOGIN-01..11, R-REG-03..06, C-USE-03..04, Y-ENT-01, Y-ENT-03..08, R-REG-09..11, R-REG-13..14
#[tokio::test]
async fn a_legal_representative_logs_in_at_a_desk_and_acts_for_an_enterprise() {
    Stage::mock()
        .play(async |stage| {
            let desk = stage.person("the desk").await;
            comes_to_the_login_page(&desk).await;
            agrees(&desk).await;
            let code = desk.fact("核对码").await;
            let phone = stage.person("the phone").await;
            opens_the_partner(&phone, &code).await;
            desk.see("已打开，正在验证").await;
            proves_who_it_is(&phone, &LIN).await;
            is_logged_in_with_companies(&desk).await;
            chooses_the_company(&desk, LINS[1]).await;
            sees_the_account(&desk, LINS[1]).await;
        })
        .await;
}

async fn comes_to_the_login_page(desk: &Person<'_>) {
    desk.open("/").await;
    desk.heading("企服通").await;
    desk.see("演示数据").await;
    desk.checks_the_screen().await;
    desk.click_in("banner", "请登录").await;
    desk.heading("登录").await;
    desk.title("登录 - 企服通").await;
    desk.sees_control("人脸识别登录").await;
    desk.checks_the_screen().await;
    desk.click("人脸识别登录").await;
}

async fn agrees(desk: &Person<'_>) {
    desk.heading("人脸识别登录").await;
    for told in ["处理者", "用途", "处理方式", "保存期限", "您的权利", "不同意的影响"] {
        desk.see(told).await;
    }
    assert_eq!(desk.is_checked(CONSENT).await, Some(false), "nobody agrees for the person");
    desk.checks_the_screen().await;
    desk.check(CONSENT).await;
    desk.click("同意并开始刷脸").await;
    desk.see("请完成刷脸验证").await;
    desk.see("等待打开").await;
    desk.see("人脸识别二维码，请用手机微信扫一扫").await;
    desk.checks_the_screen().await;
}

async fn opens_the_partner(phone: &Person<'_>, code: &str) {
    phone.open("/sim/wechat").await;
    phone.heading("扫一扫").await;
    phone.title("微信（模拟）").await;
    phone.checks_the_screen().await;
    phone.fill("二维码里的地址，或核对码", code).await;
    phone.click("打开").await;
    phone.heading("输入身份信息").await;
    phone.title("粤信签（模拟）").await;
    phone.see("个人身份信息").await;
    assert_eq!(phone.fact("核对码").await, code, "both screens show the same code");
    phone.checks_the_screen().await;
}

async fn proves_who_it_is(phone: &Person<'_>, who: &Identity) {
    phone.click("开始人脸识别").await;
    phone.see("请填写姓名，与证件上的一致").await;
    phone.see("请填写证件号码").await;
    phone.see("请填写手机号码").await;
    phone.fill("姓名", who.name).await;
    phone.choose("证件类型", "居民身份证").await;
    phone.fill("证件号码", "440100190101010012").await;
    phone.fill("手机号码", who.mobile).await;
    phone.click("开始人脸识别").await;
    phone.see("证件号码最后一位对不上").await;
    phone.checks_the_screen().await;
    phone.fill("证件号码", who.document).await;
    phone.click("开始人脸识别").await;
    phone.heading("人脸识别").await;
    phone.checks_the_screen().await;
    phone.click("是本人，验证通过").await;
    phone.heading("完成人脸识别验证").await;
    phone.sees_control("返回粤商通").await;
    phone.checks_the_screen().await;
}

async fn is_logged_in_with_companies(desk: &Person<'_>) {
    ways::is_inside(desk, &LIN).await;
    desk.see("登录成功，已自动关联 3 家企业").await;
    desk.title("首页 - 企服通").await;
    desk.checks_the_screen().await;
    desk.click_in("navigation", "办事").await;
    desk.heading("办事").await;
    desk.see("先选定企业").await;
    desk.checks_the_screen().await;
    desk.click_in("navigation", "首页").await;
    desk.heading("首页").await;
    desk.click("请选择办事企业").await;
    desk.heading("请选择办事企业").await;
    for company in LINS {
        desk.see(company).await;
    }
    assert_eq!(desk.count("已认证").await, 3, "every account is certified at once");
    desk.checks_the_screen().await;
}

async fn chooses_the_company(desk: &Person<'_>, company: &str) {
    ways::chooses(desk, company).await;
    desk.heading("首页").await;
    desk.see("当前办事企业").await;
    desk.see(company).await;
    desk.checks_the_screen().await;
    desk.click_in("navigation", "办事").await;
    desk.heading("办事").await;
    desk.checks_the_screen().await;
    desk.click("企业登记信息").await;
    desk.heading("企业登记信息").await;
    assert!(desk.fact("名称").await.starts_with(company), "the record is the chosen company's");
    assert_eq!(desk.fact("法定代表人").await, LIN.name);
    desk.checks_the_screen().await;
}

async fn sees_the_account(desk: &Person<'_>, company: &str) {
    desk.click_in("navigation", "我的").await;
    desk.heading("我的").await;
    desk.see(LIN.name).await;
    desk.checks_the_screen().await;
    desk.click("账号信息").await;
    desk.heading("账号信息").await;
    assert_eq!(desk.fact("账号可信等级").await, "已认证");
    assert_eq!(desk.fact("企业名称").await, company);
    assert_eq!(desk.fact("我的身份").await, "法定代表人");
    assert_eq!(desk.fact("账号申请人").await, LIN.name);
    desk.checks_the_screen().await;
}

/// J02: Y-LOGIN-02, Y-LOGIN-12, R-REG-07, C-USE-02, C-USE-05
#[tokio::test]
async fn comes_back_from_the_partner_logged_in_where_login_stood_at_the_top_left() {
    Stage::mock()
        .phone(qifu_e2e::Agent::Phone)
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            lin.open("/").await;
            let [left, top, width, _] = lin.place("请登录", Some("banner")).await;
            assert!(left < 60.0 && top < 60.0 && left + width < 180.0, "at {left}, {top}, {width} wide");
            lin.click("请登录").await;
            ways::agrees_to_a_face_check(&lin).await;
            lin.click("打开“粤信签”").await;
            ways::proves(&lin, &LIN).await;
            lin.click("返回粤商通").await;
            ways::is_inside(&lin, &LIN).await;
            lin.is_at("/").await;
            let [left_of_name, ..] = lin.place(LIN.name, Some("banner")).await;
            assert!((left_of_name - left).abs() < 1.0, "the name stands in the place of 请登录");
        })
        .await;
}

/// J02: Y-FAQ-10
#[tokio::test]
async fn the_face_login_is_blue_text() {
    Stage::mock()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/login").await;
            let color = visitor.style("人脸识别登录", "color").await;
            let parts: Vec<i32> = color.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
            let [red, green, blue] = parts[..3] else { panic!("a colour without three parts: {color}") };
            assert!(blue > green + 40 && blue > red + 40, "{color} is no blue");
            // As large and heavy as the other words of a way to log in.
            assert_eq!(visitor.style("人脸识别登录", "font-size").await, "16px");
        })
        .await;
}
