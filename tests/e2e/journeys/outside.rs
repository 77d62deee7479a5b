//! The partner's own screens: what they refuse before a face is looked at.

use super::ways::{self, LIN};
use qifu_e2e::Stage;

/// J02: Y-LOGIN-09, Y-LOGIN-10, R-REG-05
#[tokio::test]
async fn the_partner_refuses_a_name_that_does_not_go_with_the_document() {
    Stage::mock()
        .play(async |stage| {
            let desk = stage.person("the desk").await;
            ways::asks_for_a_face_check(&desk).await;
            let phone = stage.person("the phone").await;
            ways::scans(&phone, &desk.fact("核对码").await).await;
            phone.fill("姓名", "陈海生").await;
            phone.choose("证件类型", "居民身份证").await;
            phone.fill("证件号码", LIN.document).await;
            phone.fill("手机号码", LIN.mobile).await;
            phone.click("开始人脸识别").await;
            phone.see("姓名与证件号码对不上").await;
            phone.see("有内容需要修改").await;
            phone.checks_the_screen().await;
            phone.heading("输入身份信息").await;
            assert_eq!(phone.value_of("手机号码").await, LIN.mobile, "what was typed stays");
            phone.fill("姓名", LIN.name).await;
            phone.click("开始人脸识别").await;
            phone.heading("人脸识别").await;
            phone.click("是本人，验证通过").await;
            ways::is_inside(&desk, &LIN).await;
        })
        .await;
}

/// J02: Y-LOGIN-06..07
#[tokio::test]
async fn every_screen_of_the_outside_world_is_sound() {
    Stage::mock()
        .play(async |stage| {
            let player = stage.person("the player").await;
            for (path, heading) in [
                ("/sim", "企服通模拟环境"),
                ("/sim/wechat", "扫一扫"),
                ("/sim/yuexinqian", "没有要做的人脸识别"),
                ("/sim/yuexinqian/f-404", "找不到这次人脸识别"),
                ("/sim/sms", "收件箱"),
                ("/sim/register", "企业登记信息查询"),
                ("/sim/service-hall", "更换三证合一营业执照"),
                ("/sim/department", "收件审核"),
            ] {
                player.open(path).await;
                player.heading(heading).await;
                player.see("模拟的外部系统").await;
                player.checks_the_screen().await;
            }
        })
        .await;
}
