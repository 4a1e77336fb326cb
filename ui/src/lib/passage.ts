/** The sentence round a quotation in its paragraph, so that it is read in its place. */
import type { Part, Passage } from "$/api/generated.ts";

const most = 240;

/**
 * What stands before and after the quotation in its own sentence, without its own marks; long ones cut at a word, with
 * an ellipsis. What is only punctuation says nothing and is left out.
 */
export function surroundings(passage: Passage, parts: readonly Part[]): { before: string; after: string } {
  const [first, last] = [passage.spans[0], passage.spans.at(-1)];
  if (!first || !last) return { before: "", after: "" };
  const before = withoutEnd(passage.text.slice(0, first.start), parts[0]?.open ?? "").trim();
  const after = withoutStart(passage.text.slice(last.end), parts.at(-1)?.close ?? "").trim();
  return { before: wordly(cutStart(lastSentence(before))), after: wordly(cutEnd(firstSentence(after, parts.at(-1)?.text ?? ""))) };
}

/** A full stop, its closing marks, and the space after it. */
const sentenceEnd = /[.!?؟。…]["”’»)\]]*\s+/g;

const wordly = (text: string) => (/[\p{L}\p{N}]/u.test(text) ? text : "");

/** The sentence that a text breaks off in; empty when the text ends with a full stop. */
function lastSentence(text: string): string {
  let start = 0;
  for (const end of `${text} `.matchAll(sentenceEnd)) start = end.index + end[0].length;
  return text.slice(start);
}

/** The rest of the sentence that a quotation stands in. One that ends with a full stop may still be attributed behind it. */
function firstSentence(text: string, quoted: string): string {
  if (/^\p{Lu}/u.test(text) && /[.!?؟。…]$/u.test(quoted)) return "";
  const end = sentenceEnd.exec(`${text} `);
  sentenceEnd.lastIndex = 0;
  return end ? text.slice(0, end.index + end[0].length).trimEnd() : text;
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
