import { expect, test } from "vitest";
import { wordDiff } from "./word-diff.ts";

const print = (theirs: string, mine: string) =>
  wordDiff(theirs, mine).map(({ kind, text }) => ({ same: text, gone: `-${text}`, new: `+${text}`, cut: "…" })[kind]).join(" ");

test("a changed word is gone and new", () => {
  expect(print("Every gate was inspected", "Each gate was inspected")).toBe("-Every +Each gate was inspected");
  expect(print("in the autumn", "last autumn")).toBe("-in the +last autumn");
});

test("equal words have no difference", () => {
  expect(print("one two", "one two")).toBe("one two");
  expect(print("", "one")).toBe("+one");
  const long = Array.from({ length: 30 }, (_, index) => `w${index}`).join(" ");
  expect(print(long, long)).toMatch(/^w0 .* w19 …$/);
});

test("long agreement is cut, with words left beside each difference", () => {
  const middle = Array.from({ length: 20 }, (_, index) => `w${index}`).join(" ");
  expect(print(`a ${middle} b`, `A ${middle} B`)).toBe("-a +A w0 w1 w2 w3 … w16 w17 w18 w19 -b +B");
  expect(print(`${middle} b`, `${middle} B`)).toBe("… w16 w17 w18 w19 -b +B");
});

test("a long difference is shown by its ends", () => {
  const more = Array.from({ length: 30 }, (_, index) => `w${index}`).join(" ");
  expect(print(`a ${more}`, "a")).toBe("a -w0 w1 w2 w3 w4 w5 w6 w7 … w26 w27 w28 w29");
});

test("a very long wording is still compared", () => {
  const long = Array.from({ length: 5000 }, (_, index) => `w${index}`).join(" ");
  expect(wordDiff(long, `x ${long}`)[0]).toEqual({ kind: "new", text: "x" });
});
