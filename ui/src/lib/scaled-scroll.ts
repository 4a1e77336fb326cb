/**
 * Scrolling through a list that is taller than an element may be: WebKit stops near 33 million px, and what is painted
 * millions of px down loses fractions of a px much earlier. So a taller list stands in an element of `tallest` px, and
 * two places are kept: `at`, where the element is scrolled to, and `top`, the place in the list that is shown there.
 *
 * A small move, as a wheel or a finger makes it, moves both by the same px, so a row moves as it does in a short list. A
 * large one, as the scroll bar makes it, goes to that part of the whole list. The two drift apart by small moves;
 * `settled` brings `at` back to where the scroll bar should stand, and nothing on the screen moves by it. Near both ends
 * they are the same, so that the ends are reached as in a short list.
 */
export const tallest = 4_000_000;

/** So many px from either end, the list is not scaled. */
const calm = 50_000;

/** All in px. */
export interface Scroll {
  /** Height of everything. */
  readonly content: number;
  /** Height of what is seen at once. */
  readonly view: number;
  /** The place in the list at the upper edge. */
  readonly top: number;
  /** What the element calls its scrollTop. */
  readonly at: number;
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

/** How tall the element inside the scroller is. */
export const spread = (content: number): number => Math.min(content, tallest);

const furthest = ({ content, view }: Scroll) => Math.max(0, content - view);
const furthestAt = ({ content, view }: Scroll) => Math.max(0, spread(content) - view);
const isScaled = ({ content }: Scroll) => content > tallest;

/** Where the scroll bar stands for a place of a scaled list, and the place for where it stands. */
const scaled = (place: number, from: number, to: number) => {
  if (place <= calm) return place;
  if (place >= from - calm) return to - (from - place);
  return calm + ((place - calm) / (from - 2 * calm)) * (to - 2 * calm);
};
const barAt = (scroll: Scroll) => Math.round(clamp(scaled(scroll.top, furthest(scroll), furthestAt(scroll)), furthestAt(scroll)));
const topOf = (scroll: Scroll, at: number) => scaled(at, furthestAt(scroll), furthest(scroll));

/** Shows a place of the list. */
export function placed(scroll: Scroll, top: number): Scroll {
  const there = { ...scroll, top: clamp(top, furthest(scroll)) };
  return { ...there, at: isScaled(scroll) ? barAt(there) : there.top };
}

/** The list or the window got another height; what is at the upper edge stays there. */
export function resized(scroll: Scroll, content: number, view: number): Scroll {
  return placed({ ...scroll, content, view }, scroll.top);
}

/** The element was scrolled to `at`. */
export function moved(scroll: Scroll, at: number): Scroll {
  if (!isScaled(scroll)) return { ...scroll, at, top: clamp(at, furthest(scroll)) };
  const by = at - scroll.at;
  const near = Math.abs(by) <= 2 * scroll.view;
  const top = near ? scroll.top + by : topOf(scroll, at);
  return { ...scroll, at, top: clamp(top, furthest(scroll)) };
}

/** The same place of the list with the scroll bar where it should stand. */
export const settled = (scroll: Scroll): Scroll => (isScaled(scroll) ? { ...scroll, at: barAt(scroll) } : scroll);

/** The element can go no further, but the list can: it has to be settled before the next move. */
export function isStuck(scroll: Scroll): boolean {
  if (!isScaled(scroll)) return false;
  return (scroll.at <= 0 && scroll.top > 0) || (scroll.at >= furthestAt(scroll) && scroll.top < furthest(scroll));
}
