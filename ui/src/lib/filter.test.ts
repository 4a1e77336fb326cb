import type { Filter, Term } from "$/api/generated.ts";
import { describe, expect, it } from "vitest";
import { emptyFilter, findTerm, isEmpty, sameFilter, withTerm, withoutTerm } from "./filter.ts";

const direct: Term = { field: "form", value: "direct", exclude: false };
const council: Term = { field: "organization", id: 4, link: "then", exclude: false };

describe("withTerm", () => {
  it("replaces the term of the same subject where it stood", () => {
    const filter = withTerm(withTerm(emptyFilter, council), direct);
    const changed = withTerm(filter, { ...council, link: "any", exclude: true });
    expect(changed.terms).toEqual([{ field: "organization", id: 4, link: "any", exclude: true }, direct]);
  });

  it("keeps one range for a date", () => {
    const first = withTerm(emptyFilter, { field: "said", from: "2023-01-01", to: null, unknown: true, exclude: false });
    const second = withTerm(first, { field: "said", from: "2024-01-01", to: null, unknown: false, exclude: false });
    expect(second.terms).toHaveLength(1);
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
