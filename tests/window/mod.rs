//! The built program, driven through its real window.

mod bridge;
mod document;
mod fragment;
mod libraries;
mod roles;
mod split_quotation;
mod start;
mod steps;
mod unnamed_source;
