import type { Filter, QuotationRow } from "$/api/generated.ts";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { listing } from "./listing.svelte.ts";

type Answer = (input: { filter: Filter; offset: number; limit: number }) => unknown;

/** What the core answers; a test may hold an answer back. */
const answers = vi.hoisted(() => ({ list_quotations: undefined, count_quotations: undefined, list_quotation_ids: undefined }) as Record<string, Answer | undefined>);

vi.mock("$/api/call.ts", () => ({
  call: (name: string, input: Parameters<Answer>[0]) => Promise.resolve().then(() => answers[name]?.(input)),
  asCallError: (error: unknown) => error,
}));

const row = (id: number) => ({ id }) as QuotationRow;
const rows = (first: number, count: number) => Array.from({ length: count }, (_, index) => row(first + index));
const counts = (total: number) => ({ total, all: total, groups: [{ month: "2024-03", count: total }], links: [] });
const words = (text: string): Filter => ({ text, terms: [] });

beforeEach(() => {
  listing.restore(undefined);
  answers["list_quotations"] = ({ offset }) => ({ rows: rows(offset, 100) });
  answers["count_quotations"] = () => counts(250);
  answers["list_quotation_ids"] = () => Array.from({ length: 250 }, (_, index) => index);
});

describe("listing", () => {
  it("knows every place in the list from the count and one page", async () => {
    await listing.ask(false);
    expect(listing.layout.rows).toBe(250);
    expect(listing.row(99)?.id).toBe(99);
    expect(listing.row(100)).toBeUndefined();
  });

  it("loads the pages that come into sight, once each", async () => {
    await listing.ask(false);
    const asked = vi.fn(answers["list_quotations"]);
    answers["list_quotations"] = asked;
    listing.show(150, 210);
    listing.show(150, 210);
    expect((await listing.load(210))?.id).toBe(210);
    expect(listing.row(150)?.id).toBe(150);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it("drops an answer that comes after a newer question", async () => {
    let late: (value: unknown) => void = () => undefined;
    answers["count_quotations"] = ({ filter }) => (filter.text === "g" ? new Promise((resolve) => (late = resolve)) : counts(3));
    answers["list_quotations"] = ({ filter }) => ({ rows: filter.text === "g" ? rows(500, 100) : rows(7, 3) });
    listing.filter = words("g");
    const first = listing.ask(false);
    listing.filter = words("ga");
    await listing.ask(false);
    late(counts(9999));
    await first;
    expect(listing.counted?.total).toBe(3);
    expect(listing.row(0)?.id).toBe(7);
  });

  it("keeps the old rows until the new ones are there", async () => {
    await listing.ask(false);
    let answer: (value: unknown) => void = () => undefined;
    answers["count_quotations"] = () => new Promise((resolve) => (answer = resolve));
    const asked = listing.ask(false);
    expect(listing.row(0)?.id).toBe(0);
    await Promise.resolve();
    answer(counts(1));
    await asked;
    expect(listing.layout.rows).toBe(1);
  });

  it("finds a quotation that is far from what is loaded", async () => {
    await listing.ask(false);
    expect(await listing.reveal(237)).toBe(237);
    expect(listing.selected).toBe(237);
    expect(await listing.reveal(4000)).toBeUndefined();
  });

  it("shows nothing of the last library in the next one", async () => {
    listing.filter = words("gate");
    await listing.ask(false);
    listing.selected = 4;
    listing.forget();
    expect([listing.counted, listing.selected, listing.row(0), listing.filter.text]).toEqual([undefined, undefined, undefined, ""]);
  });

  it("says why an answer failed, and keeps the list", async () => {
    await listing.ask(false);
    answers["count_quotations"] = () => Promise.reject(new Error("The library file is damaged."));
    await listing.ask(true);
    expect(listing.error?.message).toBe("The library file is damaged.");
    expect(listing.row(0)?.id).toBe(0);
  });
});
