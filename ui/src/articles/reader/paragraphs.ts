/** Paragraphs of a captured text: its lines that hold any words, numbered from 1, as the core counts them. */
import type { TextSpan } from "$/api/generated.ts";

export interface Paragraph extends TextSpan {
  number: number;
}

export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const next = newline < 0 ? text.length : newline + 1;
    let end = newline < 0 ? text.length : newline;
    while (end > start && text[end - 1] === "\r") end--;
    if (text.slice(start, end).trim() !== "") found.push({ start, end, number: found.length + 1 });
    start = next;
  }
  return found;
}

/** The index of the paragraph that holds an offset, else of the nearest one before it. */
export function paragraphAt(list: readonly Paragraph[], offset: number): number {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (list[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
