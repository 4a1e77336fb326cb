/** The words round a quotation in its paragraph, so that it is read in its place. */
import type { Part, Passage } from "$/api/generated.ts";

const most = 240;

/** Before and after the quotation, without its own marks; long ones cut at a word, with an ellipsis. */
export function surroundings(passage: Passage, parts: readonly Part[]): { before: string; after: string } {
  const [first, last] = [passage.spans[0], passage.spans.at(-1)];
  if (!first || !last) return { before: "", after: "" };
  const before = withoutEnd(passage.text.slice(0, first.start), parts[0]?.open ?? "").trim();
  const after = withoutStart(passage.text.slice(last.end), parts.at(-1)?.close ?? "").trim();
  return { before: cutStart(before), after: cutEnd(after) };
}

const withoutEnd = (text: string, mark: string) => (mark && text.trimEnd().endsWith(mark) ? text.trimEnd().slice(0, -mark.length) : text);
const withoutStart = (text: string, mark: string) => (mark && text.trimStart().startsWith(mark) ? text.trimStart().slice(mark.length) : text);

function cutStart(text: string): string {
  if (text.length <= most) return text;
  const space = text.indexOf(" ", text.length - most);
  return `… ${text.slice(space < 0 ? text.length - most : space + 1)}`;
}

function cutEnd(text: string): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(" ", most);
  return `${text.slice(0, space <= 0 ? most : space)} …`;
}
