//! 安装: the code by which a phone opens this very site, where else the product is found, and installing it here.

mod here;

use crate::{
    host::full_address,
    i18n::{install, share},
    parts::{AgreementLine, Page, ShareLink, use_product, use_region},
    prelude::*,
    route::Route,
    ui::{Card, Fact, Facts, QrCode, Section},
};

/// 安装 (`Y-DOWN-05`..`Y-DOWN-07`).
#[component]
pub fn InstallScreen() -> impl IntoView {
    let brand = use_region().get_untracked().brand().name;
    let address = full_address(&Route::Home.href());
    let code = address.clone();
    view! {
        <Page title=install::title() back=Route::Home>
            <Card>
                <figure class="install-code">
                    <QrCode value=code alt=install::qr_alt() />
                    <figcaption>{install::caption(brand)}</figcaption>
                </figure>
            </Card>
            <Section title=install::here_title()>
                <here::Here />
            </Section>
            <Section title=install::stores_title()>
                <Card>
                    <p>{install::stores()}</p>
                    <p>{install::stores_search(brand)}</p>
                    <Facts>
                        <Fact label=install::version() value=env!("CARGO_PKG_VERSION") />
                        <Fact label=install::address() value=address copyable=true />
                    </Facts>
                </Card>
            </Section>
            <ShareLink route=Route::Install title=use_product() detail=share::site_detail() />
            <AgreementLine />
        </Page>
    }
}
