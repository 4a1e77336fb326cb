/** Which line of the form a refusal of the core belongs to. */
export type FormField =
  | "quote" | "speaker" | "organization" | "printed_role" | "article" | "said" | "level" | "tags" | "note" | "printed_speaker" | "cue" | "language" | "chain" | "revision";

const lines: Record<string, FormField> = {
  quote: "quote", spans: "quote", capture_id: "quote", text: "quote", form: "quote", speaker: "speaker", organization: "organization",
  printed_role: "printed_role", article_id: "article", article: "article", said: "said", level: "level", tags: "tags", note: "note",
  printed_speaker: "printed_speaker", cue: "cue", language: "language", chain: "chain", revision: "revision",
};

/** Lines behind the fold. */
export const folded: readonly FormField[] = ["printed_speaker", "cue", "language", "chain"];

export function fieldOf(error: { field?: string | undefined } | undefined): FormField | undefined {
  return error?.field === undefined ? undefined : lines[error.field];
}
