import { asCallError, call } from "$/api/call.ts";
import { listing } from "$/state/listing.svelte.ts";
import { ticks } from "$/state/ticks.svelte.ts";
import { toasts } from "$/state/toast.svelte.ts";

/** Ticks every quotation that the filter finds, also those that were never scrolled to. */
export async function tickAll(): Promise<void> {
  try {
    ticks.add(await call("list_quotation_ids", { filter: listing.filter, sort: listing.sort, offset: 0, limit: 0 }));
  } catch (error) {
    toasts.fail(asCallError(error).message);
  }
}
