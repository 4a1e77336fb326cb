/** The marks of a review in the text: each suggestion, the one that is looked at, and its cue. */
import type { Mark } from "../reader/segments.ts";
import type { Review } from "./review.svelte.ts";
import { keyOf } from "./suggested.ts";

export function marksOf(review: Review): Mark[] {
  if (!review.open) return [];
  const shown = review.shown;
  const marks = review.found.flatMap((each) => each.quotation.spans.map((span): Mark => ({ ...span, kind: each === shown ? "current" : "suggested", suggestion: keyOf(each) })));
  return shown?.cue ? [...marks, { ...shown.cue, kind: "cue" }] : marks;
}
