//! Not agreeing to a face check, taking an agreement back, and the documents of those who come from elsewhere.

use super::ways::{self, CONSENT, HUANG, LIN};
use qifu_e2e::{Person, Stage};

/// J02, J14, `patterns.md`, Face check: refusing leads to the other ways and to the service hall, and is kept.
#[tokio::test]
async fn refusing_leads_to_the_others_and_to_the_service_hall() {
    Stage::http()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/services/company-record").await;
            visitor.heading("登录").await;
            assert!(!visitor.sees("您没有同意刷脸").await);
            visitor.click("人脸识别登录").await;
            visitor.click("不同意，改用其他办法").await;
            visitor.heading("登录").await;
            visitor.see("您没有同意刷脸").await;
            visitor.see("没有采集任何人脸信息").await;
            for way in ["人脸识别登录", "手机号码登录", "账号密码登录"] {
                visitor.sees_control(way).await;
            }
            visitor.checks_the_screen().await;
            visitor.reload().await;
            visitor.see("您没有同意刷脸").await;
            visitor.click("到政务服务大厅办理，看要带什么").await;
            visitor.heading("政务服务大厅").await;
            visitor.see("本人有效身份证件原件").await;
            visitor.see("营业执照").await;
            visitor.sees_control("12345").await;
            visitor.checks_the_screen().await;
            visitor.click("返回").await;
            visitor.heading("登录").await;
            visitor.click("人脸识别登录").await;
            visitor.check(CONSENT).await;
            visitor.click("同意并开始刷脸").await;
            visitor.see("请完成刷脸验证").await;
            visitor.open("/login").await;
            visitor.heading("登录").await;
            assert!(!visitor.sees("您没有同意刷脸").await, "agreed since");
        })
        .await;
}

/// The ways to log in are of the same size, weight and colour.
///
/// J02: Y-LOGIN-04, Y-FAQ-10, R-REG-08, Y-ACCT-05
#[tokio::test]
async fn the_three_ways_look_alike() {
    Stage::http()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/login").await;
            visitor.heading("登录").await;
            let mut looks = Vec::new();
            for way in ["人脸识别登录", "手机号码登录", "账号密码登录"] {
                let mut look = Vec::new();
                for property in ["color", "font-size", "font-weight"] {
                    look.push(visitor.style(way, property).await);
                }
                looks.push(look);
            }
            assert!(looks.windows(2).all(|pair| pair[0] == pair[1]), "{looks:?}");
        })
        .await;
}

/// `patterns.md`, Face check: consent can be withdrawn in 设置; its effect is shown before, its state afterwards.
#[tokio::test]
async fn a_consent_is_withdrawn_in_the_settings() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            lin.open("/settings").await;
            assert_eq!(lin.fact("状态").await, "已同意");
            assert_eq!(lin.fact("保存的比对结果").await, "1 条");
            lin.checks_the_screen().await;
            lin.click("撤回同意").await;
            lin.see("立即删除保存的 1 条人脸比对结果").await;
            lin.see("不影响现在的登录").await;
            lin.checks_the_screen().await;
            lin.click("不撤回").await;
            lin.does_not_see("立即删除保存的").await;
            assert_eq!(lin.fact("状态").await, "已同意");
            lin.click("撤回同意").await;
            lin.click_in("dialog", "撤回同意").await;
            lin.see("下次刷脸登录会重新征求您的同意").await;
            assert_eq!(lin.fact("状态").await, "已撤回");
            assert_eq!(lin.fact("保存的比对结果").await, "0 条");
            lin.checks_the_screen().await;
            lin.click_in("navigation", "我的").await;
            lin.click("退出登录").await;
            lin.click_in("dialog", "退出登录").await;
            lin.sees_control("请登录").await;
            ways::logs_in(stage, &lin, &LIN).await;
            lin.open("/settings").await;
            assert_eq!(lin.fact("状态").await, "已同意", "asked and given again");
        })
        .await;
}

/// J14: Y-FAQ-31..32, Y-LOGIN-13..15, R-REG-16
#[tokio::test]
async fn the_partner_recommends_the_travel_permit_and_refuses_residents_of_taiwan() {
    Stage::mock()
        .play(async |stage| {
            let desk = stage.person("an agent").await;
            desk.open("/").await;
            desk.click_in("banner", "请登录").await;
            desk.click("人脸识别登录").await;
            desk.see("港澳居民建议选择“港澳居民往来内地通行证”").await;
            desk.see("暂不支持台湾居民刷脸认证").await;
            desk.check(CONSENT).await;
            desk.click("同意并开始刷脸").await;
            let phone = stage.person("the phone").await;
            ways::scans(&phone, &desk.fact("核对码").await).await;
            phone.see("港澳居民建议选择“港澳居民往来内地通行证”").await;
            writes(&phone, "台湾居民来往大陆通行证", "00000012").await;
            phone.see("暂不支持台湾居民刷脸认证。请返回粤商通").await;
            phone.checks_the_screen().await;
            writes(&phone, "港澳居民往来内地通行证", "H00000012").await;
            phone.heading("人脸识别").await;
            phone.click("是本人，验证通过").await;
            desk.heading("首页").await;
            desk.click_in("navigation", "我的").await;
            assert_eq!(desk.fact("港澳居民往来内地通行证").await, "H0*****12");
            acts_as_an_agent(&desk).await;
        })
        .await;
}

/// Y-LOGIN-13, R-REG-16: the guide knows the role, and who is in charge of nothing registers an account in it.
async fn acts_as_an_agent(desk: &Person<'_>) {
    desk.open("/help/guide-login").await;
    desk.see("02 其他经办人：企业账号注册、认证和授权").await;
    desk.open("/help/guide-risk").await;
    desk.see("二、经办人注册粤商通企业账号").await;
    desk.open("/companies").await;
    ways::looks_for(desk, ways::STRANGE).await;
    desk.click("选择该企业").await;
    desk.click("确认选择").await;
    desk.heading("已添加企业").await;
    assert_eq!(desk.fact("账号申请人").await, "欧阳书言");
    assert_eq!(desk.fact("账号可信等级").await, "未认证");
}

async fn writes(phone: &Person<'_>, kind: &str, number: &str) {
    phone.fill("姓名", "欧阳书言").await;
    phone.choose("证件类型", kind).await;
    phone.fill("证件号码", number).await;
    phone.fill("手机号码", HUANG.mobile).await;
    phone.click("开始人脸识别").await;
}

/// J14: Y-FAQ-34
#[tokio::test]
async fn a_travel_permit_is_refused_before_its_check_began() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            stage.world().starts_over_at("2023-02-14T23:50:00+08:00");
            let desk = stage.person("an agent").await;
            ways::asks_for_a_face_check(&desk).await;
            let phone = stage.person("the phone").await;
            ways::scans(&phone, &desk.fact("核对码").await).await;
            writes(&phone, "港澳居民往来内地通行证", "H00000012").await;
            phone.see("2 月 15 日后系统才支持这类证件的核验").await;
            phone.checks_the_screen().await;
        })
        .await;
}
