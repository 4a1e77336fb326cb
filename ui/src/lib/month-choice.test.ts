import { expect, it } from "vitest";
import { monthsLike } from "./month-choice.ts";

const groups = [{ month: "2024-03", count: 7 }, { month: "2023-10", count: 2 }, { month: "2022-10", count: 1 }, { month: null, count: 4 }];

it("finds months by year, by number and by name", () => {
  const found = (typed: string) => monthsLike(groups, typed).map(({ month }) => month);
  expect(found("")).toEqual(["2024-03", "2023-10", "2022-10"]);
  expect(found("2023")).toEqual(["2023-10"]);
  expect(found("2024-0")).toEqual(["2024-03"]);
  expect(found("Oct")).toEqual(["2023-10", "2022-10"]);
  expect(found("october 2022")).toEqual(["2022-10"]);
  expect(found("2022 oct")).toEqual(["2022-10"]);
  expect(found("november")).toEqual([]);
});
