/** A long quotation in a row of two lines: from where it is shown, so that what a search found can be seen. */
import type { Part } from "$/api/generated.ts";
import { highlight } from "./highlight.ts";

/** From which part on, and from which UTF-16 unit of it. */
export interface Excerpt {
  part: number;
  at: number;
}

/** So many units of what stands before the hit are shown with it, and more where little follows, so that two lines are full. */
const before = 40;
const lines = 100;

/** The first hit with some words before it; nothing where there is no hit, or where it stands at the beginning anyway. */
export function excerpt(parts: readonly Part[], words: readonly string[]): Excerpt | undefined {
  for (const [part, { text }] of parts.entries()) {
    let at = 0;
    for (const piece of highlight(text, words)) {
      if (piece.hit) {
        const from = wordStart(text, at, Math.max(before, lines - (text.length - at)));
        return part === 0 && from === 0 ? undefined : { part, at: from };
      }
      at += piece.text.length;
    }
  }
  return undefined;
}

/** The beginning of a word a little before `hit`; where there are no blanks, the hit itself. */
function wordStart(text: string, hit: number, room: number): number {
  if (hit <= room) return 0;
  const blank = text.slice(hit - room, hit).search(/\s/);
  return blank < 0 ? hit : hit - room + blank + 1;
}
