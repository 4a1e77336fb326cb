//! What a person does in front of the window, by keyboard alone.

use onrecord_core::api::call;
use onrecord_core::{Library, Progress};
use serde_json::{Value, json};
use std::path::Path;
use support::setup::Setup;
use support::window::Window;

/// Past this many characters nobody types a text.
const PASTED: usize = 24;

/// A library that was used before, through the command list.
pub struct Before {
    setup: Setup,
    library: Library,
}

impl Before {
    /// An empty library in a test's own folder. Nothing where no window can be tested.
    pub fn new() -> Option<Before> {
        let mut setup = Setup::new()?;
        let path = setup.path("desk.onrecord");
        setup.library = Some(path.clone());
        let library = Library::create(path).expect("a new library");
        Some(Before { setup, library })
    }

    /// Runs a command that must work; of a write, what was written.
    pub fn ask(&self, command: &str, input: Value) -> Value {
        ask(&self.library, command, input)
    }

    /// Adds an article with a fixture as its text.
    pub fn article(&self, fixture: &str, about: Value) -> i64 {
        let input = json!({ "article": about, "text": text_of(fixture) });
        let made = self.ask("create_article", input);
        made["id"].as_i64().expect("an id")
    }

    /// Opens the window on it.
    pub fn open(self) -> Window {
        let Before { setup, library } = self;
        drop(library);
        let window = Window::open(setup);
        window.wait_for("[data-testid=window]");
        window
    }
}

/// Closes the window and asks the library what is in it now.
pub fn after(window: Window) -> Before {
    let setup = window.close();
    let path = setup
        .library
        .clone()
        .unwrap_or_else(|| setup.data().join("library.onrecord"));
    let library = Library::open(path).expect("opens again");
    Before { setup, library }
}

/// A text among the fixtures.
pub fn text_of(fixture: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(fixture);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What a command answers in the open window; of a write, what was written.
pub fn told(window: &Window, command: &str, input: Value) -> Value {
    let arguments = json!({ "name": command, "input": input.to_string() });
    let answer = window.invoke("call", arguments);
    written(answer.unwrap_or_else(|error| panic!("{command} {input}: {error}")))
}

/// An element by the name that the page gives it for tests.
pub fn by_id(name: &str) -> String {
    format!("[data-testid=\"{name}\"]")
}

/// Goes on with Tab until the element has the focus.
pub fn tab_to(window: &Window, css: &str) {
    tab(window, "Tab", css);
}

/// Goes back with Shift and Tab until the element has the focus.
pub fn tab_back_to(window: &Window, css: &str) {
    tab(window, "Shift+Tab", css);
}

/// Goes on to a field and puts this text in the place of what is there.
pub fn fill(window: &Window, name: &str, text: &str) {
    tab_to(window, &by_id(name));
    enter(window, text);
}

/// Puts a text in the place of what is in the focused field.
pub fn enter(window: &Window, text: &str) {
    window.press("Ctrl+A");
    if text.is_empty() {
        window.press("Delete");
    } else if text.chars().count() > PASTED {
        window.paste(text);
    } else {
        window.type_text(text);
    }
}

/// Opens the form for a new quotation and enters its words.
pub fn new_quotation(window: &Window, words: &str) {
    window.press("Ctrl+N");
    form_is_ready(window);
    enter(window, words);
}

/// Waits until the quotation form takes the words.
pub fn form_is_ready(window: &Window) {
    until_focus(window, &by_id("quote"));
}

/// Saves the form beside the list and waits until the quotation stands there, selected.
pub fn save(window: &Window) {
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("quotation-form"));
    window.wait_for("[data-testid=row][aria-selected=true]");
    until_focus(window, &by_id("list"));
}

/// Saves the form beside an article's text and waits until the text has the keyboard again.
pub fn record(window: &Window) {
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("quotation-form"));
    until_focus(window, &by_id("sheet"));
}

/// Goes to an article by its headline.
pub fn read_article(window: &Window, headline: &str) {
    window.press("Ctrl+K");
    until_focus(window, &by_id("palette-field"));
    enter(window, headline);
    choose_in_palette(window, "article");
    until_focus(window, &by_id("sheet"));
}

/// Chooses the first line of this kind from the open palette.
pub fn choose_in_palette(window: &Window, kind: &str) {
    let first = format!("[data-testid=palette-option][data-id^={kind}-]");
    let is_first = "
        const line = document.querySelector(arguments[0]);
        return line?.ariaSelected === 'true'";
    window.wait_for(&first);
    // Commands stand above what has names.
    for _ in 0..30 {
        if window.script(is_first, json!([first])) == json!(true) {
            break;
        }
        window.press("ArrowDown");
    }
    window.press("Enter");
    window.wait_gone(&by_id("palette"));
}

/// Saves the form and waits until it is ready for the next.
pub fn save_then_another(window: &Window) {
    window.press("Ctrl+Shift+Enter");
    window.wait_until(
        "an empty quote",
        "return document.querySelector('[data-testid=quote]')?.value === ''",
        json!([]),
    );
    form_is_ready(window);
}

/// Chooses the first option that has this text from the list under the focused field.
pub fn choose(window: &Window, text: &str) {
    let script = "
        const shown = [...document.querySelectorAll('[data-testid=option]')];
        const at = shown.findIndex((option) => option.innerText.includes(arguments[0]));
        return at < 0 ? -1 : at - shown.findIndex((option) => option.ariaSelected === 'true')";
    let offered = format!("an option {text:?}");
    let there = format!("return (() => {{ {script} }})() >= 0");
    window.wait_until(&offered, &there, json!([text]));
    let steps = window.script(script, json!([text]));
    for _ in 0..steps.as_i64().unwrap_or_default() {
        window.press("ArrowDown");
    }
    window.press("Enter");
}

