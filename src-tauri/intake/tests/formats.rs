//! Each format: what is read from it, with where it was found, and what is said of a broken one.

mod made;

use onrecord_intake::{Document, Origin, Source, read};

fn file(name: &str, bytes: &[u8]) -> Result<Document, String> {
    let source = Source {
        bytes,
        name,
        ..Source::default()
    };
    read(&source).map_err(|unreadable| unreadable.to_string())
}

fn first(data: &[onrecord_intake::Datum]) -> (&str, Origin) {
    let datum = data.first().expect("something is found");
    (&datum.value, datum.origin)
}

#[test]
fn a_page_gives_its_article_and_what_it_says_of_itself_in_the_order_of_trust() {
    let page = read(&Source {
        bytes: include_bytes!("fixtures/sluice-gazette.html"),
        address: "https://gazette.example/news/weir-gates?from=mail#top",
        media_type: "text/html",
        ..Source::default()
    })
    .expect("a page");
    assert!(page.text.contains(
        "“We warned them twice,” said Jonna Reik, who designed the gates. “Nobody answered, and nobody came to look.”"
    ));
    assert!(
        page.text
            .contains("\n\nA stamp is not a bolt, and a bolt is not a test.\n\n"),
        "{}",
        page.text
    );
    for around in [
        "Front page",
        "recipes",
        "rights reserved",
        "never run",
        "color: red",
    ] {
        assert!(
            !page.text.contains(around),
            "{around} is no word of the article: {}",
            page.text
        );
    }
    assert_eq!(
        first(&page.headline),
        (
            "Weir gates were never tested, engineer says",
            Origin::JsonLd
        )
    );
    // A reading that differs is offered after it; one that repeats it is not.
    assert_eq!(
        (
            page.headline[1].value.as_str(),
            page.headline[1].origin,
            page.headline.len()
        ),
        ("Weir gates & who tested them", Origin::OpenGraph, 2)
    );
    assert_eq!(first(&page.outlet), ("The Sluice Gazette", Origin::JsonLd));
    assert_eq!(
        first(&page.byline),
        ("Mira Ostrander, Piet Haller", Origin::JsonLd)
    );
    assert_eq!(
        page.byline.last().map(|byline| byline.value.as_str()),
        Some("By Mira Ostrander and Piet Haller")
    );
    assert_eq!(first(&page.published), ("2026-03-04", Origin::JsonLd));
    let printed = page.published.last().expect("a printed date");
    assert_eq!(
        (printed.printed.as_str(), printed.origin),
        ("4 March 2026", Origin::VisibleText)
    );
    assert_eq!(first(&page.updated), ("2026-03-05", Origin::OpenGraph));
    assert_eq!(first(&page.language), ("en-GB", Origin::JsonLd));
    assert_eq!(
        first(&page.address),
        ("https://gazette.example/news/weir-gates", Origin::Meta)
    );
    assert!(page.notes.is_empty(), "{:?}", page.notes);
}

#[test]
fn pasted_rich_text_is_taken_whole() {
    let pasted = read(&Source {
        bytes: "<meta charset='utf-8'><nav>Menu</nav><p>One “word”.</p><p>Two&nbsp;words.</p>"
            .as_bytes(),
        media_type: "text/html",
        chosen: true,
        ..Source::default()
    })
    .expect("words");
    assert_eq!(pasted.text, "Menu\n\nOne “word”.\n\nTwo\u{a0}words.");
}

#[test]
fn a_page_that_a_browser_saved_is_read_with_its_address() {
    let page = file("harbour.mhtml", include_bytes!("fixtures/saved-page.mhtml")).expect("a page");
    assert!(
        page.text.contains("said on Monday: “We have no choice.”"),
        "{}",
        page.text
    );
    assert_eq!(
        first(&page.headline),
        ("Harbour fees rise", Origin::VisibleText)
    );
    assert_eq!(first(&page.outlet), ("Tidings", Origin::OpenGraph));
    assert_eq!(
        first(&page.address),
        ("https://tidings.example/harbour?id=7", Origin::Header)
    );
}

