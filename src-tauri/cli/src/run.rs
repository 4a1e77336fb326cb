//! From arguments to commands of the list.

use std::io::Read;
use std::path::Path;

use onrecord_core::api::{COMMANDS, call, typescript};
use onrecord_core::{Error, Library, Progress, sample};
use serde_json::{Value, json};

use crate::arguments::{Arguments, Command};
use crate::{capture, extract, print};

/// Why it did not work.
pub enum Failure {
    /// The library said no.
    Refused(Error),
    /// It was not asked right.
    Usage(String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

/// Does what the arguments ask.
pub fn run(arguments: Arguments) -> Result<(), Failure> {
    if let Command::Commands {
        typescript: declarations,
    } = arguments.command
    {
        if declarations {
            say!("{}", typescript().trim_end());
        } else {
            COMMANDS.iter().for_each(|command| {
                say!("{}({}) -> {}", command.name, command.input, command.output)
            });
        }
        return Ok(());
    }
    if let Command::Extract {
        article,
        input,
        out,
    } = &arguments.command
    {
        return match (article, input, out) {
            (Some(article), _, _) => extract::show(article),
            (None, Some(input), Some(out)) => extract::lines(input, out),
            _ => Err(Failure::Usage(
                "name an article, or --in FILE --out FILE".to_owned(),
            )),
        };
    }
    let Some(path) = &arguments.library else {
        return Err(Failure::Usage(
            "say which library with --library FILE".to_owned(),
        ));
    };
    match arguments.command {
        Command::Create => Library::create(path).map(drop).map_err(Failure::from),
        Command::Sample => {
            let library = sample::create(path)?;
            let info = ask(&library, "get_library", json!({}))?;
            say!(
                "{}: {} quotations in {} articles",
                path.display(),
                info["quotations"],
                info["articles"]
            );
            Ok(())
        }
        command => in_library(&Library::open(path)?, command),
    }
}

fn in_library(library: &Library, command: Command) -> Result<(), Failure> {
    match command {
        Command::Call { command, input } => {
            if !COMMANDS.iter().any(|known| known.name == command) {
                return Err(Failure::Usage(format!(
                    "there is no command “{command}”; `commands` lists them"
                )));
            }
            let input = if input == "-" {
                standard_input()?
            } else {
                input
            };
            // A script reads the refusal as JSON too; a person reads the sentence on standard error.
            let reply = call(library, &command, &input, &Progress::none());
            let json = reply
                .as_ref()
                .map_or_else(|error| json!(error).to_string(), |reply| reply.json.clone());
            say!("{json}");
            reply?;
        }
        Command::Search { query, json, limit } => {
            let page = ask(
                library,
                "list_quotations",
                json!({ "filter": { "text": query }, "limit": limit }),
            )?;
            if json {
                say!("{}", page["rows"])
            } else {
                print::rows(&page["rows"])
            }
        }
        Command::Export {
            format,
            filter,
            out,
        } => {
            let path = absolute(&out)?;
            let input = json!({ "scope": { "filter": read_filter(&filter)? }, "format": format.word(), "path": path });
            print::export(&ask(library, "export_quotations", input)?);
        }
        Command::Import { file, dry_run } => {
            let report = ask(
                library,
                "import_library",
                json!({ "path": absolute(&file)?, "dry_run": dry_run }),
            )?;
            if !dry_run {
                ask(library, "index_library", json!({}))?;
            }
            print::import(&report["value"], dry_run);
        }
        Command::Capture { sources, private } => capture::all(library, &sources, private)?,
        Command::Verify => {
            let report = ask(library, "verify_captures", json!({}))?;
            print::verified(&report);
            if report["untouched"] != true {
                return Err(Failure::Refused(Error::conflict(
                    "Some captures are not what was captured.",
                )));
            }
        }
        Command::History { uid } => print::history(&ask(
            library,
            "get_history",
            json!({ "id": number(library, &uid)? }),
        )?),
        Command::Undo => print::operation("Undone", &ask(library, "undo", json!({}))?["value"]),
        Command::Redo => print::operation("Redone", &ask(library, "redo", json!({}))?["value"]),
        Command::Check { rebuild } => {
            let report = ask(
                library,
                if rebuild {
                    "rebuild_derived"
                } else {
                    "check_library"
                },
                json!({}),
            )?;
            print::check(&report);
            if report["sound"] != true {
                return Err(Failure::Refused(Error::conflict(
                    "The library is not sound.",
                )));
            }
        }
        Command::Create | Command::Sample | Command::Extract { .. } | Command::Commands { .. } => {}
    }
    Ok(())
}

fn ask(library: &Library, name: &str, input: Value) -> Result<Value, Failure> {
    let reply = call(library, name, &input.to_string(), &Progress::none())?;
    serde_json::from_str(&reply.json).map_err(|error| Failure::Refused(error.into()))
}

/// Words, or a filter as JSON.
fn read_filter(text: &str) -> Result<Value, Failure> {
    match text.trim_start().starts_with('{') {
        true => serde_json::from_str(text)
            .map_err(|error| Failure::Usage(format!("--filter is no JSON: {error}"))),
        false => Ok(json!({ "text": text })),
    }
}

/// A quotation by its number, or by its uid, which outlives its deletion.
fn number(library: &Library, uid: &str) -> Result<i64, Failure> {
    if let Ok(number) = uid.parse() {
        return Ok(number);
    }
    Ok(library.quotation_number(uid)?.0)
}

fn standard_input() -> Result<String, Failure> {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| Failure::Usage(format!("standard input: {error}")))?;
    Ok(text)
}

fn absolute(path: &Path) -> Result<String, Failure> {
    let path = std::path::absolute(path).map_err(|error| Failure::Usage(error.to_string()))?;
    Ok(path.display().to_string())
}
