//! axe-core finds no serious violation on any view, in light and in dark.

use crate::window::steps::{
    by_id, choose_in_palette, command, new_quotation, read_article, search, tab_to, told,
    until_focus,
};
use onrecord_core::sample;
use serde_json::json;
use std::fs;
use support::accessibility::serious_violations;
use support::setup::Setup;
use support::window::Window;

/// The pages that a command leads to.
const PAGES: [(&str, &str, &str); 7] = [
    ("go.articles", "Go to articles", "[data-testid=article-row]"),
    ("go.speakers", "Go to speakers", "[data-testid=line]"),
    (
        "go.organizations",
        "Go to organizations",
        "[data-testid=organization-row], main.page [data-id]",
    ),
    ("go.outlets", "Go to outlets", "main.page"),
    ("go.tags", "Go to tags", "main.page"),
    ("go.projects", "Go to projects", "main.page"),
    (
        "go.activity",
        "Go to the activity",
        "[data-testid=operation]",
    ),
];

#[test]
fn no_view_has_a_serious_violation_in_light() {
    views(false);
}

#[test]
fn no_view_has_a_serious_violation_in_dark() {
    views(true);
}

#[test]
fn the_search_box_has_no_serious_violation_in_light() {
    searching(false);
}

#[test]
fn the_search_box_has_no_serious_violation_in_dark() {
    searching(true);
}

#[test]
fn a_library_that_does_not_open_is_told_without_a_violation() {
    let Some(mut setup) = Setup::new() else {
        return;
    };
    let path = setup.path("letter.onrecord");
    fs::write(&path, "Dear reader").expect("a file");
    setup.library = Some(path);
    setup.dark = true;
    let window = Window::open(setup);
    window.wait_for(&by_id("trouble"));
    assert_eq!(serious_violations(&window), Vec::<String>::new());
}

/// The window on the sample library, in light or in dark.
fn open(dark: bool) -> Option<Window> {
    let mut setup = Setup::new()?;
    setup.dark = dark;
    let path = setup.path("sample.onrecord");
    drop(sample::create(&path).expect("the sample"));
    setup.library = Some(path);
    let window = Window::open(setup);
    window.wait_for("[data-testid=row][aria-selected=true]");
    window.wait_for(&by_id("slip"));
    let background = window.script(
        "return matchMedia('(prefers-color-scheme: dark)').matches",
        json!([]),
    );
    assert_eq!(background, json!(dark));
    Some(window)
}

/// What is wrong with how the window is now, each with the view's name.
fn violations(window: &Window, view: &str) -> Vec<String> {
    // Numbers that are being counted anew are faded for a moment.
    window.wait_gone(".is-stale");
    let lines = serious_violations(window).into_iter();
    lines.map(|line| format!("{view}: {line}")).collect()
}

fn searching(dark: bool) {
    let Some(window) = open(dark) else { return };
    let mut found = Vec::new();
    let mut look = |view: &str| found.extend(violations(&window, view));
    search(&window, "speaker:ilse");
    window.wait_for(&by_id("completion"));
    look("completions");
    search(&window, "is:nonsense");
    window.press("Enter");
    window.wait_for(&by_id("search-problem"));
    look("a query that is wrong");
    search(&window, "");
    search(&window, "gate -outlet:courier org:ministry ");
    window.wait_for(&by_id("chip"));
    look("chips");
    window.press("Ctrl+Shift+L");
    window.wait_gone(&by_id("chip"));
    look("the query as one line");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn views(dark: bool) {
    let Some(window) = open(dark) else { return };
    let mut found = Vec::new();
    let mut look = |view: &str| found.extend(violations(&window, view));

    look("list and detail");
    search(&window, "zzzz");
    window.wait_for(&by_id("list-none"));
    look("nothing found");
    window.press("Escape");
    window.wait_for(&by_id("row"));
    window.press("Escape");
    until_focus(&window, &by_id("list"));
    for (keys, view, there) in [
        ("Ctrl+K", "palette", "palette-option"),
        ("Ctrl+E", "export", "preview-frame"),
        ("Ctrl+Shift+N", "article dialog", "article-text"),
        ("F1", "search help", "query-example"),
        ("G", "go to a date", "option"),
    ] {
        window.press(keys);
        window.wait_for(&by_id(there));
        look(view);
        window.press("Escape");
        window.wait_gone("[role=dialog]");
        until_focus(&window, &by_id("list"));
    }
    window.click(&by_id("facet-more-speaker"));
    window.wait_for(&by_id("facet-all-value"));
    look("all values of a facet");
    window.press("Escape");
    window.wait_gone("[role=dialog]");
    command(&window, "keys.show", "All keys");
    window.wait_for(&by_id("keys-overlay"));
    look("keys");
    window.press("Escape");
    window.wait_gone("[role=dialog]");

    command(&window, "source.bookmarklet", "Bookmark");
    window.wait_for(&by_id("bookmarklet-dialog"));
    look("bookmark");
    window.press("Escape");
    window.wait_gone("[role=dialog]");

    new_quotation(&window, "");
    look("form, empty");
    new_words(&window);
    look("form, with words");
    window.press("Escape");
    window.wait_for(&by_id("form-ask"));
    look("form, asking");
    window.press("Enter");
    window.wait_gone(&by_id("quotation-form"));

    for (id, words, there) in PAGES {
        command(&window, id, words);
        window.wait_for(there);
        look(id);
    }
    pages(&window, &mut look);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn new_words(window: &Window) {
    window.type_text("“Nobody asked.”");
    window.wait_for(&by_id("locate"));
    window.press("Tab");
}

/// A page of each kind, through the palette.
fn pages(window: &Window, look: &mut impl FnMut(&str)) {
    for (kind, command, list) in [
        (
            "speaker",
            "list_speakers",
            json!({ "text": "", "kinds": [], "article_id": null, "offset": 0, "limit": 1 }),
        ),
        (
            "organization",
            "list_organizations",
            json!({ "text": "", "offset": 0, "limit": 1 }),
        ),
    ] {
        let rows = told(window, command, list);
        let name = rows[0][kind]["name"].as_str().expect("a name").to_owned();
        window.press("Ctrl+K");
        until_focus(window, &by_id("palette-field"));
        window.type_text(&name);
        choose_in_palette(window, kind);
        window.wait_for(&by_id(&format!("{kind}-page")));
        look(kind);
    }
    let articles = told(
        window,
        "list_articles",
        json!({ "text": "", "offset": 0, "limit": 1 }),
    );
    let headline = articles[0]["article"]["headline"]
        .as_str()
        .expect("a headline");
    read_article(window, headline);
    window.wait_for(&by_id("margin-note"));
    look("article");
    if window.count(&by_id("article-outlet")) > 0 {
        tab_to(window, &by_id("article-outlet"));
        window.press("Enter");
        window.wait_for(&by_id("outlet-page"));
        look("outlet");
    }
}
