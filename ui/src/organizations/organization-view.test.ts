import { describe, expect, it } from "vitest";
import { monthNumber } from "$/speakers/timeline.ts";
import { organizationFilter } from "./organization-view.ts";

describe("organizationFilter", () => {
  it("says by which link, and when", () => {
    expect(organizationFilter(3, "then", undefined)).toEqual({ text: "", terms: [{ field: "organization", id: 3, link: "then", exclude: false }] });
    const period = { from: monthNumber("2023-11"), to: monthNumber("2023-12") };
    expect(organizationFilter(3, "any", period).terms[1]).toMatchObject({ field: "said", from: "2023-11", to: "2023-11" });
  });
});
