import { describe, expect, it } from "vitest";
import { between, brushOf, countIn, periodWords, rangeOfBrush, shifted, withEdge } from "./brush.ts";
import { bars } from "./months.ts";

const drawn = bars([{ month: "2023-01", count: 4 }, { month: "2023-03", count: 1 }, { month: "2023-06", count: 2 }]);

describe("a period on a row of bars", () => {
  it("is read from a filter and written to one", () => {
    const brush = brushOf(drawn, { from: "2023-02-10", to: "2023-04" });
    expect(brush).toEqual({ first: 1, last: 3 });
    expect(rangeOfBrush(drawn, brush!)).toEqual({ from: "2023-02", to: "2023-04" });
    expect(brushOf(drawn, { from: "2023-04", to: null })).toEqual({ first: 3, last: 5 });
    expect(brushOf(drawn, { from: "2029", to: null })).toBeUndefined();
    expect(brushOf(drawn, { from: null, to: null })).toBeUndefined();
  });

  it("has two edges that do not cross", () => {
    expect(withEdge({ first: 1, last: 3 }, "first", 5, 6)).toEqual({ first: 3, last: 3 });
    expect(withEdge({ first: 1, last: 3 }, "last", 0, 6)).toEqual({ first: 1, last: 1 });
    expect(withEdge({ first: 1, last: 3 }, "last", 99, 6)).toEqual({ first: 1, last: 5 });
  });

  it("keeps its width when it is moved", () => {
    expect(shifted({ first: 1, last: 3 }, 9, 6)).toEqual({ first: 3, last: 5 });
    expect(shifted({ first: 1, last: 3 }, -9, 6)).toEqual({ first: 0, last: 2 });
  });

  it("counts what it holds", () => {
    expect(countIn(drawn, between(2, 0))).toBe(5);
  });

  it("is said in words", () => {
    expect(periodWords("2021-03", "2022-06")).toBe("Mar 2021 – Jun 2022");
    expect(periodWords("2021-03", "2021-03")).toBe("Mar 2021");
    expect(periodWords("2021-01", "2022-12")).toBe("2021 – 2022");
    expect(periodWords("2021-01", "2021-12")).toBe("2021");
    expect(periodWords("2021-03-01", "2021-05-12")).toBe("1 Mar 2021 – 12 May 2021");
  });
});
