import type { Suggestion } from "$/api/generated.ts";
import { expect, test } from "vitest";
import { emptyDraft, toInput } from "./draft.ts";
import { suggestion as anySuggestion } from "$/lib/suggestion-fixture.ts";
import { undecided } from "$/lib/decision.ts";
import { suggestedDraft } from "./suggested-draft.ts";

const article = { id: 4, headline: "Memos", outlet: null, byline: "", url: "", language: "en", published: null };
const base = { ...emptyDraft(), article, quote: "“Nobody sleeps,”", anchor: { captureId: 9, spans: [{ start: 3, end: 17 }], quote: "“Nobody sleeps,”", paragraph: 1, form: null } };
const onTuesday = { printed: "on Tuesday", date: "2023-10-24", anchor: "2023-10-26", basis: "resolved" as const, confirmed: false };
const resolved = { is: "resolved" as const, anchor: "2023-10-26", edtf: "2023-10-24" };
const suggestion = (speaker: Suggestion["quotation"]["attributions"][number]["speaker"], who: Partial<NonNullable<Suggestion["who"]>> = {}): Suggestion =>
  anySuggestion({ organization: "Harbour Board", said: resolved, who: { kind: "unnamed_source", name: "one of the sources", pronoun: false, known: [], asks: false, ...who } }, {
    spans: [{ start: 3, end: 17 }], capture_id: 9, article_id: 4, said: onTuesday,
    attributions: [{ speaker, organization: { is: "new", name: "Harbour Board" }, printed_speaker: "one of the sources", printed_role: "", cue: "said" }],
  });

test("saved as it is, a suggestion in the form is what accepting it would record", () => {
  const source = suggestion({ is: "new", kind: "unnamed_source", name: "one of the sources", someone_else: false, source_count: "one" });
  const saved = toInput(suggestedDraft(base, source), { said: resolved, hops: [] });
  expect(saved.attributions).toEqual(source.quotation.attributions);
  expect([saved.spans, saved.capture_id, saved.form]).toEqual([[{ start: 3, end: 17 }], 9, "direct"]);
  expect(saved.said).toEqual(onTuesday);
});

test("what a new organization is part of stays as long as its name is not changed", () => {
  const source = suggestion(null);
  source.quotation.attributions[0]!.organization = { is: "new", name: "Harbour Board", parent: "Ministry" };
  const draft = suggestedDraft(base, source);
  const saved = () => toInput(draft, { said: resolved, hops: [] }).attributions[0]?.organization;
  expect(saved()).toEqual({ is: "new", name: "Harbour Board", parent: "Ministry" });
  draft.readings[0]!.organization.text = "Weir Board";
  expect(saved()).toEqual({ is: "new", name: "Weir Board" });
});

test("where it has to be said who is meant, nobody of the library is filled in; a pronoun names nobody", () => {
  const [reading] = suggestedDraft(base, suggestion(null, { asks: true })).readings;
  expect([reading?.speaker.id, reading?.speaker.text]).toEqual([null, "one of the sources"]);
  expect(suggestedDraft(base, suggestion(null, { asks: true, pronoun: true, name: "they" })).readings[0]?.speaker.text).toBe("");
});

test("what was decided on the card stands in the form: the day, the hops that were seen, the rivals", () => {
  const either = { is: "ambiguous" as const, anchor: "2023-10-25", choices: ["/2023-10-25", "/2023-10-18"] };
  const words = { printed: "on Wednesday", date: "", anchor: null, basis: "printed" as const, confirmed: false };
  const rival = { attribution: { speaker: null, organization: null, printed_speaker: "officials", printed_role: "", cue: "" }, who: { kind: "group" as const, name: "officials", pronoun: false, known: [], asks: false }, organization: "", reason: "" };
  const source = anySuggestion({ said: either, rivals: [rival], who: { ...rival.who, name: "Salt Ledger" } }, { said: words, chain: [{ kind: "cites", party: "Salt Ledger", seen_by_me: false, date: words }] });
  const draft = suggestedDraft(base, source, { ...undecided, owner: 1, day: "/2023-10-18", seen: [0] });
  const saved = toInput(draft, { said: either, hops: [{ ...either, choices: ["2023-10-25", "2023-10-18"] }] });
  expect(saved.attributions.map((each) => each.printed_speaker)).toEqual(["Marrow", "officials"]);
  expect([saved.said.date, saved.chain[0]?.date.date, saved.chain[0]?.seen_by_me]).toEqual(["/2023-10-18", "2023-10-18", true]);
});
