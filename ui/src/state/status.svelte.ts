import { router } from "./router.svelte.ts";

/** What was done last, said quietly in the status bar for as long as one stays on the page. */
class Status {
  #said = $state.raw<{ text: string; hint: string; place: number }>();
  readonly said = $derived(this.#said?.place === router.place.key ? this.#said : undefined);

  /** What was said does not hold any more. */
  clear(): void {
    this.#said = undefined;
  }

  say(text: string, hint = ""): void {
    this.#said = { text, hint, place: router.place.key };
  }
}

export const status = new Status();
