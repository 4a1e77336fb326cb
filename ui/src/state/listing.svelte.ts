import { asCallError, call, type CallError, type Output } from "$/api/call.ts";
import type { Filter, QuotationRow, Sort } from "$/api/generated.ts";
import { emptyFilter } from "$/lib/filter.ts";
import { layout } from "$/lib/list-layout.ts";
import { queryWords } from "$/lib/highlight.ts";
import { headsOf } from "$/lib/listed.ts";
import { findRow } from "./find-row.ts";
import { pageOf, Pages, pageSize } from "./pages.svelte.ts";

/** The first count stops here, so that "1,000+" is there at once however long the exact one takes. */
export const countCap = 1000;

/** So often the last question is asked again when an older one, on its way at the same time, came to the core after it. */
const overtaken = 3;

/** What the history keeps of the list. */
export interface ListingMemory {
  filter: Filter;
  sort: Sort;
  selected: number | undefined;
  scroll: number;
  shown: [first: number, last: number];
}

/** A place that the list is to be scrolled to, in px from its upper end. */
export interface Place {
  readonly top: number;
}

/**
 * The list of quotations: which filter, how many there are in which months, and the pages of rows that were needed.
 * A new question paints its first page as soon as it is there, with the heads that the rows themselves tell, and the
 * counts follow; the answer to an older question is cancelled or dropped. When the data changes below the same
 * question, the answer takes the old one's place in one step, and the row that was looked at stays where it was.
 */
class Listing {
  filter = $state.raw<Filter>(emptyFilter);
  sort = $state<Sort>("newest");
  /** The order that is meant: without words nothing is more relevant than anything else. */
  readonly order = $derived<Sort>(this.sort === "relevance" && queryWords(this.filter.text).length === 0 ? "newest" : this.sort);
  counted = $state.raw<Output<"count_quotations">>();
  /** The filter that `counted` counts. */
  #countedFor: Filter | undefined;
  /** How many rows, from the first on, stand in the order of relevance. */
  ranked = $state(0);
  /** `counted` is still that of an older question. */
  stale = $state(false);
  /** The filter that the rows answer. */
  answered = $state.raw<Filter>(emptyFilter);
  /** The filter whose rows are painted and counted: what comes after them, as the facets, follows this one. */
  followed = $state.raw<Filter>();
  /** Counts the answers, so that a test or a measurement can tell a new one from an old one. */
  answers = $state(0);
  error = $state.raw<CallError>();
  /** The filter that the numbers beside the list should be of: a refused one has none, so those of the rows stay. */
  readonly told = $derived<Filter>(this.error ? this.answered : this.filter);
  /** The id of the quotation that the detail shows. */
  selected = $state<number>();
  /** Where it stands in the list; undefined: the list does not hold it, or nobody knows yet. */
  selectedAt = $state<number>();
  /** The list was searched for it and does not hold it. */
  lost = $state(false);
  /** Where the list is scrolled to, in px. */
  scroll = 0;
  /** Where the list has to scroll to; replaced when it must move although nobody scrolled. */
  place = $state.raw<Place>({ top: 0 });

