import { call } from "$/api/call.ts";
import { nearest, type Passage } from "./nearest.ts";

/** Looks for the nearest passage while something is asked. Call it while a component is set up. */
export function nearestPassage(asked: () => { articleId: number; words: string } | undefined) {
  let found = $state.raw<Passage & { captureId: number }>();
  let latest = 0;

  $effect(() => {
    const question = asked();
    const run = ++latest;
    if (!question) {
      found = undefined;
      return;
    }
    call("get_article", { id: question.articleId })
      .then(({ text, captures }) => {
        if (run !== latest) return;
        const passage = text === null ? undefined : nearest(text, question.words);
        found = passage && captures[0] ? { ...passage, captureId: captures[0].id } : undefined;
      })
      .catch(() => {
        if (run === latest) found = undefined;
      });
  });

  return {
    get found() { return found; },
  };
}
