import { expect, it } from "vitest";
import { countWords, linkWords } from "./count-words.ts";

const counts = { total: 7, exact: true, all: 2413, groups: [], links: [] };

it("says how many, and of how many", () => {
  expect(countWords(counts)).toBe("7 of 2,413 quotations");
  expect(countWords({ ...counts, all: 7 })).toBe("7 quotations");
  expect(countWords({ ...counts, total: 1, all: 1 })).toBe("1 quotation");
});

it("says that it is still counting", () => {
  expect(countWords({ ...counts, total: 1000, exact: false })).toBe("1,000+ of 2,413 quotations");
});

it("says by which links an organization was found", () => {
  expect(linkWords(counts)).toBe("");
  expect(linkWords({ ...counts, links: [{ link: "then", count: 3 }, { link: "now", count: 0 }, { link: "any", count: 1 }] })).toBe("3 by role then, 1 by itself");
});
