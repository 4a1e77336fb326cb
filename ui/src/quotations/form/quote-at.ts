/** Words chosen in a captured text, as one would type them: in the marks that stand round them, with the words between. */
import type { TextSpan } from "$/api/generated.ts";
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
