//! The goals and whether they are met. A goal has parts, each a limit on one figure; it is missed when any part is, and met
//! only when every part was measured.

use serde::Serialize;

/// Every goal, in order, with what it is about.
pub const GOALS: [(&str, &str); 13] = [
    ("G1", "first page of every standard query, beside the floor"),
    ("G2", "beside other programs"),
    ("G3", "ten times as many quotations"),
    ("G4", "the worst queries, and cancelling"),
    ("G5", "import"),
    ("G6", "facets and capped counts"),
    ("G7", "near-duplicates"),
    ("G8", "jumping anywhere"),
    ("G9", "export"),
    ("G10", "hand edits"),
    ("G11", "from a cold start to the first page"),
    ("G12", "private memory"),
    ("G13", "bytes a quotation"),
];

/// Which side of the limit is the good one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// The limit or less.
    AtMost,
    /// The limit or more.
    AtLeast,
}

/// One limit of a goal.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Of which goal.
    pub goal: &'static str,
    /// Of what, in words.
    pub of: String,
    /// What was measured, or why it was not.
    pub value: Result<f64, String>,
    /// How much is allowed or asked for.
    pub limit: f64,
    /// Which of the two.
    pub sense: Sense,
}

/// A goal as it is written down.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Verdict {
    /// As `G1`.
    pub goal: &'static str,
    /// The figure that comes nearest to its limit or lies farthest beyond it.
    pub value: Option<f64>,
    /// Its limit.
    pub limit: Option<f64>,
    /// Whether every part is met; none when a part was not measured and no other is missed.
    pub met: Option<bool>,
    /// Of what the figure is, and on which side of the limit it should be.
    pub of: String,
    /// Why something was not measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

impl Part {
    /// A figure that should not be more than the limit.
    pub fn at_most(goal: &'static str, of: impl Into<String>, value: f64, limit: f64) -> Self {
        Self {
            goal,
            of: of.into(),
            value: Ok(value),
            limit,
            sense: Sense::AtMost,
        }
    }

    /// A figure that should not be less than the limit.
    pub fn at_least(goal: &'static str, of: impl Into<String>, value: f64, limit: f64) -> Self {
        Self {
            sense: Sense::AtLeast,
            ..Self::at_most(goal, of, value, limit)
        }
    }

    /// A figure that there is none of, and why.
    pub fn unmeasured(goal: &'static str, of: &str, why: impl Into<String>) -> Self {
        Self {
            value: Err(why.into()),
            ..Self::at_most(goal, of, f64::NAN, f64::NAN)
        }
    }

    /// Whether the limit is kept; none without a figure.
    pub fn met(&self) -> Option<bool> {
        let value = *self.value.as_ref().ok()?;
        Some(match self.sense {
            Sense::AtMost => value <= self.limit,
            Sense::AtLeast => value >= self.limit,
        })
    }

    /// The figure as a share of what is allowed: above 1 is missed, and so is what is no number.
    fn strain(&self) -> Option<f64> {
        let value = *self.value.as_ref().ok()?;
        let strain = match self.sense {
            Sense::AtMost => value / self.limit,
            Sense::AtLeast => self.limit / value,
        };
        Some(if strain.is_nan() {
            f64::INFINITY
        } else {
            strain
        })
    }

    /// What it is of and on which side the limit lies.
    pub fn described(&self) -> String {
        let side = match self.sense {
            Sense::AtMost => "at most",
            Sense::AtLeast => "at least",
        };
        format!("{} ({side})", self.of)
    }
}

/// Every goal judged by its parts. None is left out: one without parts is one that was not measured.
pub fn verdicts(parts: &[Part]) -> Vec<Verdict> {
    GOALS.iter().map(|(goal, _)| verdict(goal, parts)).collect()
}

fn verdict(goal: &'static str, parts: &[Part]) -> Verdict {
    let parts: Vec<&Part> = parts.iter().filter(|part| part.goal == goal).collect();
    let worst = parts
        .iter()
        .filter_map(|part| Some((part.strain()?, *part)))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, part)| part);
    let missing: Vec<String> = parts
        .iter()
        .filter_map(|part| Some(format!("{}: {}", part.of, part.value.as_ref().err()?)))
        .collect();
    let why = match (parts.is_empty(), missing.is_empty()) {
        (true, _) => Some("nothing of it was measured".to_owned()),
        (false, false) => Some(missing.join("; ")),
        (false, true) => None,
    };
    let missed = parts.iter().any(|part| part.met() == Some(false));
    Verdict {
        goal,
        value: worst.and_then(|part| part.value.as_ref().ok().copied()),
        limit: worst.map(|part| part.limit),
        met: match (missed, &why) {
            (true, _) => Some(false),
            (false, Some(_)) => None,
            (false, None) => Some(true),
        },
        of: worst.map(Part::described).unwrap_or_default(),
        why,
    }
}

/// The exit code: 1 when a goal is missed. One that was not measured is not missed; it is told loudly instead.
pub fn exit_code(verdicts: &[Verdict]) -> u8 {
    u8::from(verdicts.iter().any(|verdict| verdict.met == Some(false)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of<'a>(verdicts: &'a [Verdict], goal: &str) -> &'a Verdict {
        let found = verdicts.iter().find(|verdict| verdict.goal == goal);
        found.expect("every goal has a verdict")
    }

    #[test]
    fn a_goal_is_written_with_these_keys() {
        let judged = verdicts(&[Part::at_most("G13", "bytes", 900.0, 1_300.0)]);
        let json = serde_json::to_value(of(&judged, "G13")).expect("JSON");
        assert_eq!(json["goal"], "G13");
        assert_eq!(json["value"], 900.0);
        assert_eq!(json["limit"], 1_300.0);
        assert_eq!(json["met"], true);
        assert!(json.get("why").is_none());
    }

    #[test]
    fn one_missed_part_misses_the_goal_and_is_the_one_shown() {
        let judged = verdicts(&[
            Part::at_most("G1", "rare word", 1.2, 1.3),
            Part::at_most("G1", "phrase", 1.4, 1.3),
            Part::unmeasured("G1", "substring", "there is no such query yet"),
        ]);
        let first = of(&judged, "G1");
        assert_eq!((first.met, first.value), (Some(false), Some(1.4)));
        assert!(first.of.starts_with("phrase"));
        assert_eq!(exit_code(&judged), 1);
    }

    #[test]
    fn a_goal_that_was_not_measured_is_neither_met_nor_missed_and_says_why() {
        let judged = verdicts(&[
            Part::at_least("G5", "raw loader", 0.9, 0.85),
            Part::unmeasured("G5", "sqlite-utils", "without --peers"),
        ]);
        assert_eq!(judged.len(), GOALS.len());
        assert_eq!(of(&judged, "G5").met, None);
        assert_eq!(of(&judged, "G5").value, Some(0.9));
        assert!(
            of(&judged, "G5")
                .why
                .as_deref()
                .is_some_and(|why| why.contains("--peers"))
        );
        assert_eq!(of(&judged, "G2").met, None);
        let json = serde_json::to_value(of(&judged, "G2")).expect("JSON");
        assert!(json["met"].is_null() && json["why"].is_string());
        assert_eq!(exit_code(&judged), 0);
    }

    #[test]
    fn no_number_is_a_miss() {
        let judged = verdicts(&[Part::at_most("G8", "a jump", f64::NAN, 2.0)]);
        assert_eq!(of(&judged, "G8").met, Some(false));
        let at_least = verdicts(&[Part::at_least("G7", "recall", 0.98, 0.99)]);
        assert_eq!(of(&at_least, "G7").met, Some(false));
    }
}
