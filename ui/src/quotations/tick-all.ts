import { asCallError, call } from "$/api/call.ts";
import { listing } from "$/state/listing.svelte.ts";
import { ticks } from "$/state/ticks.svelte.ts";
import { toasts } from "$/state/toast.svelte.ts";

/** Up to so many are ticked one by one, and so outlast the filter. */
const single = 10_000;

/** Ticks every quotation that the filter finds, also those that were never scrolled to. */
export async function tickAll(): Promise<void> {
  const { filter, sort } = listing;
  if (!listing.counted?.exact || listing.counted.total > single) {
    ticks.addAll(filter);
    return;
  }
  try {
    ticks.add(await call("list_quotation_ids", { filter, sort, offset: 0, limit: 0 }));
  } catch (error) {
    toasts.fail(asCallError(error).message);
  }
}
