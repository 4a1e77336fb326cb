import type { Filter, Term } from "$/api/generated.ts";
import { describe, expect, it } from "vitest";
import { emptyFilter, findTerm, isEmpty, rangeOf, sameFilter, withRange, withTerm, withoutTerm } from "./filter.ts";

const direct: Term = { field: "form", value: "direct", exclude: false };
const council: Term = { field: "organization", id: 4, link: "then", exclude: false };

describe("withTerm", () => {
  it("replaces the term of the same subject where it stood", () => {
    const filter = withTerm(withTerm(emptyFilter, council), direct);
    const changed = withTerm(filter, { ...council, link: "any", exclude: true });
    expect(changed.terms).toEqual([{ field: "organization", id: 4, link: "any", exclude: true }, direct]);
  });

  it("keeps two years beside each other", () => {
    const year = (name: string): Term => ({ field: "date", from: name, to: name, unknown: false, exclude: false });
    expect(withTerm(withTerm(emptyFilter, year("2023")), year("2024")).terms).toHaveLength(2);
  });
});

describe("withRange", () => {
  const range = (from: string) => ({ from, to: null, unknown: false });

  it("keeps one period of a kind of date, in its place", () => {
    const filter = withTerm(withRange(withTerm(emptyFilter, council), "said", range("2023")), direct);
    const changed = withRange(filter, "said", range("2024"));
    expect(changed.terms.map(({ field }) => field)).toEqual(["organization", "said", "form"]);
    expect(rangeOf(changed, "said")).toMatchObject(range("2024"));
    expect(withRange(changed, "said", undefined).terms).toEqual([council, direct]);
    expect(rangeOf(changed, "date")).toBeUndefined();
  });

  it("leaves alone what is left out", () => {
    const without: Term = { field: "date", ...range("2020"), exclude: true };
    expect(withRange(withTerm(emptyFilter, without), "date", range("2023")).terms).toHaveLength(2);
  });
});

describe("withoutTerm", () => {
  it("takes away only its own subject", () => {
    const filter = withTerm(withTerm(emptyFilter, council), direct);
    expect(withoutTerm(filter, council).terms).toEqual([direct]);
    expect(findTerm(withoutTerm(filter, council), council)).toBeUndefined();
  });
});

describe("sameFilter", () => {
  it("does not mind the order of terms", () => {
    const a: Filter = { text: " gate ", terms: [direct, council] };
    const b: Filter = { text: "gate", terms: [council, direct] };
    expect(sameFilter(a, b)).toBe(true);
    expect(sameFilter(a, { ...b, terms: [council] })).toBe(false);
  });
});

describe("isEmpty", () => {
  it("sees through blanks", () => {
    expect(isEmpty({ text: "  ", terms: [] })).toBe(true);
    expect(isEmpty({ text: "", terms: [direct] })).toBe(false);
  });
});
