import type { Operation } from "$/api/generated.ts";
import { describe, expect, it } from "vitest";
import { byDay } from "./days.ts";

const at = (id: number, moment: string): Operation => ({ id, at: moment, kind: "create_quotation", mode: "do", subject: "" });

describe("byDay", () => {
  it("keeps the order and opens a day once", () => {
    const days = byDay([at(3, "2024-03-14T12:00:00"), at(2, "2024-03-14T09:00:00"), at(1, "2024-03-12T09:00:00")]);
    expect(days.map(({ day, operations }) => [day, operations.map(({ id }) => id)])).toEqual([["14 March 2024", [3, 2]], ["12 March 2024", [1]]]);
  });

  it("makes nothing of nothing", () => {
    expect(byDay([])).toEqual([]);
  });
});
