import { describe, expect, it } from "vitest";
import { count, t } from "./index.ts";

describe("t", () => {
  it("fills values in and groups numbers", () => {
    expect(t("list.count.of", { n: 11, all: 2413 })).toBe("11 of 2,413 quotations");
  });

  it("chooses the singular by n", () => {
    expect(t("list.count", { n: 1 })).toBe("1 quotation");
    expect(t("list.count", { n: 0 })).toBe("0 quotations");
  });

  it("leaves words that look like a place holder in a value alone", () => {
    expect(t("date.by", { date: "{date}" })).toBe("by {date}");
  });
});

describe("count", () => {
  it("groups thousands", () => {
    expect(count(1000000)).toBe("1,000,000");
  });
});
