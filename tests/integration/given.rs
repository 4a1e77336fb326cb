//! What a test is given: a library of its own, articles in it, and words selected in them.

use std::path::{Path, PathBuf};

use onrecord_core::api::call;
use onrecord_core::{Library, Progress};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A library in a folder of its own, used through the command list as the window does.
pub struct Shelf {
    folder: TempDir,
    library: Library,
}

/// An article in a library, with the text that was captured.
pub struct Article {
    pub id: i64,
    pub text: String,
}

/// An empty library.
pub fn empty() -> Shelf {
    let folder = TempDir::new().expect("a folder");
    let library = Library::create(folder.path().join("test.onrecord")).expect("a new library");
    Shelf { folder, library }
}

/// The sample library.
pub fn sample() -> Shelf {
    let folder = TempDir::new().expect("a folder");
    let library =
        onrecord_core::sample::create(folder.path().join("test.onrecord")).expect("the sample");
    Shelf { folder, library }
}

/// A text among the fixtures.
pub fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

impl Shelf {
    /// A path in the library's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The library itself, for what is not on the command list.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Everything recorded, as text.
    pub fn dump(&self) -> String {
        self.library.dump().expect("a dump")
    }

    /// Closes the library and opens it again, as after a restart.
    pub fn reopened(self) -> Shelf {
        let Shelf { folder, library } = self;
        let path = library.path().to_owned();
        drop(library);
        let library = Library::open(path).expect("opens again");
        Shelf { folder, library }
    }

    /// Runs a command that must work.
    pub fn ask(&self, command: &str, input: Value) -> Value {
        let reply = call(
            &self.library,
            command,
            &input.to_string(),
            &Progress::none(),
        );
        let reply = reply.unwrap_or_else(|error| panic!("{command} {input}: {error:?}"));
        serde_json::from_str(&reply.json).expect("JSON comes back")
    }

    /// Runs a command that must be refused, and that must leave everything as it was: its error.
    pub fn refused(&self, command: &str, input: Value) -> Value {
        self.refused_text(command, &input.to_string())
    }

    /// As [`Shelf::refused`], with the input as it is written.
    pub fn refused_text(&self, command: &str, input: &str) -> Value {
        let before = self.dump();
        let reply = call(&self.library, command, input, &Progress::none());
        let shown: String = input.chars().take(200).collect();
        let error = reply.expect_err(&format!("{command} {shown} must be refused"));
        assert_eq!(self.dump(), before, "a refused {command} changes nothing");
        serde_json::to_value(error).expect("an error is JSON")
    }

    /// Runs a command that writes, undoes it and redoes it: the library must be as before, then as after. Returns what
    /// the command returned.
    pub fn step(&self, command: &str, input: Value) -> Value {
        let before = self.dump();
        let value = self.ask(command, input)["value"].clone();
        let after = self.dump();
        assert_ne!(before, after, "{command} changes something");
        self.ask("undo", json!({}));
        assert_eq!(self.dump(), before, "undone: {command}");
        self.ask("redo", json!({}));
        assert_eq!(self.dump(), after, "redone: {command}");
        value
    }

    /// Adds an article with a fixture as its text.
    pub fn article(&self, name: &str, about: Value) -> Article {
        self.article_with(fixture(name), about)
    }

    /// Adds an article with this text.
    pub fn article_with(&self, text: String, about: Value) -> Article {
        let made = self.step("create_article", json!({ "article": about, "text": text }));
        Article {
            id: id(&made),
            text,
        }
    }

    /// Records a quotation and returns it as it is after undo and redo.
    pub fn record(&self, quotation: Value) -> Value {
        let made = self.step("create_quotation", json!({ "quotation": quotation }));
        self.quotation(id(&made))
    }

    /// A quotation with everything known of it.
    pub fn quotation(&self, id: i64) -> Value {
        self.ask("get_quotation", json!({ "id": id }))
    }

    /// Replaces a quotation by `quotation`, in the state it is in.
    pub fn change(&self, id: i64, quotation: Value) -> Value {
        let revision = self.quotation(id)["revision"].clone();
        self.step(
            "update_quotation",
            json!({ "id": id, "revision": revision, "quotation": quotation }),
        );
        self.quotation(id)
    }

    /// The quotations that a filter finds, smallest number first.
    pub fn found(&self, filter: Value) -> Vec<i64> {
        let mut ids = ids(&self.ask("list_quotation_ids", json!({ "filter": filter })));
        ids.sort_unstable();
        ids
    }

    /// The quotations that one condition finds.
    pub fn found_by(&self, condition: Value) -> Vec<i64> {
        self.found(json!({ "terms": [condition] }))
    }

