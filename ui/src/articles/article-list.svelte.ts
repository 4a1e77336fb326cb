import { asCallError, call, type CallError } from "$/api/call.ts";
import type { ArticleRow } from "$/api/generated.ts";
import { versionOf } from "$/state/touched.svelte.ts";
import { untrack } from "svelte";

const pageSize = 200;

/** The articles that a text finds, loaded as far as one has scrolled. Call it while a component is set up. */
export function articleList(text: () => string) {
  let rows = $state.raw<ArticleRow[]>();
  let complete = $state(false);
  let error = $state.raw<CallError>();
  let latest = 0;
  let loading = false;

  async function load(run: number, from: readonly ArticleRow[], asked: string, limit: number) {
    loading = true;
    try {
      const page = await call("list_articles", { text: asked, offset: from.length, limit });
      if (run !== latest) return;
      rows = [...from, ...page];
      complete = page.length < limit;
      error = undefined;
    } catch (failure) {
      if (run === latest) error = asCallError(failure);
    } finally {
      if (run === latest) loading = false;
    }
  }

  let before: string | undefined;
  $effect(() => {
    const asked = text();
    versionOf(["articles", "outlets", "quotations"]);
    // After a write everything that was seen is asked again, so that the place in the list stays.
    const seen = asked === before ? untrack(() => rows?.length ?? 0) : 0;
    before = asked;
    void load(++latest, [], asked, Math.max(pageSize, seen));
  });

  return {
    get rows() { return rows; },
    get complete() { return complete; },
    get error() { return error; },
    /** Row `last` is in sight. */
    show(last: number) {
      if (!loading && !complete && rows && last >= rows.length - 20) void load(latest, rows, text(), pageSize);
    },
  };
}
