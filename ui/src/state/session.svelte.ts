import { asCallError, type CallError } from "$/api/call.ts";
import * as shell from "$/api/shell.ts";
import { router } from "./router.svelte.ts";
import { ticks } from "./ticks.svelte.ts";

/** Which library is open, and what went wrong if none could be opened. */
class SessionState {
  current = $state.raw<shell.Session>();
  error = $state.raw<CallError>();
  /** The library that `error` is about, if it was asked for by path. */
  errorPath = $state<string>();
  busy = $state(false);

  readonly library = $derived(this.current?.library ?? undefined);

  load = (): Promise<void> => this.#become(shell.session);
  open = (path?: string): Promise<void> => this.#become(() => shell.openLibrary(path), path);
  create = (): Promise<void> => this.#become(shell.createLibrary);
  openSample = (): Promise<void> => this.#become(shell.openSample);

  constructor() {
    shell.onSession((next) => this.#take(next));
  }

  /** Tries again what failed: the library that could not be opened, else the session itself. */
  retry = (): Promise<void> => {
    const path = this.errorPath ?? this.current?.problem?.path;
    return path === undefined ? this.load() : this.open(path);
  };

  /** Puts a failure away and goes on with the library that is still open. */
  forgive(): void {
    this.error = undefined;
    this.errorPath = undefined;
    if (this.current?.problem) this.current = { ...this.current, problem: null };
  }

  async #become(ask: () => Promise<shell.Session | null>, path?: string): Promise<void> {
    this.busy = true;
    try {
      const next = await ask();
      if (next) this.#take(next);
    } catch (error) {
      this.error = asCallError(error);
      this.errorPath = path;
    } finally {
      this.busy = false;
    }
  }

  #take(next: shell.Session): void {
    const changed = next.library?.path !== this.current?.library?.path;
    this.current = next;
    this.error = undefined;
    this.errorPath = undefined;
    if (!changed) return;
    router.reset();
    ticks.clear();
  }
}

export const session = new SessionState();
