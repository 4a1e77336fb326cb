import type { MonthCount } from "$/api/generated.ts";

/** Heights in px, as tokens.css has them. */
export const rowHeight = 76;
export const headHeight = 28;

/** What stands at one position of the list: a group's head, or the quotation at `row` of the whole result. */
export type ListItem = { kind: "head"; group: number } | { kind: "row"; row: number };

/** Positions of heads and rows, known before any row is loaded: a list of n rows in g groups has n + g items. */
export interface ListLayout {
  readonly length: number;
  readonly rows: number;
  readonly groups: readonly MonthCount[];
  /** What stands at an item index. */
  at(index: number): ListItem;
  /** The item index of a row. */
  indexOf(row: number): number;
  /** The row at an item index, or the first one under the head that stands there. */
  rowAt(index: number): number;
  /** The group that a row is in; 0 where there are none. */
  groupOf(row: number): number;
  /** The item index of a group's head. */
  headOf(group: number): number;
  /** How far below the upper end an item begins, in px; for `length`, the height of everything. */
  top(index: number): number;
  /** The item that stands so many px below the upper end. */
  indexAt(top: number): number;
}

/**
 * The layout of a result. Without groups (a sort that is not by date) there are rows only; rows that the groups do not
 * count yet stand under the last one.
 * Binary search over the groups, so a list of a million rows costs what its months cost.
 */
export function layout(total: number, groups: readonly MonthCount[]): ListLayout {
  const firstRows: number[] = [];
  let rows = 0;
  for (const group of groups) {
    firstRows.push(rows);
    rows += group.count;
  }
  const grouped = groups.length > 0;
  rows = Math.max(rows, total);
  /** The last group whose head stands at or before the item index (row + group number). */
  const groupAt = (isBefore: (group: number) => boolean): number => {
    let low = 0;
    let high = groups.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isBefore(middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const length = rows + groups.length;
  /** How many heads stand before an item. */
  const headsBefore = (index: number) => (grouped ? groupAt((candidate) => firstRows[candidate]! + candidate < index) + (index > 0 ? 1 : 0) : 0);
  return {
    length,
    rows,
    groups,
    at(index) {
      if (!grouped) return { kind: "row", row: index };
      const group = groupAt((candidate) => firstRows[candidate]! + candidate <= index);
      const within = index - firstRows[group]! - group;
      return within === 0 ? { kind: "head", group } : { kind: "row", row: firstRows[group]! + within - 1 };
    },
    indexOf(row) {
      if (!grouped) return row;
      return row + groupAt((candidate) => firstRows[candidate]! <= row) + 1;
    },
    rowAt(index) {
      const item = this.at(index);
      return item.kind === "row" ? item.row : firstRows[item.group]!;
    },
    groupOf: (row) => groupAt((candidate) => firstRows[candidate]! <= row),
    headOf: (group) => firstRows[group]! + group,
    top(index) {
      const heads = headsBefore(index);
      return heads * headHeight + (index - heads) * rowHeight;
    },
    indexAt(top) {
      if (length === 0) return 0;
      if (!grouped) return Math.max(0, Math.min(length - 1, Math.floor(top / rowHeight)));
      const group = groupAt((candidate) => candidate * headHeight + firstRows[candidate]! * rowHeight <= top);
      const within = top - group * headHeight - firstRows[group]! * rowHeight;
      const head = firstRows[group]! + group;
      return Math.min(length - 1, within < headHeight ? head : head + 1 + Math.floor((within - headHeight) / rowHeight));
    },
  };
}
