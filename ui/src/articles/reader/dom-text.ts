/** Between the page and the captured text: which place on the page is which UTF-16 unit of the text, and back. */
import type { Selected } from "./words.ts";

const paragraphOf = (node: Node | null) => (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>("p[data-start]") ?? null;

/** The unit of the text at a place of the page; undefined outside of the text. */
export function offsetAt(node: Node, offset: number): number | undefined {
  const paragraph = paragraphOf(node);
  if (!paragraph) return undefined;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset["start"]) + before.toString().length;
}

/** What the page has selected inside `root`, as units of the text. */
export function selectedIn(root: HTMLElement): Selected | undefined {
  const selection = getSelection();
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed || !root.contains(selection.anchorNode)) return undefined;
  const anchor = offsetAt(selection.anchorNode, selection.anchorOffset);
  const head = offsetAt(selection.focusNode, selection.focusOffset);
  return anchor === undefined || head === undefined ? undefined : { anchor, head };
}

/** The place on the page of a unit of the text, in the paragraph that has it. */
function placeOf(root: HTMLElement, offset: number, index: number): [Node, number] | undefined {
  const paragraph = root.querySelector<HTMLElement>(`p[data-index="${index}"]`);
  if (!paragraph) return undefined;
  let left = offset - Number(paragraph.dataset["start"]);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let last: Text | undefined;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left <= node.data.length) return [node, left];
    left -= node.data.length;
    last = node;
  }
  return last && [last, last.data.length];
}

/** Selects units of the text on the page. `indexOf` says which paragraph has a unit. */
export function select(root: HTMLElement, selected: Selected | undefined, indexOf: (offset: number) => number): void {
  const selection = getSelection();
  if (!selected) return selection?.removeAllRanges();
  const anchor = placeOf(root, selected.anchor, indexOf(selected.anchor));
  const head = placeOf(root, selected.head, indexOf(selected.head));
  if (anchor && head) selection?.setBaseAndExtent(...anchor, ...head);
}

/** Where a unit of the text is drawn. */
export function rectAt(root: HTMLElement, offset: number, index: number): DOMRect | undefined {
  const place = placeOf(root, offset, index);
  if (!place) return undefined;
  const range = document.createRange();
  range.setStart(...place);
  range.collapse(true);
  const rect = range.getClientRects()[0] ?? place[0].parentElement?.getBoundingClientRect();
  // In a paragraph that is not laid out, only the paragraph has a place.
  return rect && rect.height > 0 ? rect : paragraphOf(place[0])?.getBoundingClientRect();
}

/** The unit of the text at a point of the window. */
export function offsetAtPoint(x: number, y: number): number | undefined {
  if ("caretPositionFromPoint" in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place ? offsetAt(place.offsetNode, place.offset) : undefined;
  }
  const range = (document as Document & { caretRangeFromPoint?: (x: number, y: number) => Range | null }).caretRangeFromPoint?.(x, y);
  return range ? offsetAt(range.startContainer, range.startOffset) : undefined;
}
