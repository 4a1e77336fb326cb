/** What a source says of itself, on its way into the form. */
import type { DateInput, FoundIn, SourceDraft } from "$/api/generated.ts";
import type { ArticleDraft } from "../article-draft.ts";

/** The fields that a source can fill. */
export const filled = ["headline", "outlet", "byline", "url", "language", "published", "updated"] as const;
export type Filled = (typeof filled)[number];

/** One reading of a field: what it says as the form shows it, and where it says so. */
export interface Reading {
  value: string;
  foundIn: FoundIn;
  /** Of a date: the words that the page prints. */
  printed: string;
}

/** Every different reading of a field, the most trusted first. */
export function readings(draft: SourceDraft, field: Filled): Reading[] {
  if (field === "published" || field === "updated") {
    return draft[field].map(({ date, found_in }) => ({ value: date.date, foundIn: found_in, printed: date.printed }));
  }
  return draft[field].map(({ value, found_in }) => ({ value, foundIn: found_in, printed: "" }));
}

/**
 * Fills what nobody has typed into: empty fields, and those that still hold what an earlier source put there.
 */
export function fill(form: ArticleDraft, draft: SourceDraft, before?: SourceDraft): ArticleDraft {
  const next = { ...form };
  for (const field of filled) {
    const untouched = form[field].trim() === "" || (before !== undefined && form[field] === readings(before, field)[0]?.value);
    if (untouched) next[field] = readings(draft, field)[0]?.value ?? "";
  }
  return next;
}

/** A date that stands as it was found keeps its printed words and its basis; one that was typed over is the user's. */
export function foundDate(draft: SourceDraft | undefined, field: "published" | "updated", typed: string): DateInput | undefined {
  return draft?.[field].find(({ date }) => date.date === typed.trim())?.date;
}
