/** Months of a list, drawn as a row of bars: each bar one month, or as many as it takes to fit. */
import type { MonthCount } from "$/api/generated.ts";

export interface Bar {
  /** First and last month, "YYYY-MM". */
  from: string;
  to: string;
  count: number;
}

const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const nameOf = (number: number) => `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;

/** How many months a bar may be: what divides a year, then whole years. */
const widths = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/**
 * At most `most` bars (and one, as the first begins where its years do) from the first month to the last; months without
 * a quotation count as well. A bar of several months begins where a calendar divides, so that its name is a plain one.
 */
export function bars(groups: readonly MonthCount[], most = 24): Bar[] {
  const dated = groups.flatMap(({ month, count }) => (month === null ? [] : [{ month: numberOf(month), count }]));
  if (dated.length === 0) return [];
  const first = dated.reduce((least, { month }) => Math.min(least, month), Infinity);
  const last = dated.reduce((greatest, { month }) => Math.max(greatest, month), -Infinity);
  const each = widths.find((width) => (last - first + 1) / width <= most) ?? widths.at(-1)!;
  const start = first - (first % each);
  const found: Bar[] = [];
  for (let month = start; month <= last; month += each) found.push({ from: nameOf(month), to: nameOf(month + each - 1), count: 0 });
  for (const { month, count } of dated) found[Math.floor((month - start) / each)]!.count += count;
  return found;
}

/** Whether a bar lies in a period whose ends may be years, months or days. */
export function isWithin(bar: Bar, from: string | null, to: string | null): boolean {
  return (from === null || bar.to >= from.slice(0, 7)) && (to === null || bar.from.slice(0, to.length) <= to.slice(0, 7));
}

/** A year, a month or a day, as the filter takes them. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && (day === undefined || (Number(day) >= 1 && Number(day) <= last));
}
