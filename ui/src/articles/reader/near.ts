/** Which part of a long text is near the window: what is in it, and as much again above and below. */
export interface Near {
  from: number;
  to: number;
}

export function nearIn(root: HTMLElement): Near {
  // A paragraph that is not laid out has a place, but nothing in it has.
  const all = root.querySelectorAll<HTMLElement>(".para");
  const [top, height] = [root.getBoundingClientRect().top, root.clientHeight];
  const startOf = (at: number) => Number(all[at]?.querySelector<HTMLElement>("p")?.dataset["start"] ?? 0);
  const topOf = (at: number) => all[at]!.getBoundingClientRect().top - top;
  return { from: startOf(lastAbove(all.length, topOf, -height)), to: startOf(lastAbove(all.length, topOf, 2 * height)) + 1 };
}

/** The last of `count` that begins above `y`, the first where none does; they stand in order. */
export function lastAbove(count: number, topOf: (at: number) => number, y: number): number {
  let [low, high] = [0, Math.max(count - 1, 0)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (topOf(middle) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
