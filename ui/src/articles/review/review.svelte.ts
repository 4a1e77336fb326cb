import { asCallError, call } from "$/api/call.ts";
import type { QuotationInput, Suggestion, Suggestions } from "$/api/generated.ts";
import { t } from "$/i18n/index.ts";
import { status } from "$/state/status.svelte.ts";
import { toasts } from "$/state/toast.svelte.ts";
import { versionOf } from "$/state/touched.svelte.ts";
import { tick, untrack } from "svelte";
import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { answersTo, askingReading, daysOf, ownersOf, toRecord, undecided, type Decision } from "$/lib/decision.ts";
import { keyOf, speakerWords, startOf, sureOnes } from "./suggested.ts";

/** What became of a suggestion in this sitting. */
export type Fate = "recorded" | "rejected" | "skipped" | "open";

/** Going through the suggestions of one article. Nothing is kept of it but what was recorded or rejected. */
export class Review {
  suggestions = $state.raw<Suggestions>();
  /** Whether the suggestions are shown; closed, the page is only read. */
  open = $state(false);
  current = $state<string>();
  /** Accepting was asked for and something has to be said first: who is meant, or which day. */
  unanswered = $state<string>();
  /** "Accept all" at work. */
  running = $state.raw<{ done: number; total: number }>();
  /** What was decided of each before it is recorded. */
  readonly decisions = new SvelteMap<string, Decision>();
  readonly skipped = new SvelteSet<string>();
  /** Where the last one stood that was dealt with. */
  last = $state(0);
  readonly #done = new SvelteMap<string, { start: number; fate: "recorded" | "rejected" }>();

  readonly found: readonly Suggestion[] = $derived.by(() => this.suggestions?.found ?? []);
  readonly #at = $derived(this.found.findIndex((each) => keyOf(each) === this.current));
  /** The one whose card is shown, while no recorded quotation is looked at. */
  readonly shown: Suggestion | undefined = $derived.by(() => (this.open && !this.elsewhere() ? this.found[this.#at] : undefined));
  readonly left: readonly Suggestion[] = $derived.by(() => this.found.filter((each) => !this.skipped.has(keyOf(each))));
  /** All of this sitting in the order of the text. */
  readonly fates: readonly { key: string; fate: Fate }[] = $derived.by(() =>
    [...[...this.#done].map(([key, { start, fate }]) => ({ key, start, fate: fate as Fate })), ...this.found.map((each) => ({ key: keyOf(each), start: startOf(each), fate: (this.skipped.has(keyOf(each)) ? "skipped" : "open") as Fate }))].sort((a, b) => a.start - b.start),
  );

  /** Nothing is left to go through, and none of the skipped is looked at again. */
  readonly ended: boolean = $derived.by(() => this.open && this.suggestions !== undefined && this.left.length === 0 && this.shown === undefined);

  #loads = 0;
  #loading: Promise<void> = Promise.resolve();
  #turn: Promise<unknown> = Promise.resolve();
  #stopped = false;

  /** `elsewhere`: a recorded quotation is looked at, and not a suggestion. `arrive`: it is the one looked at from now on. */
  constructor(
    readonly articleId: number,
    readonly elsewhere: () => boolean,
    readonly arrive: () => void,
  ) {
    $effect(() => {
      versionOf(["articles", "quotations", "speakers", "organizations"]);
      untrack(() => void this.load());
    });
  }

  count = (fate: Fate): number => this.fates.filter((each) => each.fate === fate).length;
  keyNumber = (suggestion: Suggestion): number => this.fates.findIndex((each) => each.key === keyOf(suggestion)) + 1;

  /** Asks again; done once the newest answer is there. */
  load(): Promise<void> {
    const run = ++this.#loads;
    this.#loading = call("list_suggestions", { article_id: this.articleId })
      .then((answer) => {
        if (run !== this.#loads) return this.#loading;
        this.suggestions = answer;
        this.#takeBack();
      })
      .catch((error: unknown) => {
        if (run === this.#loads) toasts.fail(asCallError(error).message);
      });
    return this.#loading;
  }

  begin = (): void => {
    this.open = true;
    this.skipped.clear();
    this.#advance(-1);
  };

  close = (): void => {
    this.open = false;
    this.unanswered = undefined;
  };

  /** Makes a suggestion the current one. */
  look(key: string): void {
    this.open = true;
    this.current = key;
    this.unanswered = undefined;
    this.arrive();
  }

  walk = (by: 1 | -1): Promise<unknown> => this.#next(async () => {
    if (this.found.length === 0) return;
    const at = this.#at < 0 ? (by > 0 ? 0 : this.found.length - 1) : this.elsewhere() ? this.#at : (this.#at + by + this.found.length) % this.found.length;
    this.look(keyOf(this.found[at]!));
  });

  decided = (suggestion: Suggestion): Decision => this.decisions.get(keyOf(suggestion)) ?? undecided;

  /** The answer number `index` to who is meant. */
  answer = (index: number): Promise<unknown> => this.#decide((suggestion, { answers }) => {
    const reading = askingReading(suggestion, this.decided(suggestion));
    const answer = answersTo(reading?.who)[index];
    return reading && answer && { answers: { ...answers, [reading.at]: answer } };
  });

  /** The owner number `index`, or the next one. */
  own = (index?: number): Promise<unknown> => this.#decide((suggestion, { owner }) => ({ owner: index ?? (owner + 1) % ownersOf(suggestion).length }));

  /** Said on that day, or the next that it can be. */
  date = (day?: string): Promise<unknown> => this.#decide((suggestion, decision) => {
    const days = daysOf(suggestion);
    const at = days.indexOf(decision.day ?? (suggestion.said.is === "bound" ? "" : "unasked"));
    return { day: day ?? days[(at + 1) % days.length] };
  });

  /** The hop at `at` was seen, or was not. */
  see = (at: number): Promise<unknown> => this.#decide((_, { seen }) => ({ seen: seen.includes(at) ? seen.filter((each) => each !== at) : [...seen, at] }));

  accept = (): Promise<unknown> => this.#next(async () => {
    const suggestion = this.shown;
    if (!suggestion) return;
    const quotation = toRecord(suggestion, this.decided(suggestion));
    if (!quotation) this.unanswered = keyOf(suggestion);
    else if (await this.#record(suggestion, quotation)) this.#advance(startOf(suggestion));
  });

