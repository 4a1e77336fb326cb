/** Moving through a captured text by words. Offsets are UTF-16 units of the whole text. */
import type { TextSpan } from "$/api/generated.ts";
import { paragraphAt, type Paragraph } from "./paragraphs.ts";

/** What is selected: from `anchor`, which stays, to `head`, which moves. */
export interface Selected {
  anchor: number;
  head: number;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

export const rangeOf = ({ anchor, head }: Selected): TextSpan => ({ start: Math.min(anchor, head), end: Math.max(anchor, head) });

/** The words of one paragraph at a time, as only those near the caret are ever needed. */
export class Words {
  #cache = new Map<number, TextSpan[]>();

  constructor(
    readonly text: string,
    readonly list: readonly Paragraph[],
  ) {}

  #of(index: number): TextSpan[] {
    const known = this.#cache.get(index);
    if (known) return known;
    const { start, end } = this.list[index]!;
    const words = [...segmenter.segment(this.text.slice(start, end))].filter((piece) => piece.isWordLike).map((piece) => ({ start: start + piece.index, end: start + piece.index + piece.segment.length }));
    this.#cache.set(index, words);
    return words;
  }

  /** The first word for which `fits` holds, from the paragraph of `from` on. */
  #forward(from: number, fits: (word: TextSpan) => boolean): TextSpan | undefined {
    for (let index = paragraphAt(this.list, from); index < this.list.length; index++) {
      const found = this.#of(index).find(fits);
      if (found) return found;
    }
    return undefined;
  }

  #backward(from: number, fits: (word: TextSpan) => boolean): TextSpan | undefined {
    for (let index = paragraphAt(this.list, from); index >= 0 && index < this.list.length; index--) {
      const found = this.#of(index).findLast(fits);
      if (found) return found;
    }
    return undefined;
  }

  /** The word at an offset, or the nearest one after it, or before. */
  at(offset: number): Selected | undefined {
    const word = this.#forward(offset, (each) => each.end > offset) ?? this.#backward(offset, () => true);
    return word && { anchor: word.start, head: word.end };
  }

  /** The next or the previous word; without a selection, the first. */
  move(selected: Selected | undefined, by: 1 | -1): Selected | undefined {
    if (!selected) return this.at(this.list[0]?.start ?? 0);
    const { start, end } = rangeOf(selected);
    const word = by > 0 ? this.#forward(end, (each) => each.start >= end) : this.#backward(start, (each) => each.end <= start);
    return word ? { anchor: word.start, head: word.end } : selected;
  }

  /** Moves the head by one word; a selection of one word turns round instead of vanishing. */
  extend(selected: Selected | undefined, by: 1 | -1): Selected | undefined {
    if (!selected) return this.move(selected, by);
    const { anchor, head } = selected;
    const forward = head >= anchor;
    if (by > 0) {
      const word = this.#forward(head, (each) => (forward ? each.end > head : each.start > head));
      if (!word) return selected;
      if (forward) return { anchor, head: word.end };
      return word.start < anchor ? { anchor, head: word.start } : { anchor: this.at(head)!.anchor, head: word.end };
    }
    const word = this.#backward(head, (each) => (forward ? each.end < head : each.start < head));
    if (!word) return selected;
    if (!forward) return { anchor, head: word.start };
    return word.end > anchor ? { anchor, head: word.end } : { anchor: head, head: word.start };
  }
}
