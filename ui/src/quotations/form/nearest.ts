/** The passage of a captured text that is nearest to words which do not stand there. */
import type { TextSpan } from "$/api/generated.ts";

export interface Passage {
  text: string;
  span: TextSpan;
  paragraph: number;
}

/** From this share of equal words on a passage is worth showing. */
const enough = 0.6;
const fewest = 3;
/** Beyond this a text is not searched word by word, so that typing never waits. In UTF-16 units. */
const longestText = 400_000;

const fold = (word: string) => word.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

interface Word {
  plain: string;
  start: number;
  end: number;
}

function wordsOf(text: string, from: number): Word[] {
  return [...text.matchAll(/\S+/g)].map((found) => ({ plain: fold(found[0]), start: from + found.index, end: from + found.index + found[0].length })).filter((word) => word.plain !== "");
}

/** Slides a window of as many words over each paragraph and counts the words that both have. */
export function nearest(text: string, words: string): Passage | undefined {
  const sought = wordsOf(words, 0).map((word) => word.plain);
  if (sought.length < fewest || text.length > longestText) return undefined;
  const wanted = tally(sought);
  let best: (Passage & { hits: number }) | undefined;
  let [at, paragraph] = [0, 0];
  for (const line of text.split("\n")) {
    const here = wordsOf(line, at);
    at += line.length + 1;
    if (line.trim() === "") continue;
    paragraph++;
    const size = Math.min(sought.length, here.length);
    for (let first = 0; size > 0 && first + size <= here.length; first++) {
      const window = here.slice(first, first + size);
      const hits = common(wanted, window) + (window[0]!.plain === sought[0] ? 0.5 : 0) + (window.at(-1)!.plain === sought.at(-1) ? 0.5 : 0);
      if (hits > (best?.hits ?? 0)) best = { hits, paragraph, ...trimmed(text, window[0]!.start, window.at(-1)!.end) };
    }
  }
  return best && best.hits / (sought.length + 1) >= enough ? { text: best.text, span: best.span, paragraph: best.paragraph } : undefined;
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function common(wanted: ReadonlyMap<string, number>, window: readonly Word[]): number {
  let hits = 0;
  for (const [word, count] of tally(window.map((each) => each.plain))) hits += Math.min(count, wanted.get(word) ?? 0);
  return hits;
}

/** Without quote marks at its ends, which are not part of the words, and without what stands on their other side. */
function trimmed(text: string, start: number, end: number): { text: string; span: TextSpan } {
  const closes = start + text.slice(start, end).search(/[”»」]/);
  if (closes > start + (end - start) / 2) end = closes;
  const opens = text.slice(start, end).search(/[“«„「]/);
  if (opens >= 0 && opens < (end - start) / 2) start += opens + 1;
  while (start < end && /[“”«»„"「」]/.test(text[start]!)) start++;
  while (end > start && /[“”«»„"「」]/.test(text[end - 1]!)) end--;
  return { text: text.slice(start, end), span: { start, end } };
}
