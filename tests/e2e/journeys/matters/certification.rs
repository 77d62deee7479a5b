//! 企业认证: what it says, and to whom.

use super::*;
use crate::journeys::ways::HE;

/// J13: Y-CERT-02, Y-FAQ-20..23, Y-FAQ-42..44, Y-FAQ-46
#[tokio::test]
async fn the_page_says_who_certifies_and_how_and_what_an_agent_may_not_do() {
    Stage::http()
        .play(async |stage| {
            let he = stage.person(HE.name).await;
            sits_at(stage, &he, &HE, "uncertified", "/services/matters/hazard-licence-renewal").await;
            he.see("企业账号未认证").await;
            he.click_in("dialog", "去认证").await;
            he.heading("企业认证").await;
            he.see("企业账号未认证").await;
            for way in ["法人刷脸", "网银U盾核验", "电子营业执照核验", "CA证书核验"] {
                he.see(way).await;
            }
            he.see("一次完成即可").await;
            he.see("和您拿着企业的印章、CA 证书和银行 U 盾一样").await;
            he.see("不可越权滥用").await;
            he.see("请询问相关政府部门的联系人是否可以线下办理").await;
            let guides = "return [...document.querySelectorAll('main a[target=_blank]')].map((link) => link.href)";
            let guides = he.script(guides, vec![]).await;
            let guides: Vec<_> = guides.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let addresses = [
                "http://www.gdzwfw.gov.cn/portal/help/doc-account-verified-E-bank-sheild.html",
                "http://www.gdzwfw.gov.cn/portal/help/doc-account-verified-electronic-business-license.html",
                "http://www.gdzwfw.gov.cn/portal/help/doc-account-verified-digital-license.html",
            ];
            assert_eq!(guides, addresses);
            he.checks_the_screen().await;
            he.back().await;
            he.click_in("dialog", "先看看材料").await;
            he.heading(CLOSED).await;
        })
        .await;
}

/// J13: Y-CERT-01, Y-FAQ-16: the server keeps to the same rule.
#[tokio::test]
async fn the_server_begins_nothing_that_is_closed_to_the_account() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let token = acts(stage, &HE, "uncertified");
            let bearer = format!("Bearer {token}");
            let begin = |matter: &str| {
                let body = json!({ "matter": matter });
                stage.world().server().ask("POST", "/cases", &[("authorization", &bearer)], Some(&body))
            };
            let refused = begin("hazard-licence-renewal");
            assert_eq!((refused.status, &refused.json["code"]), (403, &json!("certification_required")));
            assert_eq!(begin("loader-filing").status, 200);
        })
        .await;
}
