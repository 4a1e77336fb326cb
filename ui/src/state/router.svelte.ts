/**
 * Where the window is. A place in the history keeps a memory of its own (filter, selection, scroll), which views write
 * with `router.remember` and read when they are shown again, so that Back finds everything as it was left.
 */
export type Route =
  | { view: "library" }
  | { view: "articles" }
  | { view: "article"; id: number; quotationId?: number }
  | { view: "versions"; id: number }
  | { view: "outlets" }
  | { view: "outlet"; id: number }
  | { view: "speakers" }
  | { view: "speaker"; id: number }
  | { view: "organizations" }
  | { view: "organization"; id: number }
  | { view: "tags" }
  | { view: "projects" }
  | { view: "activity" };

export type View = Route["view"];

interface Place {
  readonly key: number;
  readonly route: Route;
  readonly memory: Record<string, unknown>;
}

const longest = 100;

class Router {
  #next = 1;
  #places = $state.raw<Place[]>([{ key: 0, route: { view: "library" }, memory: {} }]);
  #at = $state(0);

  readonly place: Place = $derived(this.#places[this.#at]!);
  readonly route: Route = $derived(this.place.route);
  readonly canGoBack: boolean = $derived(this.#at > 0);
  readonly canGoForward: boolean = $derived(this.#at < this.#places.length - 1);

  /** Leaves the present place by `go`, or asks first (state/unsaved.svelte.ts). True: it was left at once. */
  leave: (go: () => void) => boolean = (go) => {
    go();
    return true;
  };

  /** Goes somewhere new; what was ahead in the history is dropped. `memory` prefills what the view will
      recall. False: it asks first. */
  go(route: Route, memory: Record<string, unknown> = {}): boolean {
    return this.leave(() => {
      const kept = this.#places.slice(Math.max(0, this.#at + 2 - longest), this.#at + 1);
      this.#places = [...kept, { key: this.#next++, route, memory }];
      this.#at = this.#places.length - 1;
    });
  }

  back(): void {
    this.leave(() => {
      if (this.canGoBack) this.#at -= 1;
    });
  }

  forward(): void {
    this.leave(() => {
      if (this.canGoForward) this.#at += 1;
    });
  }

  /** Forgets everything: another library was opened. */
  reset(): void {
    this.#places = [{ key: this.#next++, route: { view: "library" }, memory: {} }];
    this.#at = 0;
  }

  /** Keeps a value at the present place, under a name of the view's own. */
  remember(name: string, value: unknown): void {
    this.place.memory[name] = value;
  }

  recall<T>(name: string): T | undefined {
    return this.place.memory[name] as T | undefined;
  }
}

export const router = new Router();
