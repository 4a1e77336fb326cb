import type { Filter } from "$/api/generated.ts";
import { beforeEach, describe, expect, it } from "vitest";
import { listing } from "./listing.svelte.ts";
import { ticks } from "./ticks.svelte.ts";

const words = (text: string): Filter => ({ text, terms: [] });

beforeEach(() => {
  ticks.clear();
  listing.counted = { total: 40_000, exact: true, all: 50_000, groups: [], links: [] };
});

describe("ticks", () => {
  it("are of single quotations, whatever the list shows", () => {
    ticks.add([3, 4, 4]);
    ticks.toggle(5);
    ticks.remove([3, 9]);
    expect(ticks.meant).toEqual({ ids: [4, 5], n: 2 });
    expect(ticks.keepTo(words("gate"))).toBe(false);
    expect(ticks.size).toBe(2);
  });

  it("are of a whole list without its numbers, but for those unticked since", () => {
    ticks.add([3]);
    ticks.addAll(words("gate"));
    expect(ticks.size).toBe(40_000);
    expect(ticks.has(17)).toBe(true);
    ticks.toggle(17);
    ticks.remove([18, 17]);
    expect(ticks.meant).toEqual({ ids: [], n: 39_998, all: { filter: words("gate"), except: [17, 18] } });
    ticks.toggle(17);
    ticks.add([18]);
    expect(ticks.size).toBe(40_000);
  });

  it("of a whole list end with that list", () => {
    ticks.addAll(words("gate"));
    expect(ticks.keepTo(words("gate"))).toBe(false);
    expect(ticks.keepTo(words("harbour"))).toBe(true);
    expect(ticks.size).toBe(0);
    expect(ticks.all).toBeUndefined();
  });
});
