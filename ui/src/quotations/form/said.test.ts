import type { DateAssertion, DateReading } from "$/api/generated.ts";
import { expect, test } from "vitest";
import { askSaid, isUntouched, saidDraft, saidInput } from "./said.ts";

const typed = (words: string, more = {}) => ({ ...saidDraft(null), typed: words, ...more });
const resolved: DateReading = { is: "resolved", anchor: "2023-10-26", edtf: "2023-10-25" };
const either: DateReading = { is: "ambiguous", anchor: "2023-10-25", choices: ["2023-10-25", "2023-10-18"] };

test("resolved words go with the day they were resolved against, and follow it until somebody vouches", () => {
  const input = { printed: "on Wednesday", date: "2023-10-25", anchor: "2023-10-26", basis: "resolved", confirmed: false };
  expect(saidInput(typed("on Wednesday"), resolved)).toEqual(input);
  expect(saidInput(typed("on Wednesday", { confirmed: true }), resolved)).toEqual({ ...input, confirmed: true });
});

test("of two days the chosen one is taken, and without a choice only the words", () => {
  const words = { printed: "on Wednesday", date: "", anchor: null, basis: "printed", confirmed: false };
  expect(saidInput(typed("on Wednesday"), either)).toEqual(words);
  expect(saidInput(typed("on Wednesday", { chosen: "2023-10-18" }), either)).toEqual({ printed: "on Wednesday", date: "2023-10-18", anchor: "2023-10-25", basis: "resolved", confirmed: false });
  expect(saidInput(typed("on Wednesday", { chosen: "1999-01-01" }), either)).toEqual(words);
  expect(saidInput(typed("on Wednesday"), { is: "unanchored" })).toEqual(words);
});

test("the day of publication bounds a date only where a person says so", () => {
  const bound: DateReading = { is: "bound", anchor: "2023-10-26", edtf: "/2023-10-26" };
  expect(saidInput(typed(""), bound).date).toBe("");
  expect(saidInput(typed("", { bound: true }), bound)).toEqual({ printed: "", date: "/2023-10-26", anchor: "2023-10-26", basis: "inferred", confirmed: false });
});

test("what is typed as a date is the person’s own, beside the printed words", () => {
  const date: DateReading = { is: "date", edtf: "2024-03-12" };
  expect(saidInput(typed("12 March 2024", { printed: "on 12 March" }), date)).toEqual({ printed: "on 12 March", date: "2024-03-12", anchor: null, basis: null, confirmed: true });
  expect(saidInput(typed("soon"), { is: "words" }).date).toBe("soon");
});

test("what is not touched stays as it is, whatever the words would mean now", () => {
  const was: DateAssertion = { printed: "on Wednesday", edtf: "2023-10-18", earliest: "2023-10-18", latest: "2023-10-18", basis: "resolved", anchor: "2023-10-19", confirmed: false };
  const said = saidDraft(was);
  expect(said.typed).toBe("on Wednesday");
  expect(isUntouched(said)).toBe(true);
  expect(saidInput(said, resolved)).toEqual({ printed: "on Wednesday", date: "2023-10-18", anchor: "2023-10-19", basis: "resolved", confirmed: false });
  expect(saidInput({ ...said, confirmed: true }, resolved).confirmed).toBe(true);
  expect(saidInput({ ...said, typed: "on Tuesday" }, resolved).printed).toBe("on Tuesday");
  expect(isUntouched(saidDraft({ ...was, edtf: "", anchor: null }))).toBe(false);
});

test("the core is told of the publication date and of the chain", () => {
  expect(askSaid(typed(" on Wednesday "), null, ["cites"])).toEqual({ words: "on Wednesday", anchor: null, chain: ["cites"], reported: null });
});
