/** A period chosen on a row of bars: first and last bar, both in it. */
import type { DateRange } from "$/api/generated.ts";
import { shortDay } from "./dates.ts";
import { isWithin, type Bar } from "./months.ts";

export interface Brush {
  first: number;
  last: number;
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

/** The bars that a period covers, even in part; none when it covers none of them. */
export function brushOf(bars: readonly Bar[], range: Pick<DateRange, "from" | "to"> | undefined): Brush | undefined {
  if (!range || (range.from === null && range.to === null)) return undefined;
  const first = bars.findIndex((bar) => isWithin(bar, range.from, range.to));
  const last = bars.findLastIndex((bar) => isWithin(bar, range.from, range.to));
  return first < 0 ? undefined : { first, last };
}

/** Between two bars, whichever comes first. */
export const between = (one: number, other: number): Brush => ({ first: Math.min(one, other), last: Math.max(one, other) });

/** One edge moved by so many bars; it stops at the other edge and at the ends. */
export function withEdge({ first, last }: Brush, edge: keyof Brush, to: number, bars: number): Brush {
  return edge === "first" ? { first: clamp(to, last), last } : { first, last: Math.max(first, clamp(to, bars - 1)) };
}

/** The whole period moved by so many bars, no wider and no narrower than before. */
export function shifted({ first, last }: Brush, by: number, bars: number): Brush {
  const step = Math.max(-first, Math.min(bars - 1 - last, by));
  return { first: first + step, last: last + step };
}

/** The period that a brush means. */
export const rangeOfBrush = (bars: readonly Bar[], { first, last }: Brush): { from: string; to: string } => ({ from: bars[first]!.from, to: bars[last]!.to });

/** How many quotations it holds. */
export const countIn = (bars: readonly Bar[], { first, last }: Brush): number => bars.slice(first, last + 1).reduce((sum, bar) => sum + bar.count, 0);

/** "Mar 2021 – Jun 2022", "Mar 2021", and from a January to a December as years. */
export function periodWords(from: string, to: string): string {
  const years = /^\d{4}-01$/.test(from) && /^\d{4}-12$/.test(to);
  const [start, end] = years ? [from.slice(0, 4), to.slice(0, 4)] : [shortDay(from), shortDay(to)];
  return start === end ? start : `${start} – ${end}`;
}
