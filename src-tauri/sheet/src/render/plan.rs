//! The order of a sheet: which head each row stands under, and its running number.

use std::collections::HashMap;

use super::head::{Head, Key};
use super::piece::{Piece, given};
use crate::{Format, GroupBy, Layout, QuoteSheet, SheetRow};

/// The order that every format writes the rows in. It is told every row once and keeps none, so
/// that a sheet can be longer than the memory.
///
/// Groups come in the order of their first row, and rows keep the order of the list inside each.
pub struct Plan {
    group_by: GroupBy,
    with_role: bool,
    pub(crate) groups: Vec<Group>,
    places: HashMap<Key, usize>,
    /// The group of each row, in the order of the list.
    of: Vec<u32>,
    /// Where in the list the quotations stand that are one of a pair, by their uid.
    paired: HashMap<String, usize>,
}

/// What stands under one head.
pub(crate) struct Group {
    head: Head,
    role: Option<String>,
    pub(crate) rows: usize,
}

impl Plan {
    /// Of no rows yet.
    pub fn new(layout: &Layout) -> Self {
        Plan {
            group_by: layout.group_by,
            with_role: layout.with.role_at_time,
            groups: Vec::new(),
            places: HashMap::new(),
            of: Vec::new(),
            paired: HashMap::new(),
        }
    }

    /// Of so many rows, where their order can be told without seeing them: in a table that is not
    /// grouped.
    pub fn unseen(layout: &Layout, format: Format, rows: usize) -> Option<Self> {
        if format != Format::Csv || layout.group_by != GroupBy::None {
            return None;
        }
        let mut plan = Plan::new(layout);
        plan.of = vec![0; rows];
        plan.groups.push(Group::whole(rows));
        Some(plan)
    }

    /// Of the rows that a sheet holds.
    pub fn of(sheet: &QuoteSheet) -> Self {
        let mut plan = Plan::new(&sheet.layout);
        sheet.rows.iter().for_each(|row| plan.add(row));
        plan
    }

    /// One row more, the next of the list.
    pub fn add(&mut self, row: &SheetRow) {
        let next = self.groups.len();
        let key = Key::of(row, self.group_by);
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            self.groups
                .push(Group::new(row, self.group_by, self.with_role));
        }
        self.groups[place].add(row);
        if row.translation_pair.is_some() {
            self.paired.insert(row.uid.clone(), self.of.len());
        }
        self.of.push(place as u32);
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.of.len()
    }

    /// For each row of the file its place in the list, from 0.
    pub fn order(&self) -> Vec<usize> {
        let mut before = 0;
        let first = |group: &Group| {
            before += group.rows;
            before - group.rows
        };
        let mut next: Vec<usize> = self.groups.iter().map(first).collect();
        let mut order = vec![0; self.of.len()];
        for (at, group) in self.of.iter().enumerate() {
            let place = &mut next[*group as usize];
            order[*place] = at;
            *place += 1;
        }
        order
    }

    /// The running numbers of the quotations that are one of a pair, by their uid.
    pub(crate) fn numbers(&self) -> Numbers<'_> {
        if self.paired.is_empty() {
            return Numbers::default();
        }
        let mut numbers = vec![0; self.of.len()];
        for (n, at) in (1..).zip(self.order()) {
            numbers[at] = n;
        }
        let paired = self.paired.iter();
        paired
            .map(|(uid, at)| (uid.as_str(), numbers[*at]))
            .collect()
    }
}

/// Running numbers by uid.
pub(crate) type Numbers<'a> = HashMap<&'a str, usize>;

impl Group {
    fn whole(rows: usize) -> Self {
        Group {
            head: Head::Whole,
            role: None,
            rows,
        }
    }

    fn new(first: &SheetRow, group_by: GroupBy, with_role: bool) -> Self {
        let head = Head::of(first, group_by);
        let says_role = with_role && matches!(head, Head::Speaker(_));
        Group {
            role: given(&first.role_at_time)
                .filter(|_| says_role)
                .map(str::to_owned),
            head,
            rows: 0,
        }
    }

    fn add(&mut self, row: &SheetRow) {
        self.rows += 1;
        if self.role != row.role_at_time {
            self.role = None;
        }
    }

    /// What the head says first; nothing when the sheet is not grouped.
    pub(crate) fn head(&self) -> Vec<Piece<'_>> {
        self.head.says()
    }

    /// What it says besides.
    pub(crate) fn besides(&self) -> Vec<Piece<'_>> {
        self.head.besides(self.role.as_deref())
    }

    /// Whether the head says the role of all its rows.
    pub(crate) fn says_role(&self) -> bool {
        self.role.is_some()
    }
}
