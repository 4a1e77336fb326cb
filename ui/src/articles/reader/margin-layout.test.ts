import { expect, test } from "vitest";
import { tops, type Note } from "./margin-layout.ts";

const note = (at: number, height = 40, current = false): Note => ({ at, height, current });

test("notes stand at their words, and below one another where these are close", () => {
  expect(tops([note(0), note(10), note(200)], 4)).toEqual([0, 44, 200]);
});

test("the current note stands at its words: those below move down, those above give way upwards", () => {
  expect(tops([note(100), note(110), note(120, 300, true), note(130), note(900)], 4)).toEqual([32, 76, 120, 424, 900]);
});

test("where nothing is left above, the current one gives way too", () => {
  expect(tops([note(0), note(5), note(28, 300, true)], 4)).toEqual([0, 44, 88]);
});
