import { describe, expect, it } from "vitest";
import { layout } from "./list-layout.ts";

const months = [{ month: "2024-03", count: 3 }, { month: "2024-01", count: 1 }, { month: null, count: 2 }];

describe("layout", () => {
  it("puts a head before the rows of each group", () => {
    const list = layout(6, months);
    expect(list.length).toBe(9);
    expect(Array.from({ length: 9 }, (_, index) => list.at(index))).toEqual([
      { kind: "head", group: 0 }, { kind: "row", row: 0 }, { kind: "row", row: 1 }, { kind: "row", row: 2 },
      { kind: "head", group: 1 }, { kind: "row", row: 3 },
      { kind: "head", group: 2 }, { kind: "row", row: 4 }, { kind: "row", row: 5 },
    ]);
  });

  it("finds the item of every row again", () => {
    const list = layout(6, months);
    for (let row = 0; row < 6; row++) expect(list.at(list.indexOf(row))).toEqual({ kind: "row", row });
  });

  it("has rows only when there are no groups", () => {
    const list = layout(4, []);
    expect(list.length).toBe(4);
    expect(list.at(3)).toEqual({ kind: "row", row: 3 });
    expect(list.indexOf(3)).toBe(3);
  });

  it("knows where every item begins, and which one stands at a place", () => {
    const list = layout(6, months);
    const tops = Array.from({ length: 10 }, (_, index) => list.top(index));
    expect(tops).toEqual([0, 28, 104, 180, 256, 284, 360, 388, 464, 540]);
    for (let index = 0; index < 9; index++) {
      expect(list.indexAt(tops[index]!)).toBe(index);
      expect(list.indexAt(tops[index + 1]! - 1)).toBe(index);
    }
    expect(list.indexAt(10_000)).toBe(8);
    expect(layout(4, []).top(4)).toBe(304);
    expect(layout(4, []).indexAt(80)).toBe(1);
  });

  it("puts rows that no group counts yet under the last one", () => {
    const list = layout(1000, [{ month: "2024-03", count: 60 }, { month: "2024-02", count: 40 }]);
    expect(list.length).toBe(1002);
    expect(list.at(1001)).toEqual({ kind: "row", row: 999 });
    expect(list.indexAt(list.top(900))).toBe(900);
  });
});
