import type { DateAssertion } from "$/api/generated.ts";
import { describe, expect, it } from "vitest";
import { headsOf, listedDay } from "./listed.ts";

const date = (earliest: string | null, latest: string | null): DateAssertion => ({ printed: "", edtf: "", earliest, latest, basis: "entered", anchor: null, confirmed: true });

describe("the place in a list by date", () => {
  it("is the last day on which it can have been said, else the published one", () => {
    expect(listedDay({ said: date("2023-10-01", "2023-10-31"), published: date("2024-01-02", "2024-01-02") })).toBe("2023-10-31");
    expect(listedDay({ said: date("2023-10-01", null), published: null })).toBe("2023-10-01");
    expect(listedDay({ said: null, published: date("2024-01-02", "2024-01-02") })).toBe("2024-01-02");
    expect(listedDay({ said: date(null, null), published: null })).toBeUndefined();
  });

  it("gives the first rows their heads before they are counted", () => {
    const rows = ["2024-03-09", "2024-03-01", "2023-12-31", undefined].map((day) => ({ said: day ? date(day, day) : null, published: null }));
    expect(headsOf(rows)).toEqual([{ month: "2024-03", count: 2 }, { month: "2023-12", count: 1 }, { month: null, count: 1 }]);
  });
});
