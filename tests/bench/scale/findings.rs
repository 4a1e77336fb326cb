//! What was measured, one record each, and what it says of the goals.

use crate::goals::Part;
use crate::times::Told;
use serde::Serialize;
use serde_json::Value;

/// One measurement.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Record {
    /// Of what.
    pub measurement: String,
    /// Of which program: `On Record`, `floor`, or a peer.
    pub who: String,
    /// Quotations in the library.
    pub rows: u64,
    /// Of the figures below.
    pub unit: &'static str,
    /// A single figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Half were less.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p50: Option<f64>,
    /// 95 of a hundred were less.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p95: Option<f64>,
    /// The most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// Of how many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    /// The p50 of the program by that of this one: above 1, the program is slower.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<f64>,
    /// Whatever has to be known to read the figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The program that is measured.
pub const PROGRAM: &str = "On Record";
/// The bare database.
pub const FLOOR: &str = "floor";

/// Everything that a run finds.
#[derive(Debug, Default)]
pub struct Findings {
    /// Quotations in the library.
    pub rows: u64,
    /// In the order of measuring.
    pub records: Vec<Record>,
    /// Of the goals.
    pub parts: Vec<Part>,
}

impl Findings {
    /// Times of one program.
    pub fn times(&mut self, measurement: &str, who: &str, told: Told, ratio: Option<f64>) {
        let ratio = ratio.filter(|ratio| ratio.is_finite());
        self.records.push(Record {
            measurement: measurement.to_owned(),
            who: who.to_owned(),
            rows: self.rows,
            unit: "ms",
            p50: Some(told.p50),
            p95: Some(told.p95),
            max: Some(told.max),
            count: Some(told.count),
            ratio,
            ..Record::default()
        });
        let shown = ratio.map_or(String::new(), |ratio| format!("   {ratio:6.2}×"));
        println!(
            "  {measurement:34} {who:22} p50 {:9.3}  p95 {:9.3} ms{shown}",
            told.p50, told.p95
        );
    }

    /// Times of the program and of the floor in the same rounds.
    pub fn beside(&mut self, measurement: &str, program: Told, floor: Told) {
        self.times(measurement, PROGRAM, program, Some(1.0));
        self.times(measurement, FLOOR, floor, Some(program.p50 / floor.p50));
    }

    /// One figure.
    pub fn value(&mut self, measurement: &str, who: &str, unit: &'static str, value: f64) {
        self.records.push(Record {
            measurement: measurement.to_owned(),
            who: who.to_owned(),
            rows: self.rows,
            unit,
            value: Some(value),
            ..Record::default()
        });
        println!("  {measurement:34} {who:22} {value:13.3} {unit}");
    }

    /// Says what has to be known to read the last record.
    pub fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        println!("  {:34} {note}", "");
        if let Some(last) = self.records.last_mut() {
            last.note = Some(note);
        }
    }

    /// A limit and what was measured against it.
    pub fn part(&mut self, part: Part) {
        self.parts.push(part);
    }

    /// The p50 that a program had in a measurement.
    pub fn p50(&self, measurement: &str, who: &str) -> Option<f64> {
        let mut records = self.records.iter();
        records
            .find(|record| record.measurement == measurement && record.who == who)?
            .p50
    }
}

/// The p50 of a measurement in the records of an earlier run.
pub fn earlier_p50(records: &[Value], measurement: &str) -> Option<f64> {
    let found = records
        .iter()
        .find(|record| record["measurement"] == measurement && record["who"] == PROGRAM);
    found?["p50"].as_f64()
}
