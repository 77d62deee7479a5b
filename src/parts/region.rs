//! The region's profile as a context.

use crate::{
    config::{Region, RegionProfile},
    prelude::*,
};

/// The region in force, and the product's name in this deployment.
#[derive(Clone)]
pub struct RegionContext {
    /// The region.
    pub region: Region,
    /// The product's name.
    pub product: String,
}

/// The profile of the region in force.
pub fn use_profile() -> &'static RegionProfile {
    expect_context::<RegionContext>().region.profile()
}

/// The product's name in this deployment.
pub fn use_product() -> String {
    expect_context::<RegionContext>().product
}
