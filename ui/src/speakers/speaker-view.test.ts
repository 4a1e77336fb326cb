import type { DateAssertion, RoleRef } from "$/api/generated.ts";
import { describe, expect, it } from "vitest";
import { nowAndBefore, outletsOf, speakerFilter } from "./speaker-view.ts";
import { monthNumber } from "./timeline.ts";

const period = { from: monthNumber("2023-11"), to: monthNumber("2024-04") };
const date = (day: string): DateAssertion => ({ printed: "", edtf: day, earliest: day, latest: day, basis: "entered", anchor: null, confirmed: true });
const role = (id: number, started: string | null, ended: string | null): RoleRef => ({ id, title: String(id), organization: null, started: started === null ? null : date(started), ended: ended === null ? null : date(ended) });

describe("speakerFilter", () => {
  it("asks for rivals only when they are wanted, and for whole months", () => {
    expect(speakerFilter(7, false, undefined)).toEqual({ text: "", terms: [{ field: "speaker", id: 7, rivals: false, exclude: false }] });
    expect(speakerFilter(7, true, period).terms[1]).toEqual({ field: "said", from: "2023-11", to: "2024-03", unknown: false, exclude: false });
  });
});

describe("nowAndBefore", () => {
  it("takes a role without an end as present, and the last ended one as before", () => {
    const found = nowAndBefore([role(1, "2024-06-01", null), role(2, "2016-01-01", "2021-03-01"), role(3, "2022-02-01", "2024-04-01"), role(4, null, null)]);
    expect([found.now.map(({ id }) => id), found.before?.id]).toEqual([[1], 3]);
  });
});

describe("outletsOf", () => {
  it("leaves out what has none", () => {
    const value = (id: number, label: string, count: number) => ({ condition: { field: "outlet" as const, id }, label, count, state: "open" as const });
    expect(outletsOf([{ field: "form", values: [], distinct: 0 }, { field: "outlet", values: [value(1, "A", 3), value(2, "B", 0)], distinct: 2 }])).toEqual([{ id: 1, name: "A", count: 3 }]);
  });
});
