import type { Suggestion } from "$/api/generated.ts";
import { expect, test } from "vitest";
import { emptyDraft, toInput } from "./draft.ts";
import { suggestedDraft } from "./suggested-draft.ts";

const article = { id: 4, headline: "Memos", outlet: null, byline: "", url: "", language: "en", published: null };
const base = { ...emptyDraft(), article, quote: "“Nobody sleeps,”", anchor: { captureId: 9, spans: [{ start: 3, end: 17 }], quote: "“Nobody sleeps,”", paragraph: 1, form: null } };
const suggestion = (speaker: Suggestion["quotation"]["attributions"][number]["speaker"], who: Partial<NonNullable<Suggestion["who"]>> = {}): Suggestion => ({
  quotation: {
    quote: "", spans: [{ start: 3, end: 17 }], capture_id: 9, article_id: 4, form: "direct", level: null, language: null,
    attributions: [{ speaker, organization: { is: "new", name: "Harbour Board" }, printed_speaker: "one of the sources", printed_role: "", cue: "said" }],
    said: { printed: "on Tuesday", date: "", anchor: null, basis: "printed", confirmed: true }, tags: [], note: "", key_flag: false, chain: [],
  },
  cue: null, organization: "Harbour Board", reasons: [], confidence: { overall: 90, words: 90, speaker: 90, role: 90, name: 90 },
  who: { kind: "unnamed_source", name: "one of the sources", pronoun: false, known: [], asks: false, ...who },
});

test("saved as it is, a suggestion in the form is what accepting it would record", () => {
  const source = suggestion({ is: "new", kind: "unnamed_source", name: "one of the sources", someone_else: false, source_count: "one" });
  const saved = toInput(suggestedDraft(base, source), { said: { is: "unanchored" }, hops: [] });
  expect(saved.attributions).toEqual(source.quotation.attributions);
  expect([saved.spans, saved.capture_id, saved.form, saved.said.printed]).toEqual([[{ start: 3, end: 17 }], 9, "direct", "on Tuesday"]);
});

test("where it has to be said who is meant, nobody of the library is filled in; a pronoun names nobody", () => {
  const [reading] = suggestedDraft(base, suggestion(null, { asks: true })).readings;
  expect([reading?.speaker.id, reading?.speaker.text]).toEqual([null, "one of the sources"]);
  expect(suggestedDraft(base, suggestion(null, { asks: true, pronoun: true, name: "they" })).readings[0]?.speaker.text).toBe("");
});
