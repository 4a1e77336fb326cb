//! sqlite-utils for the import, Datasette for the queries: the usual tools for putting a table of texts into a browser.

use crate::query::{PAGE, Peer, Query};
use crate::{Done, imported};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::time::Instant;

/// Imports the file with the command line that its documentation names, and prints what it took. The index over the texts,
/// those for date and speaker and the table of tags are part of it.
pub fn import(folder: &Path, python: &Path, texts: &Path) -> Done<PathBuf> {
    let file = folder.join("datasette.db");
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(folder.join(format!("datasette.db{end}")));
    }
    let tags = tags(folder, texts)?;
    let utils = |words: &[&str]| -> Done {
        let done = Command::new(python.join("bin/sqlite-utils"))
            .args(words)
            .stdout(Stdio::null())
            .status()?;
        if done.success() {
            Ok(())
        } else {
            Err(format!("sqlite-utils {words:?} ended with {done}").into())
        }
    };
    let (db, texts_name, tags_name) = (
        file.display().to_string(),
        texts.display().to_string(),
        tags.display().to_string(),
    );
    let start = Instant::now();
    utils(&[
        "insert",
        &db,
        "quotation",
        &texts_name,
        "--nl",
        "--pk",
        "id",
    ])?;
    utils(&["enable-fts", &db, "quotation", "text", "--create-triggers"])?;
    utils(&["create-index", &db, "quotation", "date"])?;
    utils(&["create-index", &db, "quotation", "speaker_id", "date"])?;
    utils(&["insert", &db, "quotation_tag", &tags_name, "--nl"])?;
    utils(&["create-index", &db, "quotation_tag", "tag"])?;
    let took = start.elapsed();
    utils(&[
        "add-foreign-key",
        &db,
        "quotation_tag",
        "quotation_id",
        "quotation",
        "id",
    ])?;
    utils(&["optimize", &db])?;
    let rows = BufReader::new(std::fs::File::open(texts)?).lines().count() as u64;
    imported(
        "sqlite-utils",
        rows,
        took.as_secs_f64(),
        std::fs::metadata(&file)?.len(),
    );
    Ok(file)
}

/// A line a tag of a quotation.
fn tags(folder: &Path, texts: &Path) -> Done<PathBuf> {
    let path = folder.join("tags.jsonl");
    let mut out = std::io::BufWriter::new(std::fs::File::create(&path)?);
    for line in BufReader::new(std::fs::File::open(texts)?).lines() {
        let one: crate::Quotation = serde_json::from_str(&line?)?;
        for tag in &one.tags {
            use std::io::Write;
            writeln!(
                out,
                "{}",
                serde_json::json!({ "quotation_id": one.id, "tag": tag })
            )?;
        }
    }
    Ok(path)
}

/// Datasette, for as long as somebody asks it.
pub struct Server(Rc<Running>);

struct Running {
    process: Child,
    address: String,
    agent: ureq::Agent,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One way of asking it.
pub struct Asking {
    server: Rc<Running>,
    /// What every address ends with.
    settings: &'static str,
}

impl Server {
    /// Starts it on a free port of this machine and waits until it says that it listens.
    pub fn start(python: &Path, file: &Path) -> Done<Self> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?
            .local_addr()?
            .port()
            .to_string();
        let mut process = Command::new(python.join("bin/datasette"))
            .args([
                "serve",
                "--host",
                "127.0.0.1",
                "--port",
                &port,
                "--immutable",
            ])
            .arg(file)
            .args(["--setting", "sql_time_limit_ms", "60000"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        let mut lines =
            BufReader::new(process.stderr.take().ok_or("no messages of Datasette")?).lines();
        if !lines
            .by_ref()
            .map_while(Result::ok)
            .any(|line| line.contains("running on"))
        {
            return Err("Datasette ended before it listened".into());
        }
        // Whatever else it says is read away, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        let address = format!("http://127.0.0.1:{port}/datasette/quotation.json");
        Ok(Self(Rc::new(Running {
            process,
            address,
            agent: ureq::Agent::new_with_defaults(),
        })))
    }

    /// Without counts, facets and suggestions.
    pub fn lean(&self) -> Asking {
        Asking {
            server: self.0.clone(),
            settings: "&_nocount=1&_nofacet=1&_nosuggest=1&_shape=arrays",
        }
    }

    /// As a first visitor asks it.
    pub fn as_shipped(&self) -> Asking {
        Asking {
            server: self.0.clone(),
            settings: "",
        }
    }
}

impl Peer for Asking {
    fn page(&mut self, query: &Query) -> Done<Option<usize>> {
        let mut address = format!(
            "{}?_sort_desc=date&_size={PAGE}{}",
            self.server.address, self.settings
        );
        let mut add = |key: &str, value: &str| {
            let escaped: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
            address.push_str(&format!("&{key}={escaped}"));
        };
        if let Some(expression) = query.fts5() {
            add("_search", &expression);
            add("_searchmode", "raw");
        }
        if let Some(part) = &query.substring {
            add("text__contains", part);
        }
        if let Some(speaker) = query.speaker {
            add("speaker_id", &speaker.to_string());
        }
        if let Some(tag) = &query.tag {
            let through =
                serde_json::json!({ "table": "quotation_tag", "column": "tag", "value": tag });
            add("_through", &through.to_string());
        }
        let body = self
            .server
            .agent
            .get(&address)
            .call()?
            .body_mut()
            .read_to_vec()?;
        let answer: serde_json::Value = serde_json::from_slice(&body)?;
        let rows = answer["rows"]
            .as_array()
            .ok_or_else(|| format!("Datasette answered {}", answer["error"]))?;
        Ok(Some(rows.len()))
    }
}
