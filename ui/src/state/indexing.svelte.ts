import { asCallError, call } from "$/api/call.ts";
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
  #running = false;
  /** Someone stopped it: it goes on when more comes in, or when the library is opened again. */
  #stoppedAt: number | undefined;

  /** Call it while the frame of a library is set up. */
  follow(): void {
    [this.left, this.#stoppedAt] = [0, undefined];
    const info = query("get_library", () => ({}), ["quotations"]);
    $effect(() => {
      this.left = info.data?.unindexed ?? 0;
      // One long call at a time: when the import that brings them has ended, this comes by again.
      if (this.left > 0 && jobs.running === undefined) untrack(() => void this.#run());
    });
  }

  async #run(): Promise<void> {
    if (this.#running || this.left === this.#stoppedAt) return;
    this.#running = true;
    try {
      await jobs.run(t("status.indexing"), (job) => call("index_library", {}, job));
    } catch (failure) {
      const error = asCallError(failure);
      this.#stoppedAt = this.left;
      if (error.code !== "cancelled") toasts.fail(error.message);
    } finally {
      this.#running = false;
      // What was searched for meanwhile may now find more.
      refresh(["quotations"]);
    }
  }
}

export const indexing = new Indexing();
