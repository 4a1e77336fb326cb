import { describe, expect, it } from "vitest";
import { reportWords } from "./write.ts";

describe("reportWords", () => {
  it("names the file, the rows, and what was left out", () => {
    expect(reportWords({ rows: 157, left_out: [{ reason: "off_the_record", count: 2 }, { reason: "not_in_capture", count: 1 }] }, "sheet.html")).toBe(
      "Exported 157 quotations to sheet.html; left out: 2 off the record and 1 not in the captured text",
    );
    expect(reportWords({ rows: 1, left_out: [] }, "a.csv")).toBe("Exported 1 quotation to a.csv");
  });
});
