import { describe, expect, it } from "vitest";
import { around, endsTerm, inserted, isInValue } from "./query-text.ts";

/** A text with its cursor drawn as "|". */
const at = (drawn: string): [string, number] => [drawn.replace("|", ""), drawn.indexOf("|")];

describe("the cursor in a query", () => {
  it.each([["speaker:il|", true], ['gate org:"Water and|', true], ["-tag:|", true], ["gate|", false], ['org:"Water" |', false], ["speak|er:x", false]])("%s: in a value %s", (drawn, expected) => {
    expect(isInValue(...at(drawn))).toBe(expected);
  });

  it.each([["gate |", true], ['org:"Water |', false], ['org:"Water" |', true], ["gate|", false]])("%s: ends a term %s", (drawn, expected) => {
    expect(endsTerm(...at(drawn))).toBe(expected);
  });
});

describe("taking a completion", () => {
  it("goes on after a key, and ends a value with a blank", () => {
    expect(inserted("gate sp", { start: 5, end: 7, insert: "speaker:" })).toEqual({ text: "gate speaker:", cursor: 13 });
    expect(inserted("speaker:il", { start: 8, end: 10, insert: '"Ilse Maartens"' })).toEqual({ text: 'speaker:"Ilse Maartens" ', cursor: 24 });
  });

  it("leaves what follows alone", () => {
    expect(inserted("is:un gate", { start: 3, end: 5, insert: "unnamed" })).toEqual({ text: "is:unnamed gate", cursor: 11 });
  });
});

describe("the stretch that is wrong", () => {
  it("is cut out of the text", () => {
    expect(around("gate is:foo weir", { start: 5, end: 11 })).toEqual({ before: "gate ", at: "is:foo", after: " weir" });
  });

  it("is at least one character", () => {
    expect(around("said:", { start: 5, end: 5 })).toEqual({ before: "said", at: ":", after: "" });
    expect(around("", { start: 0, end: 0 })).toEqual({ before: "", at: "", after: "" });
  });
});
