import { expect, test } from "vitest";
import { stillFitting } from "./still-fits.ts";

const rows = [{ name: "Ilse Maartens-Okonjo", also: null }, { name: "Élise Dray", also: "Lisa" }];
const names = (row: (typeof rows)[number]) => [row.name, row.also];

test("a fresh answer stands as it is", () => expect(stillFitting(rows, true, "zzz", names)).toEqual(rows));

test("of an older answer only what fits the words typed since is offered", () => {
  expect(stillFitting(rows, false, "ilse m", names)).toEqual([rows[0]]);
  expect(stillFitting(rows, false, "elise", names)).toEqual([rows[1]]);
  expect(stillFitting(rows, false, "lisa", names)).toEqual([rows[1]]);
  expect(stillFitting(rows, false, "nobody", names)).toEqual([]);
  expect(stillFitting(undefined, false, "", names)).toEqual([]);
});
