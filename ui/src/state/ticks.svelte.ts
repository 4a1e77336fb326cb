import { SvelteSet } from "svelte/reactivity";

/** Quotations that were ticked for an action on several. They stay ticked when the filter changes. */
class Ticks {
  #ids = new SvelteSet<number>();

  get size(): number { return this.#ids.size; }
  get ids(): number[] { return [...this.#ids]; }

  has(id: number): boolean { return this.#ids.has(id); }

  toggle(id: number): void {
    if (!this.#ids.delete(id)) this.#ids.add(id);
  }

  add(ids: Iterable<number>): void {
    for (const id of ids) this.#ids.add(id);
  }

  remove(ids: Iterable<number>): void {
    for (const id of ids) this.#ids.delete(id);
  }

  clear(): void { this.#ids.clear(); }
}

export const ticks = new Ticks();
