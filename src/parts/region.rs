//! The region's profile as a context. A deployment sets the region; a person may choose another, kept on this device.

use crate::{
    config::{Region, RegionProfile},
    prelude::*,
};
use gloo_storage::{LocalStorage as DeviceStorage, Storage};

const KEY: &str = "qifu.region";

/// The region in force, and the product's name in this deployment.
#[derive(Clone)]
pub struct RegionContext {
    /// The region.
    pub region: RwSignal<Region>,
    /// The product's name.
    pub product: String,
}

/// Makes the region known: the one chosen on this device, else the deployment's.
pub fn provide_region(of_deployment: Region, product: String) {
    let chosen = DeviceStorage::raw().get_item(KEY).ok().flatten().and_then(|code| Region::from_code(&code));
    provide_context(RegionContext { region: RwSignal::new(chosen.unwrap_or(of_deployment)), product });
}

/// The region in force.
pub fn use_region() -> Signal<Region> {
    expect_context::<RegionContext>().region.into()
}

/// The way to choose another region. Screens drawn from then on follow it.
pub fn use_region_choice() -> Callback<Region> {
    let region = expect_context::<RegionContext>().region;
    Callback::new(move |chosen: Region| {
        // Refused storage costs the next visit its region, nothing else.
        DeviceStorage::raw().set_item(KEY, chosen.code()).unwrap_or_default();
        region.set(chosen);
    })
}

/// The profile of the region in force; not tracked, since one changes the region on a screen of its own.
pub fn use_profile() -> &'static RegionProfile {
    expect_context::<RegionContext>().region.get_untracked().profile()
}

/// The product's name in this deployment.
pub fn use_product() -> String {
    expect_context::<RegionContext>().product
}
