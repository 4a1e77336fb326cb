//! From how strongly a rule speaks to how often it is right. Fitted on the project's own annotated articles, never on a corpus;
//! `cargo run --example calibrate` prints these tables anew.

use crate::model::{Confidence, Quotation};

/// Knots of a line: what the rules give, and the share that was right. Ascending in both.
pub type Line = &'static [(f32, f32)];

/// One line for each part of a suggestion.
#[derive(Clone, Copy, Debug)]
pub struct Calibration {
    /// The span is a quotation with these bounds.
    pub span: Line,
    /// The speaker is right, if the span is.
    pub speaker: Line,
    /// The cue is right, if the span is.
    pub cue: Line,
    /// The printed role is right, if there is one.
    pub role: Line,
    /// The full name is right, if there is one.
    pub name: Line,
}

impl Calibration {
    /// The rules' own figures.
    pub const NONE: Self = Self {
        span: &[],
        speaker: &[],
        cue: &[],
        role: &[],
        name: &[],
    };

    /// The lines that fit the project's own articles.
    pub const OWN: Self = Self {
        span: &[
            (0.400, 0.410),
            (0.500, 0.523),
            (0.550, 0.614),
            (0.700, 0.737),
            (0.750, 0.768),
            (0.800, 0.818),
            (0.850, 0.875),
            (0.986, 0.990),
            (1.000, 0.995),
        ],
        speaker: &[
            (0.427, 0.446),
            (0.565, 0.592),
            (0.648, 0.654),
            (0.700, 0.725),
            (0.756, 0.854),
            (0.820, 0.906),
            (0.896, 0.967),
            (0.938, 0.974),
            (0.986, 0.990),
            (1.000, 0.995),
        ],
        cue: &[
            (0.200, 0.213),
            (0.900, 0.819),
            (0.970, 0.990),
            (1.000, 0.995),
        ],
        role: &[(0.800, 0.797), (0.850, 0.930), (1.000, 0.995)],
        name: &[
            (0.500, 0.524),
            (0.550, 0.585),
            (0.600, 0.684),
            (0.750, 0.766),
            (0.813, 0.907),
            (0.950, 0.987),
            (1.000, 0.995),
        ],
    };

    /// Replaces the rules' figures of a quotation.
    pub(crate) fn apply(&self, quotation: &mut Quotation) {
        let raw = quotation.confidence;
        let confidence = Confidence {
            span: on_line(self.span, raw.span),
            speaker: on_line(self.speaker, raw.speaker),
            cue: on_line(self.cue, raw.cue),
            role: on_line(self.role, raw.role),
            name: on_line(self.name, raw.name),
            overall: 0.0,
        };
        // Where nobody is named, there is no speaker to be right about: such suggestions stand last.
        let speaker = if quotation.speaker.is_some() {
            confidence.speaker
        } else {
            NO_SPEAKER
        };
        quotation.confidence = Confidence {
            overall: confidence.span * speaker,
            ..confidence
        };
    }
}

/// What a suggestion without a speaker is worth beside one with.
const NO_SPEAKER: f32 = 0.4;

/// The value of a line at `raw`, straight between knots and level past the ends. What is absent (0) stays absent.
fn on_line(line: Line, raw: f32) -> f32 {
    let after = line.partition_point(|&(at, _)| at < raw);
    match (line.get(after.wrapping_sub(1)), line.get(after)) {
        _ if raw <= 0.0 || line.is_empty() => raw,
        (Some(&(a, low)), Some(&(b, high))) => low + (high - low) * (raw - a) / (b - a).max(1e-6),
        (Some(&(_, level)), None) | (None, Some(&(_, level))) => level,
        (None, None) => raw,
    }
}

#[cfg(test)]
mod tests {
    use super::{Calibration, on_line};

    #[test]
    fn a_line_is_straight_between_its_knots_and_level_past_them() {
        let line = &[(0.2, 0.1), (0.6, 0.5), (0.9, 0.8)];
        let rounded = |raw| (on_line(line, raw) * 1000.0).round() / 1000.0;
        assert_eq!(
            [0.0, 0.1, 0.2, 0.4, 0.75, 0.99].map(rounded),
            [0.0, 0.1, 0.1, 0.3, 0.65, 0.8]
        );
        assert_eq!(on_line(&[], 0.3), 0.3);
    }

    #[test]
    fn more_evidence_never_makes_less_sure() {
        let own = Calibration::OWN;
        for line in [own.span, own.speaker, own.cue, own.role, own.name] {
            assert!(line.windows(2).all(|w| w[0].0 < w[1].0 && w[0].1 <= w[1].1));
            assert!(line.iter().all(|&(_, share)| (0.0..=1.0).contains(&share)));
        }
    }
}
