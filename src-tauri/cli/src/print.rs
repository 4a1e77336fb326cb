//! What a person reads on the terminal.

use serde_json::Value;

/// Rows of a list, one a line.
pub fn rows(rows: &Value) {
    for row in rows.as_array().into_iter().flatten() {
        let speakers: Vec<&str> = row["speakers"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|speaker| speaker["name"].as_str())
            .collect();
        let date = row["said"]["edtf"]
            .as_str()
            .or(row["published"]["edtf"].as_str())
            .unwrap_or("no date");
        let speaker = if speakers.is_empty() {
            "no speaker given".to_owned()
        } else {
            speakers.join(" or ")
        };
        let number = row["id"].to_string();
        say!("{number:>6}  {date:<12} {speaker}: {}", words(row));
    }
}

fn words(row: &Value) -> String {
    let part = |part: &Value| {
        let text = |name: &str| part[name].as_str().unwrap_or_default().to_owned();
        let after = text("after");
        format!(
            "{}{}{}{}",
            text("open"),
            text("text"),
            text("close"),
            if after.is_empty() {
                after
            } else {
                format!(" {after} ")
            }
        )
    };
    row["parts"]
        .as_array()
        .into_iter()
        .flatten()
        .map(part)
        .collect()
}

/// What an export wrote and left out.
pub fn export(report: &Value) {
    say!(
        "{}: {} of {} quotations",
        text(&report["path"]),
        report["rows"],
        report["total"]
    );
    for left in report["left_out"].as_array().into_iter().flatten() {
        say!(
            "left out: {} {}",
            left["count"],
            text(&left["reason"]).replace('_', " ")
        );
    }
    if !text(&report["filter"]).is_empty() {
        say!("filter: {}", text(&report["filter"]));
    }
}

/// What an import added.
pub fn import(report: &Value, dry_run: bool) {
    say!(
        "{}{} new quotations, {} articles, {} speakers, {} organizations; {} quotations were here already",
        if dry_run { "would add " } else { "" },
        report["quotations"],
        report["articles"],
        report["speakers"],
        report["organizations"],
        report["known"]
    );
}

/// The audit trail of a quotation.
pub fn history(entries: &Value) {
    for entry in entries.as_array().into_iter().flatten() {
        let operation = &entry["operation"];
        say!(
            "{}  {} {}",
            text(&operation["at"]),
            text(&operation["mode"]),
            text(&operation["kind"]).replace('_', " ")
        );
        for change in entry["changes"].as_array().into_iter().flatten() {
            let (before, after) = (
                change["before"].as_str().unwrap_or("–"),
                change["after"].as_str().unwrap_or("–"),
            );
            say!(
                "    {} {}: {before} → {after}",
                text(&change["thing"]),
                text(&change["field"])
            );
        }
    }
}

/// An operation that was taken back or brought back.
pub fn operation(done: &str, operation: &Value) {
    say!(
        "{done}: {} ({})",
        text(&operation["kind"]).replace('_', " "),
        text(&operation["subject"])
    );
}

/// Whether the captures are what was captured.
pub fn verified(report: &Value) {
    say!(
        "{} texts and {} originals compared",
        report["texts"],
        report["originals"]
    );
    for touched in report["touched"].as_array().into_iter().flatten() {
        let what = match touched["text"] == true {
            true => "text",
            false => "original",
        };
        say!(
            "the {what} of capture {} is not what was captured: {}",
            touched["id"],
            text(&touched["article"]["headline"])
        );
    }
}

/// What a check found.
pub fn check(report: &Value) {
    say!(
        "{} captures untouched, {} quotations checked",
        report["captures"],
        report["quotations"]
    );
    if report["waiting"] != 0 {
        say!("{} quotations wait for the search index", report["waiting"]);
    }
    for problem in report["problems"].as_array().into_iter().flatten() {
        say!("problem: {}", text(problem));
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
