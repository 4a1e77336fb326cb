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
});
