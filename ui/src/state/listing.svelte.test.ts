import type { Filter, QuotationRow } from "$/api/generated.ts";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { listing } from "./listing.svelte.ts";

interface Input { filter: Filter; offset: number; limit: number; cap?: number; lane?: string; id?: number; date?: string }
type Answer = (input: Input) => unknown;

/** What the core answers; a test may hold an answer back. */
const answers = vi.hoisted(() => ({}) as Record<string, Answer | undefined>);

vi.mock("$/api/call.ts", () => ({
  call: (name: string, input: Input) => Promise.resolve().then(() => answers[name]?.(input)),
  asCallError: (error: unknown) => error,
}));

/** A library of so many quotations, the newest of the highest id first, ten a day. */
let library: number[] = [];
const dayOf = (id: number) => new Date(Date.UTC(2000, 0, 1 + Math.floor(id / 10))).toISOString().slice(0, 10);
const date = (id: number) => ({ earliest: dayOf(id), latest: dayOf(id) });
const row = (id: number) => ({ id, said: date(id), published: null }) as unknown as QuotationRow;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => count - index);
const words = (text: string): Filter => ({ text, terms: [] });

beforeEach(() => {
  listing.forget();
  library = numbers(250);
  answers["list_quotations"] = ({ offset, limit }) => ({ rows: library.slice(offset, offset + limit).map(row), ranked: 0 });
  answers["count_quotations"] = ({ cap }) => {
    const capped = cap !== undefined && cap > 0 && library.length > cap;
    return { total: capped ? cap : library.length, exact: !capped, all: library.length, groups: capped ? [] : [{ month: "2000-01", count: library.length }], links: [] };
  };
  answers["list_quotation_ids"] = () => library;
  answers["locate_date"] = ({ date: day }) => ({ offset: library.filter((id) => dayOf(id) > day!).length });
  answers["get_quotation"] = ({ id }) => (library.includes(id!) ? { said: date(id!), article: null } : Promise.reject(Object.assign(new Error("gone"), { code: "not_found" })));
});