  passOver = (): Promise<unknown> => this.#next(async () => {
    const suggestion = this.shown;
    if (!suggestion) return;
    this.skipped.add(keyOf(suggestion));
    this.#advance(startOf(suggestion));
  });

  reject = (): Promise<unknown> => this.#next(async () => {
    const suggestion = this.shown;
    if (!suggestion?.quotation.capture_id) return;
    const done = await this.#write(suggestion, "rejected", () => call("reject_suggestion", { capture_id: suggestion.quotation.capture_id!, spans: suggestion.quotation.spans }));
    if (!done) return;
    status.say(t("review.rejected"), t("review.undo"));
    this.#advance(startOf(suggestion));
  });

  /** Suggests again what was rejected in this article. */
  restore = (): Promise<unknown> => this.#next(async () => {
    try {
      const { value } = await call("restore_suggestions", { id: this.articleId });
      status.say(t("review.restored", { n: value }), t("review.undo"));
      await this.load();
      this.begin();
    } catch (error) {
      toasts.fail(asCallError(error).message);
    }
  });

  /** It was corrected in the form and saved. */
  corrected = (suggestion: Suggestion): Promise<unknown> => this.#next(async () => {
    this.#done.set(keyOf(suggestion), { start: startOf(suggestion), fate: "recorded" });
    await this.load();
    // Who said it may be what was corrected.
    status.say(t("review.corrected"), t("review.undo"));
    this.#advance(startOf(suggestion));
  });

  /** Accepts all that are sure enough, one operation each. What a name means can change with every one, so the list is
      read anew between them; none is tried twice. */
  acceptAll = (least: number): Promise<unknown> => this.#next(async () => {
    const tried = new Set<string>();
    const nextOf = () => sureOnes(this.left, least, this.decided).find((each) => !tried.has(keyOf(each)));
    const total = sureOnes(this.left, least, this.decided).length;
    let done = 0;
    this.#stopped = false;
    this.running = { done, total };
    for (let next = nextOf(); next && !this.#stopped; next = nextOf()) {
      tried.add(keyOf(next));
      if (!(await this.#record(next, toRecord(next, this.decided(next)) ?? next.quotation))) break;
      this.running = { done: ++done, total: Math.max(total, done) };
    }
    this.running = undefined;
    status.say(t("review.acceptedAll", { n: done }), t("review.undo.each"));
    this.#advance(-1);
  });

  stop = (): void => void (this.#stopped = true);

  /** Something of the suggestion that is shown is decided. */
  #decide(change: (suggestion: Suggestion, decision: Decision) => Partial<Decision> | undefined): Promise<unknown> {
    return this.#next(async () => {
      const suggestion = this.shown;
      const changed = suggestion && change(suggestion, this.decided(suggestion));
      if (!changed) return;
      this.decisions.set(keyOf(suggestion), { ...this.decided(suggestion), ...changed });
      this.unanswered = undefined;
    });
  }

  /** Each key waits for the one before it, so that none is lost or acts on what was there before. */
  #next(act: () => Promise<void>): Promise<unknown> {
    // One that fails must not hold up those after it.
    this.#turn = this.#turn.then(act).catch((error: unknown) => toasts.fail(asCallError(error).message));
    return this.#turn;
  }

  async #record(suggestion: Suggestion, quotation: QuotationInput): Promise<boolean> {
    const done = await this.#write(suggestion, "recorded", () => call("create_quotation", { quotation }));
    if (done) status.say(t("review.accepted", { what: speakerWords(suggestion) }), t("review.undo"));
    return done;
  }

  async #write(suggestion: Suggestion, fate: "recorded" | "rejected", write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write();
    } catch (error) {
      toasts.fail(asCallError(error).message);
      return false;
    }
    this.#done.set(keyOf(suggestion), { start: startOf(suggestion), fate });
    this.last = startOf(suggestion);
    await this.load();
    return true;
  }

  /** The next one that is left, and after the last the first again. */
  #advance(from: number): void {
    this.unanswered = undefined;
    if (from >= 0) this.last = from;
    const next = this.left.find((each) => startOf(each) > from) ?? this.left[0];
    this.current = next && keyOf(next);
    this.arrive();
    // What the next key does has to be drawn first.
    void tick();
  }

  /** What is suggested again was undone: it is the current one again. */
  #takeBack(): void {
    for (const each of this.found) {
      if (!this.#done.delete(keyOf(each))) continue;
      if (this.open) this.look(keyOf(each));
    }
  }
}
