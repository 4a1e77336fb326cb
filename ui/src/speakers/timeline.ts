/**
 * Statements by month above roles in time, as numbers that a drawing needs. Months are counted from year 0, so that a
 * day is a fraction of its month; nothing here knows pixels but `scale`.
 */
import { shortDay } from "$/lib/dates.ts";
import type { DateAssertion, MonthCount, RoleRef } from "$/api/generated.ts";

/** A month as a number: January of year 0 is 0; a day lies within its month. */
export function monthNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return year * 12 + (month - 1) + (day - 1) / 31;
}

/** "YYYY-MM" of a month's number. */
export function monthName(number: number): string {
  const whole = Math.floor(number);
  return `${String(Math.floor(whole / 12)).padStart(4, "0")}-${String((whole % 12) + 1).padStart(2, "0")}`;
}

export interface Span {
  from: number;
  to: number;
}

/** Whole months in words: "Nov 2023 – Mar 2024". */
export function periodName({ from, to }: Span): string {
  const [first, last] = [shortDay(monthName(from)), shortDay(monthName(to - 1))];
  return first === last ? first : `${first} – ${last}`;
}

/** A role in time: certain where every reading of its dates agrees, uncertain where only some do. */
export interface RoleBar {
  certain: Span | undefined;
  uncertain: Span[];
  /** Neither end is known. */
  undated: boolean;
  /** No end is given; it is drawn up to `now`. */
  open: boolean;
}

type Ends = Pick<RoleRef, "started" | "ended">;
const first = (date: DateAssertion | null) => (date?.earliest ? monthNumber(date.earliest) : undefined);
/** The end of the last day. */
const last = (date: DateAssertion | null) => (date?.latest ? monthNumber(date.latest) + 1 / 31 : undefined);

/** `now` is where an open role is drawn to, `start` where one without a beginning is drawn from. */
export function roleBar({ started, ended }: Ends, start: number, now: number): RoleBar {
  const [startFrom, startTo] = [first(started), last(started) ?? first(started)];
  const [endTo, endFrom] = [last(ended), first(ended) ?? last(ended)];
  const open = endTo === undefined;
  if (startFrom === undefined && endTo === undefined) return { certain: undefined, uncertain: [{ from: start, to: now }], undated: true, open: false };
  const to = endTo ?? Math.max(now, startTo ?? now);
  const certainTo = endFrom ?? to;
  if (startFrom === undefined || startTo === undefined) return { certain: undefined, uncertain: [{ from: Math.min(start, to), to }], undated: false, open };
  // Dates of a month or less are drawn as certain: their doubt is narrower than a line.
  const narrow = (span: Span) => span.to - span.from <= 1.05;
  const before = { from: startFrom, to: Math.min(startTo, to) };
  const after = { from: Math.max(certainTo, startFrom), to };
  const from = narrow(before) ? before.from : before.to;
  const until = open || narrow(after) ? to : after.from;
  if (until <= from) return { certain: undefined, uncertain: [{ from: startFrom, to }], undated: false, open };
  return { certain: { from, to: until }, uncertain: [...(narrow(before) ? [] : [before]), ...(open || narrow(after) ? [] : [after])], undated: false, open };
}

/** Whole years round all statements and roles, at least three. `now` is the present month. */
export function domain(months: readonly MonthCount[], roles: readonly Ends[], now: number): Span {
  const known = [
    ...months.flatMap(({ month }) => (month === null ? [] : [monthNumber(month), monthNumber(month) + 1])),
    ...roles.flatMap(({ started, ended }) => [first(started), last(started), first(ended), last(ended), ...(started && !ended ? [now] : [])]).filter((month) => month !== undefined),
  ];
  if (known.length === 0) return { from: Math.floor(now / 12) * 12 - 24, to: Math.floor(now / 12) * 12 + 12 };
  const from = Math.floor(Math.min(...known) / 12) * 12;
  const to = Math.ceil(Math.max(...known) / 12) * 12;
  return { from: Math.min(from, to - 36), to };
}

