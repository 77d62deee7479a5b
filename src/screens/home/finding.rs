//! The field of 首页 that leads to the search (`R-REG-02`: a service is found by its name), and where else one asks.

use crate::{
    i18n::{help_index, home, install, search},
    navigation::use_navigation,
    prelude::*,
    route::Route,
    ui::{Cell, CellGroup, IconName, SearchField},
};

/// The field; its words go to the search.
#[component]
pub(super) fn HomeSearch() -> impl IntoView {
    let navigation = use_navigation();
    let typed = RwSignal::new(String::new());
    let on_search = Callback::new(move |words| navigation.go(Route::Search { words: Some(words) }));
    view! { <SearchField label=search::label() hint=search::placeholder() value=typed on_search /> }
}

/// 帮助 and 安装.
#[component]
pub(super) fn HomeHelp() -> impl IntoView {
    view! {
        <CellGroup>
            <Cell
                title=help_index::title()
                detail=home::help_detail()
                icon=IconName::Info
                href=Route::Help { question: None }.href()
            />
            <Cell
                title=install::entry()
                detail=install::entry_detail()
                icon=IconName::Smartphone
                href=Route::Install.href()
            />
        </CellGroup>
    }
}
