//! The built program, driven through its real window.

mod accessibility;
mod bridge;
mod dates;
mod depth;
mod document;
mod dropping;
mod fragment;
mod keyboard;
mod libraries;
mod main_job;
mod narrowing;
mod reader;
mod reporting_chain;
mod review;
mod review_card;
mod roles;
mod search_box;
mod sources;
mod split_quotation;
mod start;
mod steps;
mod translation;
mod unnamed_source;
mod unsaved;
mod versions;