/** From months to px. */
export function scale({ from, to }: Span, left: number, right: number): (month: number) => number {
  return (month) => left + ((Math.max(from, Math.min(to, month)) - from) / (to - from)) * (right - left);
}

/** Years to print, so that no two labels are nearer than `least` px. */
export function years({ from, to }: Span, width: number, least = 52): number[] {
  const all = (to - from) / 12;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((candidate) => (width / all) * candidate >= least) ?? 1000;
  const found: number[] = [];
  for (let year = Math.ceil(from / 12 / step) * step; year * 12 < to; year += step) found.push(year);
  return found;
}

export type DotKind = "firsthand" | "secondhand" | "rival";

/** The statements of one column of dots, from the first month to before the last. */
export interface Column extends Span {
  firsthand: number;
  secondhand: number;
  rival: number;
}

export interface Counted {
  /** Those of this speaker alone. */
  own: readonly MonthCount[];
  /** Of `own`, those that came through others. */
  secondhand: readonly MonthCount[];
  /** `own` and those with a rival owner. */
  withRivals: readonly MonthCount[];
}

/** Columns of `each` months that hold anything, in time. */
export function columns(counted: Counted, { from }: Span, each: number): Column[] {
  const found = new Map<number, Column>();
  const add = (groups: readonly MonthCount[], what: (column: Column, count: number) => void) => {
    for (const { month, count } of groups) {
      if (month === null) continue;
      const at = Math.floor((monthNumber(month) - from) / each);
      const column = found.get(at) ?? { from: from + at * each, to: from + (at + 1) * each, firsthand: 0, secondhand: 0, rival: 0 };
      what(column, count);
      found.set(at, column);
    }
  };
  add(counted.own, (column, count) => (column.firsthand += count));
  add(counted.secondhand, (column, count) => void ((column.firsthand -= count), (column.secondhand += count)));
  add(counted.withRivals, (column, count) => (column.rival += count));
  add(counted.own, (column, count) => (column.rival -= count));
  return [...found.values()].sort((a, b) => a.from - b.from);
}

/** How many months a column takes, so that columns are at least `least` px wide. */
export function monthsEach(span: Span, width: number, least = 7): number {
  const perMonth = width / (span.to - span.from);
  return [1, 2, 3, 6, 12, 24, 60, 120].find((months) => months * perMonth >= least) ?? 240;
}

/** How many statements one dot stands for, so that no column is higher than `most` dots. */
export function perDot(all: readonly Column[], most: number): number {
  const highest = Math.max(1, ...all.map((column) => column.firsthand + column.secondhand + column.rival));
  return Math.ceil(highest / most);
}

/** The dots of a column from below; a part of a dot's worth still gets a dot. */
export function dots(column: Column, each: number): DotKind[] {
  const of = (kind: DotKind) => Array.from({ length: Math.ceil(column[kind] / each) }, () => kind);
  return [...of("firsthand"), ...of("secondhand"), ...of("rival")];
}

/** The next column that holds something before or after the chosen period; with none chosen the last or the first. */
export function step(all: readonly Column[], chosen: Span | undefined, by: -1 | 1): Span | undefined {
  const found = chosen === undefined ? all.at(by === -1 ? -1 : 0) : by === -1 ? all.findLast((column) => column.to <= chosen.from) : all.find((column) => column.from >= chosen.to);
  return found && { from: found.from, to: found.to };
}

/** The period made wider by the next column that holds something on that side. */
export function widen(all: readonly Column[], chosen: Span | undefined, by: -1 | 1): Span | undefined {
  const next = step(all, chosen, by);
  if (chosen === undefined || next === undefined) return next;
  return { from: Math.min(chosen.from, next.from), to: Math.max(chosen.to, next.to) };
}
