import { describe, expect, it } from "vitest";
import { arrivals, fileName, folder } from "./words.ts";

describe("arrivals", () => {
  it("says only what comes", () => {
    expect(arrivals({ quotations: 12, articles: 1, speakers: 3, organizations: 0, known: 200 })).toBe("12 quotations, 1 article and 3 speakers");
    expect(arrivals({ quotations: 1, articles: 0, speakers: 0, organizations: 0, known: 0 })).toBe("1 quotation");
  });
});

describe("paths", () => {
  it("reads those of every platform", () => {
    expect(fileName("/home/a/Weir desk.onrecord")).toBe("Weir desk.onrecord");
    expect(fileName("C:\\Desk\\weir.onrecord")).toBe("weir.onrecord");
    expect(folder("/home/a/weir.onrecord")).toBe("/home/a");
    expect(folder("C:\\Desk\\weir.onrecord")).toBe("C:\\Desk");
    expect(folder("/weir.onrecord")).toBe("/");
    expect(folder("weir.onrecord")).toBe("");
  });
});
