//! What the connections of one library remember between reads. All of it is derived, and is read again after a write.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Selection;
use super::outline::Outline;
use crate::error::Result;
use crate::search::columns::Columns;

/// So many lists are remembered, of each kind of knowledge.
const LISTS: usize = 8;

/// A row of the list that a write took away, changed or added: its old key, its new key with its facts.
pub(crate) type Relisted = (Option<i64>, Option<(i64, Vec<u8>)>);

/// New words up to here are kept beside the others, in bytes; then all are read again.
const NEW_WORDS: usize = 1 << 16;

/// What a write did to what is remembered.
#[derive(Default)]
pub(crate) struct News {
    /// Rows of the list.
    pub(crate) listed: Vec<Relisted>,
    /// Words that the library did not have.
    pub(crate) words: Vec<String>,
    /// There are more of them than are told.
    pub(crate) many_words: bool,
}

/// Every word on a line of its own: as they were read, then those of the writes since.
pub(crate) type Vocabulary = [Arc<str>; 2];

/// See the module.
#[derive(Default)]
pub(crate) struct Remembered {
    /// Counts the writes.
    generation: AtomicU64,
    vocabulary: Mutex<Option<Vocabulary>>,
    outlines: Lists<Outline>,
    rankings: Lists<Vec<i64>>,
    columns: Mutex<Option<Columns>>,
}

impl Remembered {
    /// Takes in what a write that has just been committed did; none: it did so much that all is read again.
    pub(crate) fn written(&self, news: Option<News>) {
        let mut columns = guard(&self.columns);
        let mut vocabulary = guard(&self.vocabulary);
        let (known, words) = (columns.take(), vocabulary.take());
        if let Some(news) = news {
            *columns = known.filter(|known| !known.is_worn());
            columns
                .iter_mut()
                .for_each(|columns| columns.relist(&news.listed));
            *vocabulary = words
                .filter(|_| !news.many_words)
                .and_then(|words| with_new(words, &news.words));
        }
        self.generation.fetch_add(1, Ordering::Release);
    }

    /// How many writes there were.
    pub(crate) fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// Every word, read by `read` where they are not known.
    pub(super) fn vocabulary(&self, read: impl FnOnce() -> Result<Arc<str>>) -> Result<Vocabulary> {
        if let Some(words) = &*guard(&self.vocabulary) {
            return Ok(words.clone());
        }
        let generation = self.generation();
        let words = [read()?, Arc::from("")];
        let mut known = guard(&self.vocabulary);
        // A write in the meantime is missing in them.
        if self.generation() == generation {
            *known = Some(words.clone());
        }
        Ok(words)
    }

    /// The outline of a list, read by `read` where it is not known.
    pub(super) fn outline(
        &self,
        selection: &Selection,
        read: impl FnOnce() -> Result<Outline>,
    ) -> Result<Arc<Outline>> {
        self.outlines.get(self.generation(), selection, read)
    }

    /// The ranked rows of a list, read by `read` where they are not known.
    pub(super) fn ranking(
        &self,
        selection: &Selection,
        read: impl FnOnce() -> Result<Vec<i64>>,
    ) -> Result<Arc<Vec<i64>>> {
        self.rankings.get(self.generation(), selection, read)
    }

    /// The facts of every quotation, read by `read` where they are not known.
    pub(super) fn columns(&self, read: impl FnOnce() -> Result<Columns>) -> Result<Columns> {
        if let Some(columns) = &*guard(&self.columns) {
            return Ok(columns.clone());
        }
        let generation = self.generation();
        let columns = read()?;
        let mut known = guard(&self.columns);
        // A write in the meantime is missing in them.
        if self.generation() == generation {
            *known = Some(columns.clone());
        }
        Ok(columns)
    }
}

/// The words with those that are new; none when these are so many that all should be read again.
fn with_new([all, known]: Vocabulary, new: &[String]) -> Option<Vocabulary> {
    if new.is_empty() {
        return Some([all, known]);
    }
    let mut known = known.to_string();
    for word in new {
        known.push_str(word);
        known.push('\n');
    }
    (known.len() <= NEW_WORDS).then(|| [all, known.into()])
}

/// What is known of the lists that were asked for last, each as of a number of writes.
struct Lists<T>(Mutex<Vec<(u64, Selection, Arc<T>)>>);

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Lists<T> {
    fn get(
        &self,
        generation: u64,
        selection: &Selection,
        read: impl FnOnce() -> Result<T>,
    ) -> Result<Arc<T>> {
        let known = guard(&self.0)
            .iter()
            .find(|(of, asked, _)| *of == generation && asked == selection)
            .map(|(_, _, known)| known.clone());
        if let Some(known) = known {
            return Ok(known);
        }
        let read = Arc::new(read()?);
        let mut lists = guard(&self.0);
        lists.retain(|(of, _, _)| *of == generation);
        if lists.len() == LISTS {
            lists.remove(0);
        }
        lists.push((generation, selection.clone(), read.clone()));
        Ok(read)
    }
}

fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
