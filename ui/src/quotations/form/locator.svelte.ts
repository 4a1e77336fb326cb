import { call } from "$/api/call.ts";
import type { Located, LocateQuotation } from "$/api/generated.ts";
import { versionOf } from "$/state/touched.svelte.ts";

/** So long after the last keystroke the words are looked for, in ms. */
const pause = 160;

/** Looks for what was typed in the captured text; an answer to older words is dropped. Call it while a component is set up. */
export function locator(asked: () => LocateQuotation) {
  let located = $state.raw<Located>();
  let answered = $state.raw<LocateQuotation>();
  let latest = 0;

  $effect(() => {
    const question = asked();
    versionOf(["articles", "quotations"]);
    const run = ++latest;
    if (question.quote.trim() === "") {
      [located, answered] = [undefined, undefined];
      return;
    }
    const timer = setTimeout(() => {
      call("locate_quotation", question)
        .then((found) => {
          if (run === latest) [located, answered] = [found, question];
        })
        .catch(() => {
          if (run === latest) [located, answered] = [undefined, undefined];
        });
    }, pause);
    return () => clearTimeout(timer);
  });

  return {
    /** The last answer; it may be about words that were typed over since. */
    get located() { return located; },
    /** Whether the answer is about what stands there now. */
    get isFresh() {
      const now = asked();
      return answered !== undefined && answered.quote === now.quote && answered.article_id === now.article_id;
    },
  };
}
