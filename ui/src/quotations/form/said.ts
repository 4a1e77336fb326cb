/**
 * What was typed into a date field, as the core will read it, so that its meaning can be shown at once. The core decides:
 * what is not understood here is sent as it is and comes back with its own words.
 */
import type { DateInput } from "$/api/generated.ts";

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** The EDTF of a typed date, "" for an empty one, undefined for what is not understood here. */
export function readDate(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  if (text === "") return "";
  const until = /^(?:by|before|on or before|until) (.+)$/.exec(text);
  if (until) return point(until[1]!, (day) => `/${day}`);
  const since = /^(?:since|from|after) (.+)$/.exec(text);
  if (since) return point(since[1]!, (day) => `${day}/..`);
  const range = /^(.{4,}?|)\/(.*)$/.exec(text) ?? /^(.*?)(?:\.\.| – | - | to |–)(.*)$/.exec(text);
  if (range) {
    const [from, to] = [range[1]!.trim(), range[2]!.trim()].map((end) => (end === "" || end === ".." ? ".." : point(end)));
    return from && to && (from !== ".." || to !== "..") ? `${from === ".." ? "" : from}/${to}` : undefined;
  }
  return point(text);
}

/** One date: a year, a month or a day, perhaps approximate. */
function point(text: string, wrap: (edtf: string) => string = (edtf) => edtf): string | undefined {
  const circa = /^(?:c\.\s?|ca\.\s|circa\s|about\s)(.+)$/.exec(text);
  const plain = (circa?.[1] ?? text).trim();
  const mark = circa ? "~" : (/[?~%]$/.exec(plain)?.[0] ?? "");
  const edtf = iso(plain.replace(/[?~%]$/, "")) ?? inWords(plain.replace(/[?~%]$/, ""));
  return edtf === undefined ? undefined : wrap(edtf + mark);
}

function iso(text: string): string | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  return found && isDay(Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)) ? text : undefined;
}

function inWords(text: string): string | undefined {
  let [year, month, day]: (number | undefined)[] = [];
  for (const word of text.split(/[ ,.]+/).filter(Boolean)) {
    const named = word.length >= 3 ? months.findIndex((name) => name.startsWith(word)) : -1;
    if (named >= 0) month = named + 1;
    else if (/^\d{4}$/.test(word)) year = Number(word);
    else if (/^\d{1,2}[a-z]{0,2}$/.test(word) && day === undefined) day = Number.parseInt(word, 10);
    else return undefined;
  }
  if (year === undefined || (day !== undefined && month === undefined) || !isDay(year, month ?? 1, day ?? 1)) return undefined;
  return [String(year).padStart(4, "0"), month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, "0")).join("-");
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Printed words that are relative to the day of publication, resolved; `or` where they could mean two days. */
export interface Resolved {
  day: string;
  or?: string;
}

/** "on Tuesday", "yesterday": the day they mean in an article published on `anchor` (YYYY-MM-DD). */
export function resolve(typed: string, anchor: string | undefined): Resolved | undefined {
  if (!anchor || !/^\d{4}-\d{2}-\d{2}$/.test(anchor)) return undefined;
  const words = typed.trim().toLowerCase().replace(/^(?:on|late on|early on|last)\s+/, "").replace(/\s+(?:morning|afternoon|evening|night)$/, "");
  if (words === "today") return { day: anchor };
  if (words === "yesterday") return { day: before(anchor, 1) };
  const named = weekdays.indexOf(words);
  if (named < 0) return undefined;
  const back = (new Date(`${anchor}T00:00:00Z`).getUTCDay() - named + 7) % 7;
  return back === 0 ? { day: anchor, or: before(anchor, 7) } : { day: before(anchor, back) };
}

function before(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

/** Whether these are words of a source, which name a day only by what they stand beside. */
export function isRelative(typed: string): boolean {
  return resolve(typed, "2024-01-01") !== undefined;
}

/** A typed date for the core. Relative words become printed words; their day goes with them only where it is certain. */
export function saidInput(typed: string, printed: string, anchor: string | undefined): DateInput {
  if (!isRelative(typed)) return { printed: printed.trim(), date: typed.trim(), anchor: null, basis: null };
  const resolved = resolve(typed, anchor);
  const certain = resolved !== undefined && resolved.or === undefined;
  return { printed: printed.trim() || typed.trim(), date: certain ? resolved.day : "", anchor: certain ? anchor! : null, basis: certain ? "resolved" : "printed" };
}
