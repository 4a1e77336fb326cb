import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const text = "Head\r\n\r\nFirst words here.\r\n“It sat in a drawer because a red rating would have stopped the transfer,” one of the officials said.";

test("the passage with most of the words is found, without its marks", () => {
  const found = nearest(text, "It sat in the drawer because a red rating would have stopped the handover.");
  expect(found).toMatchObject({ paragraph: 3, text: "It sat in a drawer because a red rating would have stopped the transfer," });
  expect(text.slice(found!.span.start, found!.span.end)).toBe(found!.text);
});

test("words beyond the closing mark are left out", () => {
  expect(nearest(text, "It sat in the drawer because a red rating would have stopped the handing over of it")?.text).toMatch(/stopped the transfer,$/);
});

test("unlike words and too few words find nothing", () => {
  expect(nearest(text, "The siren never went that night in the lower quay")).toBeUndefined();
  expect(nearest(text, "a drawer")).toBeUndefined();
});
