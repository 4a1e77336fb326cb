import { asCallError, call } from "$/api/call.ts";
import type { Filter, QueryProblem, QueryReading, Term } from "$/api/generated.ts";
import { emptyFilter, isEmpty, withTerm } from "$/lib/filter.ts";
import { endsTerm } from "$/lib/query-text.ts";
import { listing } from "$/state/listing.svelte.ts";
import { router } from "$/state/router.svelte.ts";

/**
 * The search box. Chips and text are two views of one query: words stand in the box, what is asked of fields stands in
 * chips below it, and a field typed into the box becomes a chip at the blank behind it. As one line, the box holds all
 * of it, and there are no chips.
 */
class SearchBox {
  /** The whole query as one line; undefined: words here, chips below. */
  #line = $state<string>();
  /** What is wrong, and the text it is wrong in. */
  #problem = $state.raw<{ text: string; problem: QueryProblem }>();
  /** The filter that the line was last read as or written from. */
  #written: Filter | undefined;
  #run = 0;

  /** Whether the box holds the whole query. */
  get asLine(): boolean {
    return this.#line !== undefined;
  }

  get text(): string {
    return this.#line ?? listing.filter.text;
  }

  /** What is wrong with the text that stands in the box. */
  get problem(): QueryProblem | undefined {
    return this.#problem?.text === this.text ? this.#problem.problem : undefined;
  }

  /** The text was changed to this: the box shows it, and the list is asked for it. */
  show(text: string): void {
    if (this.#line !== undefined) {
      this.#line = text;
      return;
    }
    this.#goToList();
    listing.filter = { ...listing.filter, text };
  }

  /**
   * Reads a text that was shown, with the cursor there. Resolves to the text and cursor that the box has instead when a
   * field in it became a chip.
   */
  async read(text: string, cursor: number): Promise<{ text: string; cursor: number } | undefined> {
    const reading = await this.#read(text);
    if (!reading || this.text !== text) return undefined;
    if (this.#line !== undefined) {
      if (!reading.problem) this.#use(reading.filter);
      return undefined;
    }
    if (reading.problem || reading.filter.terms.length === 0 || !endsTerm(text, cursor)) return undefined;
    return this.#lift(reading.filter);
  }

  /** Fields that were typed become chips, as at a blank behind them. False: the text is wrong. */
  async finish(): Promise<boolean> {
    const text = this.text;
    const reading = await this.#read(text);
    if (reading?.problem) return false;
    if (reading && this.#line === undefined && reading.filter.terms.length > 0 && this.text === text) this.#lift(reading.filter);
    return true;
  }

  /** The whole query as one line, or back. */
  async turn(): Promise<void> {
    if (this.#line === undefined) {
      if (await this.finish()) await this.#write();
      return;
    }
    const reading = await this.#read(this.#line);
    if (reading?.problem) return;
    if (reading) this.#use(reading.filter);
    this.#line = undefined;
  }

  /** A chip's term goes back into the box as text. Resolves to where it stands there. */
  async edit(term: Term): Promise<{ start: number; end: number } | undefined> {
    const { text: written } = await call("write_query", { filter: { text: "", terms: [term] } });
    const before = listing.filter.text.trimEnd();
    const text = before === "" ? written : `${before} ${written}`;
    listing.filter = { text, terms: listing.filter.terms.filter((other) => other !== term) };
    return { start: text.length - written.length, end: text.length };
  }

  /** Everything away: the words, and with them the chips where they are one line. */
  clear(): void {
    this.#problem = undefined;
    if (this.#line === undefined) this.show("");
    else {
      this.#line = "";
      this.#use(emptyFilter);
    }
  }

  /** Another library was opened. */
  forget(): void {
    this.#line = this.#problem = this.#written = undefined;
  }

  /** The line follows a filter that was changed elsewhere: by a facet, by going back. Call it in an effect. */
  follow(filter: Filter): void {
    if (this.#line === undefined || filter === this.#written) return;
    if (isEmpty(filter)) [this.#line, this.#written] = ["", filter];
    else void this.#write();
  }

  async #write(): Promise<void> {
    const filter = listing.filter;
    const { text } = await call("write_query", { filter });
    if (listing.filter !== filter) return;
    [this.#line, this.#written] = [text, filter];
    this.#problem = undefined;
  }

  /** What the text means; nothing when a newer one is being read. */
  async #read(text: string): Promise<QueryReading | undefined> {
    const run = ++this.#run;
    try {
      const reading = await call("read_query", { text });
      if (run !== this.#run) return undefined;
      this.#problem = reading.problem ? { text, problem: reading.problem } : undefined;
      return reading;
    } catch (failure) {
      const { code, message } = asCallError(failure);
      // What is refused as a whole is wrong from end to end; why else it was not read is told by the list.
      if (run === this.#run) this.#problem = code === "invalid_input" ? { text, problem: { start: 0, end: text.length, message } } : undefined;
      return undefined;
    }
  }

  #lift(reading: Filter): { text: string; cursor: number } {
    const words = reading.text.trim();
    const text = words === "" ? "" : `${words} `;
    listing.filter = { ...reading.terms.reduce(withTerm, listing.filter), text };
    return { text, cursor: text.length };
  }

  #use(filter: Filter): void {
    this.#written = filter;
    this.#goToList();
    listing.filter = filter;
  }

  #goToList(): void {
    if (router.route.view !== "library") router.go({ view: "library" }, { listing: { ...listing.snapshot(), scroll: 0 } });
  }
}

export const searchBox = new SearchBox();
