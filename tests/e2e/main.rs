//! People's ways through the product, end to end, in a real browser.

mod journeys;
