import type { Article, TextSpan } from "$/api/generated.ts";
import { tick } from "svelte";
import { grown, spansOf, stretchFrom, withPart } from "./choose.ts";
import { offsetAtPoint, rectAt, select, selectedIn } from "./dom-text.ts";
import { paragraphAt, paragraphs } from "./paragraphs.ts";
import type { Mark } from "./segments.ts";
import { rangeOf, Words, type Selected } from "./words.ts";

/** One line of the article's text, in px. */
const lineHeight = 28;

/** What is read, what is selected in it, and which recorded quotation is looked at. */
export class Reading {
  readonly text: string = $derived.by(() => this.article()?.text ?? "");
  readonly list = $derived(paragraphs(this.text));
  readonly #words = $derived(new Words(this.text, this.list));
  /** Parts that were put aside while the next one is selected. */
  parts = $state.raw<TextSpan[]>([]);
  selected = $state.raw<Selected>();
  /** The recorded quotation that is looked at. */
  current = $state<number>();
  root = $state.raw<HTMLElement>();

  /** `recording`: the spans that the open form is about. `suggested`: the marks of the review. */
  constructor(
    readonly article: () => Article | undefined,
    readonly recording: () => readonly TextSpan[],
    readonly suggested: () => readonly Mark[],
  ) {}

  readonly marks: Mark[] = $derived.by(() => [
    ...(this.article()?.marks ?? []).flatMap((mark) => mark.spans.map((span): Mark => ({ ...span, kind: mark.quotation_id === this.current ? "current" : "recorded", form: mark.form, quotationId: mark.quotation_id }))),
    ...this.suggested(),
    ...[...this.parts, ...this.recording()].map((span): Mark => ({ ...span, kind: "chosen" })),
  ]);

  /** The spans that recording would take: the parts put aside and what is selected now. */
  readonly chosen: TextSpan[] = $derived.by(() => withPart(this.parts, this.selected ? spansOf(this.text, rangeOf(this.selected)) : []));

  indexOf = (offset: number) => paragraphAt(this.list, offset);

  /** The page's selection has changed, by mouse or by keyboard. */
  notice(): void {
    if (!this.root) return;
    const now = selectedIn(this.root);
    const focus = getSelection()?.focusNode;
    // A click elsewhere, as into the form, leaves the selection as it was.
    if (now || (focus && this.root.contains(focus))) this.selected = now;
  }

  /** Marks were drawn anew, which takes the page's selection with the text that it was in: put it back. */
  hold(): void {
    if (this.root && this.selected) select(this.root, this.selected, this.indexOf);
  }

  set(selected: Selected | undefined): void {
    this.selected = selected;
    if (!this.root) return;
    select(this.root, selected, this.indexOf);
    if (selected) this.#reveal(selected.head);
  }

  /** Left and right are what they are on the page: in a paragraph that runs from right to left, left goes on. */
  towards(right: boolean): 1 | -1 {
    const from = this.#fromHere();
    const paragraph = from && this.root?.querySelector(`p[data-index="${this.indexOf(from.head)}"]`);
    const rtl = paragraph ? getComputedStyle(paragraph).direction === "rtl" : false;
    return right !== rtl ? 1 : -1;
  }

  move = (by: 1 | -1) => this.set(this.#words.move(this.#fromHere(), by));
  extend = (by: 1 | -1) => this.set(this.#words.extend(this.#fromHere(), by));
  /** The next words in quote marks; after the last come the first again. */
  quote(by: 1 | -1): void {
    const from = this.#fromHere();
    const end = this.text.length;
    const round = by > 0 ? undefined : { start: end, end };
    this.#span(stretchFrom(this.text, this.list, from && rangeOf(from), by) ?? stretchFrom(this.text, this.list, round, by));
  }
  grow = () => {
    const from = this.#fromHere() ?? this.#words.move(undefined, 1);
    if (from) this.#span(grown(this.text, this.list, rangeOf(from)));
  };

  /** The word above or below, by where it is drawn. */
  line(by: 1 | -1): void {
    const from = this.#fromHere();
    const rect = from && this.root && rectAt(this.root, from.head, this.indexOf(from.head));
    if (!from || !rect) return this.move(by);
    for (let lines = 1; lines <= 3; lines++) {
      const offset = offsetAtPoint(rect.left + 1, rect.top + rect.height / 2 + by * lines * lineHeight);
      const word = offset === undefined ? undefined : this.#words.at(offset);
      if (word && rangeOf(word).start !== rangeOf(from).start) return this.set(word);
    }
    this.move(by);
  }

  /** The whole text, and nothing of what is above or beside it; the page stays where it is. */
  all(): void {
    if (this.text === "") return;
    this.selected = { anchor: 0, head: this.text.length };
    this.hold();
  }

  addPart(): void {
    if (!this.selected) return;
    this.parts = this.chosen;
    void tick().then(() => this.set(this.selected));
  }

  clear(): void {
    this.parts = [];
    this.set(undefined);
  }

  /** Shows a recorded quotation in the middle of the window. */
  show(quotationId: number): void {
    const mark = this.article()?.marks.find((each) => each.quotation_id === quotationId);
    this.current = mark ? quotationId : undefined;
    const start = mark?.spans[0]?.start;
    if (start === undefined) return;
    const paragraph = this.root?.querySelector(`p[data-index="${this.indexOf(start)}"]`);
    const [place, box] = [paragraph?.getBoundingClientRect(), this.root?.getBoundingClientRect()];
    const inSight = place && box && place.height > 0 && place.top >= box.top && place.bottom <= box.bottom;
    if (!inSight) paragraph?.scrollIntoView({ block: "center" });
  }

  /** The next or previous recorded quotation, in the order of the text. */
  walk(by: 1 | -1): void {
    const marks = this.article()?.marks ?? [];
    if (marks.length === 0) return;
    const at = marks.findIndex((mark) => mark.quotation_id === this.current);
    this.show(marks[at < 0 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length]!.quotation_id);
  }

  /** Where the keyboard goes on: what is selected, else the quotation that is looked at. */
  #fromHere(): Selected | undefined {
    if (this.selected) return this.selected;
    const span = this.article()?.marks.find((mark) => mark.quotation_id === this.current)?.spans[0];
    return span && { anchor: span.start, head: span.start };
  }

  #span(span: TextSpan | undefined): void {
    if (span) this.set({ anchor: span.start, head: span.end });
  }

  #reveal(offset: number): void {
    const rect = this.root && rectAt(this.root, offset, this.indexOf(offset));
    const box = this.root?.getBoundingClientRect();
    if (!rect || !box || !this.root) return;
    const margin = 3 * lineHeight;
    if (rect.bottom > box.bottom - margin) this.root.scrollTop += rect.bottom - box.bottom + margin;
    else if (rect.top < box.top + margin) this.root.scrollTop += rect.top - box.top - margin;
  }
}
