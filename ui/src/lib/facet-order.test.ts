import { expect, it } from "vitest";
import { shownValues } from "./facet-order.ts";

const own = (value: string) => value;

it("shows the first, and what is in use further down", () => {
  expect(shownValues(["a", "b", "c", "d"], 2, own, (value) => value === "d")).toEqual(["a", "b", "d"]);
});

it("keeps the order while somebody is about to click", () => {
  expect(shownValues(["d", "b", "new", "a"], 3, own, () => false, ["a", "b", "c", "d"])).toEqual(["a", "b", "d"]);
});
