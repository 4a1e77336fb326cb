import { describe, expect, it } from "vitest";
import { changeWords } from "./history.ts";

describe("changeWords", () => {
  it("names the value as people call it", () => {
    expect(changeWords({ thing: "attribution", field: "speaker_id" })).toBe("speaker");
    expect(changeWords({ thing: "quotation_tag", field: "tag_id" })).toBe("tag");
  });

  it("falls back to the stored name", () => {
    expect(changeWords({ thing: "quotation", field: "new_field" })).toBe("quotation new field");
  });
});
