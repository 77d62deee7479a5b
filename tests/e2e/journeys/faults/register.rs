//! Faults of the register: the failure in words, the same again, and it is done once.

use super::{goes_on, table, with_each};
use crate::journeys::ways::{self, CHEN, HUANG, LIN, STRANGE, STRANGE_CODE};
use qifu_e2e::{Identity, Person, Stage};

/// J05, when the search fails.
#[tokio::test]
async fn a_search_tells_of_every_fault_and_goes_on() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            let troubles = [table::told(), table::passing()].concat();
            with_each(stage, &huang, "FindCompanies", &troubles, async |trouble| {
                ways::sits_at(stage, &huang, &HUANG, "/companies").await;
                trouble.strike(stage, "FindCompanies");
                ways::looks_for(&huang, STRANGE).await;
                if !trouble.words.is_empty() {
                    huang.patient(20).see(trouble.words).await;
                    assert_eq!(huang.value_of(ways::SEARCH).await, STRANGE);
                    stage.world().heals();
                    let found = "/companies/find?words=%E6%B2%85%E6%8B%BE%E7%A6%BE%E7%89%A9%E6%B5%81";
                    goes_on(&huang, found, "找到 1 家").await;
                }
                huang.patient(20).see("找到 1 家").await;
            })
            .await;
        })
        .await;
}

/// J05: Y-FAQ-19, when the accounts cannot be read.
#[tokio::test]
async fn the_accounts_tell_of_every_fault_and_go_on() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let chen = stage.person(CHEN.name).await;
            let troubles = [table::told(), table::passing()].concat();
            with_each(stage, &chen, "ListCompanyAccounts", &troubles, async |trouble| {
                trouble.strike(stage, "ListCompanyAccounts");
                ways::sits_at(stage, &chen, &CHEN, "/company/c-4/accounts").await;
                if !trouble.words.is_empty() {
                    chen.patient(20).see(trouble.words).await;
                    stage.world().heals();
                    goes_on(&chen, "/company/c-4/accounts", "企业账号已认证").await;
                }
                chen.patient(20).see("企业账号已认证").await;
            })
            .await;
        })
        .await;
}

/// J05: Y-FIND-05..06, when the choice fails.
#[tokio::test]
async fn choosing_a_found_company_tells_of_every_fault_and_happens_once() {
    let path = "/companies/find?words=%E6%B2%85%E6%8B%BE%E7%A6%BE%E7%89%A9%E6%B5%81";
    happens_once("ChooseCompany", &HUANG, path, async |huang, is_again| {
        if !is_again {
            huang.click("选择该企业").await;
        }
        huang.click("确认选择").await;
    })
    .await;
}

/// J06: Y-FAQ-11, Y-FAQ-29, when the check fails.
#[tokio::test]
async fn adding_by_name_and_code_tells_of_every_fault_and_happens_once() {
    happens_once("AddCompany", &HUANG, "/companies/add", async |huang, is_again| {
        if is_again {
            assert_eq!(huang.value_of("企业名称").await, STRANGE, "nothing typed is lost");
        } else {
            huang.fill("企业名称", STRANGE).await;
            huang.fill("统一社会信用代码", STRANGE_CODE).await;
        }
        huang.click("添加企业").await;
    })
    .await;
}

/// J03: Y-ENT-12, when it fails.
#[tokio::test]
async fn adding_by_hand_tells_of_every_fault_and_happens_once() {
    happens_once("AddOwnCompany", &CHEN, "/companies/add/code", async |chen, is_again| {
        if !is_again {
            chen.fill("统一社会信用代码", "92440600PDY0000520").await;
        }
        chen.click("立即添加").await;
    })
    .await;
}

/// Acts under each trouble, once more where it was told of one; then there is one account more than at the beginning.
async fn happens_once(endpoint: &str, who: &Identity, path: &str, act: impl AsyncFn(&Person<'_>, bool)) {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let person = stage.person(who.name).await;
            let troubles = [table::told_of_acts(), table::passing()].concat();
            with_each(stage, &person, endpoint, &troubles, async |trouble| {
                let token = ways::sits_at(stage, &person, who, path).await;
                let before = accounts(stage, &token);
                trouble.strike(stage, endpoint);
                act(&person, false).await;
                if !trouble.words.is_empty() {
                    person.patient(20).see(trouble.words).await;
                    stage.world().heals();
                    act(&person, true).await;
                }
                person.patient(20).heading("已添加企业").await;
                assert_eq!(accounts(stage, &token), before + 1);
                let texts = stage.world().server().get("/sim/text-messages");
                let told = texts
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter(|text| text["text"].as_str().is_some_and(|text| text.contains("您已关联")));
                assert_eq!(told.count(), 1, "one text message: {texts}");
            })
            .await;
        })
        .await;
}

fn accounts(stage: &Stage, token: &str) -> usize {
    stage.world().asks_as(token, "/companies").as_array().map_or(0, Vec::len)
}

/// J05: Y-FAQ-50, when another's account is ended.
#[tokio::test]
async fn ending_an_account_tells_of_every_fault_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told_of_acts(), table::passing()].concat();
            with_each(stage, &lin, "EndAccount", &troubles, async |trouble| {
                let huangs = stage.world().logs_in(&HUANG);
                stage.world().writes_as(&huangs, "POST", "/register/companies/c-2/accounts", &serde_json::Value::Null);
                ways::sits_at(stage, &lin, &LIN, "/company/c-2/accounts").await;
                trouble.strike(stage, "EndAccount");
                lin.click("终止这个账号").await;
                lin.click("确认终止").await;
                if !trouble.words.is_empty() {
                    lin.patient(20).see(trouble.words).await;
                    stage.world().heals();
                    lin.click("确认终止").await;
                }
                lin.patient(20).see("账号已终止").await;
                lin.does_not_see("黄**").await;
                assert_eq!(accounts(stage, &huangs), 0);
            })
            .await;
        })
        .await;
}
