/** A suggestion for tests: one speaker, nothing to ask, no words for the day. */
import type { Suggestion } from "$/api/generated.ts";

export const row = { speaker: { id: 7, name: "Ida Marrow", kind: "person" as const }, about: "warden", quotations: 3, found_by: null };

export const noDate = { printed: "", date: "", anchor: null, basis: null, confirmed: true };

export const attribution = { speaker: null, organization: null, printed_speaker: "Marrow", printed_role: "", cue: "said" };

export function suggestion(more: Partial<Suggestion> = {}, quotation: Partial<Suggestion["quotation"]> = {}): Suggestion {
  return {
    quotation: {
      quote: "", spans: [{ start: 3, end: 9 }, { start: 20, end: 30 }], capture_id: 1, article_id: 1, form: "direct", level: null, language: null,
      attributions: [attribution], said: noDate, tags: [], note: "", key_flag: false, chain: [], ...quotation,
    },
    cue: null, who: null, organization: "", said: { is: "missing" }, rivals: [], reasons: ["because"],
    confidence: { overall: 90, words: 90, speaker: 90, role: 90, name: 90 }, ...more,
  };
}

export const sure = (overall: number, who: Suggestion["who"] = null): Suggestion => suggestion({ who, confidence: { overall, words: overall, speaker: overall, role: overall, name: overall } });
