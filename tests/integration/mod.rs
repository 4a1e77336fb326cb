//! Whole libraries, through the command list and the command line.

mod bad_input;
mod cli;
mod command_line;
mod commands;
pub mod given;
mod many;
mod migrations;
mod properties;
mod review;
pub mod scenarios;
mod search_box;
mod sources;
mod tidy;
mod upkeep;
