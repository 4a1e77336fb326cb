//! The words that the sheets use for the closed lists of the model.

use crate::{
    Anchoring, CheckKind, DateBasis, Form, HopKind, LeftOutReason, Level, OrganizationLink,
    SpeakerKind,
};

/// The name of a closed value as it stands in CSV; the same as in JSON.
pub(crate) fn form_name(form: Form) -> &'static str {
    match form {
        Form::Direct => "direct",
        Form::Indirect => "indirect",
        Form::Mixed => "mixed",
        Form::Fragment => "fragment",
    }
}

/// The label in front of a quotation; direct speech needs none, its marks say it.
pub(crate) fn form_label(form: Form) -> Option<&'static str> {
    match form {
        Form::Direct => None,
        other => Some(form_name(other)),
    }
}

/// The name of a speaker's kind in CSV.
pub(crate) fn kind_name(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person => "person",
        SpeakerKind::Organization => "organization",
        SpeakerKind::Group => "group",
        SpeakerKind::UnnamedSource => "unnamed_source",
        SpeakerKind::Document => "document",
    }
}

/// The words for a speaker's kind in a head; for a person the name is enough, and the name of an
/// unnamed source says already what it is.
pub(crate) fn kind_label(kind: SpeakerKind) -> Option<&'static str> {
    match kind {
        SpeakerKind::Person | SpeakerKind::UnnamedSource => None,
        other => Some(kind_name(other)),
    }
}

/// The name of an attribution level in CSV.
pub(crate) fn level_name(level: Level) -> &'static str {
    match level {
        Level::OnRecord => "on_record",
        Level::Background => "background",
        Level::DeepBackground => "deep_background",
        Level::NotStated => "not_stated",
    }
}

/// The label of a level that binds whoever uses the quotation.
pub(crate) fn level_label(level: Level) -> Option<&'static str> {
    match level {
        Level::Background => Some("on background"),
        Level::DeepBackground => Some("deep background"),
        Level::OnRecord | Level::NotStated => None,
    }
}

/// The name of what a date rests on.
pub(crate) fn basis_name(basis: DateBasis) -> &'static str {
    match basis {
        DateBasis::Printed => "printed",
        DateBasis::Resolved => "resolved",
        DateBasis::Inferred => "inferred",
        DateBasis::Entered => "entered",
    }
}

/// The name of a link to an organization in CSV.
pub(crate) fn link_name(link: OrganizationLink) -> &'static str {
    match link {
        OrganizationLink::RoleAtTime => "role_at_time",
        OrganizationLink::RoleNow => "role_now",
        OrganizationLink::PrintedWords => "printed_words",
        OrganizationLink::Authors => "authors",
        OrganizationLink::Itself => "itself",
    }
}

/// The words for a link to an organization.
pub(crate) fn link_label(link: OrganizationLink) -> &'static str {
    match link {
        OrganizationLink::RoleAtTime => "role at the time",
        OrganizationLink::RoleNow => "role now",
        OrganizationLink::PrintedWords => "in the printed words",
        OrganizationLink::Authors => "through the document’s authors",
        OrganizationLink::Itself => "speaks itself",
    }
}

/// The words before the party of a hop.
pub(crate) fn hop_words(kind: HopKind) -> &'static str {
    match kind {
        HopKind::SaidTo => "said to",
        HopKind::LeakedTo => "leaked to",
        HopKind::SeenBy => "seen by",
        HopKind::PublishedBy => "published by",
        HopKind::Cites => "cited by",
        HopKind::Syndicates => "syndicated by",
        HopKind::Translates => "translated by",
        HopKind::Aggregates => "aggregated by",
    }
}

/// The name of what a check looks at.
pub(crate) fn check_name(kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::Wording => "wording",
        CheckKind::Attribution => "attribution",
        CheckKind::Content => "content",
    }
}

/// The name of an anchoring in CSV.
pub(crate) fn anchoring_name(anchoring: Anchoring) -> &'static str {
    match anchoring {
        Anchoring::Anchored => "anchored",
        Anchoring::NotInCapture => "not_in_capture",
        Anchoring::NoCapture => "no_capture",
    }
}

/// The words that complete "3 …" for what was left out.
pub(crate) fn left_out_words(reason: &LeftOutReason) -> &str {
    match reason {
        LeftOutReason::OffTheRecord => "off the record",
        LeftOutReason::NotInCapture => "not in the captured text",
        LeftOutReason::NotTicked => "not ticked",
        LeftOutReason::Other(words) => words,
    }
}
