import { describe, expect, it } from "vitest";
import { applies, remembered, suggestedName, usual } from "./options.ts";

describe("remembered", () => {
  it("takes what is known and forgets the rest", () => {
    const found = remembered({ format: "csv", layout: { group_by: "date", wording: "shouted", chain: false, tags: "yes", title: "Old sheet", not_in_capture: true } });
    expect(found.format).toBe("csv");
    expect(found.layout).toEqual({ ...usual.layout, group_by: "date", chain: false });
  });

  it("stands without anything kept", () => {
    expect(remembered(null)).toEqual(usual);
    expect(remembered({ format: "docx" }).format).toBe("html");
  });
});

describe("applies", () => {
  it("leaves a complete file as it is", () => {
    expect([applies("json", "layout"), applies("csv", "title"), applies("csv", "layout"), applies("html", "title")]).toEqual([false, false, true, true]);
  });
});

describe("suggestedName", () => {
  it("keeps every script and drops what file systems refuse", () => {
    expect(suggestedName("Weir: gate/four?", "x", "csv")).toBe("Weir gate four.csv");
    expect(suggestedName("  ", "Weir desk", "html")).toBe("Weir desk.html");
    expect(suggestedName("المرفأ", "x", "md")).toBe("المرفأ.md");
    expect(suggestedName("...", "...", "json")).toBe("quotations.json");
  });
});
