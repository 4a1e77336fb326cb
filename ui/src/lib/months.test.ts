import { describe, expect, it } from "vitest";
import { bars, isDay, isWithin } from "./months.ts";

describe("bars", () => {
  it("draws a bar a month, empty months too", () => {
    const drawn = bars([{ month: "2024-02", count: 3 }, { month: "2023-12", count: 1 }, { month: null, count: 9 }]);
    expect(drawn).toEqual([
      { from: "2023-12", to: "2023-12", count: 1 }, { from: "2024-01", to: "2024-01", count: 0 }, { from: "2024-02", to: "2024-02", count: 3 },
    ]);
  });

  it("joins months when there are too many, as a calendar divides", () => {
    const drawn = bars([{ month: "2020-02", count: 2 }, { month: "2023-12", count: 5 }], 24);
    expect(drawn).toHaveLength(24);
    expect(drawn[0]).toEqual({ from: "2020-01", to: "2020-02", count: 2 });
    expect(drawn.at(-1)).toEqual({ from: "2023-11", to: "2023-12", count: 5 });
    const years = bars([{ month: "1988-05", count: 1 }, { month: "2023-12", count: 5 }], 40);
    expect(years[0]).toEqual({ from: "1988-01", to: "1988-12", count: 1 });
    expect(years).toHaveLength(36);
  });

  it("is empty without any date", () => {
    expect(bars([{ month: null, count: 2 }])).toEqual([]);
  });
});

describe("isWithin", () => {
  const march = { from: "2024-03", to: "2024-03", count: 1 };

  it("takes years, months and days as ends", () => {
    expect(isWithin(march, "2024", "2024")).toBe(true);
    expect(isWithin(march, "2024-03-12", "2024-03-20")).toBe(true);
    expect(isWithin(march, "2024-04", null)).toBe(false);
    expect(isWithin(march, null, "2023")).toBe(false);
    expect(isWithin(march, null, null)).toBe(true);
  });
});

describe("isDay", () => {
  it.each([["2024", true], ["2024-02", true], ["2024-02-29", true], ["2023-02-29", false], ["2024-13", false], ["March", false], ["", false]])("%s: %s", (text, valid) => {
    expect(isDay(text)).toBe(valid);
  });
});
