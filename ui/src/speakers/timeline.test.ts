import type { DateAssertion } from "$/api/generated.ts";
import { describe, expect, it } from "vitest";
import { columns, domain, dots, monthName, monthNumber, monthsEach, perDot, periodName, roleBar, scale, step, widen, years, type Column } from "./timeline.ts";

const date = (earliest: string, latest: string): DateAssertion => ({ printed: "", edtf: "", earliest, latest, basis: "entered", anchor: null, confirmed: true });
const month = (name: string) => monthNumber(name);
const near = (span: { from: number; to: number } | undefined) => span && [monthName(span.from), monthName(span.to - 0.05)];

describe("months", () => {
  it("are named as a period", () => {
    expect(periodName({ from: month("2023-11"), to: month("2024-04") })).toBe("Nov 2023 – Mar 2024");
    expect(periodName({ from: month("2023-11"), to: month("2023-12") })).toBe("Nov 2023");
  });

  it("go to numbers and back", () => {
    expect(monthName(monthNumber("2024-03"))).toBe("2024-03");
    expect(monthName(monthNumber("2024-12-31"))).toBe("2024-12");
  });
});

describe("roleBar", () => {
  const now = month("2024-12");

  it("is solid between known days", () => {
    const bar = roleBar({ started: date("2022-02-14", "2022-02-14"), ended: date("2024-04-01", "2024-04-30") }, 0, now);
    expect(near(bar.certain)).toEqual(["2022-02", "2024-04"]);
    expect(bar.uncertain).toEqual([]);
  });

  it("is dashed between the earliest and the latest day of an end", () => {
    const bar = roleBar({ started: date("2016-01-01", "2016-12-31"), ended: date("2021-03-01", "2021-08-31") }, 0, now);
    expect(near(bar.certain)).toEqual(["2017-01", "2021-02"]);
    expect(bar.uncertain.map(near)).toEqual([["2016-01", "2016-12"], ["2021-03", "2021-08"]]);
  });

  it("has no certain part where both ends may lie on the same days", () => {
    const bar = roleBar({ started: date("2020-01-01", "2020-12-31"), ended: date("2020-01-01", "2020-12-31") }, 0, now);
    expect(bar.certain).toBeUndefined();
    expect(bar.uncertain.map(near)).toEqual([["2020-01", "2020-12"]]);
  });

  it("goes on until now without an end, and says when nothing is known", () => {
    const bar = roleBar({ started: date("2024-06-01", "2024-06-30"), ended: null }, 0, now);
    expect([bar.open, bar.certain?.to]).toEqual([true, now]);
    expect(roleBar({ started: null, ended: null }, month("2020-01"), now)).toMatchObject({ undated: true, certain: undefined });
    expect(roleBar({ started: null, ended: date("2021-03-01", "2021-03-31") }, month("2020-01"), now).certain).toBeUndefined();
  });
});

describe("domain and scale", () => {
  it("covers whole years, roles included", () => {
    const span = domain([{ month: "2023-11", count: 2 }, { month: null, count: 1 }], [{ started: date("2016-05-01", "2016-05-31"), ended: date("2021-03-01", "2021-03-31") }], month("2024-12"));
    expect([span.from / 12, span.to / 12]).toEqual([2016, 2024]);
  });

  it("is never empty", () => {
    const span = domain([], [], month("2024-12"));
    expect(span.to - span.from).toBe(36);
    expect(domain([{ month: "2024-03", count: 1 }], [], month("2024-12")).to - domain([{ month: "2024-03", count: 1 }], [], month("2024-12")).from).toBe(36);
  });

  it("keeps what lies outside at the edge, and labels apart", () => {
    const span = { from: 2000 * 12, to: 2020 * 12 };
    expect(scale(span, 100, 300)(1990 * 12)).toBe(100);
    expect(scale(span, 100, 300)(2010 * 12)).toBe(200);
    expect(years(span, 400)).toEqual([2000, 2005, 2010, 2015]);
    expect(monthsEach(span, 400)).toBe(6);
  });
});

describe("columns", () => {
  const span = { from: month("2024-01"), to: month("2025-01") };
  const counted = { own: [{ month: "2024-03", count: 5 }, { month: null, count: 9 }], secondhand: [{ month: "2024-03", count: 2 }], withRivals: [{ month: "2024-03", count: 6 }, { month: "2024-05", count: 1 }] };

  it("tells firsthand, secondhand and rivals apart", () => {
    const all = columns(counted, span, 1);
    expect(all.map(({ firsthand, secondhand, rival }) => [firsthand, secondhand, rival])).toEqual([[3, 2, 1], [0, 0, 1]]);
    expect(dots(all[0]!, 1)).toEqual(["firsthand", "firsthand", "firsthand", "secondhand", "secondhand", "rival"]);
  });

  it("makes a dot stand for several where a column would be too high", () => {
    const high: Column = { from: 0, to: 1, firsthand: 50, secondhand: 1, rival: 0 };
    expect(perDot([high], 11)).toBe(5);
    expect(dots(high, 5)).toHaveLength(11);
  });
});

describe("step and widen", () => {
  const all: Column[] = [1, 4, 9].map((from) => ({ from, to: from + 1, firsthand: 1, secondhand: 0, rival: 0 }));

  it("goes from column to column over empty months", () => {
    expect(step(all, undefined, -1)).toEqual({ from: 9, to: 10 });
    expect(step(all, { from: 4, to: 5 }, -1)).toEqual({ from: 1, to: 2 });
    expect(step(all, { from: 9, to: 10 }, 1)).toBeUndefined();
  });

  it("takes the next column in", () => {
    expect(widen(all, { from: 4, to: 5 }, -1)).toEqual({ from: 1, to: 5 });
    expect(widen(all, { from: 9, to: 10 }, 1)).toEqual(undefined);
  });
});
