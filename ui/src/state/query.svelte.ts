import { asCallError, call, type CallError, type CommandName, type Input, type Output } from "$/api/call.ts";
import type { Touched } from "$/api/generated.ts";
import { versionOf } from "./touched.svelte.ts";

/** What a query has found so far. Old data stays until new data is there, so that nothing jumps. */
export interface Query<T, I> {
  readonly data: T | undefined;
  /** The input that `data` answers. */
  readonly for: I | undefined;
  readonly error: CallError | undefined;
  readonly loading: boolean;
}

/**
 * Asks the core and asks again when the input changes or a write touched one of `tags`.
 * `input` may return undefined: nothing to ask. Call it while a component is set up (it needs an effect's owner).
 */
export function query<N extends CommandName>(name: N, input: () => Input<N> | undefined, tags: readonly Touched[]): Query<Output<N>, Input<N>> {
  let data = $state.raw<Output<N>>();
  let answered = $state.raw<Input<N>>();
  let error = $state.raw<CallError>();
  let loading = $state(false);
  let latest = 0;

  $effect(() => {
    versionOf(tags);
    const asked = input();
    const run = ++latest;
    if (asked === undefined) {
      data = undefined;
      loading = false;
      return;
    }
    loading = true;
    call(name, asked)
      .then((found) => {
        if (run === latest) [data, answered, error] = [found, asked, undefined];
      })
      .catch((failure: unknown) => {
        if (run === latest) error = asCallError(failure);
      })
      .finally(() => {
        if (run === latest) loading = false;
      });
  });

  return {
    get data() { return data; },
    get for() { return answered; },
    get error() { return error; },
    get loading() { return loading; },
  };
}
