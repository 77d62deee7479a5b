//! 企服通: one web app with which a company does its dealings with government.
//!
//! Every module below is a *room*; `ARCHITECTURE.md` says which room may use which. `tests/rules` enforces it.

/// What a deployment sets, and the region profiles.
pub mod config;
/// The API: every endpoint, declared once.
pub mod contract;
/// Business nouns, parsed types, rules.
pub mod domain;
/// What the app runs in.
pub mod host;
/// The in-browser server.
#[cfg(feature = "mock")]
pub mod mock;
/// Every address as a value.
pub mod route;

/// Providers, shell, guard, and the match from route to screen.
#[cfg(feature = "app")]
pub mod app;
/// The `Api` handle and the transports.
#[cfg(feature = "app")]
pub mod client;
/// Drafts, fields, problems.
#[cfg(feature = "app")]
pub mod form;
/// Every component in every state.
#[cfg(all(feature = "app", feature = "mock"))]
pub mod gallery;
/// Every visible sentence.
#[cfg(feature = "app")]
pub mod i18n;
/// Code that is loaded when first needed.
#[cfg(feature = "app")]
pub mod lazy;
/// Reads as state, writes as acts, the change feed.
#[cfg(feature = "app")]
pub mod load;
/// History, links, scroll.
#[cfg(feature = "app")]
pub mod navigation;
/// What knows the domain and belongs to no single feature.
#[cfg(feature = "app")]
pub mod parts;
/// The only door to leptos.
#[cfg(feature = "app")]
pub mod prelude;
/// One folder per feature.
#[cfg(feature = "app")]
pub mod screens;
/// Who is logged in, for which company.
#[cfg(feature = "app")]
pub mod session;
/// The outside world of a demonstration.
#[cfg(all(feature = "app", feature = "mock"))]
pub mod sim;
/// The design system.
#[cfg(feature = "app")]
pub mod ui;
/// Domain values, refusals and errors as texts.
#[cfg(feature = "app")]
pub mod words;
