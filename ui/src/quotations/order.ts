/** The orders that the list can have. */
import type { Sort } from "$/api/generated.ts";
import { queryWords } from "$/lib/highlight.ts";
import { listing } from "$/state/listing.svelte.ts";

export const isByDate = (sort: Sort): boolean => sort === "newest" || sort === "oldest";

/** Only what has words to fit can be more or less relevant. */
export const orders = (): Sort[] => ["newest", "oldest", "added", ...(queryWords(listing.filter.text).length > 0 ? (["relevance"] as const) : [])];

export function nextOrder(): void {
  const all = orders();
  listing.sort = all[(all.indexOf(listing.order) + 1) % all.length]!;
}
