import { asCallError, call, type Output } from "$/api/call.ts";
import { t } from "$/i18n/index.ts";
import { untrack } from "svelte";
import { jobs } from "./jobs.svelte.ts";
import { query } from "./query.svelte.ts";
import { toasts } from "./toast.svelte.ts";
import { refresh } from "./touched.svelte.ts";

/**
 * What a large import brought can be browsed at once; the search index follows behind, in steps between which one can
 * go on working. The window starts it whenever something is left, also when a library opens that was closed before.
 */
class Indexing {
  /** How many quotations a search does not find yet. */
  left = $state(0);
  /** What was known of the library when indexing was last begun: it begins again only on newer knowledge. */
  #begunOn: Output<"get_library"> | undefined;
  /** Someone stopped it with so many left: it goes on when there are more, or when the library is opened again. */
  #stoppedAt: number | undefined;

  /** Call it while the frame of a library is set up. */
  follow(): void {
    [this.left, this.#stoppedAt, this.#begunOn] = [0, undefined, undefined];
    const info = query("get_library", () => ({}), ["quotations"]);
    $effect(() => {
      const known = info.data;
      this.left = known?.unindexed ?? 0;
      // One long call at a time: when the import that brings them has ended, this comes by again.
      if (!known || known.unindexed === 0 || jobs.running !== undefined || known === this.#begunOn || known.unindexed <= (this.#stoppedAt ?? 0)) return;
      this.#begunOn = known;
      untrack(() => void this.#run(known.unindexed));
    });
  }

  async #run(left: number): Promise<void> {
    try {
      await jobs.run(t("status.indexing"), (job) => call("index_library", {}, job));
    } catch (failure) {
      const error = asCallError(failure);
      this.#stoppedAt = left;
      if (error.code !== "cancelled") toasts.fail(error.message);
    } finally {
      // What was searched for meanwhile may now find more.
      refresh(["quotations"]);
    }
  }
}

export const indexing = new Indexing();