describe("listing", () => {
  it("paints the first page before anything is counted", async () => {
    let counts: (value: unknown) => void = () => undefined;
    answers["count_quotations"] = () => new Promise((resolve) => (counts = resolve));
    const asked = listing.ask(false);
    await vi.waitFor(() => expect(listing.row(0)?.id).toBe(250));
    expect(listing.layout.rows).toBe(100);
    expect(listing.headsCounted).toBe(false);
    await vi.waitFor(() => expect(counts).toBeTypeOf("function"));
    counts({ total: 250, exact: true, all: 250, groups: [{ month: "2000-01", count: 250 }], links: [] });
    await asked;
    expect(listing.layout.rows).toBe(250);
    expect(listing.headsCounted).toBe(true);
  });

  it("has no months in the order of relevance, and says how much of it is in that order", async () => {
    answers["list_quotations"] = ({ offset, limit }) => ({ rows: library.slice(offset, offset + limit).map(row), ranked: 200 });
    answers["count_quotations"] = () => ({ total: 250, exact: true, all: 300, groups: [], links: [] });
    [listing.sort, listing.filter] = ["relevance", words("gate")];
    await listing.ask(false);
    expect([listing.order, listing.ranked, listing.layout.groups.length]).toEqual(["relevance", 200, 0]);
    // Without words, nothing fits better than anything else.
    listing.filter = words("");
    expect(listing.order).toBe("newest");
  });

  it("says that there are more than a few before it says how many", async () => {
    library = numbers(4000);
    let exact: (value: unknown) => void = () => undefined;
    const both = answers["count_quotations"]!;
    answers["count_quotations"] = (input) => (input.cap ? both(input) : new Promise((resolve) => (exact = () => resolve(both(input)))));
    const asked = listing.ask(false);
    await vi.waitFor(() => expect(listing.counted).toMatchObject({ total: 1000, exact: false }));
    expect(listing.layout.rows).toBe(1000);
    await vi.waitFor(() => expect(String(exact)).toContain("both"));
    exact(undefined);
    await asked;
    expect(listing.counted).toMatchObject({ total: 4000, exact: true });
  });

  it("loads the pages that come into sight, once each", async () => {
    await listing.ask(false);
    const asked = vi.fn(answers["list_quotations"]);
    answers["list_quotations"] = asked;
    listing.show(150, 210);
    listing.show(150, 210);
    expect((await listing.load(210))?.id).toBe(40);
    expect(listing.row(150)?.id).toBe(100);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it("holds few pages however far one scrolls", async () => {
    library = numbers(50_000);
    await listing.ask(false);
    for (let at = 0; at < 50_000; at += 900) {
      listing.show(at, at + 10);
      await listing.load(at);
    }
    expect(listing.held).toBeLessThanOrEqual(16);
    expect((await listing.load(49_999))?.id).toBe(1);
  });

  it("drops an answer that comes after a newer question", async () => {
    let late: (value: unknown) => void = () => undefined;
    answers["list_quotations"] = ({ filter }) => (filter.text === "g" ? new Promise((resolve) => (late = resolve)) : { rows: [row(7)] });
    listing.filter = words("g");
    const first = listing.ask(false);
    await Promise.resolve();
    listing.filter = words("ga");
    await listing.ask(false);
    late({ rows: [row(500)] });
    await first;
    expect(listing.row(0)?.id).toBe(7);
    expect(listing.answered.text).toBe("ga");
  });

  it("says nothing of a question that a newer one cancelled", async () => {
    await listing.ask(false);
    answers["list_quotations"] = () => Promise.reject(Object.assign(new Error("cancelled"), { code: "cancelled" }));
    await listing.ask(false);
    expect(listing.error).toBeUndefined();
    expect(listing.row(0)?.id).toBe(250);
  });

  it("keeps what is looked at in its place when rows come in above it", async () => {
    await listing.ask(false);
    listing.show(120, 128);
    await listing.load(120);
    listing.scroll = listing.layout.top(listing.layout.indexOf(120)) - 10;
    listing.select(122);
    const [id, before] = [listing.selected, listing.scroll];
    library = numbers(253);
    await listing.ask(true);
    expect(listing.place.top).toBe(before + 3 * 76);
    expect(listing.selected).toBe(id);
    expect(listing.selectedAt).toBe(125);
  });

  it("finds its place again although a whole year came in above it", async () => {
    await listing.ask(false);
    listing.show(120, 128);
    await listing.load(120);
    listing.scroll = listing.layout.top(listing.layout.indexOf(120));
    listing.select(120);
    library = numbers(2000).concat(library).filter((id, at, all) => all.indexOf(id) === at);
    await listing.ask(true);
    expect(listing.row(1870)?.id).toBe(130);
    await vi.waitFor(() => expect(listing.selectedAt).toBe(1870));
  });

  it("finds a quotation that is far from what is loaded", async () => {
    library = numbers(9000);
    await listing.ask(false);
    expect(await listing.reveal(237)).toBe(8763);
    expect(listing.selected).toBe(237);
    expect(listing.lost).toBe(false);
    expect(await listing.reveal(40_000)).toBeUndefined();
  });

  it("knows that the selected quotation is not in the list any more", async () => {
    await listing.ask(false);
    listing.select(3);
    library = [9, 8, 7];
    listing.filter = words("gate");
    await listing.ask(false);
    await vi.waitFor(() => expect(listing.lost).toBe(true));
    expect(listing.selected).toBe(247);
    expect(listing.selectedAt).toBeUndefined();
    listing.select(0);
    expect(listing.lost).toBe(false);
  });

  it("shows nothing of the last library in the next one", async () => {
    listing.filter = words("gate");
    await listing.ask(false);
    listing.select(4);
    listing.forget();
    expect([listing.counted, listing.selected, listing.row(0), listing.filter.text]).toEqual([undefined, undefined, undefined, ""]);
  });

  it("asks the last question again when an older one overtook and cancelled it", async () => {
    library = [];
    await listing.ask(false);
    library = numbers(1);
    let first = true;
    const counted = answers["count_quotations"];
    answers["count_quotations"] = (input) => {
      if (!first) return counted?.(input);
      first = false;
      return Promise.reject(Object.assign(new Error("cancelled"), { code: "cancelled" }));
    };
    await listing.ask(true);
    expect(listing.counted?.total).toBe(1);
    expect(listing.row(0)?.id).toBe(1);
  });

  it("says why an answer failed, and keeps the list", async () => {
    await listing.ask(false);
    answers["count_quotations"] = () => Promise.reject(new Error("The library file is damaged."));
    await listing.ask(true);
    expect(listing.error?.message).toBe("The library file is damaged.");
    expect(listing.row(0)?.id).toBe(250);
  });
});