    /// Exports what `scope` says and returns the file's content.
    pub fn exported(&self, format: &str, scope: Value) -> String {
        let path = self.path(&format!("export.{format}"));
        self.ask(
            "export_quotations",
            json!({ "scope": scope, "format": format, "path": path }),
        );
        std::fs::read_to_string(path).expect("the export is text")
    }

    /// This library as a file for the import, its first article captured once more with the text of a fixture.
    pub fn captured_again(&self, name: &str) -> Value {
        let other = empty();
        other.article(name, json!({ "headline": "Again" }));
        let exported = |shelf: &Shelf| -> Value {
            serde_json::from_str(&shelf.exported("json", json!({}))).expect("JSON")
        };
        other.record(json!({ "quote": "Anything at all.", "article_id": 1 }));
        let mut again = exported(&other)["articles"][0]["captures"][0].clone();
        again["captured_at"] = json!("2099-01-02T10:00:00Z");
        let mut file = exported(self);
        let captures = file["articles"][0]["captures"].as_array_mut();
        captures.expect("captures").push(again);
        file
    }

    /// Imports a file.
    pub fn bring(&self, file: &Value) {
        let path = self.path("brought.json");
        std::fs::write(&path, file.to_string()).expect("a file");
        self.ask("import_library", json!({ "path": path }));
    }

    /// Asserts that the file and everything derived is sound, and that each anchored part of a JSON export is its capture's words byte
    /// for byte at the code points it names.
    pub fn assert_true_to_captures(&self) {
        let report = self.ask("check_library", json!({}));
        assert_eq!(report["sound"], true, "{report}");
        let export: Value = serde_json::from_str(&self.exported("json", json!({}))).expect("JSON");
        let mut compared = 0;
        for part in list(&export["quotations"])
            .iter()
            .flat_map(|quotation| list(&quotation["parts"]))
        {
            let captures = list(&export["articles"])
                .iter()
                .flat_map(|article| list(&article["captures"]));
            let capture = captures
                .clone()
                .find(|capture| capture["uid"] == part["capture"]);
            let Some(text) = capture.and_then(|capture| capture["text"].as_str()) else {
                assert_eq!(part["capture"], Value::Null, "the capture is in the file");
                continue;
            };
            let (start, end) = (
                number(&part["start"]) as usize,
                number(&part["end"]) as usize,
            );
            let words: String = text.chars().skip(start).take(end - start).collect();
            assert_eq!(part["exact"].as_str(), Some(words.as_str()));
            compared += 1;
        }
        assert!(compared > 0, "some parts are anchored");
    }
}

impl Article {
    /// Where `words` stand, in UTF-16 code units, as the window counts.
    pub fn span(&self, words: &str) -> Value {
        let at = self
            .text
            .find(words)
            .unwrap_or_else(|| panic!("the text says {words}"));
        let start = self.text[..at].encode_utf16().count();
        json!({ "start": start, "end": start + words.encode_utf16().count() })
    }

    /// A quotation of words selected in the text.
    pub fn quote(&self, parts: &[&str], more: Value) -> Value {
        let spans: Vec<Value> = parts.iter().map(|part| self.span(part)).collect();
        let mut quotation = json!({ "article_id": self.id, "spans": spans });
        let fields = more.as_object().expect("fields").clone();
        quotation.as_object_mut().expect("an object").extend(fields);
        quotation
    }
}

/// An attribution to a speaker who is not in the library yet.
pub fn said_by(kind: &str, name: &str) -> Value {
    json!({ "speaker": { "is": "new", "kind": kind, "name": name }, "printed_speaker": name })
}

/// An attribution to a speaker of the library.
pub fn said_by_known(speaker: i64) -> Value {
    json!({ "speaker": { "is": "existing", "id": speaker } })
}

/// The id of anything.
pub fn id(thing: &Value) -> i64 {
    number(&thing["id"])
}

/// A whole number.
pub fn number(value: &Value) -> i64 {
    value
        .as_i64()
        .unwrap_or_else(|| panic!("{value} is a number"))
}

/// The entries of a list.
pub fn list(value: &Value) -> &Vec<Value> {
    value
        .as_array()
        .unwrap_or_else(|| panic!("{value} is a list"))
}

/// Ids of a list.
pub fn ids(value: &Value) -> Vec<i64> {
    list(value).iter().map(number).collect()
}

/// The words of a quotation's parts.
pub fn words(quotation: &Value) -> Vec<&str> {
    list(&quotation["parts"])
        .iter()
        .filter_map(|part| part["text"].as_str())
        .collect()
}

/// The speaker of the first attribution.
pub fn speaker(quotation: &Value) -> i64 {
    id(&quotation["attributions"][0]["speaker"])
}
