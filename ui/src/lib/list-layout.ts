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
}

/**
 * The layout of a result. Without groups (a sort that is not by date) there are rows only.
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
  return {
    length: grouped ? rows + groups.length : total,
    rows: grouped ? rows : total,
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
  };
}
