//! What a person does in front of the window, by keyboard alone.

mod before;
mod forms;
mod hands;
mod list;
mod reader;

pub use before::{Before, after, sample, text_of, told};
pub use forms::{form_is_ready, kind_of_speaker, new_quotation, record, save, save_then_another};
pub use hands::{
    by_id, choose, choose_in_palette, command, enter, fill, tab_back_to, tab_to, texts, until_focus,
};
pub use list::{chips, counted, facet, leave_out, rows, search};
pub use reader::{next_words, read_article};
