import { asCallError, call, type CallError, type Output } from "$/api/call.ts";
import type { Filter, QuotationRow, Sort } from "$/api/generated.ts";
import { emptyFilter } from "$/lib/filter.ts";
import { layout } from "$/lib/list-layout.ts";
import { SvelteMap } from "svelte/reactivity";

const pageSize = 100;

/** What the history keeps of the list. */
export interface ListingMemory {
  filter: Filter;
  sort: Sort;
  selected: number | undefined;
  scroll: number;
}

/**
 * The list of quotations: which filter, how many there are in which months, and the pages of rows that were needed.
 * A new answer takes the old one's place in one step when its first page is there, so nothing flickers or jumps;
 * an answer that comes after a newer question is dropped.
 */
class Listing {
  filter = $state.raw<Filter>(emptyFilter);
  sort = $state<Sort>("newest");
  counted = $state.raw<Output<"count_quotations">>();
  /** The filter that `counted` answers: what is only of interest once the list is painted follows this one. */
  answered = $state.raw<Filter>(emptyFilter);
  error = $state.raw<CallError>();
  /** The id of the quotation that the detail shows. */
  selected = $state<number>();
  /** Where the list is scrolled to, in px. */
  scroll = 0;

  readonly layout = $derived(layout(this.counted?.total ?? 0, this.counted?.groups ?? []));

  #pages = new SvelteMap<number, QuotationRow[]>();
  #loading = new Map<number, Promise<void>>();
  #run = 0;
  #answer: Promise<void> = Promise.resolve();
  #shown: [first: number, last: number] = [0, 0];

  /** The row at a position of the result, if its page is loaded. */
  row(at: number): QuotationRow | undefined {
    return this.#pages.get(Math.floor(at / pageSize))?.[at % pageSize];
  }

  /** The row at a position, loaded if need be. */
  async load(at: number): Promise<QuotationRow | undefined> {
    await this.#load(Math.floor(at / pageSize));
    return this.row(at);
  }

  /** Where a quotation stands, among the pages that are loaded. */
  positionOf(id: number | undefined): number | undefined {
    if (id === undefined) return undefined;
    for (const [page, rows] of this.#pages) {
      const at = rows.findIndex((row) => row.id === id);
      if (at >= 0) return page * pageSize + at;
    }
    return undefined;
  }

  /** The answer to the last question: await it before acting on what the list will show. */
  get settled(): Promise<void> {
    return this.#answer;
  }

  /** Asks everything anew for the present filter and order; `stay` keeps the place in the list. */
  ask(stay: boolean): Promise<void> {
    this.#answer = this.#ask(stay);
    return this.#answer;
  }

  async #ask(stay: boolean): Promise<void> {
    const run = ++this.#run;
    const [filter, sort] = [this.filter, this.sort];
    const first = stay ? Math.floor(this.#shown[0] / pageSize) : 0;
    const last = stay ? Math.floor(this.#shown[1] / pageSize) : 0;
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    try {
      const [counted, ...pages] = await Promise.all([
        call("count_quotations", { filter, sort }),
        ...numbers.map((page) => call("list_quotations", { filter, sort, offset: page * pageSize, limit: pageSize })),
      ]);
      if (run !== this.#run) return;
      this.#loading.clear();
      this.#pages.clear();
      numbers.forEach((page, index) => this.#pages.set(page, pages[index]!.rows));
      this.counted = counted;
      this.answered = filter;
      this.error = undefined;
    } catch (failure) {
      if (run === this.#run) this.error = asCallError(failure);
    }
  }

  /** The list shows these rows: load what is missing of them. */
  show(first: number, last: number): void {
    this.#shown = [first, last];
    for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++) void this.#load(page);
  }

  /** Selects a quotation and finds its position, although its page may not be loaded; none if the filter hides it. */
  async reveal(id: number): Promise<number | undefined> {
    this.selected = id;
    const loaded = this.positionOf(id);
    if (loaded !== undefined) return loaded;
    const ids = await call("list_quotation_ids", { filter: this.filter, sort: this.sort, offset: 0, limit: 0 });
    const at = ids.indexOf(id);
    return at < 0 ? undefined : at;
  }

  /** Another library was opened: nothing of the last one may show through. */
  forget(): void {
    this.#run++;
    this.#pages.clear();
    this.#loading.clear();
    this.counted = undefined;
    this.selected = undefined;
    this.error = undefined;
    this.restore(undefined);
  }

  snapshot(): ListingMemory {
    return { filter: this.filter, sort: this.sort, selected: this.selected, scroll: this.scroll };
  }

  restore(memory: Partial<ListingMemory> | undefined): void {
    this.filter = memory?.filter ?? emptyFilter;
    this.sort = memory?.sort ?? "newest";
    this.scroll = memory?.scroll ?? 0;
    if (memory?.selected !== undefined) this.selected = memory.selected;
  }

  #load(page: number): Promise<void> {
    if (this.#pages.has(page)) return Promise.resolve();
    const under = this.#loading.get(page) ?? this.#fetch(page, this.#run);
    this.#loading.set(page, under);
    return under;
  }

  async #fetch(page: number, run: number): Promise<void> {
    try {
      const { rows } = await call("list_quotations", { filter: this.filter, sort: this.sort, offset: page * pageSize, limit: pageSize });
      if (run === this.#run) this.#pages.set(page, rows);
    } catch (failure) {
      if (run === this.#run) this.error = asCallError(failure);
    } finally {
      if (run === this.#run) this.#loading.delete(page);
    }
  }
}

export const listing = new Listing();
