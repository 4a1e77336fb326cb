// @vitest-environment happy-dom
import type { ExportReport } from "$/api/generated.ts";
import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import LeftOut from "./LeftOut.svelte";

const report = (left_out: ExportReport["left_out"]): ExportReport => ({ total: 9, rows: 6, left_out, filter: "", fragments: 1, indirect: 0, path: "" });
afterEach(cleanup);

describe("LeftOut", () => {
  it("offers to include what is not in the captured text, and never what is off the record", () => {
    render(LeftOut, { report: report([{ reason: "off_the_record", count: 2 }, { reason: "not_in_capture", count: 1 }]), included: false, everything: false });
    const lines = screen.getByTestId("left-out").querySelectorAll("li");
    expect(lines).toHaveLength(2);
    expect(lines[0]!.textContent).toContain("always left out");
    expect(lines[0]!.querySelector("button")).toBeNull();
    expect(lines[1]!.querySelector("button")?.textContent).toBe("include, flagged");
  });

  it("lets a decision be taken back, but for the format that takes everything", async () => {
    const { rerender } = render(LeftOut, { report: report([]), included: true, everything: false });
    expect(screen.getByTestId("exclude-flagged")).toBeTruthy();
    await rerender({ everything: true });
    expect(screen.queryByTestId("exclude-flagged")).toBeNull();
  });
});
