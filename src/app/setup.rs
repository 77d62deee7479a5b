//! The one screen for a deployment whose settings are wrong.

use crate::{config::ConfigProblem, i18n::app, prelude::*};

/// Says which setting is wrong, and whom to tell.
#[component]
pub fn ConfigTrouble(
    /// What is wrong.
    problem: ConfigProblem,
) -> impl IntoView {
    let detail = match problem {
        ConfigProblem::Missing => app::config_missing().to_owned(),
        ConfigProblem::Malformed(detail) => app::config_malformed(detail),
        ConfigProblem::Value { setting, found } => app::config_value(setting, found),
        ConfigProblem::MockNotBuilt => app::config_mock().to_owned(),
    };
    let reload = Callback::new(|()| window().location().reload().unwrap_or_default());
    view! {
        <main class="config-trouble">
            <h1>{app::config_title()}</h1>
            <crate::ui::FailureState title=Signal::stored(app::config_title().to_owned()) detail on_retry=reload />
        </main>
    }
}
