//! The whole job on one article: from the first start to a quote sheet, with a restart in the middle.

mod changing;
mod exporting;
mod finding;
mod recording;

use crate::window::steps::{after, counted};
use serde_json::json;
use support::window::Window;

const HEADLINE: &str = "Harbour officials draft objection memos";
const ARABIC: &str = "«يجب أن تصل قوارب الإغاثة إلى كل بيت في الحي الأسفل دون قيد.»";
const FORMULA: &str = "=1+1 was chalked on the wall of the customs house";
const NOT_CAPTURED: &str = "“We never promised them anything.”";

#[test]
fn from_the_first_start_to_a_quote_sheet() {
    let Some(window) = Window::first_start() else {
        return;
    };
    recording::paste_the_article(&window);
    recording::select_words_in_the_reader(&window);
    recording::type_quotations(&window);
    finding::narrow_the_list(&window);
    finding::save_a_filter(&window);

    let window = window.restart();
    counted(&window, "9 quotations");
    finding::the_saved_filter_is_still_there(&window);
    changing::edit_delete_undo_and_redo(&window);
    changing::read_the_history(&window);
    exporting::export_what_is_ticked(&window);

    let report = after(window).ask("check_library", json!({}));
    assert_eq!(report["problems"], json!([]));
}