#[test]
fn a_mail_gives_its_words_and_its_header_and_says_what_it_leaves() {
    let mail = file("letter.eml", include_bytes!("fixtures/letter.eml")).expect("a mail");
    assert_eq!(
        mail.text.trim(),
        "He wrote: «Nobody told us.»\n\nThat is all."
    );
    assert_eq!(first(&mail.headline), ("Krügers letter", Origin::Header));
    assert_eq!(first(&mail.byline), ("Ada Moss", Origin::Header));
    // The day in the sender's own zone.
    assert_eq!(first(&mail.published), ("2026-03-04", Origin::Header));
    assert!(mail.notes[0].contains("attached"), "{:?}", mail.notes);
}

#[test]
fn markdown_loses_its_marks_and_keeps_its_words() {
    let text = "---\ntags: [x]\n---\n# The *old* basin\n\nShe said: “It **is** [ours](https://a.example).”\n\n- one\n- two\n\n![alt](x.png)\n";
    let document = file("notes.md", text.as_bytes()).expect("words");
    assert_eq!(
        document.text,
        "The old basin\n\nShe said: “It is ours.”\n\none\n\ntwo"
    );
    assert_eq!(
        first(&document.headline),
        ("The old basin", Origin::VisibleText)
    );
}

#[test]
fn plain_text_stays_as_it_is() {
    let text = "First line\r\n\r\n  “Kept.”\t";
    assert_eq!(file("a.txt", text.as_bytes()).expect("words").text, text);
}

#[test]
fn a_word_document_gives_what_is_printed_in_it() {
    let body = "<w:p><w:r><w:t>He said: “No</w:t></w:r><w:del><w:r><w:delText>t at all</w:delText></w:r></w:del>\
        <w:r><w:t xml:space=\"preserve\"> &amp; no.”</w:t></w:r></w:p><w:p><w:r><w:t>Second</w:t><w:br/><w:t>line</w:t></w:r></w:p>";
    let document = file("minutes.docx", &made::docx(body)).expect("words");
    assert_eq!(document.text, "He said: “No & no.”\n\nSecond\nline");
    assert_eq!(
        first(&document.headline),
        ("Minutes & notes", Origin::Properties)
    );
    assert_eq!(first(&document.byline), ("Ada Moss", Origin::Properties));
    assert!(
        document.published.is_empty(),
        "when it was made is not when it was published"
    );
}

#[test]
fn a_pdf_gives_its_words_and_its_title() {
    let pdf = made::pdf(&["The gate was open, she said.", "Nobody had closed it."]);
    let document = file("report.pdf", &pdf).expect("words");
    assert_eq!(
        document.text,
        "The gate was open, she said. Nobody had closed it."
    );
    assert_eq!(
        first(&document.headline),
        ("Gate report", Origin::Properties)
    );
}

#[test]
fn what_cannot_be_read_is_told_with_what_to_do() {
    let bomb = made::docx(
        &"<w:p><w:r><w:t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</w:t></w:r></w:p>".repeat(640_000),
    );
    assert!(
        bomb.len() < 1_000_000,
        "it is small as long as it is packed"
    );
    for (name, bytes, said) in [
        ("scan.pdf", made::pdf(&[]), "OCR"),
        (
            "cut.pdf",
            made::pdf(&["Words"])[..200].to_vec(),
            "copy the text and paste it",
        ),
        (
            "cut.docx",
            made::docx("<w:p/>")[..60].to_vec(),
            "archive is damaged",
        ),
        ("empty.docx", made::docx("<w:p/>"), "no text"),
        ("bomb.docx", bomb, "unpacks to more than"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n....".to_vec(), "a picture"),
        ("old.doc", b"\xd0\xcf\x11\xe0....".to_vec(), ".docx"),
        ("code.txt", b"a\0b".to_vec(), "save them as text"),
        (
            "blank.html",
            b"<html><body><script>1</script></body></html>".to_vec(),
            "no text",
        ),
        ("note.eml", b"".to_vec(), "mail"),
    ] {
        let refused = file(name, &bytes).expect_err(name);
        assert!(
            refused.contains(said) && refused.ends_with('.'),
            "{name}: {refused}"
        );
    }
}
