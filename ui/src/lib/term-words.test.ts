import { describe, expect, it } from "vitest";
import { rangeWords, termWords } from "./term-words.ts";

describe("termWords", () => {
  it("says by which link an organization is meant", () => {
    const words = termWords({ field: "organization", id: 3, link: "then", exclude: false }, "Ministry of Water and Land");
    expect(words).toEqual({ verb: "Organization", value: "Ministry of Water and Land (role at the time)" });
  });

  it("says when rival owners count", () => {
    expect(termWords({ field: "speaker", id: 3, rivals: true, exclude: false }, "Ada Voss").value).toBe("Ada Voss, also as one of several");
  });
});

describe("rangeWords", () => {
  it.each([
    [{ from: "2023-11", to: "2024-03", unknown: true }, "Nov 2023 – Mar 2024 or unknown"],
    [{ from: "2024", to: "2024", unknown: false }, "2024"],
    [{ from: null, to: "2024-03-05", unknown: false }, "by 5 Mar 2024"],
    [{ from: "2024-03", to: null, unknown: false }, "from Mar 2024"],
    [{ from: null, to: null, unknown: true }, "not known"],
  ])("says %o", (range, words) => {
    expect(rangeWords(range)).toBe(words);
  });
});