/// Runs a command by its id, from the palette.
pub fn command(window: &Window, id: &str, words: &str) {
    window.press("Ctrl+K");
    until_focus(window, &by_id("palette-field"));
    window.type_text(words);
    window.wait_for(&format!(
        "[data-testid=palette-option][data-id=\"{id}\"][aria-selected=true]"
    ));
    window.press("Enter");
    window.wait_gone(&by_id("palette"));
}

/// Goes on with Tab to a value of a facet, from the first one, and includes it or takes it out again.
pub fn facet(window: &Window, field: &str, value: &str) {
    to_facet(window, "facet-value", field, value);
    window.press("Space");
}

/// Goes on with Tab to a value of a facet and leaves out what has it.
pub fn leave_out(window: &Window, field: &str, value: &str) {
    to_facet(window, "facet-exclude", field, value);
    window.press("Space");
}

/// The filters in use as their chips say them.
pub fn chips(window: &Window) -> Vec<String> {
    texts(window, &by_id("chip"))
}

/// The quotations of the rows in sight, from the top.
pub fn rows(window: &Window) -> Vec<String> {
    let script = "
        return [...document.querySelectorAll('[data-testid=row]')]
            .sort((a, b) => a.ariaPosInSet - b.ariaPosInSet)
            .map((row) => row.querySelector('.q').innerText)";
    strings(window.script(script, json!([])))
}

/// The visible texts of all such elements, each on one line.
pub fn texts(window: &Window, css: &str) -> Vec<String> {
    let script = "
        return [...document.querySelectorAll(arguments[0])]
            .map((element) => element.innerText.replace(/\\s+/g, ' ').trim())";
    strings(window.script(script, json!([css])))
}

/// The words that are selected in the reader.
pub fn selected(window: &Window) -> String {
    let words = window.script("return getSelection().toString()", json!([]));
    words.as_str().unwrap_or_default().to_owned()
}

/// Goes on to these words in quote marks, in the reader.
pub fn next_words(window: &Window, words: &str) {
    until_focus(window, &by_id("sheet"));
    for _ in 0..20 {
        window.press("Ctrl+ArrowRight");
        if selected(window).starts_with(words) {
            return;
        }
    }
    panic!("{words:?} are not among the words in quote marks");
}

/// Makes what was typed into the speaker's field a new one of this kind.
pub fn kind_of_speaker(window: &Window, kind: &str) {
    window.press("Ctrl+3");
    until_focus(window, &by_id("kind-choice"));
    // As many as there are kinds to choose from.
    for _ in 0..4 {
        if window.has_focus(&by_id(&format!("kind-{kind}"))) {
            break;
        }
        window.press("ArrowRight");
    }
    window.press("Enter");
    window.wait_for_text(&by_id("speaker-kind"), kind);
    until_focus(window, &by_id("speaker"));
}

/// Types into the search field, and goes to the list.
pub fn search(window: &Window, text: &str) {
    window.press("Ctrl+F");
    until_focus(window, &by_id("search"));
    enter(window, text);
}

/// Waits until the line above the list says this.
pub fn counted(window: &Window, text: &str) {
    window.wait_until(
        &format!("the count {text:?}"),
        "return document.querySelector('[data-testid=list-count]')?.innerText === arguments[0]",
        json!([text]),
    );
}

/// Waits until the focus is on such an element or inside it.
pub fn until_focus(window: &Window, css: &str) {
    window.wait_until(
        &format!("the focus on {css}"),
        "return document.activeElement?.closest(arguments[0]) != null",
        json!([css]),
    );
}

fn tab(window: &Window, key: &str, css: &str) {
    window.wait_for(css);
    // Long enough to go once round the largest view.
    for _ in 0..120 {
        if window.has_focus(css) {
            return;
        }
        window.press(key);
    }
    panic!("{key} does not lead to {css}");
}

fn to_facet(window: &Window, part: &str, field: &str, value: &str) {
    let is_it = "
        const at = document.activeElement;
        const line = at?.closest('li');
        return at?.dataset.testid === arguments[0]
            && line?.querySelector('label')?.innerText.trim() === arguments[2]
            && line.closest('ul').previousElementSibling.querySelector(`[data-testid='facet-${arguments[1]}']`) !== null";
    let there = "
        const head = document.querySelector(`[data-testid='facet-${arguments[1]}']`)?.closest('.head');
        return [...(head?.nextElementSibling?.querySelectorAll('label') ?? [])]
            .some((label) => label.innerText.trim() === arguments[2])";
    let arguments = json!([part, field, value]);
    window.wait_until(
        &format!("the facet {field}: {value}"),
        there,
        arguments.clone(),
    );
    window.press("Ctrl+Shift+F");
    for _ in 0..120 {
        if window.script(is_it, arguments.clone()) == json!(true) {
            return;
        }
        window.press("Tab");
    }
    panic!("Tab does not lead to the facet {field}: {value}");
}

fn strings(list: Value) -> Vec<String> {
    serde_json::from_value(list).expect("a list of texts")
}

fn ask(library: &Library, command: &str, input: Value) -> Value {
    let reply = call(library, command, &input.to_string(), &Progress::none());
    let reply = reply.unwrap_or_else(|error| panic!("{command} {input}: {error:?}"));
    written(serde_json::from_str(&reply.json).expect("JSON comes back"))
}

fn written(mut answer: Value) -> Value {
    match answer.get("touched") {
        Some(_) => answer["value"].take(),
        None => answer,
    }
}
