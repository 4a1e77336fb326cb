/** From what is selected in a text to the words of a quotation: without the quote marks round them, and in parts where
    the article's own words stand between. */
import type { TextSpan } from "$/api/generated.ts";
import type { Paragraph } from "./paragraphs.ts";
import { paragraphAt } from "./paragraphs.ts";

const pairs: readonly [open: string, close: string][] = [["“", "”"], ["«", "»"], ["„", "“"], ["「", "」"], ["『", "』"], ['"', '"']];

/** The stretches inside quote marks of one stretch of text; an opening mark without its closing one marks nothing. */
export function stretches(text: string, { start, end }: TextSpan): TextSpan[] {
  // Only this stretch is looked at: the text round it may be megabytes.
  const here = text.slice(start, end);
  for (const [open, close] of pairs) {
    const found: TextSpan[] = [];
    let at = 0;
    for (;;) {
      const opens = here.indexOf(open, at);
      const closes = opens < 0 ? -1 : here.indexOf(close, opens + 1);
      if (closes < 0) break;
      if (closes > opens + 1) found.push({ start: start + opens + 1, end: start + closes });
      at = closes + 1;
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** The spans that a selection means. */
export function spansOf(text: string, selected: TextSpan): TextSpan[] {
  const words = unpaired(text, trimmed(text, selected));
  if (words.start >= words.end) return [];
  const inside = stretches(text, words);
  const [first, last] = [inside[0], inside.at(-1)];
  // Marks at both ends: what stands inside them is quoted, what stands between is not.
  if (first && last && first.start === words.start + 1 && !/[\p{L}\p{N}]/u.test(text.slice(last.end, words.end))) return inside.map((part) => trimmed(text, part));
  return [withStop(text, words)];
}

function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** A mark at one end whose partner is not selected belongs to a longer stretch, and not to these words. */
function unpaired(text: string, { start, end }: TextSpan): TextSpan {
  const here = text.slice(start, end);
  const [opens, closes] = [pairs.find(([open]) => here.startsWith(open)), pairs.find(([, close]) => here.endsWith(close))];
  if (opens && !here.slice(1).includes(opens[1])) start++;
  if (closes && !here.slice(0, -1).includes(closes[0])) end--;
  return { start, end };
}

/** Selected word by word, a sentence loses its full stop; inside marks the stop belongs to the words. */
function withStop(text: string, { start, end }: TextSpan): TextSpan {
  const stop = /^[.,!?…;:،؟。]+(?=["”»“」』])/.exec(text.slice(end, end + 8))?.[0] ?? "";
  return { start, end: end + stop.length };
}

/** Parts in the order of the text, none over another: a later choice takes the place of what it touches. */
export function withPart(parts: readonly TextSpan[], added: readonly TextSpan[]): TextSpan[] {
  const kept = parts.filter((part) => added.every((each) => part.end <= each.start || part.start >= each.end));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

/** The next larger stretch: the words inside the marks, the sentence, the paragraph. */
export function grown(text: string, list: readonly Paragraph[], selected: TextSpan): TextSpan {
  const paragraph = list[paragraphAt(list, selected.start)];
  if (!paragraph) return selected;
  const line = text.slice(paragraph.start, paragraph.end);
  const sentences = [...new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(line)].map((piece) => trimmed(text, { start: paragraph.start + piece.index, end: paragraph.start + piece.index + piece.segment.length }));
  const larger = [...stretches(text, paragraph), ...sentences, { start: paragraph.start, end: paragraph.end }]
    .filter((each) => each.start <= selected.start && each.end >= selected.end && each.end - each.start > selected.end - selected.start)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return larger[0] ?? selected;
}

/** The next or previous stretch inside marks, wherever in the text. */
export function stretchFrom(text: string, list: readonly Paragraph[], selected: TextSpan | undefined, by: 1 | -1): TextSpan | undefined {
  const from = selected ?? { start: list[0]?.start ?? 0, end: list[0]?.start ?? 0 };
  let index = paragraphAt(list, from.start);
  for (; index >= 0 && index < list.length; index += by) {
    const here = stretches(text, list[index]!);
    const found = by > 0 ? here.find((each) => each.start >= (selected ? Math.max(from.end, from.start + 1) : from.start)) : here.findLast((each) => each.end <= from.start);
    if (found) return found;
  }
  return undefined;
}
