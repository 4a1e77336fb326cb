import { asCallError, call, type CallError } from "$/api/call.ts";
import type { Article, HopKind, Quotation, TextSpan } from "$/api/generated.ts";
import type { FormRequest } from "$/state/detail.svelte.ts";
import { articleName, draftOf, emptyDraft, isTyped, lines, nextDraft, toInput, type Draft } from "./draft.ts";
import { kept } from "./kept.svelte.ts";
import { formAt, quoteAt } from "./quote-at.ts";
import { askSaid, type SaidDraft } from "./said.ts";
import { suggestedDraft } from "./suggested-draft.ts";
import { saveVerdicts } from "./verdicts.ts";

/** What the form is filled with, what the core said of it, and how it is saved. */
export class FormState {
  draft = $state<Draft>(emptyDraft());
  /** What the core refused last, until something is typed. */
  error = $state.raw<CallError>();
  saving = $state(false);
  /** The draft is there; until then nothing is shown, so that nothing jumps. */
  ready = $state(false);
  /** The quotation that is edited; none for a new one. */
  edits = $state.raw<{ id: number; revision: number }>();

  #start = $state.raw<Draft>(emptyDraft());
  readonly typed = $derived(isTyped($state.snapshot(this.draft), this.#start));

  constructor(readonly request: FormRequest) {}

  async load(): Promise<void> {
    const { request } = this;
    try {
      if (kept.wanted || kept.last?.request === request) this.restore();
      else if (request.mode === "edit") await this.#edit(request.id);
      else this.#begin(await newDraft(request));
    } catch (failure) {
      this.error = asCallError(failure);
    } finally {
      this.ready = true;
    }
  }

  /** Saves; the quotation as the core has it now, or nothing when it was refused. */
  async save(cue: string): Promise<Quotation | undefined> {
    if (this.saving) return undefined;
    this.saving = true;
    const draft = $state.snapshot(this.draft);
    try {
      const read = (said: SaidDraft, chain: readonly HopKind[]) => call("resolve_date", askSaid(said, draft.article, chain));
      const said = await read(draft.said, draft.chain.map((hop) => hop.kind));
      const quotation = toInput(draft, { said, hops: await Promise.all(draft.chain.map((hop) => read(hop.when, []))) }, cue);
      const { value } = this.edits ? await call("update_quotation", { ...this.edits, quotation }) : await call("create_quotation", { quotation });
      await saveVerdicts(value.id, this.draft.verdicts);
      this.error = undefined;
      this.#start = $state.snapshot(this.draft);
      return value;
    } catch (failure) {
      this.error = asCallError(failure);
      return undefined;
    } finally {
      this.saving = false;
    }
  }

  /** Goes on with the next quotation from the same article. */
  another(saved: Quotation): void {
    this.edits = undefined;
    this.#begin(nextDraft($state.snapshot(this.draft), saved));
  }

  /** Takes the newest revision as read, so that saving puts this draft over it. */
  async catchUp(): Promise<void> {
    if (!this.edits) return;
    const { revision } = await call("get_quotation", { id: this.edits.id });
    this.edits = { ...this.edits, revision };
    this.error = undefined;
  }

  /** Drops the draft for the quotation as it is now; the draft is kept. */
  async lookAgain(): Promise<void> {
    if (!this.edits) return;
    this.keep();
    await this.#edit(this.edits.id);
  }

  /** Other words of the captured text are chosen: the quotation is of these. */
  async choose(spans: TextSpan[]): Promise<void> {
    if (!this.draft.article) return;
    const chosen = chosenWords(await call("get_article", { id: this.draft.article.id }), spans);
    if (chosen) Object.assign(this.draft, chosen, { form: null });
  }

  keep(): void {
    if (this.typed) kept.keep({ draft: $state.snapshot(this.draft), request: this.request, ...(this.edits && { edits: this.edits }) });
  }

  /** Brings the closed draft back. */
  restore(): void {
    const back = kept.take();
    if (!back) return;
    this.edits = back.edits;
    this.#start = emptyDraft();
    this.draft = back.draft;
    this.error = undefined;
  }

  #begin(draft: Draft): void {
    this.#start = draft;
    this.draft = structuredClone(draft);
    this.error = undefined;
  }

  async #edit(id: number): Promise<void> {
    const quotation = await call("get_quotation", { id });
    const article = quotation.anchoring === "anchored" && quotation.article ? await call("get_article", { id: quotation.article.id }) : undefined;
    const mark = article?.captures[0]?.id === quotation.capture?.id ? article?.marks.find((each) => each.quotation_id === id) : undefined;
    this.edits = { id, revision: quotation.revision };
    this.#begin(draftOf(quotation, mark?.spans));
  }
}

async function newDraft(request: Extract<FormRequest, { mode: "create" }>): Promise<Draft> {
  const draft = emptyDraft();
  if (request.articleId === undefined) return draft;
  const found = await call("get_article", { id: request.articleId });
  const { article } = found;
  const like = request.like === undefined ? undefined : await call("get_quotation", { id: request.like });
  const base = like ? nextDraft(draft, like) : { ...draft, article, articleText: articleName(article) };
  const worded = { ...base, ...(request.spans && chosenWords(found, request.spans)) };
  return request.suggestion ? suggestedDraft(worded, request.suggestion, request.decision) : worded;
}

/** Words chosen in an article's captured text, as the form holds them. */
function chosenWords({ text, captures }: Article, spans: TextSpan[]): Pick<Draft, "quote" | "anchor"> | undefined {
  const [capture, first] = [captures[0], spans[0]];
  if (!first || text === null || !capture) return undefined;
  const quote = quoteAt(text, spans);
  const paragraph = lines(text.slice(0, first.start)).split("\n").filter((line) => line.trim()).length + (/[^\s]/.test(text.slice(text.lastIndexOf("\n", first.start - 1) + 1, first.start)) ? 0 : 1);
  return { quote, anchor: { captureId: capture.id, spans, quote, paragraph, form: formAt(text, spans) } };
}
