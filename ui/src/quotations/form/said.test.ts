import { expect, test } from "vitest";
import { isRelative, readDate, resolve, saidInput } from "./said.ts";

test.each([
  ["", ""],
  ["2024-03-12", "2024-03-12"],
  ["12 March 2024", "2024-03-12"],
  ["12th Mar, 2024", "2024-03-12"],
  ["March 2024", "2024-03"],
  ["2024", "2024"],
  ["c. 2024-03", "2024-03~"],
  ["2024?", "2024?"],
  ["by 13 March 2024", "/2024-03-13"],
  ["since 2022", "2022/.."],
  ["2020..2023", "2020/2023"],
  ["2020/2023", "2020/2023"],
  ["/2023-10-25", "/2023-10-25"],
  ["2020..", "2020/.."],
])("%j means %j", (typed, edtf) => expect(readDate(typed)).toBe(edtf));

test.each(["2024-02-30", "31 April 2024", "12 March", "03/04/2024", "soon", ".."])("%j is left to the core", (typed) => expect(readDate(typed)).toBeUndefined());

test("a weekday is the last one before the day of publication", () => {
  expect(resolve("on Wednesday", "2023-10-26")).toEqual({ day: "2023-10-25" });
  expect(resolve("Tuesday", "2023-10-26")).toEqual({ day: "2023-10-24" });
  expect(resolve("yesterday", "2024-03-01")).toEqual({ day: "2024-02-29" });
});

test("the weekday of publication itself could be two days", () => {
  expect(resolve("on Wednesday", "2023-10-25")).toEqual({ day: "2023-10-25", or: "2023-10-18" });
});

test("nothing is resolved without a day of publication", () => {
  expect(resolve("on Wednesday", undefined)).toBeUndefined();
  expect(resolve("on Wednesday", "2023-10")).toBeUndefined();
  expect(saidInput("on Wednesday", "", "2023-10")).toEqual({ printed: "on Wednesday", date: "", anchor: null, basis: "printed" });
});

test("resolved words go with their anchor, uncertain ones without a day", () => {
  expect(saidInput("on Tuesday", "", "2023-10-26")).toEqual({ printed: "on Tuesday", date: "2023-10-24", anchor: "2023-10-26", basis: "resolved" });
  expect(saidInput("on Wednesday", "", "2023-10-25")).toEqual({ printed: "on Wednesday", date: "", anchor: null, basis: "printed" });
  expect(saidInput("12 March 2024", "on 12 March", "2024-03-14")).toEqual({ printed: "on 12 March", date: "12 March 2024", anchor: null, basis: null });
  expect(isRelative("2024")).toBe(false);
});
