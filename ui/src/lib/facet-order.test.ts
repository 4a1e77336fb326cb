import { expect, it } from "vitest";
import { heldValues, shownValues } from "./facet-order.ts";

const value = (name: string, count: number) => ({ name, count });
const name = ({ name }: { name: string }) => name;

it("shows the first, and what is in use further down", () => {
  expect(shownValues(["a", "b", "c", "d"], 2, (each) => each === "d")).toEqual(["a", "b", "d"]);
});

it("keeps every value where it is while somebody is about to click", () => {
  const before = [value("a", 3), value("b", 2)];
  const now = [value("new", 9), value("b", 1)];
  expect(heldValues(before, now, name, true)).toEqual([value("a", 3), value("b", 1)]);
  expect(heldValues(before, now, name, false)).toEqual([value("a", 0), value("b", 1)]);
});
