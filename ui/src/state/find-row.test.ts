import type { QuotationRow } from "$/api/generated.ts";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { findRow } from "./find-row.ts";

const core = vi.hoisted(() => ({ rows: [] as unknown[], reads: 0 }));
vi.mock("$/api/call.ts", () => ({
  call: (name: string, input: { offset: number; limit: number; date: string }) => {
    core.reads += 1;
    const rows = core.rows as QuotationRow[];
    if (name === "list_quotation_ids") return Promise.resolve(rows.slice(0, input.limit).map(({ id }) => id));
    if (name === "locate_date") return Promise.resolve({ offset: rows.filter(({ said }) => (said?.latest ?? "") > input.date).length });
    return Promise.resolve({ rows: rows.slice(input.offset, input.offset + input.limit) });
  },
}));

const row = (id: number, day: string | undefined) => ({ id, said: day ? { earliest: day, latest: day } : null, published: null }) as QuotationRow;
const filter = { text: "", terms: [] };
/** A thousand in one day, a few in others, some without a date. */
const newest = [
  ...Array.from({ length: 50 }, (_, at) => row(5000 - at, "2024-03-02")),
  ...Array.from({ length: 1000 }, (_, at) => row(4000 - at, "2024-03-01")),
  ...Array.from({ length: 500 }, (_, at) => row(900 - at, undefined)),
];

beforeEach(() => {
  core.rows = newest;
  core.reads = 0;
});

describe("findRow", () => {
  it("finds a row under its day, in a full day, and without a day", async () => {
    for (const at of [0, 49, 50, 60, 700, 1049, 1050, 1300, 1549]) expect(await findRow({ filter, sort: "newest", total: newest.length }, newest[at]!)).toBe(at);
    expect(core.reads).toBeLessThan(60);
  });

  it("says when the list does not hold it", async () => {
    for (const absent of [row(1, "2024-03-01"), row(9999, "2023-01-01"), row(7, undefined), row(4999.5, "2024-03-02")]) expect(await findRow({ filter, sort: "newest", total: newest.length }, absent)).toBeUndefined();
  });

  it("finds a row in the order of relevance, and behind it by its date", async () => {
    // The newest thirty stand as they fit, the others as by date.
    core.rows = [...newest.slice(0, 30).reverse(), ...newest.slice(30)];
    const list = { filter, sort: "relevance" as const, ranked: 30, total: newest.length };
    expect(await findRow(list, newest[3]!)).toBe(26);
    expect(await findRow(list, newest[400]!)).toBe(400);
    expect(await findRow(list, row(1, "2024-03-01"))).toBeUndefined();
  });

  it("finds a row in the order of recording", async () => {
    core.rows = Array.from({ length: 3000 }, (_, at) => row(9000 - 2 * at, undefined));
    expect(await findRow({ filter, sort: "added", total: 3000 }, row(4000, "2024-03-01"))).toBe(2500);
    expect(await findRow({ filter, sort: "added", total: 3000 }, row(4001, undefined))).toBeUndefined();
  });
});
