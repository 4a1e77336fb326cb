import type { Suggestion } from "$/api/generated.ts";
import { expect, test } from "vitest";
import { answersTo, formWords, keyOf, speakerWords, sureOnes, toRecord } from "./suggested.ts";

const row = { speaker: { id: 7, name: "Ida Marrow", kind: "person" as const }, about: "warden", quotations: 3, found_by: null };
const suggestion = (overall: number, who: Suggestion["who"] = null): Suggestion => ({
  quotation: {
    quote: "", spans: [{ start: 3, end: 9 }, { start: 20, end: 30 }], capture_id: 1, article_id: 1, form: "direct", level: null, language: null,
    attributions: [{ speaker: null, organization: null, printed_speaker: "Marrow", printed_role: "", cue: "said" }],
    said: { printed: "", date: "", anchor: null, basis: null, confirmed: true }, tags: [], note: "", key_flag: false, chain: [],
  },
  cue: null, who, organization: "", reasons: ["because"], confidence: { overall, words: overall, speaker: overall, role: overall, name: overall },
});
const asking = suggestion(98, { kind: "person", name: "Marrow", pronoun: false, known: [{ row, by: "surname" }], asks: true });

test("a suggestion says what it is", () => {
  expect([keyOf(asking), formWords(asking), speakerWords(asking)]).toEqual(["3-9,20-30", "Direct, in 2 parts", "Marrow"]);
  expect(speakerWords(suggestion(20))).toBe("nobody named");
});

test("where it asks who is meant, nothing is recorded before the answer, and the answer is what is recorded", () => {
  expect(toRecord(asking, undefined)).toBeUndefined();
  const [known, someoneElse] = answersTo(asking);
  expect(toRecord(asking, known)?.attributions[0]?.speaker).toEqual({ is: "existing", id: 7 });
  expect(toRecord(asking, someoneElse)?.attributions[0]?.speaker).toMatchObject({ is: "new", name: "Marrow", someone_else: true });
  expect(toRecord(suggestion(90), undefined)).toEqual(suggestion(90).quotation);
});

test("accepting all takes those that are sure enough and ask nothing", () => {
  expect(sureOnes([suggestion(89), suggestion(90), asking], 90)).toHaveLength(1);
});

test("a pronoun makes nobody", () => {
  const they = suggestion(56, { kind: "group", name: "they", pronoun: true, known: [], asks: true });
  expect([speakerWords(they), answersTo(they)]).toEqual(["“they”, not named", [{ choice: null }]]);
});
