/** The text of a query while it is typed: where the cursor is in it, and what a completion makes of it. */

/** A completion as the core offers it: `insert` takes the place of the text from `start` to `end` (UTF-16 units). */
export interface Insertion {
  start: number;
  end: number;
  insert: string;
}

/** Whether the cursor stands in the value of a field, as in `speaker:il|` or `org:"Water and|`. */
export function isInValue(text: string, cursor: number): boolean {
  return /(?:^|[\s(])-?[\p{L}.]+:(?:"[^"]*|[^\s"]*)$/u.test(text.slice(0, cursor));
}

/** The text with a completion taken, and where the cursor then stands. A finished value is followed by a blank. */
export function inserted(text: string, { start, end, insert }: Insertion): { text: string; cursor: number } {
  const rest = text.slice(end);
  const blank = insert.endsWith(":") || /^\s/.test(rest) || /\s$/.test(insert) ? "" : " ";
  const before = text.slice(0, start) + insert + blank;
  return { text: before + rest, cursor: before.length + (blank === "" && /^\s/.test(rest) && !insert.endsWith(":") ? 1 : 0) };
}

/** Whether what was just typed ends a term: a blank outside quote marks, at the cursor. */
export function endsTerm(text: string, cursor: number): boolean {
  const before = text.slice(0, cursor);
  return /\s$/.test(before) && (before.match(/"/g)?.length ?? 0) % 2 === 0;
}

/** The text before, at and after a stretch; a stretch of nothing takes the character before it, so that it is seen. */
export function around(text: string, { start, end }: { start: number; end: number }): { before: string; at: string; after: string } {
  const from = Math.max(0, Math.min(start, text.length, end > start ? start : Math.min(text.length, end) - 1));
  const to = Math.max(from, Math.min(text.length, end));
  return { before: text.slice(0, from), at: text.slice(from, to), after: text.slice(to) };
}
