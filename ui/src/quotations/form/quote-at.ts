/** Words chosen in a captured text, as one would type them: in the marks that stand round them, with the words between. */
import type { Form, TextSpan } from "$/api/generated.ts";
import { lines } from "./draft.ts";

const pairs: Record<string, string> = { "“": "”", "«": "»", "„": "“", "‹": "›", "「": "」", "『": "』", '"': '"', "‘": "’" };
/** Longer stretches between two parts are not a cue. */
const longestBetween = 200;

/** Whether the words of the span stand right inside a pair of marks, and which. */
function marksAround(text: string, { start, end }: TextSpan): [string, string] {
  const open = text[start - 1] ?? "";
  const close = text[end] ?? "";
  return pairs[open] === close && close !== "" ? [open, close] : ["", ""];
}

/** The form that the marks round and in the words show, as the core reads it: no marks at all is a paraphrase. */
export function formAt(text: string, spans: readonly TextSpan[]): Form | null {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || marksAround(text, first)[0]) return null;
  if (/[“”«»„"「]/.test(text.slice(first.start, first.end))) return "mixed";
  const before = text.slice(text.lastIndexOf("\n", first.start - 1) + 1, first.start);
  const count = (mark: string) => before.split(mark).length - 1;
  const enclosed = /[“«„「"‘]$/.test(before) || /^[”»“」"’]/.test(text.slice(last.end, last.end + 1)) || count("“") > count("”") || count("«") > count("»") || count("„") > count("“") || count("「") > count("」");
  return enclosed ? null : "indirect";
}

export function quoteAt(text: string, spans: readonly TextSpan[]): string {
  let quote = "";
  spans.forEach((span, at) => {
    const [open, close] = marksAround(text, span);
    quote += `${open}${text.slice(span.start, span.end)}${close}`;
    const next = spans[at + 1];
    if (!next) return;
    const between = text.slice(span.end + close.length, next.start - marksAround(text, next)[0].length).trim();
    quote += between.length > longestBetween || between.includes("\n") ? " … " : ` ${between} `;
  });
  return lines(quote).replace(/ {2,}/g, " ");
}
