import type { ArticleRef, Quotation } from "$/api/generated.ts";
import { expect, test } from "vitest";
import { draftOf, emptyDraft, emptyReading, isAnchored, isTyped, nextDraft, quoteText, toInput, type Readings } from "./draft.ts";

const article: ArticleRef = {
  id: 7, headline: "Gate four", outlet: null, byline: "", url: "", language: null,
  published: { printed: "", edtf: "2024-03-14", earliest: "2024-03-14", latest: "2024-03-14", basis: "entered", anchor: null, confirmed: true },
};

const split: Quotation = {
  id: 3, uid: "u", revision: 5, statement_id: 1, form: "direct", level: "on_record", language: "en", key_flag: true, note: "n",
  tags: [{ id: 1, name: "gate" }], projects: [],
  parts: [{ text: "We warned them,", open: "“", close: "”", after: " the minister said, " }, { text: "and they did not\r\nlisten.", open: "“", close: "”", after: "" }],
  clean: null, anchoring: "anchored",
  attributions: [
    { speaker: { id: 9, name: "Ada Reyl", kind: "person" }, organization: { id: 4, name: "Ministry" }, printed_speaker: "the minister", printed_role: "minister", cue: "said", roles_then: [], role_now: null, authors: [] },
    { speaker: { id: 10, name: "Courier", kind: "organization" }, organization: null, printed_speaker: "", printed_role: "", cue: "", roles_then: [], role_now: null, authors: [] },
  ],
  article, capture: { id: 2, sha256: "aa", captured_at: "2024-03-14T09:41:00Z", method: "pasted", raw_sha256: null, media_type: "text/plain", source: "", tool_version: "On Record 0.1.0", note: "" }, other_captures: [], passage: null,
  said: { printed: "on Tuesday", edtf: "2024-03-12", earliest: "2024-03-12", latest: "2024-03-12", basis: "resolved", anchor: "2024-03-14", confirmed: true },
  chain: [{ kind: "said_to", party: "Courier", seen_by_me: false, date: null }], secondhand: true, cross_references: [], wordings: [], checks: [],
};
/** What the core makes of words that nobody asks about here. */
const missing: Readings = { said: { is: "missing" }, hops: [] };
const spans = [{ start: 10, end: 25 }, { start: 47, end: 72 }];

test("an edit that changes nothing gives back what it was given", () => {
  const input = toInput(draftOf(split, spans), missing);
  expect(input).toEqual({
    quote: "“We warned them,” the minister said, “and they did not\nlisten.”", spans, capture_id: 2, article_id: 7,
    attributions: [
      { speaker: { is: "existing", id: 9 }, organization: { is: "existing", id: 4 }, printed_speaker: "the minister", printed_role: "minister", cue: "said" },
      { speaker: { is: "existing", id: 10 }, organization: null, printed_speaker: "", printed_role: "", cue: "" },
    ],
    form: "direct", level: "on_record", language: "en",
    said: { printed: "on Tuesday", date: "2024-03-12", anchor: "2024-03-14", basis: "resolved", confirmed: true },
    tags: ["gate"], note: "n", key_flag: true, chain: [{ kind: "said_to", party: "Courier", seen_by_me: false, date: { printed: "", date: "", anchor: null, basis: null, confirmed: true } }],
  });
});

test("typing over anchored words lets go of the spans and keeps the attributions", () => {
  const draft = draftOf(split, spans);
  draft.quote = draft.quote.replace("listen", "hear");
  expect(isAnchored(draft)).toBe(false);
  expect(toInput(draft, missing)).toMatchObject({ spans: [], capture_id: null, quote: draft.quote });
  expect(toInput(draft, missing).attributions).toHaveLength(2);
});

test("a changed date lets go of its old basis", () => {
  const draft = draftOf(split, spans);
  draft.said.typed = "2024-03-11";
  expect(toInput(draft, { said: { is: "date", edtf: "2024-03-11" }, hops: [] }).said).toEqual({ printed: "", date: "2024-03-11", anchor: null, basis: null, confirmed: true });
});

test("a typed name is a new speaker, a chosen one is not, and nothing is nobody", () => {
  const draft = { ...emptyDraft(), quote: "x" };
  expect(toInput(draft, missing).attributions).toEqual([{ speaker: null, organization: null, printed_speaker: "", printed_role: "", cue: "" }]);
  draft.readings[0]!.speaker.text = " one of the sources ";
  draft.readings[0]!.speaker.kind = "unnamed_source";
  draft.readings[0]!.organization.text = "Ministry";
  expect(toInput(draft, missing, "said").attributions[0]).toEqual({
    speaker: { is: "new", kind: "unnamed_source", name: "one of the sources", someone_else: false },
    organization: { is: "new", name: "Ministry" }, printed_speaker: "", printed_role: "", cue: "said",
  });
});

test("an empty rival reading is not sent", () => {
  const draft = emptyDraft();
  draft.readings.push(emptyReading());
  expect(toInput(draft, missing).attributions).toHaveLength(1);
});

test("the next one keeps article, date and speaker, and nothing else", () => {
  const next = nextDraft(draftOf(split, spans), split);
  expect(next).toMatchObject({ quote: "", anchor: null, form: null, article, tags: [], note: "", level: "not_stated", chain: [] });
  expect(next.said.typed).toBe("on Tuesday");
  expect(next.readings[0]).toMatchObject({ speaker: { text: "Ada Reyl", id: 9 }, printedRole: "", cue: "" });
  expect(isTyped(next, next)).toBe(false);
});

test("an article that is not pinned does not stay", () => {
  expect(nextDraft({ ...draftOf(split, spans), pinned: false }, split)).toEqual(emptyDraft());
});

test("indirect words have no marks", () => {
  expect(quoteText([{ text: "nobody had raised a concern", open: "", close: "", after: "" }])).toBe("nobody had raised a concern");
});