  /** The heads of the first page and its length, until they are counted. */
  #provisional = $state.raw<{ total: number; groups: Output<"count_quotations">["groups"] }>();
  readonly layout = $derived(this.#provisional ? layout(this.#provisional.total, this.#provisional.groups) : layout(this.counted?.total ?? 0, this.counted?.groups ?? []));

  /** Whether the numbers in the heads are of the whole list. */
  readonly headsCounted = $derived(this.#provisional === undefined);

  #pages = new Pages();
  /** The question that the rows answer. */
  #asked: { filter: Filter; sort: Sort } = { filter: emptyFilter, sort: "newest" };
  #under: Promise<void> | undefined;
  #run = 0;
  #answer: Promise<void> = Promise.resolve();
  #rows: Promise<void> = Promise.resolve();
  #shown: [first: number, last: number] = [0, 0];

  /** The row at a position of the result, if its page is loaded. */
  row(at: number): QuotationRow | undefined {
    return this.#pages.at(at);
  }

  /** The row at a position, loaded if need be. */
  async load(at: number): Promise<QuotationRow | undefined> {
    const run = this.#run;
    // A scroll in between may have taken the reader: ask again until the row is there or the question is another one.
    for (let tries = 0; tries < 5 && run === this.#run && !this.row(at) && at < this.layout.rows; tries++) {
      await this.#under;
      if (!this.row(at)) await this.#fetch(pageOf(at), pageOf(at));
    }
    return this.row(at);
  }

  /** Where a quotation stands, among the pages that are loaded. */
  positionOf(id: number | undefined): number | undefined {
    return id === undefined ? undefined : this.#pages.positionOf(id);
  }

  /** How many pages of rows are held in memory. */
  get held(): number {
    return this.#pages.size;
  }

  /** The answer to the last question: await it before acting on what the list will show. */
  get settled(): Promise<void> {
    return this.#answer;
  }

  /** The rows of the last question, without what comes after them: they are there, or it was in vain. */
  get answer(): Promise<void> {
    return this.#rows;
  }

  /** Asks everything anew for the present filter and order; `stay` keeps the place in the list. */
  ask(stay: boolean): Promise<void> {
    this.#answer = stay ? this.#again() : this.#anew();
    return this.#answer;
  }

  async #anew(tries = overtaken): Promise<void> {
    const run = ++this.#run;
    const [filter, sort] = [this.filter, this.sort];
    this.stale = true;
    const page = call("list_quotations", { filter, sort, offset: 0, limit: pageSize, lane: "list" });
    this.#rows = page.then(() => undefined, () => undefined);
    try {
      const { rows, ranked } = await page;
      if (run !== this.#run) return;
      this.#pages.clear();
      this.#pages.take(0, rows);
      this.ranked = ranked;
      const groups = sort === "added" || ranked > 0 ? [] : headsOf(rows);
      this.#provisional = { total: rows.length, groups };
      this.#painted(filter, sort);
      this.scroll = 0;
      this.place = { top: 0 };
      const sought = this.#seeSelected();
      await this.#count(run, filter, sort);
      if (sought) await this.#findSelected(run);
    } catch (failure) {
      if (tries > 0 && this.#isOvertaken(run, failure)) return this.#anew(tries - 1);
      this.#fail(run, failure);
    }
  }

  /** First whether there are more than a few, then how many, and under which heads. */
  async #count(run: number, filter: Filter, sort: Sort): Promise<void> {
    const capped = await call("count_quotations", { filter, sort, cap: countCap, lane: "counts" });
    if (run !== this.#run) return;
    this.counted = capped;
    this.#countedFor = filter;
    this.stale = false;
    if (!capped.exact) {
      // The heads of the first page stay until those of all are known, so that no row moves twice.
      if (this.#provisional) this.#provisional = { ...this.#provisional, total: capped.total };
      const exact = await call("count_quotations", { filter, sort, lane: "counts" });
      if (run !== this.#run) return;
      this.counted = exact;
    }
    this.#provisional = undefined;
    this.followed = filter;
  }

  async #again(tries = overtaken): Promise<void> {
    const run = ++this.#run;
    const [filter, sort] = [this.filter, this.sort];
    const same = this.#asked.filter === filter && this.#asked.sort === sort;
    try {
      let first = Math.max(0, pageOf(this.#shown[0]) - 1);
      const limit = Math.min(6, pageOf(this.#shown[1]) - first + 2) * pageSize;
      const [counted, page] = await Promise.all([
        call("count_quotations", { filter, sort, lane: "counts" }),
        call("list_quotations", { filter, sort, offset: first * pageSize, limit, lane: "list" }),
      ]);
      let rows = page.rows;
      if (run !== this.#run) return;
      const anchor = same ? this.#anchor() : undefined;
      let at = anchor ? rows.findIndex(({ id }) => id === anchor.row.id) + first * pageSize : -1;
      if (anchor && at < first * pageSize) {
        const found = await findRow({ filter, sort, ranked: page.ranked, total: counted.total, lane: "list" }, anchor.row);
        if (found !== undefined) {
          first = Math.max(0, pageOf(found) - 1);
          rows = (await call("list_quotations", { filter, sort, offset: first * pageSize, limit: 3 * pageSize, lane: "list" })).rows;
        }
        if (run !== this.#run) return;
        at = found ?? -1;
      }
      this.#pages.clear();
      this.#pages.take(first, rows);
      this.counted = counted;
      this.#countedFor = filter;
      this.ranked = page.ranked;
      this.#provisional = undefined;
      this.stale = false;
      this.#painted(filter, sort);
      this.followed = filter;
      if (anchor && at >= 0) this.place = { top: Math.max(0, this.layout.top(this.layout.indexOf(at)) - anchor.below) };
      else this.place = { top: this.scroll };
      const near = same ? this.selectedAt : undefined;
      if (this.#seeSelected()) void this.#findSelected(run, near);
    } catch (failure) {
      if (tries > 0 && this.#isOvertaken(run, failure)) return this.#again(tries - 1);
      this.#fail(run, failure);
    }
  }

  /** Whether the last question was cancelled: by an older one, which was under way longer and took its lane. */
  #isOvertaken(run: number, failure: unknown): boolean {
    return run === this.#run && asCallError(failure).code === "cancelled";
  }

  /** The row that stays where it is while others come and go: the selected one if it is seen, else the first one seen. */
  #anchor(): { row: QuotationRow; below: number } | undefined {
    if (this.scroll === 0 || !this.counted) return undefined;
    const [first, last] = this.#shown;
    const at = this.selectedAt !== undefined && this.selectedAt >= first && this.selectedAt <= last ? this.selectedAt : first;
    const row = this.row(at);
    return row && { row, below: this.layout.top(this.layout.indexOf(at)) - this.scroll };
  }

  #painted(filter: Filter, sort: Sort): void {
    this.#asked = { filter, sort };
    this.answered = filter;
    this.answers += 1;
    this.error = undefined;
  }

  #fail(run: number, failure: unknown): void {
    const error = asCallError(failure);
    if (run !== this.#run || error.code === "cancelled") return;
    this.error = error;
    this.stale = false;
    const { filter, sort } = this.#asked;
    // The rows of the last answer stay, so their number is still wanted; what was being typed had cancelled it.
    if (this.#countedFor !== filter) void this.#count(run, filter, sort).catch(() => undefined);
  }

  /** Selects the row at a position. */
  select(at: number): void {
    const row = this.row(at);
    if (!row) return;
    [this.selected, this.selectedAt, this.lost] = [row.id, at, false];
  }

  /** Where the selected quotation stands among the rows of a new answer. True: it has to be looked for elsewhere. */
  #seeSelected(): boolean {
    if (this.selected === undefined) return false;
    const seen = this.positionOf(this.selected);
    const whole = this.layout.rows < pageSize;
    [this.selectedAt, this.lost] = [seen, whole && seen === undefined];
    return seen === undefined && !whole;
  }

  /** Where it stands in all of the answer. */
  async #findSelected(run: number, near?: number): Promise<void> {
    const id = this.selected;
    if (id === undefined) return;
    try {
      const { said, article } = await call("get_quotation", { id });
      const row = { id, said, published: article?.published ?? null };
      const at = await findRow({ ...this.#asked, ranked: this.ranked, total: this.counted?.all ?? this.layout.rows, lane: "selected", near }, row);
      if (run === this.#run && this.selected === id) [this.selectedAt, this.lost] = [at, at === undefined];
    } catch (failure) {
      const { code } = asCallError(failure);
      if (code !== "cancelled" && run === this.#run && this.selected === id) [this.selectedAt, this.lost] = [undefined, true];
    }
  }

  /** The list shows these rows: load what is missing of them and of what will be seen next. */
  show(first: number, last: number): void {
    this.#shown = [first, last];
    this.#want();
  }

  #want(): void {
    if (this.#under || this.layout.rows === 0) return;
    const [first, last] = this.#shown;
    const missing: number[] = [];
    const end = pageOf(Math.min(this.layout.rows - 1, last + pageSize / 2));
    for (let page = pageOf(Math.max(0, first - pageSize / 2)); page <= end; page++) if (!this.#pages.has(page)) missing.push(page);
    if (missing.length > 0) void this.#fetch(missing[0]!, missing.at(-1)!);
  }

  /** One read at a time: what is wanted meanwhile is asked when it is done, so fast scrolling is never starved. */
  #fetch(first: number, last: number): Promise<void> {
    const run = this.#run;
    const asked = call("list_quotations", { ...this.#asked, offset: first * pageSize, limit: (last - first + 1) * pageSize, lane: "list" })
      .then(({ rows }) => {
        if (run !== this.#run) return;
        this.#pages.take(first, rows);
        for (let page = first + 1; page <= last; page++) if (!this.#pages.has(page)) this.#pages.take(page, []);
      })
      .catch((failure: unknown) => this.#fail(run, failure))
      .finally(() => {
        if (this.#under !== asked) return;
        this.#under = undefined;
        if (run === this.#run && !this.error) this.#want();
      });
    this.#under = asked;
    return asked;
  }

  /** Selects a quotation and finds its position, although its page may not be loaded; none if the filter hides it. */
  async reveal(id: number): Promise<number | undefined> {
    [this.selected, this.selectedAt, this.lost] = [id, this.positionOf(id), false];
    await this.settled;
    if (this.#seeSelected()) await this.#findSelected(this.#run);
    return this.selectedAt;
  }

  /** Another library was opened: nothing of the last one may show through. */
  forget(): void {
    this.#run++;
    this.#pages.clear();
    [this.#under, this.#provisional, this.#shown] = [undefined, undefined, [0, 0]];
    this.counted = this.followed = undefined;
    this.stale = false;
    [this.selected, this.selectedAt, this.lost] = [undefined, undefined, false];
    this.error = undefined;
    this.restore(undefined);
  }

  snapshot(): ListingMemory {
    return { filter: this.filter, sort: this.sort, selected: this.selected, scroll: this.scroll, shown: this.#shown };
  }

  restore(memory: Partial<ListingMemory> | undefined): void {
    this.filter = memory?.filter ?? emptyFilter;
    this.sort = memory?.sort ?? "newest";
    this.scroll = memory?.scroll ?? 0;
    this.place = { top: this.scroll };
    if (memory?.shown) this.#shown = memory.shown;
    if (memory?.selected !== undefined && memory.selected !== this.selected) [this.selected, this.selectedAt, this.lost] = [memory.selected, undefined, false];
  }
}

export const listing = new Listing();
