//! An export of a library whose list does not know what is recorded.

use serde_json::json;

use crate::integration::given::{empty, id};

#[test]
fn what_is_recorded_as_off_the_record_never_goes_out_whatever_the_list_says() {
    let shelf = empty();
    let said = shelf.record(json!({ "quote": "We warned them." }));
    let other = rusqlite::Connection::open(shelf.path("test.onrecord")).expect("a database");
    let written = other.execute(
        "UPDATE quotation SET level = 'off_the_record' WHERE id = ?1",
        [id(&said)],
    );
    assert_eq!(written, Ok(1), "behind the back of the list");
    for format in ["csv", "md", "html", "json"] {
        let path = shelf.path(&format!("out.{format}"));
        let export = json!({ "format": format, "path": path.display().to_string() });
        let error = shelf.refused("export_quotations", export);
        assert_eq!(error["code"], "database", "{error}");
        let left: Vec<_> = std::fs::read_dir(shelf.path(""))
            .expect("the folder")
            .filter_map(|entry| entry.expect("an entry").file_name().into_string().ok())
            .filter(|name| name.starts_with("out"))
            .collect();
        assert!(left.is_empty(), "nothing is left behind: {left:?}");
    }
}
