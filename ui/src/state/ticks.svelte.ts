import type { AllBut, Filter } from "$/api/generated.ts";
import { sameFilter } from "$/lib/filter.ts";
import { SvelteSet } from "svelte/reactivity";
import { listing } from "./listing.svelte.ts";

/** What an action on several quotations is about, as the core takes it, and how many they are. */
export interface Meant {
  readonly ids: number[];
  readonly all?: AllBut;
  readonly n: number;
}

/** These quotations and no others. */
export const these = (...ids: number[]): Meant => ({ ids, n: ids.length });

/**
 * Quotations that were ticked for an action on several. Those ticked one by one, or with a list that is not too long,
 * stay ticked when the filter changes. All of a long list are ticked by its filter, with those that were unticked since:
 * a million numbers need not be known here. Such ticks are of that list only.
 */
class Ticks {
  #ids = new SvelteSet<number>();
  #of = $state.raw<Filter>();
  #except = new SvelteSet<number>();

  get size(): number { return this.#of ? Math.max(0, (listing.counted?.total ?? 0) - this.#except.size) : this.#ids.size; }
  /** The numbers of those that are ticked one by one; empty where a whole list is. */
  get ids(): number[] { return [...this.#ids]; }
  /** The whole list that is ticked, but for some; undefined where single ones are. */
  get all(): AllBut | undefined { return this.#of && { filter: this.#of, except: [...this.#except] }; }
  get meant(): Meant { return { ids: this.ids, n: this.size, ...(this.all && { all: this.all }) }; }

  has(id: number): boolean { return this.#of ? !this.#except.has(id) : this.#ids.has(id); }

  toggle(id: number): void {
    const set = this.#of ? this.#except : this.#ids;
    if (!set.delete(id)) set.add(id);
  }

  add(ids: Iterable<number>): void {
    for (const id of ids) if (!this.has(id)) this.toggle(id);
  }

  remove(ids: Iterable<number>): void {
    for (const id of ids) if (this.has(id)) this.toggle(id);
  }

  /** Everything that the filter finds. */
  addAll(filter: Filter): void {
    this.clear();
    this.#of = filter;
  }

  /** The list shows what this filter finds: ticks of another whole list end. True: there were some. */
  keepTo(filter: Filter): boolean {
    if (!this.#of || sameFilter(this.#of, filter)) return false;
    this.clear();
    return true;
  }

  clear(): void {
    this.#of = undefined;
    this.#ids.clear();
    this.#except.clear();
  }
}

export const ticks = new Ticks();
