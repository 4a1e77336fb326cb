import type { Filter } from "$/api/generated.ts";
import { describe, expect, it } from "vitest";
import { chipTerms, cleared, projectScope, sharedLink } from "./scope.ts";

const weir = { field: "project", id: 1, exclude: false } as const;
const other = { field: "project", id: 2, exclude: false } as const;
const direct = { field: "form", value: "direct", exclude: false } as const;

describe("projectScope", () => {
  it("is the one project of a filter and no chip", () => {
    const filter: Filter = { text: "gate", terms: [weir, direct] };
    expect(projectScope(filter)).toEqual(weir);
    expect(chipTerms(filter)).toEqual([direct]);
    expect(cleared(filter)).toEqual({ text: "", terms: [weir] });
  });

  it("is none when there are two, or one is left out", () => {
    expect(projectScope({ text: "", terms: [weir, other] })).toBeUndefined();
    const without: Filter = { text: "", terms: [{ ...weir, exclude: true }] };
    expect(projectScope(without)).toBeUndefined();
    expect(chipTerms(without)).toHaveLength(1);
  });
});

describe("sharedLink", () => {
  const organization = (id: number, link: "any" | "then") => ({ field: "organization", id, link, exclude: false }) as const;

  it("is there while all organizations are meant by it", () => {
    expect(sharedLink({ text: "", terms: [organization(1, "then"), direct, organization(2, "then")] })).toBe("then");
    expect(sharedLink({ text: "", terms: [organization(1, "then"), organization(2, "any")] })).toBeUndefined();
    expect(sharedLink({ text: "", terms: [direct] })).toBeUndefined();
  });
});
