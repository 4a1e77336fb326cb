//! The TypeScript side of the command list, written from the Rust types so that there is no twin to keep.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use super::commands::{COMMANDS, collect};
use crate::error::Error;
use crate::library::Outcome;

/// Declarations by name, each type once.
#[derive(Default)]
pub(super) struct Types {
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl Types {
    /// Adds a type and everything it is made of.
    pub(super) fn add<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        let config = Config::new().with_large_int("number");
        if T::output_path().is_some() {
            let declaration = one_line(&format!("export {}", T::decl(&config)));
            self.declarations.insert(T::name(&config), declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The content of `ui/src/api/generated.ts`.
pub fn typescript() -> String {
    let mut types = Types::default();
    types.add::<Error>();
    types.add::<Outcome<()>>();
    collect(&mut types);
    let mut text = String::from(
        "// Written by `cargo xtask gen` from the Rust types; a test keeps it fresh.\n\n",
    );
    for declaration in types.declarations.values() {
        let _ = writeln!(text, "{declaration}");
    }
    text.push_str(
        "\n/** Every command with its input and output. */\nexport interface Commands {\n",
    );
    for command in COMMANDS {
        let (input, output) = (
            typescript_name(command.input),
            typescript_name(command.output),
        );
        let _ = writeln!(
            text,
            "  {}: {{ input: {input}; output: {output} }};",
            command.name
        );
    }
    text.push_str("}\n\n/** The commands that write. */\nexport type Writes =\n");
    for command in COMMANDS.iter().filter(|command| command.writes) {
        let _ = writeln!(text, "  | \"{}\"", command.name);
    }
    text.push_str("  ;\n");
    text
}

/// A declaration on one line. The documentation stays with the Rust types.
fn one_line(declaration: &str) -> String {
    let mut code = String::new();
    let mut rest = declaration;
    while let Some((before, comment)) = rest.split_once("/**") {
        code.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    code.push_str(rest);
    code.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(", }", " }")
}

/// A Rust type of the list as TypeScript spells it.
fn typescript_name(rust: &str) -> String {
    let spelled = rust.replace("Vec<", "Array<").replace("u32", "number");
    spelled.replace("Nothing", "Record<string, never>")
}
