//! Markdown: the words without their marks.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::charset::{decode, parameter};
use crate::paragraphs::Paragraphs;
use crate::{Datum, Document, Origin, Source, Unreadable};

pub(crate) fn read(source: &Source<'_>) -> Result<Document, Unreadable> {
    let decoded = decode(source.bytes, parameter(source.media_type));
    let mut text = Paragraphs::default();
    let mut title: Option<String> = None;
    let mut in_title = false;
    let mut skipped = 0_u32;
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    for event in Parser::new_ext(&decoded.text, options) {
        match event {
            // The words of a picture are shown only where it is missing.
            Event::Start(Tag::Image { .. } | Tag::MetadataBlock(_)) => skipped += 1,
            Event::End(TagEnd::Image | TagEnd::MetadataBlock(_)) => {
                skipped = skipped.saturating_sub(1);
            }
            _ if skipped > 0 => {}
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            }) => {
                text.end();
                in_title = title.is_none();
            }
            Event::End(TagEnd::TableCell) => text.cell(),
            Event::Start(tag) if is_block(&tag.to_end()) => text.end(),
            Event::End(tag) if is_block(&tag) => {
                text.end();
                in_title = false;
            }
            Event::Text(words) if in_title => {
                title.get_or_insert_default().push_str(&words);
                text.flow(&words);
            }
            Event::Text(words) => text.keep(&words),
            Event::Code(words) => text.keep(&words),
            Event::SoftBreak => text.flow(" "),
            Event::HardBreak => text.line_break(),
            _ => {}
        }
    }
    let headline = title.map(|title| Datum::new(title.trim(), Origin::VisibleText));
    Ok(Document {
        headline: headline.into_iter().collect(),
        notes: decoded.note.into_iter().collect(),
        ..Document::of_text(text.finish())
    })
}

fn is_block(tag: &TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::TableCell
    )
}
