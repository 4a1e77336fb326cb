//! The first pages as a picture: a line of dots a query, the time on a logarithmic scale.

use crate::findings::Findings;
use crate::report::{self, programs};
use std::fmt::Write;

const LEFT: f64 = 200.0;
const WIDTH: f64 = 640.0;
const LINE: f64 = 24.0;
const TOP: f64 = 60.0;
/// Milliseconds at the left and at the right end, as powers of ten.
const POWERS: std::ops::RangeInclusive<i32> = -2..=4;
const COLOURS: [&str; 6] = [
    "#0b5fb3", "#111111", "#c0392b", "#d68910", "#7d3c98", "#5d6d7e",
];

fn across(milliseconds: f64) -> f64 {
    let (first, last) = (f64::from(*POWERS.start()), f64::from(*POWERS.end()));
    LEFT + (milliseconds.log10().clamp(first, last) - first) / (last - first) * WIDTH
}

/// An SVG document.
pub fn first_pages(findings: &Findings) -> String {
    let queries: Vec<&str> = report::first_pages(findings, crate::findings::PROGRAM)
        .map(|record| record.measurement.trim_start_matches("first page: "))
        .collect();
    let bottom = TOP + LINE * queries.len() as f64;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"{}\" font-family=\"sans-serif\" font-size=\"12\">\
         <rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n",
        bottom + 40.0
    );
    for power in POWERS {
        let x = across(10f64.powi(power));
        let _ = writeln!(
            svg,
            "<line x1=\"{x}\" y1=\"{TOP}\" x2=\"{x}\" y2=\"{bottom}\" stroke=\"#ddd\"/><text x=\"{x}\" y=\"{}\" text-anchor=\"middle\">{} ms</text>",
            bottom + 16.0,
            10f64.powi(power)
        );
    }
    for (at, query) in queries.iter().enumerate() {
        let y = TOP + LINE * (at as f64 + 0.5);
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{query}</text>",
            LEFT - 10.0,
            y + 4.0
        );
    }
    for (at, program) in programs(findings).iter().enumerate() {
        let colour = COLOURS[at % COLOURS.len()];
        let x = LEFT + 130.0 * at as f64 - 180.0;
        let _ = writeln!(
            svg,
            "<circle cx=\"{x}\" cy=\"24\" r=\"5\" fill=\"{colour}\"/><text x=\"{}\" y=\"28\">{program}</text>",
            x + 10.0
        );
        for record in report::first_pages(findings, program) {
            let name = record.measurement.trim_start_matches("first page: ");
            let (Some(line), Some(p50)) =
                (queries.iter().position(|query| *query == name), record.p50)
            else {
                continue;
            };
            let (y, p95) = (TOP + LINE * (line as f64 + 0.5), record.p95.unwrap_or(p50));
            let _ = writeln!(
                svg,
                "<line x1=\"{}\" y1=\"{y}\" x2=\"{}\" y2=\"{y}\" stroke=\"{colour}\" stroke-opacity=\"0.5\" stroke-width=\"2\"/>\
                 <circle cx=\"{}\" cy=\"{y}\" r=\"4\" fill=\"{colour}\"><title>{name}, {program}: {p50:.3} ms, p95 {p95:.3}</title></circle>",
                across(p50),
                across(p95),
                across(p50)
            );
        }
    }
    svg.push_str("</svg>\n");
    svg
}
