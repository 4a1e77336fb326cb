import { expect, test } from "vitest";
import { lastAbove } from "./near.ts";

const tops = [0, 152, 304, 456];
const at = (y: number) => lastAbove(tops.length, (index) => tops[index]!, y);

test("the last paragraph that begins above a place is found without looking at all of them", () => {
  expect([at(0), at(200), at(304), at(9000)]).toEqual([0, 1, 2, 3]);
});

test("above the first one it is the first, and of none it is the first as well", () => {
  expect(at(-800)).toBe(0);
  expect(lastAbove(0, () => 0, 100)).toBe(0);
});
