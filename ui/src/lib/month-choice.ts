/** Choosing one of a list's months by what is typed: "2023", "2023-10", "oct", "oct 2023", "October". */
import type { MonthCount } from "$/api/generated.ts";
import { longDay } from "./dates.ts";

/** More than this is not offered at once; another letter narrows it. */
export const fewMonths = 60;

export interface KnownMonth {
  month: string;
  count: number;
}

/** The months that have what is typed, in the order of the list; the undated ones have no month. */
export function monthsLike(groups: readonly MonthCount[], typed: string): KnownMonth[] {
  const words = typed.toLowerCase().split(/[\s,]+/).filter(Boolean);
  const has = (month: string, name: string, word: string) => (/^\d/.test(word) ? month.startsWith(word) : name.startsWith(word));
  return groups.flatMap(({ month, count }) => {
    if (month === null) return [];
    const name = longDay(month).toLowerCase();
    return words.every((word) => has(month, name, word)) ? [{ month, count }] : [];
  });
}
