//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// A database of quoted statements, from the command line.
#[derive(Parser)]
#[command(name = "onrecord-cli", version, about)]
pub struct Arguments {
    /// The library file (.onrecord).
    #[arg(long, global = true, value_name = "FILE")]
    pub library: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Create an empty library.
    Create,
    /// Write the sample library into a new file.
    Sample,
    /// Run any command of the list: JSON in, JSON out.
    Call {
        /// Its name, as `commands` lists it.
        command: String,
        /// Its input; `-` reads standard input; empty where it needs none.
        #[arg(default_value = "")]
        input: String,
    },
    /// List the commands with the types of their input and output.
    Commands {
        /// Print the TypeScript declarations of all types instead.
        #[arg(long)]
        typescript: bool,
    },
    /// Search for words, "phrases" and names.
    Search {
        /// What to look for.
        query: String,
        /// Print the rows as JSON.
        #[arg(long)]
        json: bool,
        /// At most so many.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Write quotations to a file.
    Export {
        /// The format.
        #[arg(long)]
        format: Format,
        /// Words to look for, or a whole filter as JSON.
        #[arg(long, default_value = "")]
        filter: String,
        /// The file; one of that name is replaced.
        #[arg(long)]
        out: PathBuf,
    },
    /// Add what a JSON export holds.
    Import {
        /// The export.
        file: PathBuf,
        /// Only say what would come.
        #[arg(long)]
        dry_run: bool,
    },
    /// Add articles from files, folders of files and addresses of the web. What the library has already is left as it
    /// is, so a run that was broken off goes on where it was.
    Capture {
        /// Files, folders and addresses (https://…).
        #[arg(required = true, value_name = "DIR|FILE|URL")]
        sources: Vec<String>,
        /// Fetch addresses of this computer and of private networks too.
        #[arg(long)]
        private: bool,
    },
    /// Compare every captured text and original with its SHA-256.
    Verify,
    /// Print the audit trail of one quotation, which may be deleted.
    History {
        /// Its uid, or its number.
        uid: String,
    },
    /// Find the quotations in an article's text, and who said them. Needs no library and writes none.
    Extract {
        /// An article as plain text: prints what is found, with the reasons.
        article: Option<PathBuf>,
        /// Articles as JSON lines, `{"id", "text"[, "lang"]}`.
        #[arg(
            long = "in",
            requires = "out",
            conflicts_with = "article",
            value_name = "FILE"
        )]
        input: Option<PathBuf>,
        /// Where the findings go, one article a line; offsets count code points.
        #[arg(long, requires = "input", value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Take the last operation back.
    Undo,
    /// Bring the last undone operation back.
    Redo,
    /// Check the file, the captures and everything derived.
    Check {
        /// Build the search index again first.
        #[arg(long)]
        rebuild: bool,
    },
}

/// A file format.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// A table for spreadsheets.
    Csv,
    /// Plain text with marks.
    Md,
    /// One self-contained page.
    Html,
    /// Everything, to be imported again.
    Json,
}

impl Format {
    /// The word of the command list.
    pub fn word(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Md => "md",
            Self::Html => "html",
            Self::Json => "json",
        }
    }
}
