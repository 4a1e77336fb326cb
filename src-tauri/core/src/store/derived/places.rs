//! Handing out places within days to many quotations, each day's last place read only once.

use std::collections::HashMap;

use super::super::Store;
use super::room_end;
use crate::error::Result;

/// The next free key of each room.
#[derive(Default)]
pub(crate) struct Places(HashMap<i64, i64>);

impl Places {
    /// Whether the next key in the room is known without looking at the list.
    pub(crate) fn knows(&self, first: i64) -> bool {
        first < 0 || self.0.contains_key(&first)
    }

    /// The next key in the room that begins at `first`, for quotations in the order of their ids.
    pub(crate) fn next(&mut self, store: &Store, first: i64, id: i64) -> Result<i64> {
        if first < 0 {
            return Ok(first + id);
        }
        let key = match self.0.get(&first) {
            Some(next) => *next,
            None => store.last_key(first)?,
        };
        if key + 1 < room_end(first) {
            self.0.insert(first, key + 1);
        } else {
            // The day is full: what comes next is looked for where it goes on.
            self.0.remove(&first);
        }
        Ok(key)
    }
}
